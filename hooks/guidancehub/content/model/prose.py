"""Prose: a small Markdown of paragraphs, lists, emphasis and links, rendered to safe HTML once.

Anything else in the text (HTML, headings, pictures, code, tables) is refused by name, so
that an editor learns at once what a field may have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import nh3
from markdown_it import MarkdownIt
from pydantic_core import PydanticCustomError, core_schema

from guidancehub.content.model.faults import IN_FULL, in_full
from guidancehub.content.model.typed_signs import fault_in_prose, fault_in_words
from guidancehub.content.model.web_address import fault_in_address, fault_in_link_words, host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from guidancehub.content.problems import Fault

MAX_LENGTH: Final = 6000

_NO_CODE: Final = "write it as words; the hub shows no code"
_REFUSED: Final = {
    "html_block": (
        "prose-html",
        "an HTML tag",
        "delete the tag; write *words* for emphasis, [words](address) for a link",
    ),
    "html_inline": (
        "prose-html",
        "an HTML tag",
        "delete the tag; write *words* for emphasis, [words](address) for a link",
    ),
    "heading_open": (
        "prose-heading",
        "a heading (#, or a line of = or - below text)",
        "the page makes its own headings: write a sentence, or an empty line above the hyphens",
    ),
    "fence": ("prose-code", "a code block (```)", _NO_CODE),
    "code_block": (
        "prose-code",
        "a line that begins with four spaces or more (a code block)",
        "begin it further left",
    ),
    "code_inline": ("prose-code", "code (`)", _NO_CODE),
    "image": ("prose-picture", "a picture (![...])", "say in words what it shows"),
    "hr": ("prose-rule", "a rule (--- or ***)", "an empty line begins a new paragraph"),
    "blockquote_open": ("prose-quotation", "a quotation block (>)", "put a quotation in quotation marks"),
    "hardbreak": (
        "prose-line-break",
        "two spaces or a backslash at the end of a line",
        "an empty line begins a new paragraph",
    ),
}
"""What prose does not allow: a code, its name for editors and a hint, by the parser's name for it."""
_SIGNS: Final = {"code_inline": "`", "image": "!["}
_LINK: Final = re.compile(
    r"((?i:https)://[A-Za-z0-9.-]+\.[A-Za-z0-9-]{2,}([/?#].*)?|mailto:[^\s@]+@[^\s@]+|/([^/\\].*)?|#.+)"
)
_EMPTY_LINK: Final = re.compile(r"<a [^>]*>\s*</a>")
# As the parser counts lines.
_LINE_END: Final = re.compile(r"\r\n?|\n")
_TAGS: Final = {"p", "ul", "ol", "li", "em", "strong", "a"}
_ATTRIBUTES: Final = {"a": {"href"}, "ol": {"start"}}
_SCHEMES: Final = {"https", "mailto"}


class _AnyLink(MarkdownIt):
    """A parser that accepts every link; our own check refuses some, with a reason."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 (the library's signature)
        return True


# It parses HTML as HTML, and not as text, so that HTML can be refused.
_PARSER: Final = _AnyLink("commonmark", {"html": True})


@dataclass(frozen=True, slots=True)
class Prose:
    """Checked text, and the HTML rendered from it."""

    text: str
    """As the editor wrote it."""
    html: str
    """Safe to put into a page. Links from the site's root begin with "/"."""
    links: tuple[str, ...] = ()
    """The targets of its links in their order, with letters beyond ASCII as ``%C3%A9``."""

    def __str__(self) -> str:
        """Return the text as the editor wrote it."""
        return self.text

    @classmethod
    def of(cls, text: str) -> Prose:
        """Return a text checked and rendered. Raises ``PydanticCustomError`` with the reason to refuse it."""
        if not text.strip():
            raise blank()
        if typed := fault_in_prose(text):
            raise _told(*typed)
        tokens = _PARSER.parse(text.strip())
        for words in _outside_links(tokens):
            if typed := fault_in_words(words):
                raise _told(*typed)
        for token, line in _with_lines(tokens, _LINE_END.split(text.strip())):
            _check(token, line)
        for href, words in _links_with_words(tokens):
            if host_of(href) and (wrong := fault_in_link_words(words, href)):
                raise _refusal(wrong.code, wrong.found, wrong.expected, href, wrong.hint)
        html = _PARSER.renderer.render(tokens, _PARSER.options, {}).strip()
        if not html:
            raise blank()
        if _EMPTY_LINK.search(html):
            raise _refusal("prose-link-empty", "a link without words", "[words](address)", "](")
        # A second defence: it removes whatever the checks above have missed.
        safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
        return cls(text.strip(), safe, tuple(href for href, _ in _links_with_words(tokens)))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Prose], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Return a schema that makes ``Prose`` from text, and writes it as that text."""
        return core_schema.no_info_after_validator_function(
            cls.of,
            core_schema.str_schema(strict=True, min_length=1, max_length=MAX_LENGTH),
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema of text, with a description of the Markdown that it may have."""
        return {
            "type": "string",
            "minLength": 1,
            "maxLength": MAX_LENGTH,
            "pattern": r"\S",
            "description": "Paragraphs, lists, *emphasis* and [links](https://…). No HTML, no headings.",
        }


def _with_lines(tokens: list[Token], lines: list[str]) -> Iterator[tuple[Token, str]]:
    """Yield each token, also those inside others, with the line of the text in which its block begins."""
    for token in tokens:
        line = lines[token.map[0]] if token.map else ""
        yield token, line
        for child in token.children or ():
            yield child, line


def _links_with_words(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Yield the address of each link, and its words."""
    href: str | None = None
    words = ""
    for token in tokens:
        if token.type == "link_open":
            href, words = str(token.attrGet("href")), ""
        elif token.type == "link_close" and href is not None:
            yield href, words
            href = None
        elif token.type == "text":
            words += token.content
        yield from _links_with_words(token.children or [])


def _outside_links(tokens: list[Token]) -> Iterator[str]:
    """Yield the words of a text that are in no link."""
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "text" and not depth:
            yield token.content
        yield from _outside_links(token.children or [])


def _told(fault: Fault, words: str) -> PydanticCustomError:
    """Return the error of a fault, about some words of the text."""
    code, message, hint = fault
    return PydanticCustomError(code, "{said}", {"said": message, "words": words, "hint": hint, IN_FULL: True})


def _check(token: Token, line: str) -> None:
    if token.type in _REFUSED:
        code, part, hint = _REFUSED[token.type]
        words = token.content if token.type == "html_inline" else _SIGNS.get(token.type, line)
        raise _refusal(code, part, "paragraphs, lists, emphasis and links", words, hint)
    if token.type == "link_open":
        href = str(token.attrGet("href") or "")
        if not _LINK.fullmatch(href):
            expected = "https://…, mailto:…, /a-page-of-the-hub/ or #a-heading"
            raise _refusal("prose-link-form", f"a link to {href!r}", expected, href or line, _link_hint(href))
        if host_of(href) and (fault := fault_in_address(href)):
            raise _refusal(fault.code, fault.found, fault.expected, href, fault.hint)
        if token.attrGet("title"):
            raise _refusal(
                "prose-link-title",
                "a link with a title in quotes",
                "a link without one",
                href,
                "delete the title",
            )


def blank() -> PydanticCustomError:
    """Return the error for a text without words."""
    hint = "write the words after the colon, or delete the line where the field may be left out"
    return in_full("value-blank", "found no text, expected words", hint)


def _link_hint(href: str) -> str:
    if href.startswith("http:"):
        return "write https:// and see that the page opens"
    if ":" in href or href.startswith("/"):
        return "copy the address from the browser's address bar; one of the hub's own begins with one slash"
    return "begin the address with a slash"


def _refusal(code: str, found: str, expected: str, words: str, hint: str = "") -> PydanticCustomError:
    """Return an error about some words of a text, by which ``Source.problem`` finds its position."""
    message = "found {found}, expected {expected}"
    context = {"found": found, "expected": expected, "words": words, "hint": hint, IN_FULL: True}
    return PydanticCustomError(code, message, context)

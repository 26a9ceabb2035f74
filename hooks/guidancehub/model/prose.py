"""Prose: a small Markdown of paragraphs, lists, emphasis and links, rendered once and safely.

Anything else in the text (HTML, headings, pictures, code, tables) is refused with its name, so
that an editor learns at once what a field may hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import nh3
from markdown_it import MarkdownIt
from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

MAX_LENGTH: Final = 6000

_REFUSED: Final = {
    "html_block": "an HTML tag",
    "html_inline": "an HTML tag",
    "heading_open": "a heading (#, or a line of = or - below text)",
    "fence": "a code block (```)",
    "code_block": "a line indented by four spaces or more (a code block)",
    "code_inline": "code (`)",
    "image": "a picture (![...])",
    "hr": "a rule (--- or ***)",
    "blockquote_open": "a quotation block (>)",
    "hardbreak": "two spaces or a backslash at the end of a line",
}
_LINK: Final = re.compile(r"(https://[a-z0-9.-]+\.[a-z]{2,}(/.*)?|mailto:[^\s@]+@[^\s@]+|/([^/\\].*)?|#.+)")
_EMPTY_LINK: Final = re.compile(r"<a [^>]*>\s*</a>")
_TAGS: Final = {"p", "ul", "ol", "li", "em", "strong", "a"}
_ATTRIBUTES: Final = {"a": {"href"}, "ol": {"start"}}
_SCHEMES: Final = {"https", "mailto"}


class _AnyLink(MarkdownIt):
    """A parser that lets every link through to our own check, which says why it refuses one."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 (the library's signature)
        return True


# It sees HTML as HTML, so that HTML can be told from text and refused.
_PARSER: Final = _AnyLink("commonmark", {"html": True})


@dataclass(frozen=True, slots=True)
class Prose:
    """Checked text and the HTML that it stands for."""

    text: str
    """As the editor wrote it."""
    html: str
    """Safe to place in a page as it is. Links from the site's root begin with "/"."""

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    @classmethod
    def of(cls, text: str) -> Prose:
        """Check and render a text, or refuse it with the reason."""
        if not text.strip():
            raise PydanticCustomError("blank", "found no text, expected words")
        tokens = _PARSER.parse(text.strip())
        for token in _all(tokens):
            _check(token)
        html = _PARSER.renderer.render(tokens, _PARSER.options, {}).strip()
        if _EMPTY_LINK.search(html):
            raise PydanticCustomError(
                "prose_empty_link", "found a link without words, expected [words](address)"
            )
        if not html:
            raise PydanticCustomError("blank", "found no text, expected words")
        # A second line of defence: whatever slipped through above ends here.
        safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
        return cls(text.strip(), safe)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Prose], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Take text in, give a rendered Prose, and give the text back when written out."""
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
        """Tell an editor's tool that this is text with a little Markdown."""
        return {
            "type": "string",
            "minLength": 1,
            "maxLength": MAX_LENGTH,
            "description": "Paragraphs, lists, *emphasis* and [links](https://…). No HTML, no headings.",
        }


def _all(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        if token.children:
            yield from _all(token.children)


def _check(token: Token) -> None:
    if token.type in _REFUSED:
        raise PydanticCustomError(
            "prose_part",
            "found {part}, expected paragraphs, lists, emphasis and links",
            {"part": _REFUSED[token.type]},
        )
    if token.type == "link_open":
        href = str(token.attrGet("href") or "")
        if not _LINK.fullmatch(href):
            raise PydanticCustomError(
                "prose_link",
                "found a link to {href}, expected https://…, mailto:…, /a-page-of-the-hub/ or #a-heading",
                {"href": repr(href)},
            )
        if token.attrGet("title"):
            raise PydanticCustomError(
                "prose_link_title", "found a link with a title in quotes, expected a link without one"
            )

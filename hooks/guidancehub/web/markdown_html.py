"""Render a page of docs/ from Markdown to HTML that has only what Markdown can write.

Raw HTML is no HTML here: it is found and returned, so that an editor is told where it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from markdown import Markdown
from markdown.extensions.toc import slugify
from markdown.inlinepatterns import HTML_RE, InlineProcessor

from guidancehub.content.model.typed_signs import FOOTNOTE
from guidancehub.views.html_text import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from guidancehub.content.problems import Fault

ATTRIBUTE: Final = "page-attribute"
"""The code of a fault that is about an attribute, whose name is its words."""
_EXTENSIONS: Final = ("attr_list", "def_list", "fenced_code", "toc")
"""What a page may hold, apart from plain Markdown: anchors, definitions and code. “toc” gives headings."""
_MOST_IN_PAGE: Final = 100_000
_MOST_IN_PARAGRAPH: Final = 8_000
_MOST_BRACKETS: Final = 300
"""In one paragraph. The time that the library takes grows with their third power: 20,000 take minutes; and
with the second power of the length of a paragraph, for some signs."""
_ATTRIBUTES: Final = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "code": {"class"},
    "ol": {"start"},
}
"""What an element may have, besides an id."""
_PIXELS: Final = re.compile(r"[1-9][0-9]{0,3}")
_OF_PICTURES: Final = {"width": _PIXELS, "height": _PIXELS, "loading": re.compile("lazy")}
_EXPECTED: Final = {"width": "1 to 9999", "height": "1 to 9999", "loading": "lazy"}
IDS_OF_FRAME: Final = frozenset({"content", "menu", "search-field", "site-search"})
"""Those of the document around each page, in overrides/."""
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's HTML, and what is wrong with its Markdown."""

    html: str
    headings: tuple[dict[str, Any], ...]
    """Of the second level, as the library gives them: “name” and “id”."""
    faults: tuple[tuple[str, Fault], ...]
    """Each with the words of the text that it is about."""


class _RawHtml(InlineProcessor):
    """Keeps what looks like HTML in a list, and leaves nothing of it on the page."""

    def __init__(self, found: list[str], md: Markdown) -> None:
        super().__init__(HTML_RE, md)
        self._found = found

    # Both names, and what is given and returned, are the library's.
    def handleMatch(  # type: ignore[override] # noqa: N802 (as all of its own patterns of this kind do)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (the library gives it)
    ) -> tuple[str, int, int]:
        self._found.append(m[1])
        return "", m.start(0), m.end(0)


def rendered(text: str) -> RenderedPage:
    """Return the HTML of a text without its front matter, with each fault that prevents publishing it."""
    if fault := _too_much(text):
        return RenderedPage("", (), (fault,))
    raw: list[str] = []
    toc = {"toc_depth": "2-2", "slugify": _slug}
    renderer = Markdown(extensions=_EXTENSIONS, extension_configs={"toc": toc})
    renderer.preprocessors.deregister("html_block")
    renderer.inlinePatterns.deregister("html")
    renderer.inlinePatterns.register(_RawHtml(raw, renderer), "html", 90)
    try:
        html = renderer.convert(text)
    except RecursionError:
        message = "found lists or quotations inside each other, expected a few levels"
        return RenderedPage("", (), (("", ("page-too-deep", message, "begin these lines further left")),))
    tokens = renderer.toc_tokens  # type: ignore[attr-defined] # the extension “toc” adds them
    faults = (*((each, _raw_html(each)) for each in raw), *_strange_attributes(html), *_footnotes(html))
    return RenderedPage(html, tuple(tokens), faults)


def _slug(words: str, separator: str) -> str:
    """Return the id of a heading, which is never one of the frame: “Content” gets “content_1”."""
    slug = slugify(words, separator)
    return f"{slug}_1" if slug in IDS_OF_FRAME else slug


def _raw_html(found: str) -> Fault:
    return (
        "page-html",
        f"found the HTML {found[:40]!r}, expected Markdown",
        "delete it; put it between backticks where readers should see it",
    )


def _footnotes(html: str) -> Iterator[tuple[str, Fault]]:
    """Yield a fault for each sign of a footnote in words that are neither code nor a link."""
    document = parse(html)
    for node in document.css("code, pre, a"):
        node.decompose()
    for sign in FOOTNOTE.finditer(document.text(separator="\n")):
        message = f"found {sign.group()!r}, the sign of a footnote, expected words alone"
        hint = "delete it: the note stays behind; name the source in a sentence, with a link"
        yield sign.group(), ("text-footnote", message, hint)


def _too_much(text: str) -> tuple[str, Fault] | None:
    """Return a fault with its words where rendering would take more than a moment, or ``None``."""
    if len(text) > _MOST_IN_PAGE:
        message = f"found {len(text):,} characters on a page, expected {_MOST_IN_PAGE:,} at most"
        return "", ("page-too-long", message, "make two pages of it")
    for paragraph in _PARAGRAPH_END.split(text):
        if len(paragraph) > _MOST_IN_PARAGRAPH:
            message = (
                f"found {len(paragraph):,} characters in a paragraph, expected {_MOST_IN_PARAGRAPH:,} at most"
            )
            return paragraph, ("page-too-long", message, "divide it: an empty line begins a new one")
        if (count := paragraph.count("[")) > _MOST_BRACKETS:
            message = f"found {count:,} opening brackets in a paragraph, expected {_MOST_BRACKETS} at most"
            return paragraph, ("page-too-many-brackets", message, "divide the paragraph")
    return None


def _strange_attributes(html: str) -> Iterator[tuple[str, Fault]]:
    """Yield a fault for each attribute, which braces can write, that a page has no use for."""
    ids = set(IDS_OF_FRAME)
    for node in parse(html).css("*"):
        allowed = {"id"} | _ATTRIBUTES.get(node.tag or "", set())
        for name in node.attributes.keys() - allowed:
            message = (
                f"found the attribute {name!r} of <{node.tag}>, expected an id alone, such as {{#rights}}"
            )
            yield str(name), (ATTRIBUTE, message, "delete it from the braces or the link")
        yield from _strange_values(node, ids)
        if node.tag == "img" and not (node.attributes.get("alt") or "").strip():
            src = node.attributes.get("src") or ""
            message = "found a picture without a description, expected words that say what it shows"
            yield (
                src,
                ("picture-without-words", message, "write them between the square brackets: ![words](…)"),
            )


def _strange_values(node: LexborNode, ids: set[str]) -> Iterator[tuple[str, Fault]]:
    """Yield a fault for an id that is among ``ids``, and for a size that no picture is shown in.

    The id is one of them from then on.
    """
    if name := node.attributes.get("id"):
        if name in ids:
            message = f"found the id {name!r}, which the page or its frame has already, expected another"
            yield name, (ATTRIBUTE, message, "choose another word, such as {#rights}")
        ids.add(name)
    for name, form in _OF_PICTURES.items() if node.tag == "img" else ():
        value = node.attributes.get(name)
        if value is not None and not form.fullmatch(value):
            message = f"found {value!r} as the {name} of a picture, expected {_EXPECTED[name]}"
            yield name, (ATTRIBUTE, message, "delete it, or take the number from the picture's file")

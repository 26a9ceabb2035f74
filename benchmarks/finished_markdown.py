"""Put a finished page back into Markdown, as an author would write it."""

from __future__ import annotations

import json
import posixpath
import re
import textwrap
from typing import TYPE_CHECKING, Final

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
CONTAINERS: Final = ("article", "dd", "div", "dl", "dt", "footer", "header", "li", "nav", "p", "section")
BLOCKS: Final = frozenset((*HEADINGS, *CONTAINERS, "ol", "table", "ul"))


class Markdown:
    """Writes one page's HTML as Markdown, with links as a Markdown author would write them."""

    def __init__(self, url: str) -> None:
        """Write links as seen from an address of the site."""
        self._url = url

    def page(self, output: Output) -> str:
        """Give the page's file."""
        assert output.page is not None  # noqa: S101 (only pages come here)
        title, description = (
            json.dumps(text, ensure_ascii=False) for text in (output.page.title, output.page.description)
        )
        front = f"---\ntitle: {title}\ndescription: {description}\n---"
        main = html.fragment_fromstring(output.html, create_parent="main")
        # Material makes a list of contents itself.
        for contents in main.find_class("hub-contents"):
            contents.drop_tree()
        return "\n\n".join([front, *self._blocks(main)]) + "\n"

    def _blocks(self, parent: html.HtmlElement) -> Iterator[str]:
        """Yield headings, paragraphs, lists and tables; text beside them makes paragraphs too."""
        loose = _escaped(parent.text)
        for child in parent:
            if child.tag not in BLOCKS:
                loose += self._inline(child) + _escaped(child.tail)
                continue
            yield from _paragraph(loose)
            yield from self._block(child)
            loose = _escaped(child.tail)
        yield from _paragraph(loose)

    def _block(self, element: html.HtmlElement) -> Iterator[str]:
        if element.tag in HEADINGS:
            yield f"{'#' * int(element.tag[1])} {self._words(element)}"
        elif element.tag in {"ul", "ol"}:
            mark = "1.  " if element.tag == "ol" else "-   "
            members = ["\n\n".join(self._blocks(member)) for member in element if member.tag == "li"]
            apart = "\n\n" if any("\n" in member for member in members) else "\n"
            yield apart.join(mark + textwrap.indent(member, "    ").strip() for member in members)
        elif element.tag == "table":
            yield from self._table(element)
        else:
            yield from self._blocks(element)

    def _table(self, table: html.HtmlElement) -> Iterator[str]:
        for caption in table.iter("caption"):
            yield from _paragraph(self._words(caption))
        rows = [[self._cell(cell) for cell in row] for row in table.iter("tr")]
        rows.insert(1, ["---"] * len(rows[0]))
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def _cell(self, cell: html.HtmlElement) -> str:
        """Put a cell on one line, as a Markdown table must."""
        lines = (line for block in self._blocks(cell) for line in block.split("\n") if line.strip())
        return "<br>".join(line.strip() for line in lines).replace("|", "\\|")

    def _words(self, element: html.HtmlElement) -> str:
        return (_escaped(element.text) + "".join(map(self._inline_and_tail, element))).strip()

    def _inline_and_tail(self, element: html.HtmlElement) -> str:
        return self._inline(element) + _escaped(element.tail)

    def _inline(self, element: html.HtmlElement) -> str:
        if element.tag in {html.etree.Comment, "svg"}:
            return ""
        if element.tag == "br":
            return "<br>"
        words = self._words(element)
        if element.tag == "a" and words:
            return f"[{words}]({self._link(element.get('href', ''))})"
        mark = {"strong": "**", "em": "*", "cite": "*"}.get(element.tag, "")
        return f"{mark}{words}{mark}" if words else ""

    def _link(self, href: str) -> str:
        """Point to the other page's file, and to the top of it, for Material makes other anchors."""
        if re.match("[a-z]+:", href) or "." in posixpath.basename(href.partition("#")[0]).strip("."):
            return href
        here = posixpath.dirname(self._url)
        target = posixpath.normpath(posixpath.join(here, href.partition("#")[0]))
        file = "index.md" if target == "." else f"{target}.md"
        return posixpath.relpath(file, posixpath.dirname(here))


def _paragraph(words: str) -> Iterator[str]:
    if words.strip():
        # A sign at the start of a line would make a list, a heading or a quotation.
        yield re.sub(r"^([0-9]*)([-+#>.] )", r"\1\\\2", words.strip())


def _escaped(text: str | None) -> str:
    plain = re.sub(r"\s+", " ", text or "").replace("&", "&amp;").replace("<", "&lt;")
    return re.sub(r"([\\`*_\[\]])", r"\\\1", plain)

"""Write the content of a page as Markdown: headings, texts, lists, tables and links.

What only works in a browser is left out: menus, buttons and fields, drawings without words, what is hidden.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from guidancehub.views.html_text import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from selectolax.lexbor import LexborNode

LEFT_OUT: Final = (
    "nav, button:not(.hub-word), input, select, textarea, label:has(textarea), script, template, noscript, "
    '[hidden], [popover], [data-add], [aria-hidden="true"], [data-print="skip"]:not(section, div, details)'
)
"""A CSS selector of what no reader of the text needs. Script and paper leave out some sections besides."""
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARTS: Final = ("article", "aside", "div", "fieldset", "figure", "footer", "form", "header", "section")
_LISTS: Final = ("dl", "dt", "dd", "ul", "ol", "li")
_TEXTS: Final = ("p", "blockquote", "pre", "table", "details", "summary", "figcaption", "label", "legend")
_BLOCKS: Final = frozenset((*_HEADINGS, *_PARTS, *_LISTS, *_TEXTS))
_BOLD: Final = frozenset({"legend", "summary", "strong", "b", "dt"})
_EMPHASISED: Final = frozenset({"em", "i", "cite"})
_MARKED: Final = _EMPHASISED | {"a", "q"}
_SIGNS: Final = re.compile(r"[\\`*_\[\]<>]")
"""Signs that mean something inside a line."""
_ESCAPES: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>"})
_OPENING: Final = re.compile(r"^(#{1,6}(?= )|[-+](?= )|=+$|-+$|~{3})")
_NUMBER: Final = re.compile(r"^(\d+)([.)])(?= )")
"""What means something at the beginning of one."""
_OPENS: Final = frozenset("#-+=~0123456789")
"""With what such a line begins."""
_TEXT: Final = "-text"
"""What the parser calls a text in place of a tag."""
_SPACES_AT_END: Final = re.compile(r" +$", re.MULTILINE)
_LEAVES: Final = frozenset({"svg", "br"})
_UP: Final = "../"
_OF_ROOT: Final = 3
"""How many slashes the address of a site's root has at least: “https://riverside-hub.example/”."""
_PLAIN: Final = re.compile(r"(?![./])(?![^/]*:)")
"""How a link begins that goes on from a folder."""


def html_as_markdown(html: str, address: str) -> str:
    """Return the content of the page at an ``address`` as Markdown, with whole addresses in its links."""
    body = parse(html)
    for node in body.css(LEFT_OUT):
        node.decompose()
    return "\n\n".join(_Writer(address).blocks(body))


class _Writer:
    """Writes the parts of one page."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._own: dict[str, Callable[[LexborNode], Iterable[str]]] = {
            "ul": self._list,
            "ol": self._list,
            "dl": self._definitions,
            "table": self._table,
            "blockquote": self._quotation,
            "pre": self._code,
        }

    def blocks(self, parent: LexborNode) -> list[str]:
        """Return each block of Markdown in an element: its own words first, where it has any."""
        blocks: list[str] = []
        words: list[str] = []
        for node in parent.iter(include_text=True):
            tag = node.tag or ""
            if tag == _TEXT:
                text = node.text_content or ""
                # Between blocks are line breaks alone, as many as there are blocks.
                if words or not text.isspace():
                    words.append(_escaped(text))
                continue
            is_block = tag in _BLOCKS
            if not is_block and (tag in _LEAVES or all(each.tag not in _BLOCKS for each in node.iter())):
                words.append(self._inline(node))
                continue
            if words:
                blocks += _paragraph(words)
                words = []
            blocks += self._block(tag, node) if is_block else self.blocks(node)
        if words:
            blocks += _paragraph(words)
        return blocks

    def _block(self, tag: str, node: LexborNode) -> Iterable[str]:
        if tag in self._own:
            return self._own[tag](node)
        if tag in _HEADINGS:
            return (f"{'#' * int(tag[1])} {self._line(node)}",)
        if tag == "label":
            return (f"- {self._line(node)}",)
        if tag in _BOLD and not node.css_first(", ".join(_HEADINGS)):
            return (f"**{self._line(node)}**",)
        return self.blocks(node)

    def _list(self, node: LexborNode) -> Iterator[str]:
        items = []
        for number, item in enumerate((each for each in node.iter() if each.tag == "li"), 1):
            sign = f"{number}. " if node.tag == "ol" else "- "
            parts = self.blocks(item)
            if parts:
                items.append(sign + _joined(parts).replace("\n", "\n" + " " * len(sign)))
        if items:
            yield _bare("\n".join(items))

    def _definitions(self, node: LexborNode) -> Iterator[str]:
        terms = node.css("dt, dd")
        lines: list[str] = []
        for each in terms:
            if each.tag == "dt":
                lines.append(f"- **{self._line(each)}:**")
            elif lines:
                lines[-1] += f" {self._line(each)}"
        if lines:
            yield "\n".join(lines)

    def _table(self, node: LexborNode) -> Iterator[str]:
        caption = node.css_first("caption")
        if caption:
            yield f"**{self._line(caption)}**"
        head, *rows = [[self._cell(cell) for cell in row.css("th, td")] for row in node.css("tr")]
        lines = [head, ["---"] * len(head), *rows]
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)

    def _cell(self, node: LexborNode) -> str:
        return self._line(node).replace("|", "\\|")

    def _quotation(self, node: LexborNode) -> Iterator[str]:
        yield _bare("> " + "\n\n".join(self.blocks(node)).replace("\n", "\n> "))

    def _code(self, node: LexborNode) -> Iterator[str]:
        text = (node.text() or "").strip("\n")
        yield f"```\n{text}\n```"

    def _line(self, node: LexborNode) -> str:
        """Return all words in an element as one line."""
        return _single(self._words(node))

    def _words(self, node: LexborNode) -> str:
        return "".join([self._inline(each) for each in node.iter(include_text=True)])

    def _inline(self, node: LexborNode) -> str:
        tag = node.tag or ""
        if tag == _TEXT:
            return _escaped(node.text_content or "")
        if tag == "svg":
            return self._drawing(node)
        if tag == "br":
            return " – "
        if tag == "img":
            return f"![{node.attributes['alt'] or ''}]({self._whole(node.attributes['src'] or '')})"
        if tag == "code":
            return f"`{node.text()}`"
        return self._marked(tag, node, self._words(node))

    def _marked(self, tag: str, node: LexborNode, words: str) -> str:
        is_bold = tag in _BOLD or (tag == "span" and _begins_a_paragraph(node))
        if not is_bold and tag not in _MARKED:
            return _inside_a_line(tag, words)
        text, before, after = _single(words), words[:1].isspace() * " ", words[-1:].isspace() * " "
        # To read the attributes of every element would take a tenth of the time.
        link = (node.attributes.get("href") or "") if tag == "a" else ""
        if text and link and not link.startswith("#"):
            return f"{before}[{text}]({self._whole(link)}){after}"
        if text and is_bold:
            return f"{before}**{text}**{after}"
        if text and tag in _EMPHASISED:
            return f"{before}*{text}*{after}"
        if tag == "q":
            return f"“{text}”"
        return _inside_a_line(tag, words)

    def _drawing(self, node: LexborNode) -> str:
        title = node.css_first("title")
        return f"Picture: {_escaped(title.text())}." if title else ""

    def _whole(self, link: str) -> str:
        base = self._address
        # Nearly all links begin with the way to the site's root, and to join these is most of the work.
        while link.startswith(_UP) and base.count("/") > _OF_ROOT:
            base, link = base[: base.rindex("/", 0, -1) + 1], link.removeprefix(_UP)
        whole = base + link if _PLAIN.match(link) else urljoin(base, link)
        return whole.replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def _paragraph(words: list[str]) -> tuple[str, ...]:
    line = _single("".join(words))
    if not line:
        return ()
    if line[0] in _OPENS:
        line = _NUMBER.sub(r"\1\\\2", _OPENING.sub(r"\\\1", line))
    return (line,)


def _joined(parts: list[str]) -> str:
    """Return the blocks of an item, a list close to the words that it belongs to."""
    text = parts[0]
    for part in parts[1:]:
        text += ("\n" if part.startswith(("- ", "1. ")) else "\n\n") + part
    return text


def _begins_a_paragraph(node: LexborNode) -> bool:
    """Whether a part of a line is its label: it comes first, and words follow it that are in no such part."""
    if node.prev is not None:
        return False
    parent, following = node.parent, node.next
    words = (following.text_content or "").strip() if following and following.is_text_node else ""
    return parent is not None and parent.tag == "p" and bool(words)


def _inside_a_line(tag: str, words: str) -> str:
    """Return the words of an element inside a line, such as the items of a list in the cell of a table."""
    if tag not in _BLOCKS:
        return words
    ended = tag != "li" or not words.strip() or words.rstrip()[-1] in ".;:?!"
    return f" {words.rstrip()}{'' if ended else ';'} "


def _escaped(text: str) -> str:
    """Return text whose signs stand for themselves."""
    return text.translate(_ESCAPES) if _SIGNS.search(text) else text


def _single(text: str) -> str:
    """Return text with single spaces."""
    return " ".join(text.split())


def _bare(text: str) -> str:
    """Return lines without spaces at their ends."""
    # Few texts have any, and to look for them line by line takes far longer.
    return _SPACES_AT_END.sub("", text) if " \n" in text or text.endswith(" ") else text

"""Prose as plain text: paragraphs apart, list members with a dot or a number, links with their address."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from guidancehub.model.prose import Prose

_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_MEMBER: Final = re.compile(r"(•|[0-9]+\.)\s*")


def plain(prose: Prose, address: str) -> str:
    """Write prose without its marks; ``address`` goes before links from the site's root."""
    reader = _Reader(address)
    reader.feed(prose.html)
    reader.close()
    return reader.text


class _Reader(HTMLParser):
    """Gathers text from the few tags that prose has."""

    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self._address = address
        self._blocks: list[str] = [""]
        self._numbers: list[int | None] = []
        self._link = ""

    @property
    def text(self) -> str:
        """Give what was read."""
        return "\n".join(block.strip() for block in self._blocks if block.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or keep a link's address until its words are over."""
        given = dict(attrs)
        if tag == "ul":
            self._numbers.append(None)
        elif tag == "ol":
            self._numbers.append(int(given.get("start") or 1))
        elif tag == "li":
            self._blocks.append(self._mark())
        elif tag == "p":
            self._begin_paragraph()
        elif tag == "a":
            self._link = given.get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        """End a list, or say where a link leads."""
        if tag in {"ul", "ol"}:
            self._numbers.pop()
            self._blocks.append("")
        elif tag == "a":
            inner = self._link.startswith("/")
            self._blocks[-1] += f" ({self._address.rstrip('/') if inner else ''}{self._link})"

    def handle_data(self, data: str) -> None:
        """Add words to the block that is open."""
        # Line breaks in prose are as good as spaces, as on the page.
        self._blocks[-1] += _SPACES.sub(" ", data)

    def _begin_paragraph(self) -> None:
        """Begin a block, but put the first paragraph of a list's member beside its mark."""
        mark = _MEMBER.fullmatch(self._blocks[-1])
        if mark:
            self._blocks[-1] = f"{mark[1]} "
        else:
            self._blocks.append("")

    def _mark(self) -> str:
        number = self._numbers[-1]
        if number is None:
            return "• "
        self._numbers[-1] = number + 1
        return f"{number}. "

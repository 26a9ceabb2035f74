"""How long a page, or a part of one, takes to read.

Counted is what a reader reads in order. Left out is what a reader looks up or passes: lists of sources,
the words explained, links to other entries, filters and drawings. Of a finder, whose answers each lead
to another place on its page, the longest way through is counted, and not every branch.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.web.html_text import Elements, texts_outside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.web.markdown_pages import HandWritten
    from guidancehub.web.output import Output

WORDS_A_MINUTE: Final = 200
"""A careful reader's pace for guidance."""

_LEFT_OUT: Final = Elements(
    frozenset(["svg", "template", "nav"]),
    (
        *("foot", "words", "small", "sources", "related", "next", "siblings", "see", "tip__links"),
        *("cite", "links", "overdue", "take", "turn", "filters", "ways", "letters", "plan"),
    ),
)
_FINDER_PART: Final = re.compile(r'<\w+ class="hub-(?:finder__step|outcome)" id="([^"]*)"')
_LINK: Final = re.compile(r'href="#([^"]*)"')


class ReadingTimes:
    """Minutes for each address, anchors too."""

    def __init__(self, outputs: Iterable[Output], by_hand: Iterable[HandWritten] = ()) -> None:
        """Keep the pages to measure, generated and written by hand."""
        self._pages: Mapping[str, str] = {
            **{page.url: page.html for page in by_hand},
            **{output.url: output.html for output in outputs if output.page},
        }

    @property
    def addresses(self) -> list[str]:
        """Give the address of each page, from the site's root on."""
        return [f"/{url}" for url in self._pages]

    def minutes(self, address: str) -> int | None:
        """Give the minutes that an address takes, or nothing where there is no such page or part.

        The address is relative to the site's root. With an anchor, it takes the part from there to
        the next heading of the second level.
        """
        url, _, anchor = address.partition("#")
        content = self._pages.get(url)
        if content is not None and anchor:
            content = _part(content, anchor)
        return None if content is None else max(1, round(_words_read(content) / WORDS_A_MINUTE))


def _part(content: str, anchor: str) -> str | None:
    start = content.find(f' id="{anchor}"')
    if start < 0:
        return None
    end = content.find("<h2", start)
    return content[content.rfind("<", 0, start) : end if end > 0 else None]


def _words_read(content: str) -> int:
    """Count the words on the longest way through a page; most pages have one way."""
    before, *parts = _FINDER_PART.split(content)
    words = {key: _words(text) for key, text in zip(parts[::2], parts[1::2], strict=True)}
    after = dict(zip(parts[::2], map(_LINK.findall, parts[1::2]), strict=True))

    def longest(key: str) -> int:
        return words[key] + max((longest(each) for each in after[key] if each in words), default=0)

    return _words(before) + (longest(parts[0]) if parts else 0)


def _words(html: str) -> int:
    return sum(len(text.split()) for text in texts_outside(html, _LEFT_OUT))

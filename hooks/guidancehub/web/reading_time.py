"""How long a page, or a part of one, takes to read.

Only text that is read in order counts. What a reader looks up or skips is left out; the templates mark it
with ``data-reading="skip"``: lists of sources, explained words, links to other entries, filters. So are links
that add to a tender pack (``data-add``). In a finder, whose answers lead to other steps on its page
(``data-finder``), only the longest path counts.
"""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.html_text import ids_of, nodes_outside, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from guidancehub.performance.cache import Cache
    from guidancehub.web.output import Output

WORDS_A_MINUTE: Final = 200
"""A careful reader's pace for guidance."""

_SKIPPED: Final = '[data-reading="skip"], [data-add], svg, nav, template'


class ReadingTimes:
    """Minutes for each URL, anchors too."""

    def __init__(self, outputs: Iterable[Output], cache: Cache = NO_CACHE) -> None:
        """Take the pages to measure."""
        self._cache = cache
        self._pages: Mapping[str, Output] = {output.url: output for output in outputs if output.page}

    @property
    def addresses(self) -> list[str]:
        """Return the address of each page, from the site's root on."""
        return [f"/{url}" for url in self._pages]

    def has(self, url: str) -> bool:
        """Return whether there is a page, or a part of one, at a URL relative to the site's root."""
        page, _, anchor = url.partition("#")
        if page not in self._pages:
            return False
        html = self._pages[page].html if anchor else ""
        return not anchor or anchor in self._cache.result(("ids", html), lambda: tuple(ids_of(html)))

    def minutes(self, url: str) -> int | None:
        """Return the minutes that a URL takes to read, or None where there is no such page or part.

        The URL is relative to the site's root. With an anchor, it means the part from there to
        the next heading of the second level.
        """
        if not self.has(url):
            return None
        page, _, anchor = url.partition("#")
        html = self._pages[page].html
        return self._cache.result(("minutes", html, anchor), lambda: _minutes(html, anchor))


def _minutes(html: str, anchor: str) -> int:
    return max(1, round(_words_read(html, anchor) / WORDS_A_MINUTE))


def _words_read(html: str, anchor: str) -> int:
    """Return the number of words on the longest path through a page, or a part of it."""
    body = parse(html)
    steps = body.css("[data-finder]")
    step_of = {node.mem_id: step.id or "" for step in steps for node in step.traverse(include_text=True)}
    # Words outside every step have the key "".
    words = {"": 0}
    for node in _part(nodes_outside(body, _SKIPPED), anchor):
        if node.is_text_node:
            key = step_of.get(node.mem_id, "")
            words[key] = words.get(key, 0) + len((node.text_content or "").split())
    after = {step.id: [link.attributes["href"] or "" for link in step.css("a[href]")] for step in steps}

    def longest(key: str) -> int:
        following = (href.removeprefix("#") for href in after[key])
        return words[key] + max((longest(each) for each in following if each in words), default=0)

    first = next((key for key in words if key), None)
    return words[""] + (longest(first) if first else 0)


def _part(nodes: Iterator[LexborNode], anchor: str) -> Iterator[LexborNode]:
    """Yield all nodes of a page, or those from an anchor on to the next heading of the second level."""
    if not anchor:
        return nodes
    from_there = dropwhile(lambda node: node.id != anchor, nodes)
    return takewhile(lambda node: node.tag != "h2" or node.id == anchor, from_there)

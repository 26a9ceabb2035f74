"""Begins the index of the search as soon as the content has been read, before pages and files are there.

Pagefind takes as long as the pages do, and so does not wait for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from guidancehub.performance.cores import beside_early
from guidancehub.search.pagefind import index_of
from guidancehub.search.records import entry_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.search.pagefind import Rest
    from guidancehub.search.record import SearchRecord
    from guidancehub.web.markdown_pages import MarkdownPage


@dataclass(frozen=True, slots=True)
class EarlyIndex:
    """An index that another core has begun to make."""

    first: tuple[SearchRecord, ...]
    """What it has already."""
    give: Callable[[Rest], Callable[[], Mapping[str, bytes]]]
    """Gives it the rest, and returns what waits for its files; that raises ``IndexingError``."""

    @classmethod
    def of(cls, hub: Hub, written: Iterable[MarkdownPage]) -> EarlyIndex:
        """Begin the index of what was read: the entries, and the pages that are written by hand."""
        first = entry_records(hub, written)
        return cls(first, beside_early(partial(index_of, first)))

"""List everything that a search can find: each published entry and each part with an address, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.search import by_hand, entries, guidance, reference
from guidancehub.search.facets import Facets
from guidancehub.search.record import SearchRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.by_hand import HandWritten
    from guidancehub.hub import Hub
    from guidancehub.output import Output

_NOT_FOUND: frozenset[str] = frozenset({"moved", "search"})
"""Kinds of page that a search does not offer: addresses that have moved, and the search itself."""


def records_of(
    hub: Hub, outputs: Iterable[Output], written_by_hand: Iterable[HandWritten]
) -> tuple[SearchRecord, ...]:
    """Give every record of a hub, in the order of their addresses."""
    facets = Facets(hub)
    records = [
        *(record for part in (entries, guidance, reference) for record in part.records(hub, facets)),
        *by_hand.records(written_by_hand, hub, facets),
    ]
    found = {record.url for record in records}
    records += [record for record in _pages(outputs, facets, hub) if record.url not in found]
    return tuple(sorted(records, key=lambda record: record.url))


def _pages(outputs: Iterable[Output], facets: Facets, hub: Hub) -> Iterator[SearchRecord]:
    """Offer the pages that are no entry: lists, tables and ways in, by what stands in their heads."""
    for output in outputs:
        page = output.page
        if page is None or page.kind in _NOT_FOUND:
            continue
        yield SearchRecord(
            output.url,
            "page",
            page.title,
            page.section or hub.info.name,
            page.description,
            tuple(heading.title for heading in page.headings),
            facets=facets.of("page", output.url),
        )

"""List everything that a search can find: each published entry and each part with an address, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.search.filters import Facets
from guidancehub.search.record import SearchRecord
from guidancehub.search.record_sources import contracts_and_grants as guidance
from guidancehub.search.record_sources import entries, reference
from guidancehub.search.record_sources import markdown_pages as by_hand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.web.markdown_pages import HandWritten
    from guidancehub.web.output import Output

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

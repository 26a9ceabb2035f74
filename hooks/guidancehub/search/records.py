"""List everything that a search can find: each published entry, each part with a URL, and each page, once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.prose import Prose
from guidancehub.search.filters import FacetValues
from guidancehub.search.plain_text import plain_text
from guidancehub.search.record import PAGE, TYPES, SearchRecord
from guidancehub.views.html_text import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.kind import Kind, PlacedEntry, Says
    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.output import Output

_NOT_FOUND: Final = frozenset({"moved", "search"})
"""Layouts of pages that are not results: pages that have moved, and the search itself."""


def entry_records(hub: Hub, written: Iterable[MarkdownPage]) -> tuple[SearchRecord, ...]:
    """Return every record of a hub that needs no list of pages, sorted by URL."""
    facets = FacetValues(hub)
    of_entries = (
        record
        for kind in KINDS
        for placed in hub.placed_entries(kind)
        for record in _of_entry(kind, placed, facets, hub.info)
    )
    return _sorted((*of_entries, *_of_markdown(written, facets, hub)), hub)


def page_records(
    hub: Hub, outputs: Iterable[Output], found: Iterable[SearchRecord]
) -> tuple[SearchRecord, ...]:
    """Return the record of each page that has not been ``found`` as an entry, sorted by URL."""
    urls = {record.url for record in found}
    return _sorted(
        (record for record in _of_pages(outputs, FacetValues(hub), hub) if record.url not in urls), hub
    )


def _sorted(records: Iterable[SearchRecord], hub: Hub) -> tuple[SearchRecord, ...]:
    label = hub.info.words.label
    named = (replace(record, label=label(TYPES[record.type].label)) for record in records)
    return tuple(sorted(named, key=lambda record: record.url))


def _of_entry(
    kind: Kind[Any], placed: PlacedEntry[Any], facets: FacetValues, info: HubInfo
) -> Iterator[SearchRecord]:
    """Yield the record of an entry, and one for each of its parts that has a text."""
    entry, url = placed.entry, kind.url(placed.entry.id)
    label = info.words.label
    section = label(kind.many if kind.result_section is None else kind.result_section)
    yield SearchRecord(
        url=url,
        type=kind.name,
        title=kind.full_title(entry),
        section=": ".join(each for each in (section, *placed.within) if each),
        summary=kind.summary(entry),
        texts=_texts(kind.says(entry)),
        also=kind.names(entry),
        facets=facets.of_entry(kind, entry),
    )
    for part in kind.parts(entry, info):
        summary, texts = " ".join(_texts((part.summary,))), _texts(part.says)
        if summary or texts:
            part_url = f"{url}{part.suffix}"
            values = facets.of_part(kind, entry, part, part_url)
            yield SearchRecord(
                url=part_url,
                type=kind.name,
                title=part.title,
                section=part.result_section,
                summary=summary,
                texts=texts,
                facets=values,
            )


def _texts(says: Says) -> tuple[str, ...]:
    """Return texts as plain text, without those that are empty."""
    return tuple(plain_text(text) if isinstance(text, Prose) else text for text in says if text)


def _of_markdown(pages: Iterable[MarkdownPage], facets: FacetValues, hub: Hub) -> Iterator[SearchRecord]:
    """Yield a record for each page that is written by hand in docs/."""
    for page in pages:
        texts = (words_of(page.lead, leaving_out="h1"), words_of(page.body))
        values = facets.of_page(page.url)
        yield SearchRecord(
            url=page.url,
            type=PAGE,
            title=page.title,
            section=hub.info.name,
            summary=page.description,
            texts=texts,
            facets=values,
        )


def _of_pages(outputs: Iterable[Output], facets: FacetValues, hub: Hub) -> Iterator[SearchRecord]:
    """Yield a record for each page, from its title, description and headings."""
    for output in outputs:
        page = output.page
        if page is None or page.layout in _NOT_FOUND:
            continue
        yield SearchRecord(
            url=output.url,
            type=PAGE,
            title=page.title,
            section=page.section or hub.info.name,
            summary=page.description,
            texts=tuple(heading.title for heading in page.headings),
            facets=facets.of_page(output.url),
        )

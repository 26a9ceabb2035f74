"""A hub draft for Word: its page to edit and to share, with room to write where a table has some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.chapter_kinds import DRAFT
from guidancehub.downloads.provenance import provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_foot, add_title
from guidancehub.downloads.word.paragraphs import StyledParagraph, line
from guidancehub.downloads.word.word_table import TableColumn, add_table
from guidancehub.views.labels import NOT_SAID
from guidancehub.views.prose_blocks import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Chapter, Item, Section, SectionTable
    from guidancehub.downloads.provenance import Attributed
    from guidancehub.views.links import Link, Links

_LONG: Final = 8
"""A draft of so many sections begins with a list of what is in it."""
_SPACE_TO_WRITE: Final = 700
"""The least height of a row to write in, in twips."""


def draft(hub: Hub, links: Links, chapter: Chapter) -> bytes:
    """Return the document of a hub draft. Its sources begin on a page of their own."""
    imprint = provenance(hub, chapter.title, DRAFT.url(chapter.id), _parts(chapter))
    document = HubDocument(imprint, hub.info, hub.info.words.say("draft-to-edit"), landscape=False)
    add_title(document, imprint)
    document.text(chapter.summary)
    document.text(hub.info.origin(chapter.origin).sentence, "hub note")
    document.prose(chapter.introduction.text)
    if len(chapter.sections) >= _LONG:
        document.place_for_contents(levels=1)
    if chapter.in_short:
        document.heading(hub.info.words.heading("In short"), 1)
        document.prose(chapter.in_short.text)
    for section in chapter.sections:
        _add_section(document, hub, links, chapter, section)
    if chapter.not_said:
        document.heading(hub.info.words.label(NOT_SAID), 1)
        document.points(chapter.not_said)
    add_foot(document, imprint, new_page=True)
    return document.packed()


def _parts(chapter: Chapter) -> Iterator[Attributed]:
    """Yield the draft and each part of it with an origin and sources of its own."""
    yield chapter
    for section in chapter.sections:
        for item in section.items:
            yield item
            yield from item.points or ()
        if section.table:
            yield section.table


def _add_section(document: HubDocument, hub: Hub, links: Links, chapter: Chapter, section: Section) -> None:
    document.heading(section.title, 1)
    if section.introduction:
        document.prose(section.introduction.text)
    for number, item in enumerate(section.items, start=1):
        document.heading(f"{number}. {item.title}" if section.numbered else item.title, 2)
        _add_item(document, hub, chapter, item)
        if see := links.see(item.see):
            document.add(document.line(_see(hub, see)))
    if section.table:
        _add_table(document, section.table)


def _add_item(document: HubDocument, hub: Hub, chapter: Chapter, item: Item) -> None:
    if item.when:
        document.text(item.when, "hub note")
    document.prose(item.text.text)
    for point in item.points or ():
        document.heading(point.title, 3)
        document.prose(point.text.text)
        if point.origin != item.origin:
            document.text(hub.info.origin(point.origin).label, "hub note")
    if item.origin != chapter.origin:
        document.text(hub.info.origin(item.origin).label, "hub note")


def _see(hub: Hub, see: tuple[Link, ...]) -> StyledParagraph:
    """Return one line with all links of an item, so that a short draft stays short."""
    spans = [Span(f"{hub.info.words.say('links-see-also')}: ")]
    for link in see:
        title = f"{link.code} {link.title}" if link.code else link.title
        spans += [Span(title, url=f"{hub.info.address}{link.url}"), Span(", ")]
    return StyledParagraph("normal", (*spans[:-1], Span(".")))


def _add_table(document: HubDocument, table: SectionTable) -> None:
    """Add a table, and where it is to be filled in a last column to write in."""
    columns = (*table.columns, table.to_fill_in) if table.to_fill_in else table.columns
    share = 100 / len(columns)
    room = ((),) if table.to_fill_in else ()
    add_table(
        document,
        table.caption,
        tuple(TableColumn(column, share) for column in columns),
        (
            ((line(row.title, "table strong"),), *((line(cell),) for cell in row.cells), *room)
            for row in table.rows
        ),
        _SPACE_TO_WRITE if table.to_fill_in else 0,
    )

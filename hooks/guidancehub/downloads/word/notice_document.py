"""The form of a notice for Word: every paragraph of its Schedule, with room for its text, and an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.notice import NOTICE
from guidancehub.downloads.provenance import provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_foot, add_title
from guidancehub.downloads.word.paragraphs import line
from guidancehub.downloads.word.word_table import TableColumn, add_table
from guidancehub.views.notice_tables import paragraph_cells
from guidancehub.views.notice_text import example_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_desk import NoticeDesk
    from guidancehub.downloads.word.paragraphs import StyledParagraph

_SPACE_FOR_TEXT = 950
"""The least height of a row, in twips."""


def notice_form(hub: Hub, desk: NoticeDesk, notice: Notice, standstill: Mapping[str, date]) -> bytes:
    """Return the form of a notice; ``standstill`` has the counted days of its example."""
    words = hub.info.words
    imprint = provenance(hub, notice.title, NOTICE.url(notice.id), (notice,))
    document = HubDocument(imprint, hub.info, words.say("paper-form"), landscape=False)
    add_title(document, imprint)
    document.text(notice.summary)
    document.points(
        (words.say("notice-schedule", number=notice.schedule), notice.regulation, notice.when_due)
    )
    document.heading(words.heading("How to use it"), 1)
    document.text(words.say("notice-form-use"))
    document.place_for_contents(levels=1)
    document.heading(words.heading("What must be in it"), 1)
    add_table(
        document,
        words.say("notice-paragraphs", number=notice.schedule),
        (
            TableColumn(words.heading("Paragraph"), 12),
            TableColumn(words.heading("What must be in it"), 38),
            TableColumn(words.heading("Text"), 50),
        ),
        ((*_cells(each), ()) for each in _rows(notice, desk, words)),
        _SPACE_FOR_TEXT,
        shows_caption=False,
    )
    document.heading(words.label("An example"), 1, new_page=True)
    document.text(words.say("notice-example-invented"), "hub note")
    for each in filter(None, example_of(notice, desk, standstill).split("\n")):
        document.text(each)
    add_foot(document, imprint)
    return document.packed()


def _rows(notice: Notice, desk: NoticeDesk, words: HouseWords) -> Iterator[tuple[str, str, str, str]]:
    yield from (paragraph_cells(row, desk, words) for row in rows_of(notice, desk))


def _cells(row: tuple[str, str, str, str]) -> tuple[tuple[StyledParagraph, ...], tuple[StyledParagraph, ...]]:
    number, asks, when, _ = row
    return (line(number, "table strong"),), (line(asks), line(when, "table note"))

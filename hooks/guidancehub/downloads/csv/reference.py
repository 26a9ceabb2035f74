"""The lists to look things up in as tables: terms, sources, and everything from A to Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.bibliography import SOURCE, SOURCES_FILE
from guidancehub.content.model.glossary import GLOSSARY_FILE, TERM
from guidancehub.downloads.csv.csv_table import CsvRow, CsvTable, csv_table
from guidancehub.views.index_lines import lines_of
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


def terms_csv(hub: Hub) -> CsvTable:
    """Return the table of the glossary."""
    titles = {term.id: TERM.title(term) for term in hub.terms}
    subjects = {
        subject.id: subject.label for file in hub.records(GLOSSARY_FILE) for subject in file.subjects or ()
    }
    columns = ("Term", "What it means", "For specialists", "Subject", "People also say", "See")
    rows = (
        CsvRow(
            (
                titles[term.id],
                term.plain,
                term.technical or "",
                subjects.get(term.subject or "", ""),
                "; ".join(term.also or ()),
                "; ".join(titles[key] for key in term.see or () if key in titles),
            ),
            term.origin,
            term.sources,
            TERM.url(term.id),
            term.id,
        )
        for term in hub.terms
    )
    return csv_table(hub, columns, rows)


def sources_csv(hub: Hub) -> CsvTable:
    """Return the table of every source."""
    kinds = {
        publisher: kind.label
        for file in hub.records(SOURCES_FILE)
        for kind in file.kinds or ()
        for publisher in kind.publishers
    }
    columns = (
        "Title",
        "Who published it",
        "Date",
        "Kind of source",
        "Where to read it",
        "Checked on",
        "Note",
    )
    rows = (
        CsvRow(
            (
                work.title,
                work.publisher,
                work.date,
                kinds.get(work.own_publisher, ""),
                work.url or "",
                day(work.checked_on) if work.checked_on else "",
                work.note or "",
            ),
            hub.info.published_origin,
            (),
            SOURCE.url(work.id),
            work.id,
            " ".join((work.in_words, work.url or "")).strip(),
        )
        for work in hub.bibliography.values()
    )
    return csv_table(hub, columns, rows)


def index_csv(hub: Hub) -> CsvTable:
    """Return the table of the A to Z, a row for each line."""
    rows = (
        CsvRow(
            (line.word, line.kind_label, line.see),
            line.origin or hub.info.own_origin,
            (),
            line.url,
            line.id,
            hub.info.words.say("a-to-z-named"),
        )
        for line in lines_of(hub)
    )
    return csv_table(hub, ("Entry", "Kind", "See"), rows)

"""The sheet to read: every question of the matrix in a table that sorts, filters and prints."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import QUESTION
from guidancehub.downloads.bank_cells import BANK_COLUMNS, bank_cells
from guidancehub.downloads.excel.column import SheetColumn, in_lines, origin_column, weighting_labels
from guidancehub.views.question_use import QUESTION_KINDS, evaluating

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.source_ref import SourceRef
    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.excel.worksheet import Worksheet
    from guidancehub.downloads.matrix_rows import MatrixRow
    from guidancehub.views.table import Cell

NAME: Final = "Matrix"

_PRINTED: Final = 8
"""On paper come the first columns, in a size that people can read."""


def columns(info: HubInfo) -> tuple[SheetColumn, ...]:
    """Return the columns of the whole matrix."""
    origin = origin_column(info)
    return (
        SheetColumn("Code", 8, "The question’s permanent code. It is never given to another question."),
        SheetColumn("Criterion", 17, info.words.say("criterion-in-law-column")),
        SheetColumn("Area", 16, "The part of the criterion."),
        SheetColumn("Theme", 16, "A few words for the question."),
        SheetColumn("Question", 34, "The question as it would stand in a tender."),
        SheetColumn("Weighting", 12, "How much it should count.", ", ".join(weighting_labels(info))),
        SheetColumn("A good answer", 58, "What a good answer shows, for bidder and evaluator alike."),
        origin,
        SheetColumn("If you are bidding", 68, "Evidence that a bidder can gather."),
        SheetColumn("Origin of “If you are bidding”", 14, "Whose this list is.", origin.allowed),
        SheetColumn("If you are evaluating", 68, "How an evaluator can read the answer."),
        SheetColumn("Origin of “If you are evaluating”", 14, "Whose this list is.", origin.allowed),
        *_bank_columns(info),
        SheetColumn("Principles", 36, "The principles that the question serves."),
        SheetColumn("Case studies", 48, "Case studies that show it."),
        SheetColumn("Sources", 64, "What it rests on, where in the source, and how the wording was used."),
        SheetColumn("Reviewed", 18, "The day on which someone last checked it.", "Date"),
        SheetColumn("Review by", 18, "The day by which it should be checked again.", "Date"),
        SheetColumn("Address", 48, "The question’s page.", "Web address"),
    )


def _bank_columns(info: HubInfo) -> Iterator[SheetColumn]:
    """Yield a column for each of ``BANK_COLUMNS``."""
    kinds, origins = ", ".join(QUESTION_KINDS.values()), origin_column(info).allowed
    yield SheetColumn(BANK_COLUMNS[0], 14, "How an answer is judged.", kinds)
    yield SheetColumn(BANK_COLUMNS[1], 10, "How many words an answer may have: a suggestion.")
    yield SheetColumn(BANK_COLUMNS[2], 26, "On what the question depends.")
    yield SheetColumn(BANK_COLUMNS[3], 30, "The kinds of service that it fits.")
    yield SheetColumn(BANK_COLUMNS[4], 18, "Whether it asks for what a bidder has done before.")
    yield SheetColumn(BANK_COLUMNS[5], 24, "The nearest award criterion.")
    yield SheetColumn(BANK_COLUMNS[6], 14, "Whose the columns on its use are.", origins)
    for title in BANK_COLUMNS[7:10]:
        yield SheetColumn(title, 44, "What an answer of this level looks like.")
    yield SheetColumn(BANK_COLUMNS[10], 14, "Whose the three levels are.", origins)


def add_matrix(book: Book, hub: Hub, rows: Sequence[MatrixRow]) -> None:
    """Add the sheet, its header frozen and repeated on each printed page."""
    shown = columns(hub.info)
    sheet = book.sheet(NAME, shown)
    sheet.table("Matrix", 0, shown, len(rows))
    titles = {entry.id: entry.title for entry in (*hub.principles, *hub.cases)}
    for row, matrix_row in enumerate(rows, start=1):
        _write(sheet, row, hub, matrix_row, titles)
    sheet.page.freeze_panes(1, 1)
    sheet.page.print_area(0, 0, len(rows), _PRINTED - 1)


def _write(sheet: Worksheet, row: int, hub: Hub, matrix_row: MatrixRow, titles: Mapping[str, str]) -> None:
    question, cells = matrix_row.question, matrix_row.cells
    texts = {
        "Code": cells["Code"].text,
        "Criterion": matrix_row.criterion.title,
        "Area": matrix_row.area.title,
        "Theme": cells["Question"].label,
        "Question": cells["Question"].text,
        "Weighting": cells["Weighting"].text,
        "A good answer": points_in_lines(cells["A good answer"]),
        "Origin": cells["Origin"].text,
        **_aid(hub.info, "If you are bidding", question.bidder),
        **_aid(hub.info, "If you are evaluating", evaluating(question)),
        **dict(zip(BANK_COLUMNS, bank_cells(hub, question), strict=True)),
        "Principles": in_lines(titles[key] for key in question.principles if key in titles),
        "Case studies": in_lines(titles[key] for key in question.cases or () if key in titles),
        "Sources": in_lines(_source(hub, reference) for reference in question.sources),
        "Address": f"{hub.info.address}{QUESTION.url(question.id)}",
    }
    dates = {"Reviewed": question.reviewed, "Review by": question.review_by}
    for at, column in enumerate(columns(hub.info)):
        if column.title in dates:
            moment = datetime.combine(dates[column.title], time())
            sheet.page.write_datetime(row, at, moment, sheet.looks["date"])
        else:
            look = "strong" if column.title in {"Code", "Question"} else "cell"
            sheet.text(row, at, texts[column.title], look)


def _aid(info: HubInfo, title: str, aid: Aid | None) -> dict[str, str]:
    """Return the text of a list that helps, and whose it is, by the titles of their columns."""
    points, whose = (in_lines(aid.points), info.origin(aid.origin).label) if aid else ("", "")
    return {title: points, f"Origin of “{title}”": whose}


def points_in_lines(cell: Cell) -> str:
    """Return a cell's list of points as lines."""
    lines = []
    for point in cell.points:
        lines.append(f"• {point.text}")
        lines += (f"    – {part}" for part in point.points)
    return "\n".join(lines)


def _source(hub: Hub, reference: SourceRef) -> str:
    work = hub.bibliography[reference.source].in_words
    return f"{work} {reference.where} ({reference.wording})"

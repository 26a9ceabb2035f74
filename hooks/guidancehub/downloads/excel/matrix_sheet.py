"""The sheet to read: every question of the matrix in a table that sorts, filters and prints."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import QUESTION
from guidancehub.downloads.answer_columns import absent_columns
from guidancehub.downloads.bank_cells import BANK_COLUMNS, bank_cells
from guidancehub.downloads.excel.column import (
    SheetColumn,
    as_said,
    in_lines,
    origin_column,
    origin_labels,
    weighting_labels,
)
from guidancehub.downloads.excel.sheet_names import MATRIX, sheet_names
from guidancehub.views.question_use import QUESTION_KINDS, evaluating, kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.source_ref import SourceRef
    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.matrix_rows import MatrixRow
    from guidancehub.views.table import Cell

_LAST_PRINTED: Final = "Origin"
"""On paper come the columns up to this one, in a size that people can read."""


def name(info: HubInfo) -> str:
    """Return the sheet's name."""
    return sheet_names(info.words)[MATRIX]


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the whole matrix, with their titles as the hub says them."""
    return as_said(hub.info.words, *_columns(hub))


def _columns(hub: Hub) -> list[SheetColumn]:
    """Return the columns that the hub fills, with their titles as the program knows them."""
    absent = absent_columns(hub)
    return [column for column in _every_column(hub) if column.title not in absent]


def _every_column(hub: Hub) -> Iterator[SheetColumn]:
    info, say, origins = hub.info, hub.info.words.say, origin_labels(hub)
    yield SheetColumn("Code", 8, say("column-code-kept"))
    yield SheetColumn("Criterion", 17, say("criterion-in-law-column"))
    yield SheetColumn("Area", 16, say("column-area"))
    yield SheetColumn("Theme", 16, say("column-theme"))
    yield SheetColumn(
        "Question", 70 if "A good answer" in absent_columns(hub) else 34, say("column-question")
    )
    yield SheetColumn("Weighting", 12, say("column-weighting"), ", ".join(weighting_labels(info)))
    yield SheetColumn("A good answer", 58, say("column-good-answer"))
    yield origin_column(hub)
    yield SheetColumn("If you are bidding", 68, say("column-bidding"))
    yield SheetColumn("Origin of “If you are bidding”", 14, say("column-whose-list"), origins)
    yield SheetColumn("If you are evaluating", 68, say("column-evaluating"))
    yield SheetColumn("Origin of “If you are evaluating”", 14, say("column-whose-list"), origins)
    yield from _bank_columns(hub)
    yield SheetColumn("Principles", 36, say("column-principles"))
    yield SheetColumn("Case studies", 48, say("column-cases"))
    yield SheetColumn("Sources", 64, say("column-sources"))
    yield SheetColumn("Reviewed", 18, say("column-reviewed"), info.words.heading("Date"))
    yield SheetColumn("Review by", 18, say("column-review-by"), info.words.heading("Date"))
    yield SheetColumn("Address", 48, say("column-address"), say("takes-address"))


def _bank_columns(hub: Hub) -> Iterator[SheetColumn]:
    """Yield a column for each of ``BANK_COLUMNS``."""
    say, origins = hub.info.words.say, origin_labels(hub)
    kinds = ", ".join(kind_name(hub.info.words, kind) for kind in QUESTION_KINDS)
    yield SheetColumn(BANK_COLUMNS[0], 14, say("column-judged"), kinds)
    yield SheetColumn(BANK_COLUMNS[1], 10, say("column-limit-suggested"))
    yield SheetColumn(BANK_COLUMNS[2], 26, say("column-when"))
    yield SheetColumn(BANK_COLUMNS[3], 30, say("column-services"))
    yield SheetColumn(BANK_COLUMNS[4], 18, say("column-track-record"))
    yield SheetColumn(BANK_COLUMNS[5], 24, say("column-award"))
    yield SheetColumn(BANK_COLUMNS[6], 14, say("column-whose-use"), origins)
    for title in BANK_COLUMNS[7:10]:
        yield SheetColumn(title, 44, say("column-of-level"))
    yield SheetColumn(BANK_COLUMNS[10], 14, say("column-whose-levels"), origins)


def add_matrix(book: Book, hub: Hub, rows: Sequence[MatrixRow]) -> None:
    """Add the sheet, its header frozen and repeated on each printed page."""
    shown = [column.title for column in _columns(hub)]
    sheet = book.sheet(name(hub.info), columns(hub))
    sheet.table(MATRIX, 0, columns(hub), len(rows))
    titles = {entry.id: entry.title for entry in (*hub.principles, *hub.cases)}
    for row, matrix_row in enumerate(rows, start=1):
        texts = _texts(hub, matrix_row, titles)
        days = {"Reviewed": matrix_row.question.reviewed, "Review by": matrix_row.question.review_by}
        for at, title in enumerate(shown):
            if title in days:
                moment = datetime.combine(days[title], time())
                sheet.page.write_datetime(row, at, moment, sheet.looks["date"])
            else:
                sheet.text(row, at, texts[title], "strong" if title in {"Code", "Question"} else "cell")
    sheet.page.freeze_panes(1, 1)
    sheet.page.print_area(0, 0, len(rows), shown.index(_LAST_PRINTED))


def _texts(hub: Hub, matrix_row: MatrixRow, titles: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of a row by the titles of their columns; ``titles`` are those of other entries."""
    question, cells = matrix_row.question, matrix_row.cells
    return {
        "Code": cells["Code"].text,
        "Criterion": matrix_row.criterion.title,
        "Area": matrix_row.area.title,
        "Theme": cells["Question"].label,
        "Question": cells["Question"].text,
        "Weighting": cells["Weighting"].text,
        "A good answer": points_in_lines(cells["A good answer"]),
        "Origin": cells["Origin"].text,
        **_aid(hub.info, "If you are bidding", question.bidder),
        **_aid(hub.info, "If you are evaluating", evaluating(hub.info.words, question)),
        **dict(zip(BANK_COLUMNS, bank_cells(hub, question), strict=True)),
        "Principles": in_lines(titles[key] for key in question.principles if key in titles),
        "Case studies": in_lines(titles[key] for key in question.cases or () if key in titles),
        "Sources": in_lines(_source(hub, reference) for reference in question.sources),
        "Address": f"{hub.info.address}{QUESTION.url(question.id)}",
    }


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

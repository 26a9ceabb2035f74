"""The data dictionary: what each column means, its values, and where these come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.downloads.excel import choose_sheet as choose
from guidancehub.downloads.excel import matrix_sheet
from guidancehub.downloads.excel import score_sheet as score
from guidancehub.downloads.excel.column import SheetColumn
from guidancehub.downloads.excel.row_range import RowRange

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.excel.workbook_writer import Book

NAME: Final = "Words"
COLUMNS: Final = (
    SheetColumn("Where", 16, "The sheet, or the kind of value."),
    SheetColumn("Column or value", 30, "The column’s title, or the value."),
    SheetColumn("What it means", 70, "The meaning in a sentence."),
    SheetColumn("What it takes", 44, "The values that can stand in it."),
    SheetColumn("Who or what fills it", 28, "Where what stands in it comes from."),
)
_HUB: Final = "The hub"


def weighting_span(info: HubInfo) -> RowRange:
    """Return the range of the rows of weightings, whose words are in column B."""
    return RowRange(1 + len(_column_rows(info)), len(info.weightings))


def add_words(book: Book, info: HubInfo) -> None:
    """Add the sheet, made from the same records as the columns themselves."""
    sheet = book.sheet(NAME, COLUMNS)
    rows = list(_rows(info))
    sheet.table("Words", 0, COLUMNS, len(rows))
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts):
            sheet.text(row, column, text, "strong" if column == 1 else "cell")
    sheet.page.freeze_panes(1, 0)


class _Row(NamedTuple):
    """The texts of a row, one for each of ``COLUMNS``."""

    where: str
    name: str
    meaning: str
    takes: str
    source: str


def _rows(info: HubInfo) -> list[_Row]:
    """Return each row of the sheet below the header."""
    scale = info.scale
    whose = info.origin(scale.origin).label
    return [
        *_column_rows(info),
        *(_Row("Weighting", words.label, words.sentence, "", _HUB) for words in info.weightings),
        *(_Row("Origin", words.label, words.sentence, "", _HUB) for words in info.origins),
        *(
            _Row("Score", f"{step.score} {step.label}", step.sentence, scale.note, whose)
            for step in scale.steps
        ),
    ]


def _column_rows(info: HubInfo) -> list[_Row]:
    """Return the rows that explain the columns of the other sheets."""
    sheets = (
        (matrix_sheet.NAME, matrix_sheet.columns(info)),
        (choose.NAME, choose.columns(info)),
        (score.NAME, score.columns(info)),
    )
    return [
        _Row(name, column.title, column.meaning, column.allowed, column.source)
        for name, columns in sheets
        for column in columns
    ]

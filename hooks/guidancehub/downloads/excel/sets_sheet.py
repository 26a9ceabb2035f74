"""The sheet of sets to start from: filter it by kind of service and by size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.column import SheetColumn, as_said, origin_column
from guidancehub.downloads.excel.sheet_names import SETS, sheet_names
from guidancehub.downloads.set_rows import set_rows

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.downloads.excel.workbook_writer import Book

_CODE: Final = 2
"""The index of the column of codes."""


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the list of what each set asks."""
    say = hub.info.words.say
    number = say("column-number-or-gate")
    return as_said(
        hub.info.words,
        SheetColumn("Kind of service", 30, say("column-service-of-set")),
        SheetColumn("Size", 24, say("column-size-of-set")),
        SheetColumn("Code", 8, say("column-code-of-set")),
        SheetColumn("Theme", 28, say("column-theme-of-set")),
        SheetColumn("Question", 50, say("column-question")),
        SheetColumn("Weight in per cent", 10, say("column-share-in-set"), number),
        SheetColumn("Word limit", 10, say("column-words-in-set"), number),
        SheetColumn("Words in all", 10, say("column-words-of-set"), say("takes-whole-number")),
        SheetColumn("Hours for one bidder", 14, say("column-hours"), say("takes-range")),
        origin_column(hub),
    )


def add_sets(book: Book, hub: Hub, bank: QuestionBank) -> None:
    """Add the sheet."""
    rows = list(set_rows(hub, bank))
    sheet = book.list_sheet(sheet_names(hub.info.words)[SETS], columns(hub), len(rows), SETS)
    for at, row in enumerate(rows, start=1):
        texts = (row.entry.title, row.size, row.code, row.theme, row.question)
        for column, text in enumerate(texts):
            sheet.text(at, column, text, "strong" if column == _CODE else "cell")
        for column, number in enumerate((row.weight, row.word_limit, row.words), start=len(texts)):
            if number is None:
                sheet.blank(at, column, "number")
            else:
                sheet.number(at, column, number)
        sheet.text(at, 8, row.hours)
        sheet.text(at, 9, hub.info.origin(row.entry.origin).label)

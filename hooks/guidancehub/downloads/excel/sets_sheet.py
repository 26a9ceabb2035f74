"""The sheet of sets to start from: filter it by kind of service and by size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.column import SheetColumn, origin_column
from guidancehub.downloads.set_rows import set_rows

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.downloads.excel.workbook_writer import Book

NAME: Final = "Sets"
_CODE: Final = 2
"""The index of the column of codes."""


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the list of what each set asks."""
    say, label = hub.info.words.say, hub.info.words.label
    number = "A whole number, or empty for a gate"
    return (
        SheetColumn("Kind of service", 30, "The kind of service that the set is for."),
        SheetColumn("Size", 24, "The size of grant or contract, for a year."),
        SheetColumn("Code", 8, say("column-code-of-set")),
        SheetColumn("Theme", 28, "A few words for it."),
        SheetColumn(label("Question"), 50, say("column-question")),
        SheetColumn("Weight in per cent", 10, "Its share of the score. Those of a set come to 100.", number),
        SheetColumn("Word limit", 10, "How many words an answer may have.", number),
        SheetColumn("Words in all", 10, "How many words all answers of the set may have.", "A whole number"),
        SheetColumn(label("Hours for one bidder"), 14, say("column-hours"), "A range"),
        origin_column(hub),
    )


def add_sets(book: Book, hub: Hub, bank: QuestionBank) -> None:
    """Add the sheet."""
    rows = list(set_rows(hub, bank))
    sheet = book.list_sheet(NAME, columns(hub), len(rows))
    for at, row in enumerate(rows, start=1):
        texts = (row.entry.title, row.size, row.code, row.theme, row.question)
        for column, text in enumerate(texts):
            sheet.text(at, column, text, "strong" if column == _CODE else "cell")
        for column, number in enumerate((row.weight, row.word_limit, row.words), start=len(texts)):
            if number is None:
                sheet.blank(at, column, "number")
            else:
                sheet.number(at, column, number)
        sheet.text(at, 8, str(row.hours))
        sheet.text(at, 9, hub.info.origin(row.entry.origin).label)

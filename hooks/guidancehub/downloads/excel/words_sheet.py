"""The data dictionary: what each column means, its values, and where these come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from guidancehub.downloads.excel.column import SheetColumn
from guidancehub.downloads.excel.row_range import RowRange
from guidancehub.views.matrix_guide import asked_throughout
from guidancehub.views.prose_text import prose_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.excel.workbook_writer import Book

SheetColumns: TypeAlias = "Mapping[str, Sequence[SheetColumn]]"
"""The columns of each other sheet with a table, by its name."""

NAME: Final = "Words"
COLUMNS: Final = (
    SheetColumn("Where", 16, "The sheet, or the kind of value."),
    SheetColumn("Column or value", 30, "The column’s title, or the value."),
    SheetColumn("What it means", 70, "The meaning in a sentence."),
    SheetColumn("What it takes", 44, "The values that can stand in it."),
    SheetColumn("Who or what fills it", 28, "Where what stands in it comes from."),
)
_HUB: Final = "The hub"


def weighting_span(info: HubInfo, sheets: SheetColumns) -> RowRange:
    """Return the range of the rows of weightings, whose words are in column B."""
    return RowRange(1 + len(_column_rows(sheets)), len(info.weightings))


def add_words(book: Book, hub: Hub, sheets: SheetColumns) -> None:
    """Add the sheet, made from the same records as the columns of the other ``sheets`` themselves."""
    rows = list(_rows(hub, sheets))
    sheet = book.list_sheet(NAME, COLUMNS, len(rows))
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts):
            sheet.text(row, column, text, "strong" if column == 1 else "cell")


class _Row(NamedTuple):
    """The texts of a row, one for each of ``COLUMNS``."""

    where: str
    name: str
    meaning: str
    takes: str
    source: str


def _rows(hub: Hub, sheets: SheetColumns) -> list[_Row]:
    """Return each row of the sheet below the header."""
    info, scale = hub.info, hub.info.scale
    whose = info.origin(info.scale_origin).label
    return [
        *_column_rows(sheets),
        *(_Row("Weighting", words.label, words.sentence, "", _HUB) for words in info.weightings),
        *(_Row("Origin", words.label, words.sentence, "", _HUB) for words in info.origins),
        *(
            _Row("Score", f"{step.score} {step.label}", step.sentence, scale.note, whose)
            for step in scale.steps
        ),
        *_meanings(hub),
    ]


def _meanings(hub: Hub) -> Iterator[_Row]:
    """Yield what the key criteria mean in law, what is asked throughout, and the rules for scoring."""
    labels = {each.id: each.label for each in hub.info.origins}
    for criterion in hub.criteria:
        if criterion.in_law is None:
            continue
        text = prose_text(criterion.in_law, hub.info.address)
        yield _Row("Key criterion, in law", criterion.title, text, "", labels[criterion.origin])
    if throughout := asked_throughout(hub):
        yield _Row("Glossary", throughout.term, throughout.explanation, "", throughout.label)
    for rule in hub.question_bank.rules if hub.question_bank else ():
        text = prose_text(rule.text, hub.info.address)
        yield _Row("Rule for scoring", rule.title, text, "", labels[rule.origin])


def _column_rows(sheets: SheetColumns) -> list[_Row]:
    """Return the rows that explain the columns of the other sheets."""
    return [
        _Row(name, column.title, column.meaning, column.allowed, column.source)
        for name, columns in sheets.items()
        for column in columns
    ]

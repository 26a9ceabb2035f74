"""The data dictionary: what each column means, its values, and where these come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from guidancehub.downloads.excel.column import SheetColumn, as_said
from guidancehub.downloads.excel.row_range import RowRange
from guidancehub.downloads.excel.sheet_names import SCORE, WORDS, sheet_names
from guidancehub.downloads.excel.workbook_parts import parts_of_workbook
from guidancehub.views.matrix_guide import asked_throughout
from guidancehub.views.prose_text import prose_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.excel.workbook_writer import Book

SheetColumns: TypeAlias = "Mapping[str, Sequence[SheetColumn]]"
"""The columns of each other sheet with a table, by the sheet's name in this workbook."""


def _columns(words: HouseWords) -> tuple[SheetColumn, ...]:
    """Return the columns of this sheet."""
    say = words.say
    return as_said(
        words,
        SheetColumn("Where", 16, say("words-where")),
        SheetColumn("Column or value", 30, say("words-value")),
        SheetColumn("What it means", 70, say("words-meaning")),
        SheetColumn("What it takes", 44, say("words-takes")),
        SheetColumn("Who or what fills it", 28, say("words-filled-by")),
    )


def weighting_span(info: HubInfo, sheets: SheetColumns) -> RowRange:
    """Return the range of the rows of weightings, whose words are in column B."""
    return RowRange(1 + sum(map(len, sheets.values())), len(info.weightings))


def add_words(book: Book, hub: Hub, sheets: SheetColumns) -> None:
    """Add the sheet, made from the same records as the columns of the other ``sheets`` themselves."""
    rows = list(_rows(hub, sheets))
    sheet = book.list_sheet(sheet_names(hub.info.words)[WORDS], _columns(hub.info.words), len(rows), WORDS)
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts):
            sheet.text(row, column, text, "strong" if column == 1 else "cell")


class _Row(NamedTuple):
    """The texts of a row, one for each column."""

    where: str
    name: str
    meaning: str
    takes: str
    source: str


def _rows(hub: Hub, sheets: SheetColumns) -> list[_Row]:
    """Return each row of the sheet below the header."""
    info, heading, by = hub.info, hub.info.words.heading, hub.info.words.say("filled-by-hub")
    shown = {each.origin for each in parts_of_workbook(hub)}
    origins = (each for each in info.origins if each.id in shown)
    return [
        *_column_rows(sheets, info.words.say("column-filled-by-hub")),
        *(_Row(heading("Weighting"), each.label, each.sentence, "", by) for each in info.weightings),
        *(_Row(heading("Origin"), each.label, each.sentence, "", by) for each in origins),
        *(_scores(info) if sheet_names(info.words)[SCORE] in sheets else ()),
        *_meanings(hub),
    ]


def _scores(info: HubInfo) -> Iterator[_Row]:
    """Yield what each score of the scale means, and whose the scale is."""
    whose, score = info.origin(info.scale_origin).label, info.words.heading("Score")
    for step in info.scale.steps:
        yield _Row(score, f"{step.score} {step.label}", step.sentence, info.scale.note, whose)


def _meanings(hub: Hub) -> Iterator[_Row]:
    """Yield what the key criteria mean in law, what is asked throughout, and the rules for scoring."""
    labels = {each.id: each.label for each in hub.info.origins}
    words = hub.info.words
    in_law = words.label("Key criterion, in law")
    for criterion in hub.criteria:
        if criterion.in_law is None:
            continue
        text = prose_text(criterion.in_law, hub.info.address)
        yield _Row(in_law, criterion.title, text, "", labels[criterion.origin])
    if throughout := asked_throughout(hub):
        yield _Row(words.heading("Glossary"), throughout.term, throughout.explanation, "", throughout.label)
    for rule in hub.question_bank.rules if hub.question_bank else ():
        text = prose_text(rule.text, hub.info.address)
        yield _Row(words.heading("Rule for scoring"), rule.title, text, "", labels[rule.origin])


def _column_rows(sheets: SheetColumns, by_hub: str) -> list[_Row]:
    """Return the rows that explain the columns of the other sheets; ``by_hub`` says what the hub fills."""
    return [
        _Row(name, column.title, column.meaning, column.allowed, column.source or by_hub)
        for name, columns in sheets.items()
        for column in columns
    ]

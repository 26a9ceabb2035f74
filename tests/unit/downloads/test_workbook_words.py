"""Words of a hub in a workbook: as the names of sheets, and inside formulas."""

from __future__ import annotations

import pytest

from guidancehub.content.model.house_words import HouseWords
from guidancehub.downloads.excel.column import SheetColumn, as_said
from guidancehub.downloads.excel.formula_text import quoted
from guidancehub.downloads.excel.sheet_names import sheet_names
from guidancehub.downloads.excel.workbook_writer import sheet_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Requirements", "Requirements"),
        ("What [we] ask: A/B?", "What we ask AB"),
        ("’tis", "’tis"),
        ("'quoted'", "quoted"),
        ("choose", "choose 1"),
        ("History", "History 1"),
        ("???", "1"),
        ("A" * 40, "A" * 31),
    ],
)
def test_the_name_of_a_sheet_is_one_that_excel_takes(words: str, name: str) -> None:
    assert sheet_name(words, ("Choose", "Score")) == name


def test_words_in_a_formula_cannot_end_their_quotation_marks() -> None:
    assert quoted('No "question" yet.') == '"No ""question"" yet."'
    assert quoted("") == '""'


def test_a_text_that_is_too_long_for_a_formula_is_joined_from_several() -> None:
    parts = quoted("é" * 600).split("&")
    assert "".join(part.strip('"') for part in parts) == "é" * 600
    assert max(map(len, parts)) < 255


def test_sheets_have_the_hubs_own_names_and_no_two_are_alike() -> None:
    names = sheet_names(HouseWords("Eastvale", {"label-gates": "Doors", "label-sheet": "Doors"}))
    assert (names["Gates"], names["Matrix"], names["Sets"]) == ("Doors", "Doors 1", "Sets")
    assert len({name.casefold() for name in names.values()}) == len(names)


def test_two_columns_that_a_hub_calls_alike_can_be_told_apart() -> None:
    words = HouseWords("Eastvale", {"heading-level": "Rank", "heading-score": "rank"})
    columns = as_said(words, SheetColumn("Level", 9, "How good."), SheetColumn("Score", 8, "How much."))
    assert [column.title for column in columns] == ["Rank", "rank (Score)"]

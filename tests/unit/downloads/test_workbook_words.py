"""Words of a hub in a workbook: as the names of sheets, and inside formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from guidancehub.content.load import load
from guidancehub.content.model.house_words import HouseWords
from guidancehub.downloads import excel
from guidancehub.downloads.excel.column import SheetColumn, as_said
from guidancehub.downloads.excel.formula_text import one_of, quoted, sentence, sheet_in_formula
from guidancehub.downloads.excel.sheet_names import sheet_names
from guidancehub.downloads.excel.workbook_writer import sheet_name
from guidancehub.downloads.excel.yes_or_no import YesOrNo
from larger_hub import write_larger_hub
from workbooks import opened

if TYPE_CHECKING:
    from pathlib import Path


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
        ("\U0001f600" * 20, "\U0001f600" * 15),
    ],
)
def test_the_name_of_a_sheet_is_one_that_excel_takes(words: str, name: str) -> None:
    assert sheet_name(words, ("Choose", "Score")) == name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Choose", "Choose"),
        ("Pick these", "'Pick these'"),
        ("Baker's", "'Baker''s'"),
        ("XFD1", "'XFD1'"),
        ("Ask", "'Ask'"),
        ("True", "'True'"),
        ("Gefällt", "'Gefällt'"),
    ],
)
def test_a_formula_names_a_sheet_as_excel_reads_it(name: str, written: str) -> None:
    assert sheet_in_formula(name) == written


def test_words_in_a_formula_cannot_end_their_quotation_marks() -> None:
    assert quoted('No "question" yet.') == '"No ""question"" yet."'
    assert quoted("") == '""'


def test_a_text_that_is_too_long_for_a_formula_is_joined_from_several() -> None:
    parts = quoted("é" * 600).split("&")
    assert "".join(part.strip('"') for part in parts) == "é" * 600
    assert max(map(len, parts)) < 255


def test_a_sentence_in_a_formula_has_values_where_a_hub_says_them() -> None:
    own = HouseWords("Eastvale", {"choose-share-add": "{number} more, and {number} again"})
    assert sentence(HouseWords(""), "choose-share-add", {"number": "A1"}) == ('"Add "', "A1", '"."')
    assert sentence(own, "choose-share-add", {"number": "A1"}, before=" ") == (
        *('" "', "A1", '" more, and "', "A1", '" again"'),
    )


def test_one_of_two_texts_begins_once_with_what_both_begin_with() -> None:
    first, second = ('"Up to "', "A1", '"."'), ('"Up to "', "A1", '", or "', "B1")
    assert one_of("C1=0", first, second) == '"Up to "&A1&IF(C1=0,".",", or "&B1)'
    assert one_of("C1=0", ('"Yes"',), ('"No"',)) == 'IF(C1=0,"Yes","No")'
    assert one_of("C1=0", ('"Yes"',), ('"Yes"',)) == '"Yes"&IF(C1=0,"","")'


def test_answers_of_a_list_are_a_hubs_own_where_excel_can_tell_them_apart() -> None:
    assert YesOrNo.of(HouseWords("Eastvale", {"answer-yes": "Ja, gern", "answer-no": "Nein"})) == (
        "Ja gern",
        "Nein",
    )
    assert YesOrNo.of(HouseWords("Eastvale", {"answer-yes": "no"})) == ("Yes", "No")
    assert YesOrNo.of(HouseWords("Eastvale", {"answer-yes": "=1+1", "answer-no": "- No"})) == ("1+1", "No")
    assert YesOrNo.of(HouseWords("Eastvale", {"answer-yes": "+", "answer-no": "-"})) == ("Yes", "No")
    assert YesOrNo("Ja", "Nein").is_yes("A1") == 'A1="Ja"'


def test_sheets_have_the_hubs_own_names_and_no_two_are_alike() -> None:
    names = sheet_names(HouseWords("Eastvale", {"label-gates": "Doors", "label-sheet": "Doors"}))
    assert (names["Gates"], names["Matrix"], names["Sets"]) == ("Doors", "Doors 1", "Sets")
    assert len({name.casefold() for name in names.values()}) == len(names)
    alike = dict.fromkeys(("label-gates", "label-sets", "label-worked-answers", "label-sheet"), "x" * 40)
    of_one_name = sheet_names(HouseWords("Eastvale", alike))
    assert list(of_one_name.values())[4:] == ["x" * 31, *(f"{'x' * 29} {at}" for at in (1, 2, 3))]


def test_two_columns_that_a_hub_calls_alike_can_be_told_apart() -> None:
    words = HouseWords("Eastvale", {"heading-level": "Rank", "heading-score": "rank"})
    columns = as_said(words, SheetColumn("Level", 9, "How good."), SheetColumn("Score", 8, "How much."))
    assert [column.title for column in columns] == ["Rank", "rank (Score)"]


def test_no_title_of_a_column_is_longer_than_a_table_of_excel_takes() -> None:
    long = "\U0001f600" + "x" * 300
    words = HouseWords("Eastvale", {"heading-level": long, "heading-score": long, "heading-code": "…" * 256})
    columns = as_said(words, *(SheetColumn(each, 9, "How good.") for each in ("Level", "Score", "Code")))
    titles = [column.title for column in columns]
    assert [len(title.encode("utf-16-le")) // 2 for title in titles] == [255, 255, 255]
    assert titles[1].endswith("… (Score)")
    assert as_said(HouseWords(""), SheetColumn("Level", 9, "How good."))[0].title == "Level"


def test_every_formula_and_sentence_names_the_sheets_as_the_hub_does(tmp_path: Path) -> None:
    own = {"read-me": "Start here", "choose": "Baker's pick", "score": "Our marks", "words": "A1"}
    texts = [{"id": f"sheet-name-{key}", "text": text} for key, text in own.items()]
    write_larger_hub(tmp_path)
    (tmp_path / "content" / "words.yml").write_text(yaml.safe_dump({"texts": texts}), encoding="utf-8")
    book = opened(excel.matrix(load(tmp_path)))
    assert [name for name in book.sheetnames if name in own.values()] == list(own.values())
    links = (cell.hyperlink for row in book["Start here"].iter_rows() for cell in row)
    told = [
        *(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value),
        *(str(each.attr_text) for each in book.defined_names.values()),
        *(str(each.formula1) for sheet in book for each in sheet.data_validations.dataValidation),
        *(str(link.location) for link in links if link),
    ]
    for name in ("'Baker''s pick'!", "'Our marks'!", "'A1'!", "“Baker's pick”"):
        assert any(name in text for text in told), name
    left = re.compile(r"\b(?:Choose|Score|Words|Read me)(?:!|”)|sheet (?:Choose|Score|Words)\b")
    assert [text for text in told if left.search(text)] == []

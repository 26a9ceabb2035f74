"""A workbook that the site's own script wrote: calculated again in LibreOffice, and read by openpyxl."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from guidancehub.downloads.office_zip import storable
from guidancehub.downloads.papers.excel_skeleton import CELLS
from hostile import HOSTILE
from paper_files import workbook_of
from pdf_text import lines_of, sheets_of
from workbooks import opened, saved

if TYPE_CHECKING:
    from pathlib import Path

    import openpyxl
    from openpyxl.worksheet.worksheet import Worksheet

    from soffice import Office

Json = dict[str, Any]

HEAD = {
    "title": "Riverside & more: scores",
    "description": "pack 4743e84340",
    "foot": "pack 4743e84340, issue 2",
}
LINE = 12
"""Points of a line of 10-point Arial, in which office programs leave a fifth between lines."""
SENTENCE = "The provider names the people who will do the work, and says how each of them was trained. "
LENGTHS = (1, 3, 8, 14)
WRAPPED = {
    **{f"{times} sentences": SENTENCE * times for times in LENGTHS},
    "capitals": "NHS WEST AND EAST PROVIDERS AND COMMISSIONERS OF MMMMMM WWWWWWW " * 4,
    "long word": "Donaudampfschifffahrtsgesellschaft" * 9,
    "lines": "one\ntwo\n\nthree",
    "other scripts": "漢字かな交じり文" * 20,
}
TYPED = {**HOSTILE, "escape": "_x0041_", "markup": "<r><t>raw</t></r>", "spaces": "  two  ", "date": "1-2"}


def row(*cells: Json) -> Json:
    return {"cells": list(cells)}


def heads(*words: str) -> Json:
    return row(*({"v": word, "s": "head"} for word in words))


def scores() -> Json:
    """Give a sheet with a formula of each sort of value, and cells to type in."""
    rows = [
        row({"v": f"QI-{at}", "s": "code"}, {"v": score, "s": "inputScore"}, {"v": weight, "s": "percent"})
        for at, (score, weight) in enumerate([(4, 50), (0, 30), (None, 20)], 1)
    ]
    formulas = (
        ("SUM(C2:C4)", 100, "number"),
        ("COUNT(B2:B4)", 2, "number"),
        ("B2/4*C2+B3/4*C3", 50, "percent4"),
        ('IF(COUNT(B2:B4)<3,"not ready",SUM(B2:B4))', "not ready", "result"),
        ("COUNTBLANK(B2:B4)>0", True, "result"),
        ('IF(B4="","",B4)', "", "result"),
        ("1/3", 1 / 3, "percent4"),
        ("'Pack'!A1", "=1+1", "result"),
    )
    return {
        "name": "Scores it's",
        "columns": [12, 14, 14, 40],
        "tab": "gold",
        "protect": True,
        "freeze": {"row": 1, "column": 1},
        "merges": ["A13:D13"],
        "print": {"titleRows": [1, 1]},
        "validations": [
            {
                "range": "B2:B3",
                "list": ["0", "1", "2", "3", "4", "n/a"],
                "title": "Score",
                "message": "From 0 to 4.",
            },
            {"range": "B4", "whole": {"min": 0, "max": 4}, "title": "Score", "message": "A whole number."},
        ],
        "conditions": [{"range": "A2:C4", "formula": '$B2=""', "style": "warn"}],
        "rows": [
            heads("Code", "Score", "Weight", "Reasons"),
            *rows,
            *(row({"f": formula, "v": value, "s": style}) for formula, value, style in formulas),
            row({"v": SENTENCE * 3, "s": "note"}),
        ],
    }


def sheets() -> list[Json]:
    styled = [row({"v": name, "s": "code"}, {"v": f"As {name}", "s": name}) for name in CELLS]
    return [
        {
            "name": "Pack",
            "columns": [20],
            "hidden": True,
            "rows": [row({"v": "=1+1"}, {"v": True}, {"v": 46354, "s": "date"})],
        },
        scores(),
        {
            "name": "Texts",
            "columns": [50],
            "rows": [row({"v": text}) for text in TYPED.values()],
        },
        {
            "name": "Styles",
            "columns": [14, 30],
            "tab": "brand",
            "print": {"landscape": False},
            "rows": styled,
        },
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return workbook_of(tmp_path_factory.mktemp("papers"), HEAD, sheets(), {"Ready": "'Scores it''s'!$A$8"})


def with_the_highest_rows(book: bytes) -> bytes:
    """Make each row so high that nearly a sheet of paper goes to each."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb'(<row [^>]*) ht="[\d.]+"', rb'\1 ht="400"', old.read(name)))
    return stream.getvalue()


@pytest.fixture(scope="module")
def calculated(office: Office, made: bytes) -> openpyxl.Workbook:
    """Let LibreOffice calculate the workbook without the values that it came with."""
    files = office.converted({"papers.xlsx": saved(opened(made))}, to="xlsx")
    return opened(files["papers.xlsx"], values=True)


def values(sheet: Worksheet) -> dict[str, Any]:
    return {cell.coordinate: cell.value for line in sheet.iter_rows() for cell in line}


def test_the_values_that_a_workbook_comes_with_are_those_that_libreoffice_calculates(
    made: bytes, calculated: openpyxl.Workbook
) -> None:
    formulas, shown = opened(made)["Scores it's"], opened(made, values=True)["Scores it's"]
    after = calculated["Scores it's"]
    places = [place for place, value in values(formulas).items() if str(value).startswith("=")]
    assert len(places) == 8
    for place in places:
        found, expected = after[place].value, shown[place].value
        assert found == pytest.approx(expected) if isinstance(expected, float) else found == expected, place
    assert [shown[f"A{at}"].value for at in (5, 8, 9)] == [100, "not ready", True]


def test_every_text_is_read_as_it_was_typed_and_none_is_a_formula(
    made: bytes, calculated: openpyxl.Workbook
) -> None:
    typed = list(enumerate(TYPED.values(), 1))
    sheet = opened(made)["Texts"]
    for at, text in typed:
        cell = sheet.cell(at, 1)
        assert (cell.value, cell.data_type) == (storable(text), "s")
        after = calculated["Texts"].cell(at, 1)
        assert (after.value, after.data_type) == (storable(text), "s")
    assert opened(made)["Pack"]["A1"].value == "=1+1"
    assert opened(made)["Pack"]["A1"].data_type == "s"


def test_what_may_be_typed_and_where_is_as_asked_for(made: bytes) -> None:
    sheet = opened(made)["Scores it's"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert [sheet[place].protection.locked for place in ("A2", "B2", "B4", "C2")] == [
        True,
        False,
        False,
        True,
    ]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert (rules["B2:B3"].type, rules["B2:B3"].formula1) == ("list", '"0,1,2,3,4,n/a"')
    assert (rules["B4"].type, rules["B4"].formula1, rules["B4"].formula2) == ("whole", "0", "4")
    for rule in rules.values():
        assert rule.showErrorMessage
        assert rule.showInputMessage
        assert rule.allow_blank
        assert (rule.error, rule.errorTitle) == (rule.prompt, rule.promptTitle)
    changes = [
        (str(each.sqref), [rule.formula for rule in each.rules]) for each in sheet.conditional_formatting
    ]
    assert changes == [("A2:C4", [['$B2=""']])]


def test_sheets_are_frozen_hidden_merged_coloured_and_printed_as_asked_for(made: bytes) -> None:
    book = opened(made)
    sheet = book["Scores it's"]
    assert book.active is sheet
    assert [each.sheet_state for each in book] == ["hidden", "visible", "visible", "visible"]
    assert sheet.freeze_panes == "B2"
    assert [str(each) for each in sheet.merged_cells.ranges] == ["A13:D13"]
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert book["Styles"].page_setup.orientation == "portrait"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    properties = sheet.sheet_properties
    assert properties.pageSetUpPr
    assert properties.pageSetUpPr.fitToPage
    assert properties.tabColor
    assert properties.tabColor.rgb == "FFFFC857"
    assert book.defined_names["Ready"].value == "'Scores it''s'!$A$8"
    assert book.calculation.fullCalcOnLoad


def test_a_workbook_says_what_it_is_and_names_nobody(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {member.compress_type for member in package.infolist()} == {zipfile.ZIP_STORED}
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.testzip() is None
        core = etree.fromstring(package.read("docProps/core.xml"))
    said = {etree.QName(each).localname: each.text for each in core}
    assert said == {"title": HEAD["title"], "description": HEAD["description"], "language": "en-GB"}


def test_rows_are_as_high_as_the_lines_that_libreoffice_makes_of_their_texts(
    office: Office, tmp_path: Path
) -> None:
    rows = [row({"v": text, "s": style}) for style in ("text", "label") for text in WRAPPED.values()]
    made = workbook_of(tmp_path, HEAD, [{"name": "Texts", "columns": [50], "rows": rows}])
    files = {"high.xlsx": with_the_highest_rows(made)}
    lines = lines_of(office.converted(files, to="pdf")["high.xlsx"].read_bytes(), above=40, below=50)
    assert len(lines) == len(rows)
    for at, count in enumerate(lines, 1):
        high = opened(made)["Texts"].row_dimensions[at].height
        assert count * LINE <= high <= count * LINE * 1.5 + 2 * LINE, (rows[at - 1], count)


def test_on_paper_each_sheet_that_shows_has_its_words_its_head_and_its_foot(
    office: Office, made: bytes
) -> None:
    papers = sheets_of(
        office.converted({"papers on paper.xlsx": made}, to="pdf")["papers on paper.xlsx"].read_bytes()
    )
    for at, text in enumerate(papers, 1):
        assert HEAD["title"] in text
        assert HEAD["foot"] in text
        assert f"Page {at} of {len(papers)}" in text
    whole = " ".join(papers)
    assert SENTENCE.strip() in whole
    assert "not ready" in papers[0]
    assert all(f"As {name}" in whole for name in CELLS if "Date" not in name)
    assert "28 November 2026" not in whole

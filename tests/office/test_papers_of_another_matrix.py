"""The files of a set of another domain: its three levels of depth, and its levels in place of weightings."""

from __future__ import annotations

import csv
import io
import json
from functools import cache

import docx
import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from guidancehub.content.load import load
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.links import Links
from pdf_text import sheets_of
from support import ROOT

FOREIGN = ROOT / "examples" / "foreign-matrix"
LEVELS = {"Level 1", "Level 2", "Level 3"}
CHAPTER = "downloads/matrix/keeping-dry"


@cache
def files() -> dict[str, bytes]:
    hub = load(FOREIGN)
    return {each.uri: each.make() for each in downloads_of(hub, Links(hub)) if "matrix" in each.uri}


def test_a_whole_set_and_each_chapter_are_there_in_every_format() -> None:
    for name in ("downloads/question-matrix", CHAPTER):
        assert {f"{name}{ending}" for ending in (".pdf", ".docx", ".csv")} <= files().keys()
    assert "downloads/question-matrix.xlsx" in files()
    assert not [uri for uri in files() if "for-" in uri]


def test_the_workbook_has_no_empty_column_and_nothing_to_share_out_or_score() -> None:
    book = openpyxl.load_workbook(io.BytesIO(files()["downloads/question-matrix.xlsx"]))
    assert book.sheetnames == ["Read me", "Requirements", "Words"]
    sheet = book["Requirements"]
    titles, *rows = sheet.iter_rows(values_only=True)
    assert titles[:7] == ("Code", "Chapter", "Section", "Theme", "Requirement", "Level", "Origin")
    assert all(all(cell is not None for cell in row) for row in rows)
    assert len(rows) == 12
    assert {row[5] for row in rows} == LEVELS
    assert [row[:3] for row in rows][::4] == [
        ("V1.1.1", "Keeping papers dry", "Rooms"),
        ("V2.1.1", "Finding papers again", "Lists"),
        ("V3.1.1", "Handing papers on", "People"),
    ]
    # On paper come the columns up to the origin.
    assert range_boundaries(str(sheet.print_area).rpartition("!")[2])[2] == titles.index("Origin") + 1


def test_the_legend_has_the_columns_that_are_there_the_levels_and_the_origins_in_use() -> None:
    book = openpyxl.load_workbook(io.BytesIO(files()["downloads/question-matrix.xlsx"]))
    rows = list(book["Words"].iter_rows(min_row=2, values_only=True))
    titles = [cell.value for cell in book["Requirements"][1]]
    assert [row[1] for row in rows if row[0] == "Requirements"] == titles
    assert {row[1] for row in rows if row[0] == "Level"} == LEVELS
    assert [row[1] for row in rows if row[0] == "Origin"] == ["From the Paper Keepers", "Proposal"]
    assert {row[0] for row in rows} == {"Requirements", "Level", "Origin"}


@pytest.mark.parametrize(("uri", "number"), [("downloads/question-matrix.docx", 12), (f"{CHAPTER}.docx", 4)])
def test_the_document_has_tables_of_sections_and_no_room_for_answers(uri: str, number: int) -> None:
    document = docx.Document(io.BytesIO(files()[uri]))
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    assert heads.count(["Code", "Requirement", "Level", "Origin"]) == number // 2
    assert heads.count(["Level", "What it means"]) == 1
    assert len(heads) == number // 2 + 1
    cells = [cell.text for table in document.tables for row in table.rows[1:] for cell in row.cells]
    assert all(cells)


def test_the_document_has_a_heading_for_each_chapter_and_one_below_it_for_each_section() -> None:
    document = docx.Document(io.BytesIO(files()["downloads/question-matrix.docx"]))
    named = [(str(each.style.name) if each.style else "", each.text) for each in document.paragraphs]
    for criterion in load(FOREIGN).criteria:
        assert ("Heading 1", criterion.title) in named
        assert {("Heading 2", area.title) for area in criterion.areas} <= set(named)


def test_the_booklet_has_each_chapter_section_requirement_and_level() -> None:
    sheets = sheets_of(files()["downloads/question-matrix.pdf"])
    text = " ".join(" ".join(sheets).split())
    hub = load(FOREIGN)
    for criterion in hub.criteria:
        assert criterion.title in text
        for area in criterion.areas:
            assert f"{criterion.title}: {area.title} (2 requirements)" in text
    assert all(f"{question.id} {question.title}" in text for question in hub.questions)
    assert all(level in text for level in LEVELS)
    assert "The Paper Keepers agreed 8 of these: V1.1.1" in text


def test_the_table_has_only_columns_that_are_filled() -> None:
    text = files()["downloads/question-matrix.csv"].decode("utf-8-sig")
    titles, *rows = csv.reader(io.StringIO(text))
    assert titles[:6] == ["Code", "Chapter", "Section", "Theme", "Level", "Requirement"]
    filled = {title for row in rows for title, cell in zip(titles, row, strict=True) if cell}
    # This hub tells no law.
    assert set(titles) - filled == {"Notice"}


def test_the_data_has_the_codes_and_the_levels() -> None:
    hub = load(FOREIGN)
    found = {each.uri: each for each in downloads_of(hub, Links(hub))}
    data = json.loads(found["api/v1/criteria.json"].make())
    every = [one for each in data["records"] for area in each["areas"] for one in area["questions"]]
    assert [each["id"] for each in every] == [question.id for question in hub.questions]
    assert {each["weighting"] for each in every} == {"l1", "l2", "l3"}
    assert not {"bidder", "evaluator", "in_tender", "levels"} & {name for each in every for name in each}

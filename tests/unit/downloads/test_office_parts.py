"""The parts that Excel and Word files are made of, each by itself."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
from lxml import etree

from guidancehub.downloads.excel.column import SheetColumn
from guidancehub.downloads.excel.row_heights import HIGHEST, LINE, height_of
from guidancehub.downloads.excel.workbook_writer import Book
from guidancehub.downloads.excel.worksheet import MOST_IN_A_CELL
from guidancehub.downloads.office_zip import repacked, storable
from guidancehub.views.palette import TOKENS
from imprints import imprint

IMPRINT = imprint(
    title="Title & more",
    hub="A hub & its name, as long as a name can be " * 3,
    address="https://hub.example/matrix/",
)


@pytest.mark.parametrize(
    "text",
    ["_x005F_x000D_", "_x005F_x005F_x0041_x0042_", "_x0041_x0042_", "_xFFFF_xffff_", "__x0041__", "_x0041_"],
)
def test_escapes_that_share_an_underline_are_the_text_that_they_are(text: str) -> None:
    book = Book(IMPRINT, TOKENS)
    book.sheet("Sheet", (SheetColumn("Text", 20, ""),)).text(0, 0, text)
    with zipfile.ZipFile(io.BytesIO(book.packed())) as package:
        stored = etree.fromstring(package.read("xl/sharedStrings.xml"))
    # As ISO/IEC 29500-1, 22.4.2.4 has it: each part read once, from the left. openpyxl reads more than once.
    parts = (part.text for part in stored.iter("{*}t"))
    read = (re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), part) for part in parts)
    assert "".join(read) == text


def saved_and_opened(*texts: str) -> list[tuple[object, str]]:
    """Write each text into a cell, and give what another program finds there."""
    book = Book(IMPRINT, TOKENS)
    sheet = book.sheet("Sheet", (SheetColumn("Text", 20, ""),))
    for row, text in enumerate(texts):
        sheet.text(row, 0, text)
    found = openpyxl.load_workbook(io.BytesIO(book.packed()))["Sheet"]
    return [(found.cell(row + 1, 1).value, found.cell(row + 1, 1).data_type) for row in range(len(texts))]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "{=1+1}",
        "+1",
        "-1",
        "@SUM(1)",
        "12",
        "https://hub.example/",
        "mailto:someone@hub.example",
        "internal:Sheet!A1",
        "<r><t>raw markup</t></r>",
        "<r></r></si></sst>&</r>",
        "_x0041_",
        "'apostrophe",
        " spaces ",
        "one\ntwo",
    ],
)
def test_text_in_a_workbook_stays_the_text_that_it_is(text: str) -> None:
    assert saved_and_opened(text) == [(text, "s")]


def test_a_text_too_long_for_a_cell_says_where_the_rest_is() -> None:
    whole, cut = "\U0001f600" * (MOST_IN_A_CELL // 2), "\U0001f600" * MOST_IN_A_CELL
    (kept, _), (shortened, _) = saved_and_opened(whole, cut)
    assert kept == whole
    assert str(shortened).endswith("Read the rest at https://hub.example/matrix/")
    assert len(str(shortened).encode("utf-16-le")) // 2 <= 32_767


def test_t27_characters_that_xml_cannot_hold_are_dropped_and_no_others() -> None:
    assert storable("a\x00b\x1fc\ufffed\ud800e\x7f\u202e\tf\r\ng\rh") == "abcde\x7f\u202e\tf\ng\nh"


def test_a_package_is_written_the_same_whatever_its_order_and_dates() -> None:
    packages = []
    for names, year in (("ab", 1990), ("ba", 2020)):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as package:
            for name in names:
                package.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), name * 50)
        packages.append(repacked(packed.getvalue(), date(2026, 11, 22)))
    assert packages[0] == packages[1]
    parts = zipfile.ZipFile(io.BytesIO(packages[0])).infolist()
    assert [(part.filename, part.date_time[:3]) for part in parts] == [
        ("a", (2026, 11, 22)),
        ("b", (2026, 11, 22)),
    ]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("short", 10, 1), ("two\nlines", 20, 2), ("word " * 20, 20, 5), ("x" * 100, 10, 10), ("", 10, 1)],
)
def test_a_row_is_as_high_as_its_lines(text: str, width: int, lines: int) -> None:
    assert height_of(text, width) == pytest.approx(lines * LINE + 3)


def test_no_row_is_higher_than_excel_allows() -> None:
    assert height_of("word " * 5_000, 10) == HIGHEST

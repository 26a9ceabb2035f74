"""The files that the browser fills when it makes papers of a tender pack."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from lxml import etree

from guidancehub.build import build_site
from guidancehub.downloads.papers.excel_skeleton import CELLS, DIFFERENCES, TABS, excel_skeleton
from guidancehub.downloads.papers.files import FOLDER, STYLES, paper_files
from guidancehub.downloads.papers.skeleton import parts_of
from guidancehub.views.palette import TOKENS
from minimal_hub import FIXTURE, minimal_site
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable


def test_the_site_has_the_skeletons_even_where_nothing_can_be_taken_away() -> None:
    outputs = {output.uri: output.data for output in build_site(FIXTURE, "none").outputs}
    files = paper_files(minimal_site().hub)
    assert {STYLES, f"{FOLDER}excel.xlsx"} <= set(files)
    assert files == {uri: outputs[uri] for uri in files}


def test_a_skeleton_is_the_same_each_time_and_its_parts_have_no_dates() -> None:
    first = paper_files(minimal_site().hub)
    excel_skeleton.cache_clear()
    assert first == paper_files(minimal_site().hub)
    for uri, package in first.items():
        if uri == STYLES:
            continue
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            for member in archive.infolist():
                assert member.date_time == (1980, 1, 1, 0, 0, 0), uri


def test_a_skeleton_names_no_person_no_program_and_no_time() -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel_skeleton().package))
    # openpyxl fills in its own name where a file has none.
    assert {book.properties.creator, book.properties.lastModifiedBy} <= {"openpyxl", None}
    parts = parts_of(excel_skeleton().package)
    assert "docProps/app.xml" not in parts
    assert not list(etree.fromstring(parts["docProps/core.xml"]))
    for name in ("[Content_Types].xml", "_rels/.rels"):
        assert b"app.xml" not in parts[name]
        assert b"core.xml" in parts[name]


@pytest.mark.parametrize("name", CELLS)
def test_each_style_of_cells_looks_as_its_name_says_locked_and_open(name: str) -> None:
    skeleton = excel_skeleton()
    styles = json.loads(json.dumps(skeleton.styles))
    sheet = openpyxl.load_workbook(io.BytesIO(skeleton.package)).worksheets[0]
    row = list(CELLS).index(name) + 1
    look = CELLS[name]
    for column, at in ((1, "locked"), (2, "open")):
        cell = sheet.cell(row, column)
        assert cell.style_id == styles["cells"][name][column - 1], at
        assert cell.font.name == "Arial"
        assert cell.font.sz == look["font_size"]
        assert bool(cell.font.b) == look.get("bold", False)
        assert bool(cell.alignment.wrap_text) == look.get("text_wrap", False)
        assert bool(cell.quotePrefix) == look.get("quote_prefix", False)
        assert cell.protection.locked == (at == "locked" and not name.startswith("input"))
        assert bool(styles["cells"][name][4]) == look.get("text_wrap", False)


def test_a_difference_is_found_where_the_styles_say() -> None:
    skeleton = excel_skeleton()
    changes = list(etree.fromstring(parts_of(skeleton.package)["xl/styles.xml"]).iter("{*}dxf"))
    assert list(skeleton.styles["differences"]) == list(DIFFERENCES)
    for name, at in skeleton.styles["differences"].items():
        look = TOKENS.coloured(DIFFERENCES[name])
        colours = [each.get("rgb") for each in changes[at].iter("{*}bgColor")]
        assert colours == [f"FF{look['bg_color'][1:].upper()}"] if "bg_color" in look else colours == []
        assert [each.get("formatCode") for each in changes[at].iter("{*}numFmt")] == (
            [look["num_format"]] if "num_format" in look else []
        )
    assert skeleton.styles["tabs"]["brand"] == f"FF{TOKENS.light('brand')[1:].upper()}"


@pytest.mark.parametrize(
    ("kind", "names"), [("CellStyle", CELLS), ("Difference", DIFFERENCES), ("TabColour", TABS)]
)
def test_the_script_knows_the_names_of_the_styles_and_no_others(kind: str, names: Iterable[str]) -> None:
    script = (ROOT / "docs/assets/js/papers/excel/sheet.mjs").read_text(encoding="utf-8")
    found = re.search(rf"@typedef \{{([^{{}}]*)\}} {kind}\b", script)
    assert found
    assert re.findall(r'"([\w-]+)"', found[1]) == list(names)

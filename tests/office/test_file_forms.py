"""What the files promise whoever opens them: names, headers, lists, languages, and nothing that runs."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import warnings
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

from guidancehub.downloads import excel, word
from guidancehub.downloads.word.styles import style_ids
from guidancehub.tables import matrix_table
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

SHEETS = ["Read me", "Matrix", "Choose", "Score", "Words"]
EVERY_FILE = """
import hashlib, sys
from pathlib import Path
from guidancehub.downloads import excel, word
from guidancehub.load import load
hub = load(Path(sys.argv[1]))
files = [excel.matrix(hub), word.matrix(hub, "both"), word.self_assessment(hub)]
files += [word.criterion(hub, hub.criteria[1], "bidder")]
print(*(hashlib.sha256(file).hexdigest() for file in files))
"""


@pytest.fixture(scope="module")
def workbook() -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(excel.matrix(real_hub())))


def test_the_same_content_gives_the_same_files_in_another_folder_zone_locale_and_hash_seed(
    tmp_path: Path,
) -> None:
    for part in ("content", "hooks"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    strange = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "SOURCE_DATE_EPOCH": "1"}
    other = subprocess.run(
        [sys.executable, "-c", EVERY_FILE, "."],
        cwd=tmp_path,
        env=os.environ | strange | {"PYTHONPATH": str(tmp_path / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    hub = real_hub()
    files = [excel.matrix(hub), word.matrix(hub, "both"), word.self_assessment(hub)]
    files += [word.criterion(hub, hub.criteria[1], "bidder")]
    assert other.stdout.split() == [hashlib.sha256(file).hexdigest() for file in files]


def test_every_sheet_says_in_its_first_cell_what_it_is(workbook: openpyxl.Workbook) -> None:
    assert workbook.sheetnames == SHEETS
    first = [sheet["A1"].value for sheet in workbook]
    assert first == [
        "The question matrix",
        "Code",
        "Choose your questions",
        "Score one bidder’s answers",
        "Where",
    ]
    assert workbook.properties.title == "The question matrix"
    assert workbook.properties.language == "en-GB"
    assert workbook.properties.creator == real_hub().info.name
    assert workbook.properties.created == workbook.properties.modified


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_prints_on_its_side_with_its_header_on_every_page(
    name: str, workbook: openpyxl.Workbook
) -> None:
    sheet: Worksheet = workbook[name]
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize or 0)) == ("landscape", 9)
    fit, foot = sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
    assert fit is not None
    assert foot is not None
    assert (fit.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert f"release {real_hub().info.release}" in str(foot.left and foot.left.text)
    assert "&P of &N" in str(foot.right and foot.right.text)
    assert not sheet.merged_cells.ranges
    assert not sheet.protection.sheet
    if name != "Read me":
        table = sheet.tables[name]
        header = int(re.findall(r"\d+", table.ref)[0])
        assert sheet.print_title_rows == f"${header}:${header}"
        assert table.autoFilter
        assert sheet.freeze_panes


def test_the_matrix_says_what_the_pages_tables_say(workbook: openpyxl.Workbook) -> None:
    sheet = workbook["Matrix"]
    titles = [cell.value for cell in sheet[1]]
    rows = [
        dict(zip(titles, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=2)
    ]
    shown = [
        (criterion, row)
        for criterion in real_hub().criteria
        for area in criterion.areas
        for row in matrix_table(criterion, area).rows
    ]
    assert len(rows) == len(shown)
    for found, (criterion, row) in zip(rows, shown, strict=True):
        code, question, weighting, answer, origin = row.cells
        points = [part for point in answer.points for part in (point.text, *point.points)]
        assert found["Criterion"] == criterion.title
        assert (found["Code"], found["Theme"], found["Question"]) == (
            code.text,
            question.label,
            question.text,
        )
        assert (found["Weighting"], found["Origin"]) == (weighting.text, origin.text)
        assert [line.lstrip(" •–") for line in str(found["A good answer"]).split("\n")] == points


def test_every_column_is_in_the_data_dictionary(workbook: openpyxl.Workbook) -> None:
    words = [(row[0], row[1]) for row in workbook["Words"].iter_rows(min_row=2, values_only=True)]
    for name in ("Matrix", "Choose", "Score"):
        columns = [column.name for column in workbook[name].tables[name].tableColumns]
        assert [title for sheet, title in words if sheet == name][: len(columns)] == columns


def test_entries_are_chosen_from_lists_with_help(workbook: openpyxl.Workbook) -> None:
    for name, number in (("Choose", 4), ("Score", 2)):
        checks = workbook[name].data_validations.dataValidation
        assert len(checks) == number
        assert all(check.prompt and check.error and check.promptTitle for check in checks)


def test_nothing_runs_and_nothing_is_fetched() -> None:
    parts = zipfile.ZipFile(io.BytesIO(excel.matrix(real_hub())))
    assert not [name for name in parts.namelist() if re.search("vba|externalLink|connection", name)]
    relations = [parts.read(name) for name in parts.namelist() if name.endswith(".rels")]
    assert not [each for each in relations if b"External" in each]
    formulas = [
        formula
        for name in parts.namelist()
        if name.startswith("xl/worksheets/sheet")
        for formula in re.findall(r"<f>(.*?)</f>", parts.read(name).decode())
    ]
    used = {function for formula in formulas for function in re.findall(r"([A-Z.]+)\(", formula)}
    # Excel 2016 and LibreOffice know each of these.
    assert used == {"AND", "IF", "IFERROR", "INDEX", "ISNUMBER", "MATCH", "N", "ROUND", "SUM", "SUMPRODUCT"}


def test_headings_in_a_document_leave_out_no_level() -> None:
    document = docx.Document(io.BytesIO(word.matrix(real_hub(), "both")))
    levels = [
        int(paragraph.style.name[-1])
        for paragraph in document.paragraphs
        if paragraph.style and str(paragraph.style.name).startswith("Heading")
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_document_says_in_its_properties_what_it_is() -> None:
    hub = real_hub()
    assert hub.assessment
    properties = docx.Document(io.BytesIO(word.self_assessment(hub))).core_properties
    assert (properties.title, properties.author) == (hub.assessment.title, hub.info.name)
    assert properties.language == "en-GB"
    assert properties.created is not None
    assert properties.created.date() == hub.info.released


def test_a_reference_document_without_a_style_is_refused_by_the_styles_name() -> None:
    document = docx.Document(io.BytesIO(word.self_assessment(real_hub())))
    for style in list(document.styles):
        if style.name in {"Hub Lead", "Table Bullet"}:
            style.delete()
    with pytest.raises(ValueError, match="has no style named hub lead, table bullet"):
        style_ids(document)

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
from collections import defaultdict
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
from docx.shared import RGBColor

from fuller_hub import fuller_hub
from guidancehub.content.model.gate import GATE
from guidancehub.downloads import excel, word
from guidancehub.downloads.excel import choose_sheet
from guidancehub.downloads.provenance import provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.styles import open_reference
from guidancehub.views.links import Links
from guidancehub.views.prose_text import prose_text
from guidancehub.views.tables import matrix_table
from hostile import minimal_hub
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from soffice import Office

SHEETS = ["Read me", "Matrix", "Choose", "Score", "Gates", "Sets", "Worked answers", "Words"]
EVERY_FILE = """
import hashlib, sys
from pathlib import Path
from guidancehub.downloads import excel, word
from guidancehub.content.load import load
from guidancehub.views.links import Links
hub = load(Path(sys.argv[1]))
files = [excel.matrix(hub), word.matrix(hub, "both"), word.self_assessment(hub, Links(hub))]
files += [word.criterion(hub, hub.criteria[0], "bidder"), word.gates(hub, hub.gates)]
files += [word.worked_answers(hub)]
print(*(hashlib.sha256(file).hexdigest() for file in files))
"""


@pytest.fixture(scope="module")
def workbook() -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(excel.matrix(fuller_hub())))


def test_the_same_content_gives_the_same_files_in_another_folder_zone_locale_and_hash_seed(
    tmp_path: Path,
) -> None:
    for part in (FIXTURE / "content", ROOT / "hooks"):
        shutil.copytree(part, tmp_path / part.name, ignore=shutil.ignore_patterns("__pycache__"))
    strange = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "SOURCE_DATE_EPOCH": "1"}
    other = subprocess.run(
        [sys.executable, "-c", EVERY_FILE, "."],
        cwd=tmp_path,
        env=os.environ | strange | {"PYTHONPATH": str(tmp_path / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    hub = minimal_hub()
    files = [excel.matrix(hub), word.matrix(hub, "both"), word.self_assessment(hub, Links(hub))]
    assert hub.gates
    files += [word.criterion(hub, hub.criteria[0], "bidder"), word.gates(hub, hub.gates)]
    files += [word.worked_answers(hub)]
    assert other.stdout.split() == [hashlib.sha256(file).hexdigest() for file in files]


def test_every_sheet_says_in_its_first_cell_what_it_is(workbook: openpyxl.Workbook) -> None:
    assert workbook.sheetnames == SHEETS
    first = [sheet["A1"].value for sheet in workbook]
    assert first == [
        "The question matrix",
        "Code",
        "Choose your questions",
        "Score one bidder’s answers",
        "Code",
        "Kind of service",
        "Code",
        "Where",
    ]
    assert workbook.properties.title == "The question matrix"
    assert workbook.properties.language == "en-GB"
    assert workbook.properties.creator == fuller_hub().info.name
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
    assert f"release {fuller_hub().info.release}" in str(foot.left and foot.left.text)
    assert "&P of &N" in str(foot.right and foot.right.text)
    assert not sheet.merged_cells.ranges
    assert not sheet.protection.sheet
    if name != "Read me":
        table = sheet.tables[name.replace(" ", "_")]
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
        for criterion in fuller_hub().criteria
        for area in criterion.areas
        for row in matrix_table(fuller_hub().info, criterion, area).rows
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
    for name in SHEETS[1:-1]:
        columns = [column.name for column in workbook[name].tables[name.replace(" ", "_")].tableColumns]
        assert [title for sheet, title in words if sheet == name][: len(columns)] == columns


def test_the_dictionary_says_what_each_key_criterion_means_in_law_and_whose_words_these_are(
    workbook: openpyxl.Workbook,
) -> None:
    hub = fuller_hub()
    rows = [tuple(row) for row in workbook["Words"].iter_rows(min_row=2, values_only=True)]
    for criterion in hub.criteria:
        assert criterion.in_law
        text = prose_text(criterion.in_law, hub.info.address)
        label = hub.info.origin(criterion.origin).label
        assert ("Key criterion, in law", criterion.title, text, None, label) in rows
    term = next(term for term in hub.terms if term.id == hub.info.asked_throughout)
    (meaning,) = (row[2] for row in rows if row[:2] == ("Glossary", term.term))
    assert str(meaning).startswith(term.plain)


def test_the_weights_of_each_set_come_to_100_and_every_code_is_of_a_gate_or_a_question(
    workbook: openpyxl.Workbook,
) -> None:
    hub = fuller_hub()
    shares: dict[tuple[object, object], int] = defaultdict(int)
    known = {each.id for each in (*hub.questions, *hub.shown(GATE))}
    for row in workbook["Sets"].iter_rows(min_row=2, values_only=True):
        assert row[2] in known
        shares[row[0], row[1]] += int(str(row[5] or 0))
    assert len(shares) == sum(len(each.sets) for each in hub.question_sets)
    assert set(shares.values()) == {100}


def test_the_workbook_holds_every_gate_and_every_worked_answer_with_its_score(
    workbook: openpyxl.Workbook,
) -> None:
    hub = fuller_hub()
    gates = [row[0] for row in workbook["Gates"].iter_rows(min_row=2, values_only=True)]
    assert gates == [gate.id for gate in hub.shown(GATE)]
    found = [
        (row[0], row[4], row[5], row[7])
        for row in workbook["Worked answers"].iter_rows(min_row=2, values_only=True)
    ]
    assert found == [
        (question.id, prose_text(answer.text, hub.info.address), answer.score, answer.reason)
        for question in hub.questions
        if question.worked_answers
        for answer in question.worked_answers.answers
    ]


def test_word_limits_begin_as_the_question_bank_suggests(workbook: openpyxl.Workbook) -> None:
    hub = fuller_hub()
    limits = {each.id: each.in_tender.word_limit for each in hub.questions if each.in_tender}
    first = choose_sheet.span_of(hub).top + 1
    found = {row[0]: row[6] for row in workbook["Choose"].iter_rows(min_row=first, values_only=True)}
    assert limits
    assert {code: found[code] for code in limits} == limits


def test_entries_are_chosen_from_lists_with_help(workbook: openpyxl.Workbook) -> None:
    for name, number in (("Choose", 4), ("Score", 2)):
        checks = workbook[name].data_validations.dataValidation
        assert len(checks) == number
        assert all(check.prompt and check.error and check.promptTitle for check in checks)


def test_nothing_runs_and_nothing_is_fetched() -> None:
    parts = zipfile.ZipFile(io.BytesIO(excel.matrix(fuller_hub())))
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
    assert used == {
        *("AND", "IF", "IFERROR", "INDEX", "ISNUMBER", "MATCH", "N", "NOT", "OR"),
        *("ROUND", "ROW", "SUM", "SUMPRODUCT"),
    }


def test_a_numbered_list_within_a_list_is_set_further_in_and_begins_at_its_own_number() -> None:
    imprint = provenance(fuller_hub(), "Lists", "", ())
    document = HubDocument(imprint, fuller_hub().info, "For a test", landscape=False)
    document.prose("- one\n\n  3. three\n\n     more of it\n  4. four\n- two\n\n1. first")
    made = docx.Document(io.BytesIO(document.packed()))
    styles = [each.style.name if each.style else "" for each in made.paragraphs]
    assert styles == [
        *("List Bullet", "List Number 2", "List Continue 2", "List Number 2", "List Bullet"),
        "List Number",
    ]
    left = made.part.numbering_part.element.xpath(".//w:lvl[@w:ilvl='0']/w:pPr/w:ind/@w:left")
    inner, outer = (
        made.styles[name].element.pPr.numPr.numId.val for name in ("List Number 2", "List Number")
    )
    assert int(left[inner - 1]) > int(left[outer - 1])
    starts = made.part.numbering_part.element.xpath(".//w:startOverride/@w:val")
    assert starts == ["3", "1"]


def test_an_own_reference_document_that_another_program_saved_sets_how_documents_look(
    office: Office, tmp_path: Path
) -> None:
    house = open_reference()
    for name in ("Title", "Heading 1", "Table Text"):
        font = house.styles[name].font
        font.name, font.color.rgb = "Georgia", RGBColor(0x00, 0x5E, 0xB8)
    # Many a house style has another foot on its first page, and on even pages.
    house.sections[0].different_first_page_header_footer = True
    house.settings.odd_and_even_pages_header_footer = True
    for foot in (house.sections[0].first_page_footer, house.sections[0].even_page_footer):
        foot.paragraphs[0].text = "The house's own foot"
    house.save(str(tmp_path / "house.docx"))
    saved = office.converted({"house.docx": (tmp_path / "house.docx").read_bytes()}, "docx")
    hub = fuller_hub()
    made = word.criterion(hub, hub.criteria[1], "both", saved["house.docx"])
    ours = docx.Document(io.BytesIO(made))
    named = {str(style.element.name_val).lower(): style for style in ours.styles}
    for name in ("title", "heading 1", "table text"):
        font = named[name].font
        assert (font.name, str(font.color.rgb)) == ("Georgia", "005EB8"), name
        uses = ours.element.xpath(f".//w:pStyle[@w:val='{named[name].style_id}']")
        assert uses, name
    section = ours.sections[0]
    for foot in (section.footer, section.first_page_footer, section.even_page_footer):
        assert [paragraph.text.split(",")[0] for paragraph in foot.paragraphs] == [hub.info.name]
    # No paragraph and no run carries a look of its own that the styles could not change.
    own = ".//w:body//w:rPr/*[self::w:sz or self::w:color or self::w:rFonts] | .//w:body//w:pPr/w:spacing"
    assert ours.element.xpath(own) == []

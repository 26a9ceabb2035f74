"""Papers in Word, written by the script: read by python-docx, opened and saved by LibreOffice, and as PDF."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn

from guidancehub.downloads.papers.word_skeleton import word_skeleton
from node import run_node
from pdf_text import sheets_of
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from soffice import Office

SCRIPTS = ROOT / "tests" / "papers"
EMPTY_ANSWERS = {"QI-08", "QI-16", "QI-24", "QI-32", "QI-40", "QI-48", "QI-56"}
LONG_WORD = "x" * 10_000


@dataclass(frozen=True)
class Written:
    """The files that the script wrote, by name, and the answers in one of them."""

    folder: Path
    answers: list[dict[str, str]]

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.docx"

    def packages(self) -> dict[str, bytes]:
        return {f"{name}.docx": self.file(name).read_bytes() for name in ("paper", "answers", "hostile")}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("papers")
    skeleton = folder / "skeleton.docx"
    skeleton.write_bytes(word_skeleton().package)
    printed = run_node(SCRIPTS / "print-word.mjs", skeleton, folder)
    return Written(folder, json.loads(printed))


@pytest.fixture(scope="module")
def sheets(written: Written, office: Office) -> dict[str, list[str]]:
    """Give the words of each sheet of each document."""
    saved = office.converted(written.packages(), "pdf")
    return {name: sheets_of(file.read_bytes()) for name, file in saved.items()}


def read(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run_node(SCRIPTS / "print-answers.mjs", file))
    return found


def test_python_docx_reads_headings_lists_tables_and_answer_spaces(written: Written) -> None:
    document = docx.Document(str(written.file("paper")))
    headings = [each for each in document.paragraphs if each.style and "eading" in str(each.style.name)]
    assert [(str(each.style.name), each.text) for each in headings if each.style] == [
        ("Heading 1", "How to answer"),
        ("Heading 2", "How scores are made"),
        ("Heading 1", "Questions"),
        ("Heading 2", "1. Partnership (QI-01)"),
        ("Heading 3", "2. People"),
    ]
    scale = document.tables[0]
    assert [cell.text for cell in scale.rows[0].cells] == ["Score", "What it means", "Seen"]
    assert [cell.text for cell in scale.rows[1].cells] == ["0", "Nothing of it is answered.", "one\ntwo"]
    assert len(scale.rows) == 43
    tags = [each.get(qn("w:val")) for each in document.element.body.iter(qn("w:tag"))]
    assert tags == ["QI-01", "QI-02", "organisation"]
    assert document.core_properties.title == "Soup: Questions"
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.author == document.core_properties.last_modified_by == ""


def test_every_style_and_list_that_a_paper_names_is_in_its_file(written: Written) -> None:
    for name in ("paper", "answers", "hostile"):
        document = docx.Document(str(written.file(name)))
        styles = {style.style_id for style in document.styles}
        body = document.element.body
        kinds = ("pStyle", "rStyle", "tblStyle")
        named = {each.get(qn("w:val")) for each in body.iter(*(qn(f"w:{kind}") for kind in kinds))}
        assert named <= styles, name
        numbers = {each.get(qn("w:val")) for each in body.iter(qn("w:numId"))}
        known = {each.get(qn("w:numId")) for each in document.part.numbering_part.element.iter(qn("w:num"))}
        assert numbers <= known, name


def test_a_paper_as_pdf_has_its_words_its_foot_and_the_head_of_a_table_on_each_sheet(
    sheets: dict[str, list[str]],
) -> None:
    paper = sheets["paper.docx"]
    for at, words in enumerate(paper, start=1):
        assert f"Soup · Fingerprint 4743e84340 Page {at} of {len(paper)}" in words
    assert paper[0].startswith("Soup: Questions Issue 1 of Monday 1 March 2027")
    assert "1. First once more. 2. Second once more." in paper[0]
    table = [words for words in paper if "Our volunteers keep the gardens" in words]
    assert len(table) > 1
    assert all("Score What it means Seen" in words for words in table)
    (questions,) = [words for words in paper if "1. Partnership (QI-01)" in words]
    assert questions.startswith("Questions 1. Partnership")
    assert "Answer to QI-01 Write your answer here, in at most 1,500 words." in questions
    assert "Line one • point – deeper Last" in questions


def test_hostile_text_is_shown_whole_and_breaks_no_sheet(sheets: dict[str, list[str]]) -> None:
    words = "".join(sheets["hostile.docx"])
    letters = words.replace(" ", "")
    assert letters.count("x") >= 13 * len(LONG_WORD)
    assert words.count('</w:t></w:r><w:r><w:t>" onload="1" & ]]>') >= 5
    assert words.count("$& $1 $`") >= 10
    for at, sheet in enumerate(sheets["hostile.docx"], start=1):
        assert f"Page {at} of {len(sheets['hostile.docx'])}" in sheet


def test_all_sixty_answers_are_read_back_where_nobody_changed_the_file(written: Written) -> None:
    assert read(written.file("answers")) == {"answers": written.answers, "problems": []}
    assert {each["code"] for each in written.answers if not each["text"]} == EMPTY_ANSWERS


def test_all_sixty_answers_are_read_back_from_what_libreoffice_saved(
    written: Written, office: Office
) -> None:
    saved = office.converted({"answers.docx": written.file("answers").read_bytes()}, "docx")["answers.docx"]
    with zipfile.ZipFile(saved) as package:
        # It is LibreOffice's own file, and not ours.
        assert b"LibreOffice" in package.read("docProps/app.xml")
    assert read(saved) == {"answers": written.answers, "problems": []}

"""The Word documents in LibreOffice: turned into PDF and read back as a reader on paper would."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree

from guidancehub.content.model.gate import GATE
from guidancehub.downloads import word
from guidancehub.downloads.office_zip import storable
from guidancehub.views.labels import day
from guidancehub.views.links import Links
from guidancehub.views.prose_text import prose_text
from hostile import HOSTILE, LETTERS, hostile_hub
from larger_hub import larger_hub
from pdf_text import sheets_of
from word_documents import VERSIONS, gates_of, word_documents

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.hub import Hub
    from soffice import Office

# No text field of the hub is longer.
LONGEST_TEXT = 700
TO_SEND = ("matrix-bidder.docx", "matrix-evaluator.docx", "gates.docx")
"""What buyers send out under their own names."""
TO_KEEP = ("matrix-both.docx", "criterion.docx", "self-assessment.docx", "worked-answers.docx")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def documents() -> dict[str, bytes]:
    return word_documents(larger_hub())


HOSTILE_FILES: dict[str, Callable[[Hub], bytes]] = {
    "criterion": lambda hub: word.criterion(hub, hub.criteria[0], "bidder"),
    "both": lambda hub: word.criterion(hub, hub.criteria[0], "both"),
    "gates": gates_of,
    "worked answers": word.worked_answers,
}


@pytest.fixture(scope="session")
def pages(office: Office) -> dict[str, list[str]]:
    """Give the words of each page of each document, without spaces, for lines break where they like."""
    hostile = {
        f"hostile {name} {at}.docx": make(hub)
        for at, hub in enumerate(hostile_hub(text[:LONGEST_TEXT]) for text in HOSTILE.values())
        for name, make in HOSTILE_FILES.items()
    }
    saved = office.converted(documents() | hostile, "pdf")
    return {name: [squeezed(page) for page in sheets_of(path.read_bytes())] for name, path in saved.items()}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", [*TO_KEEP, *TO_SEND])
def test_every_page_has_its_number_and_the_imprint_or_the_title(
    name: str, pages: dict[str, list[str]]
) -> None:
    info = larger_hub().info
    number = len(pages[name])
    imprint = squeezed(f"release {info.release}, {day(info.released)}")
    for at, page in enumerate(pages[name], start=1):
        assert f"Page{at}of{number}" in page
        assert (imprint in page) == (name in TO_KEEP or at == number)


@pytest.mark.parametrize("name", TO_SEND)
def test_a_document_that_a_buyer_sends_out_names_the_hub_in_its_last_line_alone(
    name: str, pages: dict[str, list[str]]
) -> None:
    info, whole = larger_hub().info, "".join(pages[name])
    before, source, line = whole.rpartition("Source:")
    assert source
    assert line.startswith(squeezed(f"{info.name}, release {info.release}"))
    assert whole.count(squeezed(info.name)) == 1
    # That line says which questions are the system's, in words that begin as the label of these does.
    named = whole.replace(squeezed(f"From {info.system_short} itself:"), "")
    assert [each.label for each in info.origins if squeezed(each.label) in named] == []
    assert re.findall("[Tt]hehub|[Hh]ubdraft|draftsbythis|[Oo]urreading", before) == []
    own = [question.id for question in larger_hub().questions if question.origin == info.own_origin]
    assert all(code in line for code in own) == ("matrix" in name)


def test_bidders_are_told_each_suggested_word_limit_and_evaluators_each_level(
    pages: dict[str, list[str]],
) -> None:
    bidders, evaluators = ("".join(pages[f"matrix-{version}.docx"]) for version in ("bidder", "evaluator"))
    for question in larger_hub().questions:
        assert question.in_tender
        assert question.levels
        limit = (
            f"Suggested word limit: {question.in_tender.word_limit:,}. Word limit, set by the buyer: ____."
        )
        assert squeezed(limit) in bidders
        assert squeezed(question.levels.strong) in evaluators
        assert squeezed(question.levels.strong) not in bidders
        if question.in_tender.applies_when:
            assert squeezed(f"When to ask it: {question.in_tender.applies_when}") in evaluators


def test_evaluators_have_the_scale_and_every_rule_for_scoring(pages: dict[str, list[str]]) -> None:
    hub, whole = larger_hub(), "".join(pages["matrix-evaluator.docx"])
    assert hub.question_bank
    assert [rule.title for rule in hub.question_bank.rules if squeezed(rule.title) not in whole] == []
    assert [step.label for step in hub.info.scale.steps if squeezed(step.sentence) not in whole] == []


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_says_what_each_key_criterion_means_in_law(
    version: word.Audience, pages: dict[str, list[str]]
) -> None:
    whole = "".join(pages[f"matrix-{version}.docx"])
    for criterion in larger_hub().criteria:
        assert criterion.in_law
        assert squeezed(prose_text(criterion.in_law, larger_hub().info.address)) in whole


def test_every_score_of_a_worked_answer_stands_after_the_last_answer(pages: dict[str, list[str]]) -> None:
    sheets = pages["worked-answers.docx"]
    (begin,) = (at for at, page in enumerate(sheets) if at and page.startswith("Scoresandreasons"))
    first, last = without_feet(sheets[:begin]), without_feet(sheets[begin:])
    for question in larger_hub().questions:
        for answer in question.worked_answers.answers if question.worked_answers else ():
            text = squeezed(prose_text(answer.text, larger_hub().info.address))
            assert text in first, question.id
            assert squeezed(answer.reason) in last, question.id
            assert squeezed(answer.reason) not in first


def without_feet(sheets: list[str]) -> str:
    return "".join(re.sub(r"Riversidehub,release.*?Page\d+of\d+", "", page) for page in sheets)


def test_every_gate_has_room_for_an_answer(pages: dict[str, list[str]]) -> None:
    whole = "".join(pages["gates.docx"])
    assert len(larger_hub().shown(GATE)) > 1
    for gate in larger_hub().shown(GATE):
        assert squeezed(gate.question) in whole, gate.id
        assert all(squeezed(each) in whole for each in gate.evidence), gate.id


def test_every_part_of_the_self_assessment_is_on_paper(pages: dict[str, list[str]]) -> None:
    hub = larger_hub()
    assert hub.assessment
    asked = [question.question for question in hub.assessment.questions]
    further = [each.text for question in hub.assessment.questions for each in question.follow_ups or ()]
    whole = re.sub(r"Page\d+of\d+", "", "".join(pages["self-assessment.docx"]))
    assert [text for text in asked + further if squeezed(text) not in whole] == []
    assert whole.count("Thesequestions:FromRiverside.") == sum(
        question.origin == hub.info.own_origin for question in hub.assessment.questions
    )


@pytest.mark.parametrize("name", HOSTILE_FILES)
@pytest.mark.parametrize("at", range(len(HOSTILE)), ids=list(HOSTILE))
def test_t27_a_hostile_string_opens_as_text(at: int, name: str, pages: dict[str, list[str]]) -> None:
    letters = list(LETTERS.values())[at][:40]
    sheets = pages[f"hostile {name} {at}.docx"]
    shown = "".join("".join(sign for sign in page if sign.isalnum()) for page in sheets)
    # What is written from right to left is drawn in another order than it is stored in.
    if list(HOSTILE)[at] in {"bidi", "right to left"}:
        assert Counter(letters) <= Counter(shown)
    else:
        assert letters in shown


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_string_stands_in_every_document_sign_for_sign(text: str) -> None:
    hub = hostile_hub(text)
    made = [*(word.matrix(hub, version) for version in VERSIONS), word.self_assessment(hub, Links(hub))]
    made += [gates_of(hub), word.worked_answers(hub)]
    expected = squeezed(storable(text))
    for content in made:
        document = docx.Document(io.BytesIO(content))
        cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
        paragraphs = [each.text for each in (*document.paragraphs, *cells)]
        assert sum(expected in squeezed(paragraph) for paragraph in paragraphs) > 5
        links = [part for part in document.part.rels.values() if part.is_external]
        assert all(link.target_ref.startswith("https://") for link in links)
        assert len(document.element.body.xpath(".//w:instrText[contains(., 'LINK')]")) == 0


@pytest.mark.parametrize("name", list(documents()))
def test_every_table_repeats_its_header_row_and_keeps_its_rows_whole(name: str) -> None:
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(documents()[name])).read("word/document.xml"))
    tables = list(body.iter(f"{WORD}tbl"))
    assert tables
    for table in tables:
        rows = table.findall(f"{WORD}tr")
        assert rows[0].find(f"{WORD}trPr/{WORD}tblHeader") is not None
        assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
        assert table.find(f"{WORD}tblPr/{WORD}tblCaption").get(f"{WORD}val")

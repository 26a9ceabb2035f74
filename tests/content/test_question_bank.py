"""What the real question bank holds: how many questions, gates, sets and worked answers, and of what form."""

from __future__ import annotations

import io
import warnings
from collections import Counter
from typing import TYPE_CHECKING, Final

import docx
import openpyxl
import pytest

from built import read_pages
from guidancehub.content.checks.question_style import faults_of, style_warnings
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.views.prose_text import prose_text
from pdf_text import sheets_of
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.question_bank import Assumption, QuestionBank, Size

HUB: Final = real_hub()
OWN: Final = ("QI-01", "VA-01", "IC-01", "AI-01")
"""West Yorkshire's four."""
MERGED: Final = {
    "QI-03": "AI-05",
    "AI-09": "QI-05",
    "SV-02": "VA-02",
    "VA-04": "SV-04",
    "VA-03": "SV-06",
    "SV-09": "VA-08",
}
"""Of each pair that asked the same, the question that went and the one that stayed."""
DOWNLOADS: Final = "downloads/matrix"


def bank() -> QuestionBank:
    assert HUB.question_bank
    return HUB.question_bank


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def test_the_bank_has_52_questions_and_nine_a_criterion_all_distinct() -> None:
    assert len(HUB.questions) >= 52
    assert min(len(criterion.questions) for criterion in HUB.criteria) >= 9
    for texts in (
        [question.question for question in HUB.questions],
        [question.title for question in HUB.questions],
    ):
        assert len({text.casefold() for text in texts}) == len(HUB.questions)


def test_no_question_is_worded_so_that_the_lint_warns() -> None:
    assert style_warnings(HUB) == []


def test_the_systems_own_questions_alone_are_excepted_from_the_lint() -> None:
    known = {word for term in HUB.shown(TERM) for name in TERM.names(term) for word in name.split()}
    faulty = {each.id for each in HUB.questions if list(faults_of(each.question, known, HUB.info.words))}
    assert faulty <= set(OWN)
    assert {each.id for each in HUB.questions if each.origin == HUB.info.own_origin} == set(OWN)


def test_every_question_has_its_use_its_levels_and_five_or_six_points() -> None:
    assert [each.id for each in HUB.questions if not each.in_tender or not each.levels] == []
    points = {each.id: len(each.good_answer) for each in HUB.questions if each.id not in OWN}
    assert {key: number for key, number in points.items() if number not in (5, 6)} == {}


def test_what_we_add_to_a_question_is_never_west_yorkshires() -> None:
    added = [
        part.origin
        for each in HUB.questions
        for part in (each.in_tender, each.levels, each.worked_answers)
        if part
    ]
    assert set(added) == {"hub"}


def test_24_questions_have_worked_answers_and_west_yorkshires_four_are_among_them() -> None:
    worked = [each for each in HUB.questions if each.worked_answers]
    assert len(worked) >= 24
    assert set(OWN) <= {each.id for each in worked}
    assert {each.id[:2] for each in worked} == {criterion.prefix for criterion in HUB.criteria}


def test_a_second_reader_scored_every_worked_answer_within_one_step() -> None:
    answers = [
        (each.id, answer.score, answer.second_score)
        for each in HUB.questions
        if each.worked_answers
        for answer in each.worked_answers.answers
    ]
    assert [one for one in answers if one[2] is None or abs(one[1] - one[2]) > 1] == []


def test_a_stronger_worked_answer_scores_higher() -> None:
    for each in HUB.questions:
        if each.worked_answers:
            scores = [answer.score for answer in each.worked_answers.answers]
            assert scores == sorted(set(scores)), each.id


def test_at_least_half_of_the_questions_ask_for_a_track_record() -> None:
    asking = [each for each in HUB.questions if each.in_tender and each.in_tender.track_record]
    assert len(asking) * 2 >= len(HUB.questions)


def test_the_six_pairs_of_duplicates_are_one_question_each() -> None:
    entries = {located.entry.id: located for located in HUB.located if located.kind is QUESTION}
    for gone, stays in MERGED.items():
        assert entries[gone].is_retired, gone
        assert entries[gone].entry.heirs == (stays,)
        assert entries[stays].is_published, stays


def test_the_address_of_each_question_that_went_leads_to_one_that_stays(site: Path) -> None:
    pages = read_pages(site)
    gone = [each.entry for each in HUB.located if each.kind is QUESTION and each.is_retired]
    assert {each.id for each in gone} >= MERGED.keys()
    for each in gone:
        assert set(each.heirs) <= set(ids(HUB.questions)), each.id
        links = pages[QUESTION.url(each.id)].inner_links()
        assert (QUESTION.url(each.heirs[0]), "") in links, each.id


def test_there_are_14_basic_selection_gates_of_three_kinds_and_declarations_beside_them() -> None:
    assert HUB.gates
    parts = Counter(group.part for group in HUB.gates.groups for _ in group.gates)
    kinds = [group for group in HUB.gates.groups if group.part == "basic-selection"]
    assert parts["basic-selection"] >= 14
    assert parts["declarations"] >= 2
    assert len(kinds) == 3
    assert len({gate.question for gate in HUB.shown(GATE)}) == len(HUB.shown(GATE)) >= 21


def test_there_are_sets_for_eight_kinds_of_service_in_three_sizes() -> None:
    sizes = [size.id for size in bank().sizes]
    assert len(sizes) == 3
    assert len({each.service for each in HUB.question_sets}) == len(HUB.question_sets) >= 8
    for each in HUB.question_sets:
        assert [sized.size for sized in each.sets] == sizes
        for sized in each.sets:
            assert sum(question.weight for question in sized.questions) == 100
            assert sized.gates


def test_a_larger_contract_is_asked_for_no_less() -> None:
    for each in HUB.question_sets:
        for part in ("gates", "questions"):
            numbers = [len(getattr(sized, part)) for sized in each.sets]
            assert numbers == sorted(numbers), (each.id, part)


def test_a_set_asks_only_what_fits_its_kind_of_service() -> None:
    fits = {each.id: each.in_tender.services for each in HUB.questions if each.in_tender}
    strange = [
        (each.id, sized.size, question.code)
        for each in HUB.question_sets
        for sized in each.sets
        for question in sized.questions
        if each.service not in (fits[question.code] or (each.service,))
    ]
    assert strange == []


def test_the_bank_tells_ten_kinds_of_service_apart_and_sources_each_number() -> None:
    assert len(bank().services) >= 10
    numbers: list[Size | Assumption] = [*bank().sizes, *bank().assumptions]
    assert [each.id for each in numbers if not each.sources or not each.basis] == []


def test_the_social_value_model_is_named_by_the_codes_that_were_read_alone() -> None:
    model = bank().social_value_model
    assert model
    assert {each.code for each in model.criteria} <= {"1a", "1b", "1c", "1d", "1e"}


# --- the five criteria as the law has them: written once, shown everywhere


def in_law(criterion: Criterion) -> str:
    assert criterion.in_law
    return " ".join(prose_text(criterion.in_law, HUB.info.address).split())


CRITERIA = pytest.mark.parametrize("criterion", HUB.criteria, ids=lambda each: each.prefix)


@CRITERIA
def test_what_the_law_means_by_a_criterion_is_on_its_page(criterion: Criterion, site: Path) -> None:
    page = read_pages(site)[CRITERION.url(criterion.id)]
    assert in_law(criterion) in " ".join(page.texts("//main"))


@CRITERIA
def test_what_the_law_means_by_a_criterion_is_in_its_booklet(criterion: Criterion, site: Path) -> None:
    sheets = sheets_of((site / f"{DOWNLOADS}/{criterion.id}.pdf").read_bytes())
    assert in_law(criterion) in " ".join(sheets)


@CRITERIA
def test_what_the_law_means_by_a_criterion_is_in_word(criterion: Criterion, site: Path) -> None:
    document = docx.Document(str(site / f"{DOWNLOADS}/{criterion.id}.docx"))
    words = " ".join(" ".join(paragraph.text.split()) for paragraph in document.paragraphs)
    assert in_law(criterion) in words


def test_what_the_law_means_by_each_criterion_is_in_the_workbook(site: Path) -> None:
    content = (site / "downloads/question-matrix.xlsx").read_bytes()
    with warnings.catch_warnings():
        # Its data bars are of a newer kind than openpyxl knows.
        warnings.simplefilter("ignore", UserWarning)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    cells = {" ".join(str(value).split()) for row in rows for value in row if value}
    for criterion in HUB.criteria:
        assert any(in_law(criterion) in cell for cell in cells), criterion.id


@CRITERIA
def test_what_the_law_means_by_a_criterion_is_written_once_in_the_content(criterion: Criterion) -> None:
    holding = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "content").rglob("*.yml")
        if in_law(criterion) in " ".join(file.read_text(encoding="utf-8").split())
    ]
    assert holding == [f"content/matrix/{criterion.id}.yml"]


def test_the_method_shows_the_status_of_every_question_and_the_agreement(site: Path) -> None:
    page = read_pages(site)[QUESTION_BANK.url("")]
    codes = page.texts("//table[@id='history-table']/tbody/tr/*[1]")
    assert set(ids(HUB.questions)) | MERGED.keys() <= set(codes)
    (agreement,) = page.texts("//section[h2/@id='agreement']")
    assert "without seeing the first score" in agreement

"""Every download of the hub, in the order in which they are listed. A new one is one more line here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.hub import placed_in
from guidancehub.content.model.case import CASE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.downloads import excel, pdf, word
from guidancehub.downloads.csv.entries import (
    cases_sheet,
    figures_sheet,
    principles_sheet,
    questions_sheet,
    tips_sheet,
)
from guidancehub.downloads.csv.guidance import (
    assessment_sheet,
    comparison_sheet,
    finder_sheet,
    statements_sheet,
)
from guidancehub.downloads.csv.writer import for_programs, for_spreadsheets
from guidancehub.downloads.download import Download, Subject
from guidancehub.downloads.json.files import entry_file
from guidancehub.downloads.json.registry import data_downloads
from guidancehub.views.formats import CSV, EXCEL, JSON, PDF, PLAIN_CSV, WORD
from guidancehub.views.links import url_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.hub import Hub, PlacedQuestion
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.downloads.csv.table import Sheet
    from guidancehub.views.links import Links

MATRIX: Final = "Question matrix"
QUESTIONS: Final = "Single questions"
PRINCIPLES: Final = "Principles"
CASES: Final = "Case studies"
SINGLE_CASES: Final = "Single case studies"
TIPS: Final = "Top tips"
GUIDANCE: Final = "Contracts and grants"
ASSESSMENT: Final = "Self-assessment"
FIGURES: Final = "Figures"

_VERSIONS: Final[tuple[tuple[word.Version, str, str], ...]] = (
    ("bidder", "for-bidders", "To answer in, with room for each answer."),
    ("evaluator", "for-evaluators", "To score in, with how to read each answer."),
    ("both", "for-bidders-and-evaluators", "To edit, with all the help for both."),
)
"""Each version of the Word document, how its file's name ends, and what it is for."""
_PROGRAM: Final = "To read the entry with a program, every value as it was written."


def downloads_of(hub: Hub, links: Links) -> Iterator[Download]:
    """Yield every download; nothing is made yet."""
    yield from _matrix(hub)
    for criterion in hub.criteria:
        yield from _criterion(hub, criterion)
    yield from _principles(hub)
    yield from _guidance(hub)
    yield from _cases(hub)
    yield from _tips(hub)
    yield from _assessment(hub, links)
    yield from _figures(hub)
    for placed in hub.placed_questions:
        yield from _question(hub, placed)
    for case in hub.cases:
        yield from _case(hub, case)
    yield from data_downloads(hub)


def _sheets(subject: Subject, purpose: str, make: Callable[[], Sheet]) -> Iterator[Download]:
    """Yield a sheet for spreadsheets, and one for programs that only the list of all downloads links."""
    yield subject.file(CSV, purpose, lambda: for_spreadsheets(make()))
    plain = "The same for other programs: without the byte order mark (BOM), which only Excel needs."
    yield subject.file(PLAIN_CSV, plain, lambda: for_programs(make()), linked=False)


def _matrix(hub: Hub) -> Iterator[Download]:
    subject = Subject("question-matrix", "Question matrix", MATRIX, ("matrix/", "matrix/table/"))
    yield subject.file(PDF, "To print as a booklet.", partial(pdf.matrix, hub))
    purpose = "To choose questions, share out 100 per cent, and score the answers."
    yield subject.file(EXCEL, purpose, partial(excel.matrix, hub))
    for version, variant, purpose in _VERSIONS:
        yield subject.file(WORD, purpose, partial(word.matrix, hub, version), variant)
    purpose = "To sort, filter and copy every question, with its good answer."
    yield from _sheets(subject, purpose, lambda: questions_sheet(hub, hub.placed_questions))


def _criterion(hub: Hub, criterion: Criterion) -> Iterator[Download]:
    title = f"Question matrix: {criterion.title}"
    page = url_of("criterion", criterion.id)
    subject = Subject(f"matrix/{criterion.id}", title, MATRIX, (page,), single=True)
    yield subject.file(PDF, "To print as a booklet.", partial(pdf.criterion, hub, criterion))
    yield subject.file(WORD, "To edit, with all the help.", partial(word.criterion, hub, criterion, "both"))
    purpose = "To sort, filter and copy the questions of this key criterion."
    yield from _sheets(subject, purpose, lambda: questions_sheet(hub, placed_in(criterion)))
    yield subject.file(JSON, _PROGRAM, partial(entry_file, hub, "criteria", CRITERION, criterion))


def _question(hub: Hub, placed: PlacedQuestion) -> Iterator[Download]:
    question = placed.question
    title = f"{question.id} {question.title}"
    page = url_of("question", question.id)
    subject = Subject(f"questions/{question.id}", title, QUESTIONS, (page,), single=True)
    purpose = "To copy the question into a sheet of your own."
    yield from _sheets(subject, purpose, lambda: questions_sheet(hub, (placed,)))
    yield subject.file(JSON, _PROGRAM, partial(entry_file, hub, "questions", QUESTION, question))


def _principles(hub: Hub) -> Iterator[Download]:
    subject = Subject("principles", "Principles", PRINCIPLES, ("principles/",))
    for name, title, purpose, make in (
        ("poster", "The principles as a poster", "To put on a wall.", pdf.principles_poster),
        ("cards", "The principles as cards", "To print, cut out and talk over.", pdf.principles_cards),
    ):
        shown = Subject(f"principles-{name}", title, PRINCIPLES, ("principles/",))
        yield shown.file(PDF, purpose, partial(make, hub))
    yield from _sheets(subject, "To copy the principles and what each means.", partial(principles_sheet, hub))
    for principle in hub.principles:
        page = url_of("principle", principle.id)
        one = Subject(f"principles/{principle.id}", principle.title, PRINCIPLES, (page,), single=True)
        yield one.file(JSON, _PROGRAM, partial(entry_file, hub, "principle-entries", PRINCIPLE, principle))


def _guidance(hub: Hub) -> Iterator[Download]:
    guidance = hub.contracts_and_grants
    base = url_of("guidance", guidance.id)
    aid = Subject(guidance.id, f"{guidance.title}: a decision aid", GUIDANCE, (base,))
    yield aid.file(PDF, "To print, and to fill in as a record of a choice.", partial(pdf.decision_aid, hub))
    parts = (
        ("comparison", "Grants and contracts compared", (base,), comparison_sheet),
        ("finder", guidance.finder.title, (f"{base}finder/",), finder_sheet),
        (
            "statements",
            "Contracts and grants: what was agreed, checks and questions",
            (f"{base}what-was-agreed/", f"{base}proportionality/", f"{base}questions/"),
            statements_sheet,
        ),
    )
    for name, title, pages, make in parts:
        subject = Subject(f"{guidance.id}/{name}", title, GUIDANCE, pages)
        yield from _sheets(subject, "To copy, filter and add to in a sheet of your own.", partial(make, hub))


def _cases(hub: Hub) -> Iterator[Download]:
    subject = Subject("case-studies", "Case studies", CASES, ("cases/",))
    yield from _sheets(subject, "To filter every case study by place, date or principle.", _of_cases(hub))


def _case(hub: Hub, case: Case) -> Iterator[Download]:
    page = url_of("case", case.id)
    subject = Subject(f"cases/{case.id}", case.title, SINGLE_CASES, (page,), single=True)
    yield subject.file(PDF, "To print and hand round.", partial(pdf.case, hub, case))
    purpose = "To copy the case study into a sheet of your own."
    yield from _sheets(subject, purpose, partial(cases_sheet, hub, (case,)))
    yield subject.file(JSON, _PROGRAM, partial(entry_file, hub, "cases", CASE, case))


def _of_cases(hub: Hub) -> Callable[[], Sheet]:
    return partial(cases_sheet, hub, hub.cases)


def _tips(hub: Hub) -> Iterator[Download]:
    subject = Subject("top-tips", "Top tips", TIPS, ("tips/",))
    yield subject.file(PDF, "To print as a checklist.", partial(pdf.tips_checklist, hub))
    yield from _sheets(subject, "To copy the tips into a plan of your own.", partial(tips_sheet, hub))


def _assessment(hub: Hub, links: Links) -> Iterator[Download]:
    if hub.assessment:
        subject = Subject("self-assessment", hub.assessment.title, ASSESSMENT, ("self-assessment/",))
        yield subject.file(
            WORD, "To fill in with others, as a form.", partial(word.self_assessment, hub, links)
        )
        make = partial(assessment_sheet, hub, links, hub.assessment)
        yield from _sheets(subject, "To fill in with others, with room for answers and notes.", make)


def _figures(hub: Hub) -> Iterator[Download]:
    if hub.facts or any(case.figures for case in hub.cases):
        subject = Subject("figures", "Figures", FIGURES, ("facts/",))
        purpose = "To calculate with every figure that a source gives."
        yield from _sheets(subject, purpose, partial(figures_sheet, hub))

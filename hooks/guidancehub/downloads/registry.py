"""Every download of the hub, in the order in which they are listed. A new one is one more line here."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.case import CASE
from guidancehub.content.model.chapter_kinds import DRAFT
from guidancehub.content.model.contracts_and_grants import AGREED, FAQ, GUIDANCE, PROPORTIONALITY
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.finder import FINDER, GUIDE_FINDER
from guidancehub.content.model.matrix import CRITERION, MATRIX_TABLE, MATRIX_TITLE, QUESTION
from guidancehub.content.model.placed_question import placed_in
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.content.model.tip import TIP
from guidancehub.downloads import excel, pdf, word
from guidancehub.downloads.csv.entries import cases_csv, figures_csv, principles_csv, questions_csv, tips_csv
from guidancehub.downloads.csv.guidance import assessment_csv, comparison_csv, finder_csv, statements_csv
from guidancehub.downloads.csv_files import csv_files
from guidancehub.downloads.download import Subject
from guidancehub.downloads.json.files import entry_file
from guidancehub.downloads.json.open_data import data_downloads
from guidancehub.downloads.notices import notice_downloads
from guidancehub.downloads.question_bank import question_bank_downloads
from guidancehub.downloads.reference import reference_downloads
from guidancehub.views.formats import EXCEL, JSON, PDF, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.downloads.download import Download
    from guidancehub.views.links import Links

_SINGLE_QUESTIONS: Final = "Single questions"
_SINGLE_CASES: Final = "Single case studies"


class _Variant(NamedTuple):
    """One of the Word documents of a matrix whose questions say something of their answers."""

    audience: word.Audience
    name: str
    """The end of its file's name."""
    whom: str
    """The id of the words on whom it is for."""
    purpose: str
    """The id of the words on what it is for."""


_VARIANTS: Final = (
    _Variant("bidder", "for-bidders", "for-bidders", "file-answer-in"),
    _Variant("evaluator", "for-evaluators", "for-evaluators", "file-score-in"),
    _Variant("both", "for-bidders-and-evaluators", "for-both", "file-help-for-both"),
)


def downloads_of(hub: Hub, links: Links) -> Iterator[Download]:
    """Yield every download; nothing is made yet."""
    yield from _matrix(hub)
    for criterion in hub.criteria:
        yield from _criterion(hub, criterion)
    yield from question_bank_downloads(hub)
    yield from notice_downloads(hub)
    yield from _principles(hub)
    yield from _guidance(hub)
    yield from _finders(hub)
    yield from _cases(hub)
    yield from _tips(hub)
    yield from _assessment(hub, links)
    yield from _drafts(hub, links)
    yield from _figures(hub)
    for placed in hub.placed_questions:
        yield from _question(hub, placed)
    for case in hub.cases:
        yield from _case(hub, case)
    yield from reference_downloads(hub)
    yield from data_downloads(hub)


def _matrix(hub: Hub) -> Iterator[Download]:
    if not hub.questions:
        return
    subject = Subject(
        hub.info.words.name("question-matrix"),
        hub.info.words.label(MATRIX_TITLE),
        (QUESTION.name, ""),
        hub.info.words.label(MATRIX_TITLE),
        (CRITERION.file.page, MATRIX_TABLE),
    )
    yield from _matrix_papers(hub, subject)
    purpose = hub.info.words.say("file-matrix" if hub.has_answer_help else "file-matrix-plain")
    yield from csv_files(hub, subject, purpose, lambda: questions_csv(hub, hub.placed_questions))


def _matrix_papers(hub: Hub, subject: Subject) -> Iterator[Download]:
    """Yield what people print and edit; where questions say something of their answers, fill in and score."""
    say, named = hub.info.words.say, hub.info.words.name
    yield subject.file(PDF, say("file-booklet"), partial(pdf.matrix, hub))
    purpose = say("file-workbook" if hub.has_answer_help else "file-workbook-plain")
    beside = replace(subject, pages=(*subject.pages, *map(_page, hub.questions)))
    yield beside.file(EXCEL, purpose, partial(excel.matrix, hub))
    if not hub.has_answer_help:
        yield subject.file(WORD, say("file-anyone"), partial(word.matrix, hub, "anyone"))
        return
    for each in _VARIANTS:
        shown = replace(subject, title=f"{subject.title}, {say(each.whom)}")
        yield shown.file(WORD, say(each.purpose), partial(word.matrix, hub, each.audience), named(each.name))


def _criterion(hub: Hub, criterion: Criterion) -> Iterator[Download]:
    matrix = hub.info.words.label(MATRIX_TITLE)
    title = f"{matrix}: {criterion.title}"
    page = CRITERION.url(criterion.id)
    key, name = (CRITERION.name, criterion.id), f"{hub.info.words.name('matrix')}/{criterion.id}"
    subject = Subject(name, title, key, matrix, (page,), f"matrix/{criterion.id}")
    say = hub.info.words.say
    yield subject.file(PDF, say("file-booklet"), partial(pdf.criterion, hub, criterion))
    beside = replace(subject, pages=(page, *map(_page, criterion.questions)))
    audience: word.Audience = "both" if hub.has_answer_help else "anyone"
    purpose = say("file-all-help" if hub.has_answer_help else "file-anyone")
    yield beside.file(WORD, purpose, partial(word.criterion, hub, criterion, audience))
    purpose = say("file-criterion")
    yield from csv_files(hub, subject, purpose, lambda: questions_csv(hub, placed_in(criterion)))
    yield subject.file(JSON, say("file-entry"), partial(entry_file, hub, "criteria", CRITERION, criterion))


def _page(question: Question) -> str:
    return QUESTION.url(question.id)


def _question(hub: Hub, placed: PlacedQuestion) -> Iterator[Download]:
    question = placed.question
    title = QUESTION.full_title(question)
    page = _page(question)
    key = (QUESTION.name, question.id)
    part, data = hub.info.words.label(_SINGLE_QUESTIONS), f"questions/{question.id}"
    subject = Subject(f"{hub.info.words.name('questions')}/{question.id}", title, key, part, (page,), data)
    say = hub.info.words.say
    yield from csv_files(hub, subject, say("file-question"), lambda: questions_csv(hub, (placed,)))
    yield subject.file(JSON, say("file-entry"), partial(entry_file, hub, "questions", QUESTION, question))


def _principles(hub: Hub) -> Iterator[Download]:
    if not hub.principles:
        return
    every = (PRINCIPLE.name, "")
    pages = (PRINCIPLE.file.page,)
    named, say = hub.info.words.name, hub.info.words.say
    principles = hub.info.words.label(PRINCIPLE.many)
    subject = Subject(named("principles"), principles, every, principles, pages)
    for name, purpose, make in (
        ("principles-poster", "file-poster", pdf.principles_poster),
        ("principles-cards", "file-cards", pdf.principles_cards),
    ):
        shown = Subject(named(name), say(name), every, principles, pages)
        yield shown.file(PDF, say(purpose), partial(make, hub))
    yield from csv_files(hub, subject, say("file-principles"), partial(principles_csv, hub))
    for principle in hub.principles:
        key, page = (PRINCIPLE.name, principle.id), PRINCIPLE.url(principle.id)
        one = Subject(f"principles/{principle.id}", principle.title, key, principles, (page,))
        yield one.file(
            JSON, say("file-entry"), partial(entry_file, hub, "principle-entries", PRINCIPLE, principle)
        )


def _guidance(hub: Hub) -> Iterator[Download]:
    if not hub.has_guide:
        return
    guidance, say = hub.contracts_and_grants, hub.info.words.say
    part = hub.info.words.label(GUIDANCE.file.title)
    key, base = (GUIDANCE.name, guidance.id), GUIDANCE.url(guidance.id)
    aid = Subject(guidance.id, say("guide-aid", name=guidance.title), key, part, (base,))
    yield aid.file(PDF, say("file-aid"), partial(pdf.decision_aid, hub))
    parts = (
        ("comparison", say("guide-compared"), (base,), comparison_csv),
        (
            "statements",
            say("guide-statements", name=part),
            (f"{base}{AGREED}", f"{base}{PROPORTIONALITY}", f"{base}{FAQ}"),
            statements_csv,
        ),
    )
    for name, title, pages, make in parts:
        file = f"{guidance.id}/{hub.info.words.name(name)}"
        subject = Subject(file, title, key, part, pages)
        yield from csv_files(hub, subject, say("file-own-sheet"), partial(make, hub))


def _finders(hub: Hub) -> Iterator[Download]:
    for finder in hub.finders.values():
        # The guide's own kept the address that it had before it had a file of its own.
        is_guides, named = finder.id == GUIDE_FINDER, hub.info.words.name
        name = f"{GUIDANCE.file.name}/{named('finder')}" if is_guides else f"{named('finders')}/{finder.id}"
        key, page = (FINDER.name, finder.id), FINDER.url(finder.id)
        subject = Subject(name, finder.title, key, hub.info.words.label(FINDER.many), (page,))
        purpose = hub.info.words.say("file-own-sheet")
        yield from csv_files(hub, subject, purpose, partial(finder_csv, hub, finder))


def _cases(hub: Hub) -> Iterator[Download]:
    if not hub.cases:
        return
    every, name = (CASE.name, ""), hub.info.words.name("case-studies")
    cases = hub.info.words.label(CASE.many)
    subject = Subject(name, cases, every, cases, (CASE.file.page,))
    yield from csv_files(hub, subject, hub.info.words.say("file-cases"), partial(cases_csv, hub, hub.cases))


def _case(hub: Hub, case: Case) -> Iterator[Download]:
    key, page, say = (CASE.name, case.id), CASE.url(case.id), hub.info.words.say
    name, data = f"{hub.info.words.name('cases')}/{case.id}", f"cases/{case.id}"
    subject = Subject(name, case.title, key, hub.info.words.label(_SINGLE_CASES), (page,), data)
    yield subject.file(PDF, say("file-handout"), partial(pdf.case, hub, case))
    yield from csv_files(hub, subject, say("file-case"), partial(cases_csv, hub, (case,)))
    yield subject.file(JSON, say("file-entry"), partial(entry_file, hub, "cases", CASE, case))


def _tips(hub: Hub) -> Iterator[Download]:
    if not hub.tips:
        return
    tips, say = hub.info.words.label(TIP.many), hub.info.words.say
    subject = Subject(hub.info.words.name("top-tips"), tips, (TIP.name, ""), tips, (TIP.file.page,))
    yield subject.file(PDF, say("file-checklist"), partial(pdf.tips_checklist, hub))
    yield from csv_files(hub, subject, say("file-tips"), partial(tips_csv, hub))


def _assessment(hub: Hub, links: Links) -> Iterator[Download]:
    if hub.assessment:
        title, key, page = hub.assessment.title, (ASSESSMENT.name, ""), ASSESSMENT.file.page
        subject = Subject(hub.info.words.name("self-assessment"), title, key, ASSESSMENT.many, (page,))
        form, say = partial(word.self_assessment, hub, links), hub.info.words.say
        yield subject.file(WORD, say("file-form"), form)
        make = partial(assessment_csv, hub, links, hub.assessment)
        yield from csv_files(hub, subject, say("file-form-table"), make)


def _drafts(hub: Hub, links: Links) -> Iterator[Download]:
    for chapter in hub.shown(DRAFT):
        key, page = (DRAFT.name, chapter.id), DRAFT.url(chapter.id)
        name = f"{hub.info.words.name('drafts')}/{chapter.id}"
        subject = Subject(name, chapter.title, key, DRAFT.many, (page,))
        purpose = hub.info.words.say("file-draft")
        yield subject.file(WORD, purpose, partial(word.draft, hub, links, chapter))


def _figures(hub: Hub) -> Iterator[Download]:
    if hub.facts or any(case.figures for case in hub.cases):
        every, name = (FACT.name, ""), hub.info.words.name("figures")
        subject = Subject(name, FACT.many, every, FACT.many, (FACT.file.page,))
        purpose = hub.info.words.say("file-figures")
        yield from csv_files(hub, subject, purpose, partial(figures_csv, hub))

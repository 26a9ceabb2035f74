"""The matrix: its overview, a page for each criterion and question, and the whole as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.views.filter_list import Option
from guidancehub.views.labels import WEIGHTINGS
from guidancehub.views.links import url_of
from guidancehub.views.tables import matrix_tables
from guidancehub.web.filter_lists import questions_of
from guidancehub.web.output import Crumb, Heading, Output, PageMeta
from guidancehub.web.pages.question import question_pages
from guidancehub.web.pages.question_list import MATRIX, by_criterion, in_full, sheets_of_questions
from guidancehub.web.pagination import sheets, weight_of
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.web.renderer import Press

TABLE_ORDERS: Final = (
    Option("code", "Code"),
    Option("question", "Theme"),
    Option("weighting", "Weighting"),
    Option("origin", "Origin"),
)
"""The columns by which the tables can be ordered."""


@dataclass(frozen=True, slots=True)
class Whose:
    """What the system has published of the matrix, and what it has not."""

    own: list[Question]
    unasked: list[Criterion]
    unused: list[str]
    """The weightings that it gives to no question."""


def pages(press: Press) -> Iterator[Output]:
    """Make every page of the matrix."""
    yield from _overview(press)
    yield from _table(press)
    for criterion in press.hub.criteria:
        yield from _criterion(press, criterion)
        questions = [(area, question) for area in criterion.areas for question in area.questions]
        for at, (area, question) in enumerate(questions):
            earlier = questions[at - 1][1] if at else None
            later = questions[at + 1][1] if at + 1 < len(questions) else None
            yield from question_pages(press, criterion, area, question, (earlier, later))


def _overview(press: Press) -> Iterator[Output]:
    """Make the overview with the list of questions, which goes on where one page cannot hold it."""
    hub = press.hub
    listing = questions_of(hub)
    cut = sheets_of_questions(hub, listing, MATRIX.url)
    index = listing.index_uri if len(cut) > 1 else ""
    for sheet in cut:
        yield press.page(
            "questions" if sheet.earlier else "matrix",
            sheet.url,
            PageMeta(
                title=f"The question matrix{sheet.suffix}",
                label="Question matrix",
                description="Questions for health service tenders, with weightings and good answers.",
                crumbs=(MATRIX,) if sheet.earlier else (),
                headings=() if sheet.earlier else _headings(hub),
                kind="list",
                script="js/list/page.mjs",
                styles="list.css",
            ),
            list=listing,
            sheet=sheet,
            index=index,
            sections=by_criterion(sheet.entries),
            foot=press.foot((*hub.criteria, *(question for _, _, question, _ in sheet.entries))),
            rows=[
                (criterion, _counts(criterion), sum(len(area.questions) for area in criterion.areas))
                for criterion in hub.criteria
            ],
            whose=_whose(hub),
        )
    if index:
        yield Output(index, listing.index())


def _headings(hub: Hub) -> tuple[Heading, ...]:
    return (
        Heading("How to use it", "how"),
        Heading("The five key criteria", "criteria"),
        Heading(f"What is {hub.info.system_short}’s and what is ours", "whose"),
        Heading("All questions", "questions"),
    )


def _whose(hub: Hub) -> Whose:
    own = [question for question in hub.questions if question.origin == "west-yorkshire"]
    prefixes = {question.id[:2] for question in own}
    used = {question.weighting for question in own}
    return Whose(
        own,
        [criterion for criterion in hub.criteria if criterion.prefix not in prefixes],
        [words.label.lower() for value, words in WEIGHTINGS.items() if value not in used],
    )


def _counts(criterion: Criterion) -> Counter[str]:
    return Counter(question.weighting for area in criterion.areas for question in area.questions)


def _table(press: Press) -> Iterator[Output]:
    """Make the whole matrix as tables. One page of it filters; where there are more, the list does."""
    hub = press.hub
    listing = questions_of(hub)
    cut = sheets_of_questions(hub, listing, f"{MATRIX.url}table/", in_full)
    for sheet in cut:
        sections = [
            (criterion, matrix_tables(criterion, asked)) for criterion, asked in by_criterion(sheet.entries)
        ]
        yield press.page(
            "matrix_table",
            sheet.url,
            PageMeta(
                title=f"The whole matrix as a table{sheet.suffix}",
                section=MATRIX.title,
                description="Every question with its weighting and good answer, to read or to print.",
                crumbs=(MATRIX, Crumb("The whole matrix", cut[0].url)) if sheet.earlier else (MATRIX,),
                headings=tuple(Heading(criterion.title, criterion.id) for criterion, _ in sections),
                kind="table",
                script="js/list/page.mjs",
                styles="list.css",
            ),
            list=replace(listing, orders=TABLE_ORDERS) if len(cut) == 1 else None,
            sheet=sheet,
            sections=sections,
            foot=press.foot(question for _, _, question, _ in sheet.entries),
        )


def _criterion(press: Press, criterion: Criterion) -> Iterator[Output]:
    every = [(area, question) for area in criterion.areas for question in area.questions]
    url = url_of("criterion", criterion.id)
    for sheet in sheets(every, url, lambda each: 800 + weight_of(each[1].title, each[1].question)):
        areas = [
            (area, [question for _, question in found])
            for area, found in groupby(sheet.entries, lambda each: each[0])
        ]
        headings = [] if sheet.earlier else [Heading("What it means", "meaning")]
        yield press.page(
            "criterion",
            sheet.url,
            PageMeta(
                title=f"{criterion.title}{sheet.suffix}",
                section=MATRIX.title,
                description=criterion.summary,
                crumbs=(MATRIX, Crumb(criterion.title, url)) if sheet.earlier else (MATRIX,),
                headings=(*headings, *(Heading(area.title, area.id) for area, _ in areas)),
                kind="criterion",
                styles="list.css" if sheet.of > 1 else "",
            ),
            press.file_of("criterion", criterion),
            entry=criterion,
            sheet=sheet,
            areas=areas,
            following=press.next_after("criterion", criterion),
            sources=press.sources(criterion.sources),
            review=Review.of((criterion, *(question for _, question in every))),
        )

"""The matrix: its overview, a page for each criterion and question, and the whole as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.views.filter_list import Option
from guidancehub.views.labels import WEIGHTINGS
from guidancehub.views.links import url_of
from guidancehub.views.matrix_guide import HOW_TO_USE, intrinsic_value
from guidancehub.views.tables import matrix_tables
from guidancehub.web.filter_lists import questions_of
from guidancehub.web.foot import Shown
from guidancehub.web.output import Crumb, Heading, Output, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pages.question import question_pages
from guidancehub.web.pages.question_list import (
    MATRIX,
    QuestionList,
    by_criterion,
    in_full,
    pages_of_questions,
)
from guidancehub.web.pagination import list_pages, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.views.tables import Table
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.pages.link_lists import Onward
    from guidancehub.web.pages.question_list import ListedQuestion
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer

TABLE_ORDERS: Final = (
    Option("code", "Code"),
    Option("question", "Theme"),
    Option("weighting", "Weighting"),
    Option("origin", "Origin"),
)
"""The columns by which the tables can be ordered."""

_MOST_OWN: Final = 100
"""How many of the system's own questions the overview names beside the list."""


@dataclass(frozen=True, slots=True)
class CriterionCard:
    """A criterion on the overview."""

    entry: Criterion
    number: int
    """How many questions it has."""
    tally: tuple[tuple[str, int], ...]
    """How many of them have each weighting."""


@dataclass(frozen=True, slots=True)
class Whose:
    """What the system has published of the matrix, and what it has not."""

    number: int
    """How many questions it has published."""
    first: tuple[Question, ...]
    """The first of them."""
    more: bool
    """Whether there are more."""
    unasked: tuple[Criterion, ...]
    """The criteria under which it has published none."""
    unused: tuple[str, ...]
    """The weightings that it gives to no question."""


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """The overview, with the first page of the list of questions."""

    template: ClassVar[str] = "matrix"

    questions: QuestionList
    how_to_use: tuple[str, ...]
    intrinsic_value: str
    criteria: tuple[CriterionCard, ...]
    whose: Whose


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """A further page of the list of questions."""

    template: ClassVar[str] = "questions"

    questions: QuestionList


@dataclass(frozen=True, slots=True)
class MatrixTablePage:
    """A page of the whole matrix as tables."""

    template: ClassVar[str] = "matrix_table"

    controls: ListControls | None
    """Where the tables are on one page; where there are more, the list of questions filters."""
    list_page: ListPage[ListedQuestion]
    sections: tuple[tuple[Criterion, tuple[Table, ...]], ...]


@dataclass(frozen=True, slots=True)
class CriterionPage:
    """A page of one criterion and its questions."""

    template: ClassVar[str] = "criterion"

    entry: Criterion
    criteria: tuple[Criterion, ...]
    """All of them, to go on to."""
    list_page: ListPage[tuple[Area, Question]]
    areas: tuple[tuple[Area, tuple[Question, ...]], ...]
    onward: Onward


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield every page of the matrix."""
    yield from _overview(renderer)
    yield from _table(renderer)
    for criterion in renderer.hub.criteria:
        yield from _criterion(renderer, criterion)
        yield from question_pages(renderer, criterion)


def _overview(renderer: Renderer) -> Iterator[Output]:
    """Yield the overview with the list of questions, which goes on where one page cannot hold it."""
    hub = renderer.hub
    listing = questions_of(hub)
    cut = pages_of_questions(hub, listing, MATRIX.url)
    controls = renderer.controls(listing, index=len(cut) > 1)
    for part in cut:
        questions = QuestionList(controls, part)
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"The question matrix{part.suffix}",
                label="Question matrix",
                description="Questions for health service tenders, with weightings and good answers.",
                crumbs=(MATRIX,) if part.earlier else (),
                headings=() if part.earlier else _headings(hub),
                kind="list",
                script="js/list/page.mjs",
                styles="list.css",
            ),
            QuestionsPage(questions) if part.earlier else _matrix_page(hub, questions),
            Shown.many((*hub.criteria, *(each.question for each in part.entries))),
        )
    if controls.index:
        yield Output(controls.index, listing.index())


def _headings(hub: Hub) -> tuple[Heading, ...]:
    return (
        Heading("How to use it", "how"),
        Heading("The five key criteria", "criteria"),
        Heading(f"What is {hub.info.system_short}’s and what is ours", "whose"),
        Heading("All questions", "questions"),
    )


def _matrix_page(hub: Hub, questions: QuestionList) -> MatrixPage:
    return MatrixPage(
        questions,
        HOW_TO_USE,
        intrinsic_value(hub.info.system_short),
        tuple(_card(criterion) for criterion in hub.criteria),
        _whose(hub),
    )


def _card(criterion: Criterion) -> CriterionCard:
    counts = Counter[str](question.weighting for area in criterion.areas for question in area.questions)
    return CriterionCard(criterion, counts.total(), tuple((value, counts[value]) for value in WEIGHTINGS))


def _whose(hub: Hub) -> Whose:
    own = tuple(question for question in hub.questions if question.origin == "west-yorkshire")
    used = {question.weighting for question in own}
    return Whose(
        len(own),
        own[:_MOST_OWN],
        len(own) > _MOST_OWN,
        unasked(hub),
        tuple(words.label.lower() for value, words in WEIGHTINGS.items() if value not in used),
    )


def unasked(hub: Hub) -> tuple[Criterion, ...]:
    """Return the criteria under which the system has published no question."""
    return tuple(
        criterion
        for criterion in hub.criteria
        if all(each.origin != "west-yorkshire" for area in criterion.areas for each in area.questions)
    )


def _table(renderer: Renderer) -> Iterator[Output]:
    """Yield the whole matrix as tables. One page of it filters; where there are more, the list does."""
    hub = renderer.hub
    listing = questions_of(hub)
    cut = pages_of_questions(hub, listing, f"{MATRIX.url}table/", in_full)
    controls = renderer.controls(replace(listing, orders=TABLE_ORDERS)) if len(cut) == 1 else None
    for part in cut:
        sections = tuple(
            (criterion, tuple(matrix_tables(criterion, questions)))
            for criterion, questions in by_criterion(part.entries)
        )
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"The whole matrix as a table{part.suffix}",
                section=MATRIX.title,
                description="Every question with its weighting and good answer, to read or to print.",
                crumbs=(MATRIX, Crumb("The whole matrix", cut[0].url)) if part.earlier else (MATRIX,),
                headings=tuple(Heading(criterion.title, criterion.id) for criterion, _ in sections),
                kind="table",
                script="js/list/page.mjs",
                styles="list.css",
            ),
            MatrixTablePage(controls, part, sections),
            Shown.many(each.question for each in part.entries),
        )


def _criterion(renderer: Renderer, criterion: Criterion) -> Iterator[Output]:
    every = [(area, question) for area in criterion.areas for question in area.questions]
    onward = link_lists.onward(renderer, "criterion", criterion)
    shown = Shown((criterion, *(question for _, question in every)), criterion, stated=(criterion.sources,))
    url = url_of("criterion", criterion.id)
    for part in list_pages(every, url, lambda each: 800 + weight_of(each[1].title, each[1].question)):
        areas = tuple(
            (area, tuple(question for _, question in found))
            for area, found in groupby(part.entries, lambda each: each[0])
        )
        headings = [] if part.earlier else [Heading("What it means", "meaning")]
        following = [each for each in onward.headings if each.anchor == "next"]
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{criterion.title}{part.suffix}",
                section=MATRIX.title,
                description=criterion.summary,
                crumbs=(MATRIX, Crumb(criterion.title, url)) if part.earlier else (MATRIX,),
                headings=(*headings, *(Heading(area.title, area.id) for area, _ in areas), *following),
                kind="criterion",
                styles="list.css" if part.of > 1 else "",
            ),
            CriterionPage(criterion, renderer.hub.criteria, part, areas, onward),
            shown,
            renderer.file_of("criterion", criterion),
        )

"""The overview of the matrix, with the list of all questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from guidancehub.content.model.matrix import CRITERION, MATRIX_TABLE, QUESTION
from guidancehub.views.count_tables import matrix_count_table
from guidancehub.views.counts import matrix_counts
from guidancehub.views.links import Link, link_to
from guidancehub.views.matrix_guide import AskedThroughout, asked_throughout, how_to_use, lead_of_matrix
from guidancehub.web.filter_lists import questions_of
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, Output, PageMeta
from guidancehub.web.pages.question_list import (
    QuestionList,
    pages_of_questions,
)
from guidancehub.web.pages.tender_cards import tender_cards
from guidancehub.web.pictures.drawn_table import DrawnTable
from guidancehub.web.pictures.heat_map import matrix_picture
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.web.cards import Card
    from guidancehub.web.renderer import Renderer

_MOST_OWN: Final = 100
"""The most of the system's own questions that the overview names above the list."""


class WeightingCount(NamedTuple):
    """A weighting, by its id, and the number of questions that have it."""

    weighting: str
    number: int


@dataclass(frozen=True, slots=True)
class CriterionCard:
    """A criterion on the overview."""

    entry: Criterion
    link: Link
    number: int
    """How many questions it has."""
    tally: tuple[WeightingCount, ...]
    """How many of them have each weighting."""


@dataclass(frozen=True, slots=True)
class Whose:
    """What the system has published of the matrix, and what it has not."""

    published: str
    """How many questions it has published, and before their list that they are retold."""
    first: tuple[Link, ...]
    """The first of them."""
    more: bool
    """Whether there are more."""
    missing: tuple[str, ...]
    """Sentences on the criteria and the weightings for which it has published none."""


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """The overview, with the first page of the list of questions."""

    template: ClassVar[str] = "matrix"

    lead: str
    questions: QuestionList
    how_to_use: tuple[str, ...]
    asked_throughout: AskedThroughout | None
    areas: DrawnTable
    """How many questions each area has."""
    criteria: tuple[CriterionCard, ...]
    around: tuple[Card, ...]
    """What belongs to the questions: gates, sets, and how they are made."""
    whose: Whose | None
    """None where all of it is the system's own, so that there is nothing to tell apart."""
    table: Link
    """The link to the whole matrix."""


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """A further page of the list of questions."""

    template: ClassVar[str] = "questions"

    questions: QuestionList


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the overview with the list of questions, which continues where one page cannot hold it."""
    hub = renderer.hub
    if not hub.questions:
        return
    listing, say = questions_of(hub), hub.info.words.say
    cut = pages_of_questions(hub, listing, MATRIX.url)
    controls = renderer.controls(listing, index=len(cut) > 1)
    for part in cut:
        questions = QuestionList(controls, part)
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{say('matrix-title')}{part.suffix(hub.info.words)}",
                label=MATRIX.title,
                description=say("matrix-in-short", all=hub.info.words.counted(len(hub.questions))),
                crumbs=(MATRIX,) if part.earlier else (),
                headings=() if part.earlier else _headings(hub),
                layout="list",
                script="list.mjs",
                styles="list.css",
            ),
            QuestionsPage(questions) if part.earlier else _matrix_page(hub, questions),
            FootSubject.many((*hub.criteria, *(each.placed.question for each in part.entries))),
        )
    if controls.index:
        yield Output(controls.index, listing.index())


def _headings(hub: Hub) -> tuple[Heading, ...]:
    say = hub.info.words.say
    return (
        Heading("How to use it", "how"),
        Heading(say("matrix-criteria"), "criteria"),
        *([Heading(say("matrix-around"), "around")] if hub.question_bank else []),
        *([Heading(say("matrix-whose"), "whose")] if len(_own(hub)) < len(hub.questions) else []),
        Heading(say("matrix-all"), "questions"),
    )


def _matrix_page(hub: Hub, questions: QuestionList) -> MatrixPage:
    counts, info = matrix_counts(hub, MATRIX.url), hub.info
    return MatrixPage(
        lead_of_matrix(hub, len(hub.questions)),
        questions,
        how_to_use(hub),
        asked_throughout(hub),
        DrawnTable(
            matrix_picture(counts, "../" * MATRIX.url.count("/"), info), matrix_count_table(counts, info)
        ),
        tuple(_card(info, criterion) for criterion in hub.criteria),
        tuple(tender_cards(hub)),
        _whose(hub),
        Link(info.words.say("matrix-to-table"), MATRIX_TABLE),
    )


def _card(info: HubInfo, criterion: Criterion) -> CriterionCard:
    counts = Counter[str](question.weighting for question in criterion.questions)
    tally = tuple(WeightingCount(each.id, counts[each.id]) for each in info.weightings)
    return CriterionCard(criterion, link_to(CRITERION, criterion), counts.total(), tally)


def _own(hub: Hub) -> tuple[Question, ...]:
    return tuple(question for question in hub.questions if question.origin == hub.info.own_origin)


def _whose(hub: Hub) -> Whose | None:
    own = _own(hub)
    if len(own) == len(hub.questions):
        return None
    words = hub.info.words
    if not own:
        return Whose(words.say("matrix-published-none"), (), more=False, missing=())
    retold = words.say("matrix-retold-one" if len(own) == 1 else "matrix-retold")
    return Whose(
        f"{words.say('matrix-published', own=words.counted(len(own)))} {retold}",
        tuple(link_to(QUESTION, question) for question in own[:_MOST_OWN]),
        len(own) > _MOST_OWN,
        tuple(_missing(hub, {question.weighting for question in own})),
    )


def _missing(hub: Hub, used: Collection[str]) -> Iterator[str]:
    say = hub.info.words.say
    if criteria := unasked(hub):
        yield say("matrix-none-under", list=f" {say('list-or')} ".join(each.title for each in criteria))
    if unused := [each.label.lower() for each in hub.info.weightings if each.id not in used]:
        yield say("matrix-none-with", list=hub.info.words.either(unused))


def unasked(hub: Hub) -> tuple[Criterion, ...]:
    """Return the criteria under which the system has published no question."""
    return tuple(
        criterion
        for criterion in hub.criteria
        if all(each.origin != hub.info.own_origin for each in criterion.questions)
    )

"""The matrix of questions: criterion, area, question."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from guidancehub.content.model.entry import Aid, Entry
from guidancehub.content.model.fields import Code, Line, Many, Record, Slug, Text, WeightingId
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Found, Kind, Part, Says, in_list, whole
from guidancehub.content.model.prose import Prose


class Point(Record):
    """One thing that a good answer shows, with points below it where it has parts."""

    text: Text
    """One plain sentence."""
    points: Many[Text] | None = None
    """Its parts, where it has some."""


class Question(Entry):
    """One question of the matrix. Its title is its theme, its id its permanent code."""

    id: Code
    weighting: WeightingId
    question: Text
    """As it would stand in a tender."""
    good_answer: Many[Point]
    """What a good answer shows, for bidder and evaluator alike."""
    bidder: Aid
    """Evidence that a bidder can gather."""
    evaluator: Aid
    """How an evaluator can read the answer."""
    principles: Many[Slug]
    """The ids of the principles that it serves."""
    cases: Many[Slug] | None = None
    """The ids of case studies that show it."""


class Area(Record):
    """A part of a criterion."""

    id: Slug
    title: Line
    summary: Text
    """What the area is about."""
    questions: Many[Question]
    """Its questions, in order."""


class Criterion(Entry):
    """One of the five key criteria of the Provider Selection Regime. The file's name is its id."""

    prefix: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,5}$")]
    """The capital letters that its questions' codes begin with."""
    order: int = Field(ge=1, le=20)
    """Its place among the criteria."""
    definition: Prose
    """What the law and the guidance mean by it, in our own words."""
    areas: Many[Area]
    """Its parts, in order."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all its areas, in order."""
        return tuple(question for area in self.areas for question in area.questions)


def _criterion_parts(criterion: Criterion, _: HubInfo) -> Iterator[Part]:
    for area in criterion.areas:
        yield Part(area.title, f"#{area.id}", criterion.title, area.summary)


def _questions(criterion: Criterion) -> Iterator[Found[Question]]:
    for at, area in enumerate(criterion.areas):
        yield from in_list(area.questions, "areas", at, "questions", within=(criterion.title, area.title))


def _question_says(question: Question) -> Says:
    points = chain.from_iterable((point.text, *(point.points or ())) for point in question.good_answer)
    return (question.summary, *points, *question.bidder.points, *question.evaluator.points)


MATRIX_TITLE: Final = "Question matrix"
"""The title of the list of all criteria and their questions."""
MATRIX_TABLE: Final = "matrix/table/"
"""The URL of the page with all questions in full, relative to the site's root."""

CRITERION_FILES: Final = ContentFile(
    "criterion",
    "content/matrix/*.yml",
    Criterion,
    data="criteria",
    title="Criteria and their questions",
    page="matrix/",
    order_of=attrgetter("order"),
)

CRITERION: Final = Kind(
    name="criterion",
    one="Key criterion",
    many="Key criteria",
    file=CRITERION_FILES,
    model=Criterion,
    walk=whole,
    url_pattern="matrix/{id}/",
    says=lambda criterion: (criterion.definition,),
    names=lambda criterion: (criterion.title,),
    parts=_criterion_parts,
    order="order",
    result_section="Questions in the matrix",
)

QUESTION: Final = Kind(
    name="question",
    one="Question",
    many="Questions in the matrix",
    file=CRITERION_FILES,
    model=Question,
    walk=_questions,
    url_pattern="matrix/questions/{id}/",
    says=_question_says,
    summary=lambda question: question.question,
    result_section="",
    coded=True,
    linked=True,
)

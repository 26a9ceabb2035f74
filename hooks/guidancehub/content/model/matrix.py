"""The matrix of questions: criterion, area, question."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from guidancehub.content.model.entry import Aid, Entry
from guidancehub.content.model.fields import (
    AwardCode,
    Code,
    Line,
    Many,
    OriginId,
    Record,
    Several,
    Slug,
    Text,
    WeightingId,
)
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, PlacedEntry, Says, in_list, whole
from guidancehub.content.model.prose import Prose


class Point(Record):
    """One thing that a good answer shows, with points below it where it has parts."""

    text: Text
    """One plain sentence."""
    points: Many[Text] | None = None
    """Its parts, where it has some."""


class InTender(Record):
    """How a question is used in a tender."""

    origin: OriginId
    kind: Literal["scored", "pass-fail", "narrative"]
    """How an answer is judged. “modes” in content/question-bank.yml says which tender takes which kind."""
    word_limit: int = Field(ge=50, le=2000)
    """How many words an answer may have: a suggestion."""
    applies_when: Line | None = None
    """When to ask it, for a question that does not fit every tender: “Partners deliver part of the work.”"""
    services: Many[Slug] | None = None
    """The ids of the kinds of service that it fits, in content/question-bank.yml. Left out, it fits all."""
    track_record: bool = False
    """Whether it asks for what a bidder has done before."""
    social_value_model: AwardCode | None = None
    """The award criterion of the Social Value Model that is nearest; content/question-bank.yml lists them."""


class AnswerLevels(Record):
    """What answers of three levels look like."""

    origin: OriginId
    weak: Text
    """What it says, and what it lacks."""
    fair: Text
    """What it shows, and what it leaves open."""
    strong: Text
    """What it shows that others do not."""


class WorkedAnswer(Record):
    """An example of an answer, with its score."""

    level: Literal["weak", "fair", "strong"]
    """How good it is meant to be."""
    text: Prose
    """The answer, of 80 to 150 words."""
    score: int = Field(ge=0, le=100)
    """What the scale gives it."""
    reason: Text
    """Why it gets this score and not the one above or below."""
    second_score: int | None = Field(default=None, ge=0, le=100)
    """What a second reader gave it without knowing the first score."""


class WorkedAnswers(Record):
    """Examples of answers to one question."""

    origin: OriginId
    organisation: Text
    """Who answers: an organisation without a name, which is plainly made up."""
    answers: Many[WorkedAnswer]
    """A weak, a fair and a strong one, in this order."""


class Question(Entry):
    """One question of the matrix. Its title is its theme, its id its permanent code."""

    id: Code
    weighting: WeightingId
    question: Text
    """As it would stand in a tender."""
    good_answer: Several[Point] = ()
    """What a good answer shows, for bidder and evaluator alike."""
    bidder: Aid | None = None
    """Evidence that a bidder can gather."""
    evaluator: Aid | None = None
    """How an evaluator can read the answer."""
    reading: Many[Text] | None = None
    """Our reading of the law, where the law does not say it in so many words. Pages and data show it as
    such. Word files that a buyer sends out leave it out."""
    in_tender: InTender | None = None
    """How to use it in a tender. A published question has it."""
    levels: AnswerLevels | None = None
    """What a weak, a fair and a strong answer looks like. A published question has them."""
    worked_answers: WorkedAnswers | None = None
    """Three answers from a made-up organisation, with their scores."""
    principles: Several[Slug] = ()
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
    """One criterion of the matrix, with its questions. The file's name is its id."""

    prefix: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,5}[0-9]{0,3}$")]
    """What its questions' codes begin with: capital letters, and a number where codes are like V1.2.3."""
    order: int = Field(ge=1, le=20)
    """Its place among the criteria."""
    in_law: Prose | None = None
    """What the law means by it, in our own words and with the provision. The hub defines it nowhere else.
    Left out where no law knows it."""
    definition: Prose
    """How the questions look at it, and whose they are."""
    price: bool = False
    """Whether price counts inside it, where all that is scored is scored under the key criteria."""
    areas: Many[Area]
    """Its parts, in order."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all its areas, in order."""
        return tuple(question for area in self.areas for question in area.questions)


def _criterion_parts(criterion: Criterion, _: HubInfo) -> Iterator[Part]:
    for area in criterion.areas:
        yield Part(area.title, f"#{area.id}", criterion.title, area.summary)


def _questions(criterion: Criterion) -> Iterator[PlacedEntry[Question]]:
    for at, area in enumerate(criterion.areas):
        yield from in_list(area.questions, "areas", at, "questions", within=(criterion.title, area.title))


def _question_says(question: Question) -> Says:
    points = chain.from_iterable((point.text, *(point.points or ())) for point in question.good_answer)
    return (
        question.summary,
        *points,
        *(question.bidder.points if question.bidder else ()),
        *(question.evaluator.points if question.evaluator else ()),
        *(question.reading or ()),
    )


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
    required=False,
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
    says=lambda criterion: (criterion.in_law, criterion.definition),
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
    beside="beside-question",
)

"""The self-assessment: questions with follow-ups, and where each leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, Field, Strict
from pydantic_core import PydanticCustomError

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import AnyId, Date, Line, Many, Record, Release, Several, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, in_list

LEVELS: Final = 4
"""How many levels a question has. Saved answers hold their numbers, from 1, so this cannot change."""


def _each_level(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a list that has another number of members than there are levels."""
    if len(lines) != LEVELS:
        raise PydanticCustomError(
            "levels-incomplete",
            "found {count}, expected {levels}",
            {
                "count": len(lines),
                "levels": f"{LEVELS} levels",
                "hint": f"write a line for each of the {LEVELS} levels, the lowest first",
            },
        )
    return lines


Levels: TypeAlias = Annotated[
    tuple[Line, ...],
    Strict(strict=False),
    Field(json_schema_extra={"minItems": LEVELS, "maxItems": LEVELS}),
    AfterValidator(_each_level),
]


class FollowUp(Record):
    """A question below a question."""

    id: Slug
    title: Line
    """A few words for it, as tables of levels and actions name it."""
    text: Text
    """The question, in one sentence."""
    levels: Levels
    """What each level looks like, the lowest first: a sentence that readers can say of themselves."""
    see: Many[AnyId] | None = None
    """The ids of tips, actions, cases and guidance that help with this follow-up, most useful first."""
    first_step: Line | None = None
    """One thing to do when nothing has been done about it yet."""


class AssessmentQuestion(Entry):
    """One question. Its title is a few words for it."""

    question: Text
    """The question in full."""
    why: Text
    """Why it is worth asking."""
    principles: Several[Slug] = ()
    """The ids of the principles that its levels serve."""
    levels: Levels
    """What each level looks like, the lowest first: a sentence that readers can say of themselves."""
    follow_ups: Many[FollowUp] | None = None
    """Questions that go further."""
    see: Many[AnyId]
    """The ids of tips, actions, cases and guidance that help, most useful first."""
    first_step: Text
    """One thing to do when nothing has been done yet."""


class SelfAssessmentFile(Record):
    """content/self-assessment.yml."""

    added: Release
    reviewed: Date
    """The day on which someone last checked the file."""
    review_by: Date
    """The day by which it should be checked again."""
    title: Text
    introduction: Text
    """Whose the questions are, and how to use them."""
    scale: Levels
    """What the levels are called, the lowest first."""
    questions: Many[AssessmentQuestion]
    """The questions, in order."""


def parts_of(questions: Iterable[AssessmentQuestion]) -> Iterator[AssessmentQuestion | FollowUp]:
    """Yield each question, and after it its follow-ups: all that has a level of its own."""
    for question in questions:
        yield question
        yield from question.follow_ups or ()


def _says(question: AssessmentQuestion) -> Says:
    further = (text for each in question.follow_ups or () for text in (each.title, each.text, *each.levels))
    return (question.why, *question.levels, *further, question.first_step)


def _sees(question: AssessmentQuestion) -> Iterator[str]:
    yield from question.see
    for follow_up in question.follow_ups or ():
        yield from follow_up.see or ()


SELF_ASSESSMENT_FILE: Final = ContentFile(
    "self-assessment",
    "content/self-assessment.yml",
    SelfAssessmentFile,
    data="self-assessment",
    title="Self-assessment",
    page="self-assessment/",
    required=False,
)

ASSESSMENT: Final = Kind(
    name="assessment",
    one="Self-assessment",
    many="Self-assessment",
    file=SELF_ASSESSMENT_FILE,
    model=AssessmentQuestion,
    walk=lambda file: in_list(file.questions, "questions"),
    url_pattern="self-assessment/#{id}",
    says=_says,
    summary=lambda question: question.question,
    sees=_sees,
    linked=True,
    beside="beside-self-assessment",
)

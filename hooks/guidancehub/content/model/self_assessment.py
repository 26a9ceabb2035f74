"""The self-assessment: questions with follow-ups, and where each leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import AnyId, Date, Line, Many, Record, Release, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, in_list


class FollowUp(Record):
    """A question below a question."""

    id: Slug
    text: Text
    """The question, in one sentence."""
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
    questions: Many[AssessmentQuestion]
    """The questions, in order."""


def _says(question: AssessmentQuestion) -> Says:
    return (question.why, *(each.text for each in question.follow_ups or ()), question.first_step)


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
    beside="to find out where your own system stands",
)

"""The self-assessment: questions with follow-ups, and where each leads."""

from __future__ import annotations

from guidancehub.model.base import AnyId, Date, Entry, Many, Record, Release, Slug, Text


class FollowUp(Record):
    """A question below a question."""

    id: Slug
    text: Text


class AssessmentQuestion(Entry):
    """One question. Its title is a few words for it."""

    question: Text
    why: Text
    """Why it is worth asking."""
    follow_ups: Many[FollowUp] | None = None
    see: Many[AnyId]
    """The ids of tips, cases, questions, chapters and guidance that help, most useful first."""
    first_step: Text
    """One thing to do when nothing has been done yet."""


class SelfAssessmentFile(Record):
    """content/self-assessment.yml."""

    added: Release
    reviewed: Date
    review_by: Date
    title: Text
    introduction: Text
    questions: Many[AssessmentQuestion]

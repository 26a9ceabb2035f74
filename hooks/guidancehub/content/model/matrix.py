"""The matrix of questions: criterion, area, question."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from guidancehub.content.model.fields import Aid, Code, Entry, Line, Many, Record, Slug, Text, Weighting
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
    weighting: Weighting
    """How much it should count: high, medium or low."""
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

    prefix: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    """The two letters that its questions' codes begin with."""
    order: int = Field(ge=1, le=20)
    """Its place among the criteria."""
    definition: Prose
    """What the law and the guidance mean by it, in our own words."""
    areas: Many[Area]
    """Its parts, in order."""

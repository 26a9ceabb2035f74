"""The finder of the guide to contracts and grants: questions whose answers lead to a suggestion."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from guidancehub.content.model.fields import Line, Many, OriginId, Record, Slug, Text
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class Answer(Record):
    """One way out of a step of the finder."""

    label: Line
    """As a reader would say it: “Yes, we set out the service we want”."""
    then: Annotated[Slug, Field(description="The id of a later step or of an outcome.")]


class FinderStep(Record):
    """One question of the finder."""

    id: Slug
    question: Text
    """As a reader would ask it."""
    why: Text
    """Why it matters."""
    answers: Many[Answer]
    """The ways out of the step, each to a later step or to an outcome."""
    sources: Many[SourceRef]
    """What the step rests on."""


class Outcome(Record):
    """Where the finder ends: a suggestion, its reason, and what to check."""

    id: Slug
    title: Line
    suggestion: Text
    """What to think about, in one sentence."""
    reason: Text
    """Why the answers lead here."""
    checks: Many[Text]
    """What to check before acting on it."""
    sources: Many[SourceRef]
    """What the suggestion rests on."""


class Finder(Record):
    """Steps in order; the first is where a reader starts."""

    title: Line
    origin: OriginId
    introduction: Prose
    steps: Many[FinderStep]
    """The questions, in order: an answer leads to a later one or to an outcome."""
    outcomes: Many[Outcome]
    """The suggestions. Some answer leads to each."""

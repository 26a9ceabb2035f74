"""Contracts and grants: how they differ, how to choose, and what was agreed."""

from __future__ import annotations

from guidancehub.model.base import (
    Entry,
    Line,
    Many,
    Origin,
    Record,
    Slug,
    SourceRef,
    Statement,
    Text,
)
from guidancehub.model.prose import Prose


class Aspect(Record):
    """One row of the comparison."""

    id: Slug
    title: Line
    """What is compared: VAT, competition, reporting."""
    grant: Text
    contract: Text
    check: Text
    """What to check, or whom to ask, before relying on it."""
    origin: Origin
    sources: Many[SourceRef]


class Comparison(Record):
    """The table of differences."""

    title: Line
    introduction: Prose
    aspects: Many[Aspect]


class Answer(Record):
    """One way out of a step of the finder."""

    label: Line
    """As a reader would say it: “Yes, we set out the service we want”."""
    then: Slug
    """The id of the next step or of an outcome."""


class FinderStep(Record):
    """One question of the finder."""

    id: Slug
    question: Text
    why: Text
    """Why it matters."""
    answers: Many[Answer]
    sources: Many[SourceRef]


class Outcome(Record):
    """Where the finder ends: a suggestion, its reason, and what to check."""

    id: Slug
    title: Line
    suggestion: Text
    reason: Text
    checks: Many[Text]
    sources: Many[SourceRef]


class Finder(Record):
    """Steps in order; the first is where a reader starts."""

    title: Line
    origin: Origin
    introduction: Prose
    steps: Many[FinderStep]
    outcomes: Many[Outcome]


class DevelopmentArea(Record):
    """One area that partners agreed to develop, with its parts."""

    id: Slug
    title: Line
    summary: Text
    origin: Origin
    sources: Many[SourceRef]
    points: Many[Statement]


class StatementList(Record):
    """A list of statements under one heading."""

    title: Line
    introduction: Prose
    items: Many[Statement]


class DevelopmentAreas(Record):
    """The areas to develop, and what was agreed besides."""

    title: Line
    introduction: Prose
    areas: Many[DevelopmentArea]
    also_agreed: Statement


class ContractsAndGrants(Entry):
    """content/guidance/contracts-and-grants.yml."""

    introduction: Prose
    principles: Many[Slug]
    cases: Many[Slug] | None = None
    comparison: Comparison
    finder: Finder
    topics: StatementList
    """The ground that the second workshop covered."""
    agreed_principles: StatementList
    development_areas: DevelopmentAreas
    proportionality: StatementList
    """Checks that what is asked fits the size of what is offered."""
    faq: StatementList
    """Questions that people ask; each title is the question."""

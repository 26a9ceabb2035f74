"""Timetables: the steps of a contract, backwards from the start of its service."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.fields import Line, Many, Record, Slug

GivenName: TypeAlias = Literal["submitted", "published", "decided", "awarded"]
"""The name of a day that a reader gives: when a notice was submitted or published, and so on."""

YesNo: TypeAlias = Literal["yes", "no"]


class OwnTime(Record):
    """Time that a step takes by our suggestion, which readers change."""

    days: int = Field(ge=0, le=400)
    """How many days, as a start."""
    unit: Literal["calendar", "working"]
    """Which days."""
    why: Line
    """What the time is for."""
    least: int | None = Field(default=None, ge=1, le=400)
    """The fewest that the law allows, where it says so."""
    least_provision: Line | None = None
    """Where the law says so."""


class RuleTime(Record):
    """Time that the law fixes: the next step may come on a moment of the clock, and not before."""

    given: GivenName
    """Which given day the step is."""
    moment: Slug
    """The id of the first day for the next step."""
    why: Line
    """What the time is: “The standstill, if nobody writes”."""


class Step(Record):
    """One step. The time to the next one is our suggestion, or fixed by law; the last has none."""

    id: Slug
    label: Line
    """What is done, as an instruction or an event."""
    notice: Line | None = None
    """The notice or letter that belongs to it: “Schedule 8”."""
    provision: Line | None = None
    """Where the law asks for it."""
    any_day: bool = False
    """Whether it may fall on a weekend or a holiday."""
    own: OwnTime | None = None
    """The time to the next step, by our suggestion."""
    rule: RuleTime | None = None
    """The time to the next step, by law."""


class FollowUp(Record):
    """What is due after a step, such as a notice within 30 days."""

    id: Slug
    label: Line
    """What is due."""
    notice: Line | None = None
    """The notice: “Schedule 11”."""
    step: Slug
    """The id of the step from which the time runs."""
    given: GivenName
    """Which given day that step is."""
    moment: Slug
    """The id of the last day for it."""


class Timetable(Record):
    """The steps of one way to a contract."""

    id: Slug
    label: Line
    """The way: “Competitive process”."""
    only: YesNo | None = None
    """The answer to the regime's question for which it holds. Left out where it holds for both."""
    steps: Many[Step]
    """In the order of time; the last one is the start of the service."""
    follow_ups: Many[FollowUp] | None = None
    """What is due afterwards."""

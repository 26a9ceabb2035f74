"""Works out a timetable backwards from the start of a service, by the steps in content/rules/clocks.yml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from guidancehub.content.model.clock import Count
from guidancehub.views.clock import Unknown, UnknownYearError, backwards, moments_of

if TYPE_CHECKING:
    from datetime import date

    from guidancehub.content.model.clock import Regime
    from guidancehub.content.model.timetable import FollowUp, Step, Timetable
    from guidancehub.views.clock import Day, WorkingDays


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step, and the latest day for it."""

    step: Step
    day: Day


@dataclass(frozen=True, slots=True)
class Due:
    """What is due after a step, and the last day for it."""

    follow_up: FollowUp
    day: Day


@dataclass(frozen=True, slots=True)
class Plan:
    """A timetable with its days."""

    steps: tuple[PlannedStep, ...]
    """In the order of time."""
    due: tuple[Due, ...]


def plan_of(regime: Regime, timetable: Timetable, start: date, days: WorkingDays) -> Plan:
    """Return the latest day for each step, so that the service starts on a day."""
    latest: Day = start
    planned: list[PlannedStep] = []
    for step in reversed(timetable.steps):
        if not isinstance(latest, Unknown):
            latest = _latest_for(regime, step, latest, days)
        planned.append(PlannedStep(step, latest))
    found = {each.step.id: each.day for each in planned}
    due = (Due(each, _due(regime, each, found[each.step], days)) for each in timetable.follow_ups or ())
    return Plan(tuple(reversed(planned)), tuple(due))


def _latest_for(regime: Regime, step: Step, following: date, days: WorkingDays) -> Day:
    """Return the latest day for a step, with the next one on the day ``following``."""
    own = step.own.days if step.own else 0
    # However days are counted, at least as many lie between the two.
    for day in backwards(following - timedelta(days=own)):
        try:
            fits = _reaches(regime, step, day, days) <= following
            if fits and (step.any_day or not days.reason_against(day)):
                return day
        except UnknownYearError as error:
            # Where the count runs beyond the year of the next step, it is too long without any list.
            if error.year <= following.year:
                return Unknown(error.year)
    raise AssertionError(step.id)  # pragma: no cover (there is always a day before)


def _reaches(regime: Regime, step: Step, day: date, days: WorkingDays) -> date:
    """Return the first day for the next step, with this one on a day."""
    if step.rule:
        first = moments_of(regime, {step.rule.given: day}, days)[step.rule.moment]
        if isinstance(first, Unknown):
            raise UnknownYearError(first.year)
        return first
    if step.own and step.own.unit == "working" and step.own.days:
        return days.counted(day, Count(days=step.own.days, unit="working", how="after"))[-1]
    return day + timedelta(days=step.own.days if step.own else 0)


def _due(regime: Regime, each: FollowUp, day: Day, days: WorkingDays) -> Day:
    return day if isinstance(day, Unknown) else moments_of(regime, {each.given: day}, days)[each.moment]

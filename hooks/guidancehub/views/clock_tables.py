"""The tables of a clock, the same on its page, on law pages and in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.clock import Unknown, UnknownYearError, WorkingDays, moments_of
from guidancehub.views.clock_timetable import plan_of
from guidancehub.views.clock_words import (
    count_words,
    days_in_words,
    moment_words,
    not_known,
    own_words,
    weekday_date,
)
from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from guidancehub.content.model.clock import Clocks, ExampleColumn, Examples, Regime
    from guidancehub.content.model.holidays import HolidayCalendars
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.timetable import Step, Timetable
    from guidancehub.views.clock import Day


def example_table(key: str, clocks: Clocks, calendars: HolidayCalendars, words: HouseWords) -> Table:
    """Return the table of worked examples with an id, counted by the clock."""
    examples = next(each for each in clocks.examples if each.id == key)
    regime = next(each for each in clocks.regimes if each.id == examples.regime)
    days = WorkingDays.of(calendars, regime.nations)
    return Table(
        id=f"{key}-table",
        caption=examples.caption,
        columns=(examples.head, *(column.head for column in examples.columns)),
        rows=tuple(
            Row((Cell(weekday_date(each)), *_example_cells(examples, regime, each, (days, words))))
            for each in examples.dates
        ),
    )


def _example_cells(
    examples: Examples, regime: Regime, given: date, by: tuple[WorkingDays, HouseWords]
) -> Iterator[Cell]:
    for column in examples.columns:
        yield Cell(_example(column, regime, {examples.given: given}, *by))


def _example(
    column: ExampleColumn, regime: Regime, given: dict[str, date], days: WorkingDays, words: HouseWords
) -> str:
    moments = {moment.id: moment for moment in regime.moments}
    found = moments_of(regime, given, days)
    if column.counted:
        moment = moments[column.counted]
        start = {**found, **given}[moment.counted_from[0]]
        if isinstance(start, Unknown):
            return not_known(start, words)
        try:
            return days_in_words(days.counted(start, moment.count))
        except UnknownYearError as error:
            return not_known(Unknown(error.year), words)
    shown = moments[column.moment or ""]
    told = moment_words(shown, found[shown.id], words)
    if column.in_practice and found[column.in_practice] != found[shown.id]:
        practice = moment_words(moments[column.in_practice], found[column.in_practice], words)
        return words.say("clock-in-practice", day=told, name=practice)
    return told


def moment_table(regime: Regime, words: HouseWords) -> Table:
    """Return the rules of a regime: each moment, how it is counted, and where the law says so."""
    labels: dict[str, str] = {given.name: given.label.removesuffix(" on") for given in regime.givens}
    labels |= {moment.id: moment.label for moment in regime.moments}
    return Table(
        id=f"{regime.id}-moments",
        caption=words.say("clock-counted", name=regime.short),
        columns=("Moment", "Counted", "Where the law says so", "In our words"),
        rows=tuple(
            Row(
                (
                    Cell(moment.label),
                    Cell(
                        f"{count_words(moment.count, words)}: {_joined(labels, moment.counted_from, words)}"
                    ),
                    Cell(moment.provision),
                    Cell(moment.reason),
                )
            )
            for moment in regime.moments
        ),
    )


def _joined(labels: dict[str, str], names: tuple[str, ...], words: HouseWords) -> str:
    named = [labels[name][0].lower() + labels[name][1:] for name in names]
    if len(named) == 1:
        return named[0]
    return words.say("clock-later-of", list=f"“{'” and “'.join(named)}”")


def timetable_table(
    regime: Regime, timetable: Timetable, clocks: Clocks, calendars: HolidayCalendars, words: HouseWords
) -> Table:
    """Return a worked timetable: each step, the latest day for it, and what comes before the next one."""
    days = WorkingDays.of(calendars, regime.nations)
    plan = plan_of(regime, timetable, clocks.timetable_start, days)
    moments = {moment.id: moment for moment in regime.moments}
    steps = (
        Row(
            (
                Cell(each.step.label, note=_note(each.step)),
                Cell(_planned(each.day, words)),
                Cell(_until_next(regime, each.step, words)),
            )
        )
        for each in plan.steps
    )
    due = (
        Row(
            (
                Cell(each.follow_up.label, note=each.follow_up.notice or ""),
                Cell(_planned(each.day, words)),
                Cell(moments[each.follow_up.moment].provision),
            )
        )
        for each in plan.due
    )
    return Table(
        id=f"{timetable.id}-table",
        caption=words.say(
            "clock-timetable-of", name=timetable.label, day=weekday_date(clocks.timetable_start)
        ),
        columns=("Step", "Latest day", "Until the next step"),
        rows=(*steps, *due),
    )


def _planned(day: Day, words: HouseWords) -> str:
    return not_known(day, words) if isinstance(day, Unknown) else weekday_date(day)


def _note(step: Step) -> str:
    return ", ".join(part for part in (step.notice, step.provision) if part)


def _until_next(regime: Regime, step: Step, words: HouseWords) -> str:
    """Return how long it is to the next step, and why: by our suggestion, or by law."""
    if step.own:
        least = f" ({step.own.least_provision})" if step.own.least_provision else ""
        days = f"{own_words(step.own, words)}{least}"
        return words.say("clock-suggestion", days=days, why=step.own.why)
    if step.rule:
        key = step.rule.moment
        moment = next(each for each in regime.moments if each.id == key)
        why = f"{step.rule.why[0].lower()}{step.rule.why[1:]}"
        return words.say("clock-by-law", why=why, name=moment.provision.lower())
    return "–"

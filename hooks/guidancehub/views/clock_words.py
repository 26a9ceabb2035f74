"""The words for days of a clock: “midnight at the end of Monday 2 February 2026”."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from guidancehub.views.clock import Unknown
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from guidancehub.content.model.clock import Count, Moment
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.timetable import OwnTime
    from guidancehub.views.clock import Day


def weekday_date(value: date) -> str:
    """Return a day as “Monday 2 February 2026”."""
    return f"{value:%A} {day(value)}"


def moment_words(moment: Moment, value: Day, words: HouseWords) -> str:
    """Return the day of a moment: “Midnight at the end of Monday 2 February 2026”, or why it is not known."""
    if isinstance(value, Unknown):
        return not_known(value, words)
    told = weekday_date(value)
    return words.say("clock-midnight", day=told) if moment.kind == "midnight" else told


def not_known(value: Unknown, words: HouseWords) -> str:
    """Return why a day cannot be told."""
    return words.say("clock-not-known", year=value.year)


def days_in_words(days: Iterable[date]) -> str:
    """Return days month by month: “30, 31 March, 1 April”."""
    months = groupby(days, key=lambda each: (each.year, each.month))
    return ", ".join(_month(tuple(group)) for _, group in months)


def _month(days: tuple[date, ...]) -> str:
    return f"{', '.join(str(each.day) for each in days)} {days[0]:%B}"


def count_words(count: Count, words: HouseWords) -> str:
    """Return how many days are counted: “8 working days after”, “14 days after”."""
    days = _number_of(count.days, count.unit, words)
    return words.say("clock-after" if count.how == "after" else "clock-beginning-with", days=days)


def own_words(own: OwnTime, words: HouseWords) -> str:
    """Return how long a step takes by our suggestion: “20 working days”, and the fewest by law."""
    days = _number_of(own.days, own.unit, words)
    return words.say("clock-law-allows", days=days, number=own.least) if own.least else days


def _number_of(days: int, unit: str, words: HouseWords) -> str:
    if unit == "working":
        return words.say("clock-one-working-day" if days == 1 else "clock-working-days", number=days)
    return words.say("clock-one-day" if days == 1 else "clock-days", number=days)

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
    from guidancehub.content.model.timetable import OwnTime
    from guidancehub.views.clock import Day


def weekday_date(value: date) -> str:
    """Return a day as “Monday 2 February 2026”."""
    return f"{value:%A} {day(value)}"


def moment_words(moment: Moment, value: Day) -> str:
    """Return the day of a moment: “Midnight at the end of Monday 2 February 2026”, or why it is not known."""
    if isinstance(value, Unknown):
        return not_known(value)
    words = weekday_date(value)
    return f"Midnight at the end of {words}" if moment.kind == "midnight" else words


def not_known(value: Unknown) -> str:
    """Return why a day cannot be told."""
    return f"Not known: the list has no holidays for {value.year}"


def days_in_words(days: Iterable[date]) -> str:
    """Return days month by month: “30, 31 March, 1 April”."""
    months = groupby(days, key=lambda each: (each.year, each.month))
    return ", ".join(_month(tuple(group)) for _, group in months)


def _month(days: tuple[date, ...]) -> str:
    return f"{', '.join(str(each.day) for each in days)} {days[0]:%B}"


def count_words(count: Count) -> str:
    """Return how many days are counted: “8 working days after”, “14 days after”."""
    unit = "working day" if count.unit == "working" else "day"
    words = f"{count.days} {unit}" if count.days == 1 else f"{count.days} {unit}s"
    return f"{words} after" if count.how == "after" else f"{words}, beginning with"


def own_words(own: OwnTime) -> str:
    """Return how long a step takes by our suggestion: “20 working days”, and the fewest by law."""
    unit = "working day" if own.unit == "working" else "day"
    words = f"{own.days} {unit}" if own.days == 1 else f"{own.days} {unit}s"
    return f"{words}; the law allows {own.least} or more" if own.least else words

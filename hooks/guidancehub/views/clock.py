"""Counts the days of a clock, one by one, as content/rules/clocks.yml declares it.

This is the first of two implementations; the other is `docs/assets/js/clock/`. Neither knows a rule of law,
and they are written apart, so that a test can hold one against the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count as numbers
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.model.clock import Count, Moment, Regime
    from guidancehub.content.model.holidays import HolidayCalendars, Nation

_DAY: Final = timedelta(days=1)
_WEEKEND: Final = {5: "Saturday", 6: "Sunday"}
"""The names of days that never count, by their place in a week that begins with Monday, 0."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A day that cannot be told, because the holidays of a year have not been announced."""

    year: int


Day: TypeAlias = date | Unknown


class UnknownYearError(Exception):
    """A count touches a year whose holidays are not known."""

    def __init__(self, year: int) -> None:
        """Keep the year."""
        super().__init__(year)
        self.year = year


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days count, by the bank holidays of some nations."""

    years: frozenset[int]
    """The years whose holidays are known."""
    holidays: Mapping[date, str]
    """The name of each holiday by its day."""

    @classmethod
    def of(cls, calendars: HolidayCalendars, nations: Iterable[Nation]) -> WorkingDays:
        """Return the working days where a holiday in any of the nations is none."""
        wanted = set(nations)
        return cls(
            frozenset(year.year for year in calendars.years),
            {
                holiday.date: holiday.name
                for year in calendars.years
                for holiday in year.holidays
                if wanted & set(holiday.nations)
            },
        )

    def reason_against(self, day: date) -> str:
        """Return why a day does not count: “Saturday” or the name of a holiday; empty if it counts.

        Raises ``UnknownYearError`` for a weekday of a year whose holidays are not known.
        """
        weekend = _WEEKEND.get(day.weekday())
        if weekend:
            return weekend
        if day.year not in self.years:
            raise UnknownYearError(day.year)
        return self.holidays.get(day, "")

    def counted(self, start: date, count: Count) -> tuple[date, ...]:
        """Return each day that is counted from a day on; the last one is where the count ends.

        Raises ``UnknownYearError`` where it touches a year whose holidays are not known.
        """
        first = start if count.how == "beginning-with" else start + _DAY
        every = (first + _DAY * number for number in numbers())
        wanted = every if count.unit == "calendar" else (day for day in every if not self.reason_against(day))
        return tuple(islice(wanted, count.days))


def moments_of(regime: Regime, given: Mapping[str, date], days: WorkingDays) -> dict[str, Day]:
    """Return the day of each moment that follows from the given days, by its id."""
    known: dict[str, Day] = dict(given)
    for moment in regime.moments:
        start = _start_of(moment, known)
        if start is not None:
            known[moment.id] = _end(start, moment.count, days)
    return {moment.id: known[moment.id] for moment in regime.moments if moment.id in known}


def _start_of(moment: Moment, known: Mapping[str, Day]) -> Day | None:
    if moment.counted_from[0] not in known:
        return None
    found = [known[name] for name in moment.counted_from if name in known]
    unknown = next((day for day in found if isinstance(day, Unknown)), None)
    return unknown or max(day for day in found if not isinstance(day, Unknown))


def _end(start: Day, count: Count, days: WorkingDays) -> Day:
    if isinstance(start, Unknown):
        return start
    try:
        return days.counted(start, count)[-1]
    except UnknownYearError as error:
        return Unknown(error.year)


def backwards(day: date) -> Iterator[date]:
    """Yield a day and each day before it."""
    for number in numbers():
        yield day - _DAY * number

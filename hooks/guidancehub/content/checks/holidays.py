"""Rules for bank holidays: every announced year is whole, and no day is in a wrong place."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast, get_args

from guidancehub.content.model.holidays import CALENDARS_FILE, Nation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.holidays import HolidayCalendars, HolidayYear
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source

_FEWEST: Final = 8
"""Each nation has had at least so many bank holidays a year since 1978. A list with fewer is not finished."""
_SATURDAY: Final = 5
"""The number of the day in a week that begins with Monday, 0."""


def wrong_holidays(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each year that is out of order or not whole, and each day that is no weekday."""
    for loaded in hub.files[CALENDARS_FILE.name]:
        years = cast("HolidayCalendars", loaded.record).years
        for at, (before, after) in enumerate(pairwise(years), start=1):
            if after.year != before.year + 1:
                yield loaded.source.problem(
                    ("years", at, "year"),
                    "holiday-years-gap",
                    f"found {after.year} after {before.year}, expected {before.year + 1}",
                    "list every year, the earliest first: a count may run from one into the next",
                )
        for at, year in enumerate(years):
            yield from _misplaced_days(year, loaded.source, ("years", at))
            yield from _too_few(year, loaded.source, ("years", at))


def _misplaced_days(year: HolidayYear, source: Source, steps: Steps) -> Iterator[Problem]:
    seen: set[tuple[object, str]] = set()
    for at, holiday in enumerate(year.holidays):
        here = (*steps, "holidays", at)
        shown = f"{holiday.date:%A} {holiday.date.isoformat()}"
        if holiday.date.year != year.year:
            yield source.problem(
                (*here, "date"), "holiday-wrong-year", f"found {shown}, expected a day in {year.year}"
            )
        if holiday.date.weekday() >= _SATURDAY:
            yield source.problem(
                (*here, "date"),
                "holiday-at-weekend",
                f"found {shown}, expected a weekday",
                "write the substitute day, with “substitute: true”",
            )
        if at and holiday.date < year.holidays[at - 1].date:
            yield source.problem(
                (*here, "date"),
                "holiday-out-of-order",
                f"found {shown}, expected a day that is not before the one above",
            )
        for nation in holiday.nations:
            if (holiday.date, nation) in seen:
                yield source.problem(
                    (*here, "nations"),
                    "holiday-twice",
                    f"found {nation} twice on {shown}, expected each nation once a day",
                    "delete one of them",
                )
            seen.add((holiday.date, nation))


def _too_few(year: HolidayYear, source: Source, steps: Steps) -> Iterator[Problem]:
    counts = Counter(nation for holiday in year.holidays for nation in holiday.nations)
    for nation in get_args(Nation):
        if counts[nation] < _FEWEST:
            yield source.problem(
                (*steps, "holidays"),
                "holidays-too-few",
                f"found {counts[nation]} days for {nation} in {year.year}, expected {_FEWEST} or more",
                "list a year only when all of its holidays have been announced for every nation",
            )

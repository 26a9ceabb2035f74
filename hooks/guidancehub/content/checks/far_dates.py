"""Days on which nobody can have read anything, and reviews that are due too far ahead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import sources_of, values_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source

DONE: Final = frozenset({"reviewed", "checked_on", "agreed", "released"})
"""Fields of a day on which something was done."""
DUE: Final = "review_by"
"""The field of a day by which something should be done."""

_FIRST: Final = date(2000, 1, 1)
_AFTER_RELEASE: Final = timedelta(days=366)
"""How long after its release a hub is still worked on before the next."""
_LONGEST_REVIEW: Final = timedelta(days=5 * 366)


def days_in(source: Source) -> Iterator[tuple[Steps, str, date]]:
    """Yield each day of a file with the steps to it and the name of its field."""
    for steps, value in values_in(source.value):
        field = str(steps[-1]) if steps else ""
        if field in {*DONE, DUE} and isinstance(value, str):
            yield steps, field, date.fromisoformat(value)


def far_dates(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each day before 2000, and for each that is too long after the release."""
    last_done = hub.info.released + _AFTER_RELEASE
    last_due = last_done + _LONGEST_REVIEW
    for source in sources_of(hub):
        for steps, field, day in days_in(source):
            last = last_due if field == DUE else last_done
            if not _FIRST <= day <= last:
                span = f"from {_FIRST.isoformat()} to {last.isoformat()}"
                yield source.problem(
                    steps,
                    "date-far",
                    f"found {day.isoformat()}, expected a day {span}",
                    "look at the year; the last day follows from “released” in content/hub.yml",
                )


def coming_days(hub: Hub, today: date) -> Iterator[Problem]:
    """Yield a warning for each day on which something was done and that has not come yet."""
    for source in sources_of(hub):
        for steps, field, day in days_in(source):
            if field in DONE and day > today:
                yield source.problem(
                    steps,
                    "date-to-come",
                    f"found {day.isoformat()}, expected a day up to today, {today.isoformat()}",
                    "write the day on which it was done",
                )

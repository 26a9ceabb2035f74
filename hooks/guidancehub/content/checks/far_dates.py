"""Days on which nobody can have read anything, and reviews that are due too far ahead."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import sources_of
from guidancehub.content.reading.validation import where_stated
from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source
    from guidancehub.performance.cache import Cache

DONE: Final = frozenset({"reviewed", "checked_on", "agreed", "released"})
"""Fields of a day on which something was done."""
DUE: Final = "review_by"
"""The field of a day by which something should be done."""
_FIELDS: Final = {*DONE, DUE}
_FIRST: Final = date(2000, 1, 1)
_AFTER_RELEASE: Final = timedelta(days=366)
"""How long after its release a hub is still worked on before the next."""
_LONGEST_REVIEW: Final = timedelta(days=5 * 366)


def days_in(source: Source) -> list[tuple[Steps, str, date]]:
    """Return each day of a file with the steps to it and the name of its field."""
    return [
        (steps, field, date.fromisoformat(value))
        for steps, value in source.values
        if isinstance(value, str) and steps and (field := str(steps[-1])) in _FIELDS
    ]


def far_dates(hub: Hub, cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Yield a problem for each day before 2000, and for each that is too long after the release."""
    last_done = hub.info.released + _AFTER_RELEASE
    last_due = last_done + _LONGEST_REVIEW
    for source in sources_of(hub):
        days = cache.result_for(("days", source.path), source, partial(days_in, source))
        for steps, field, day in days:
            last = last_due if field == DUE else last_done
            if not _FIRST <= day <= last:
                span = f"from {_FIRST.isoformat()} to {last.isoformat()}"
                yield source.problem(
                    steps,
                    "date-far",
                    f"found {day.isoformat()}, expected a day {span}",
                    "look at the year; the last day follows from “released” in content/hub.yml",
                )


def late_reviews(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each entry whose next review is later than the hub promises."""
    for each in hub.located:
        done, due = each.entry.reviewed, each.entry.review_by
        if not each.is_retired and _months(due) - _months(done) > hub.info.review_months:
            yield each.source.problem(
                where_stated(each.source, (*each.steps, DUE)),
                "review-late",
                f"found {due.isoformat()}, expected a day within {hub.info.review_months} months of the last",
                "“review_months” in content/hub.yml says how long a review holds",
            )


def _months(day: date) -> int:
    return day.year * 12 + day.month


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

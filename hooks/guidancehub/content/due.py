"""What is due for a review on a given day, and which law nobody has read for a year by then.

The day is given and never taken from the clock, so that the same content gives the same lists.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.problems import Problem
from guidancehub.content.reading.validation import where_stated

if TYPE_CHECKING:
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import LawPage
    from guidancehub.content.published import Located

MOST_DAYS_OF_LAW: Final = 365
"""How old the reading of a page on law may be when a release goes out."""


def due_by(hub: Hub, today: date, days: int) -> list[Problem]:
    """Return each published entry whose review is past, or due within some days, the earliest first."""
    last = today + timedelta(days=days)
    found = [each for each in hub.located if each.is_published and each.entry.review_by <= last]
    return [_told(each, today) for each in sorted(found, key=lambda each: (each.entry.review_by, each.key))]


def unread_law(hub: Hub, today: date) -> list[Problem]:
    """Return each published page on law whose sources nobody has read for a year."""
    oldest = today - timedelta(days=MOST_DAYS_OF_LAW)
    return [
        each.source.problem(
            ("checked_on",),
            "law-unread",
            f"found {checked.isoformat()}, expected a day after {oldest.isoformat()}",
            "read the law at its source and set the day, or say why not in “law_unread” of content/hub.yml",
        )
        for each in hub.located
        if each.kind is LAW and each.is_published
        if (checked := cast("LawPage", each.entry).checked_on) <= oldest
    ]


def _told(located: Located, today: date) -> Problem:
    entry, source = located.entry, located.source
    left = (entry.review_by - today).days
    when = f"{-left} days ago" if left < 0 else "today" if left == 0 else f"in {left} days"
    title = located.kind.title(entry)
    problem = source.problem(where_stated(source, (*located.steps, "review_by")), "review-due", "")
    return Problem(
        problem.path,
        problem.line,
        problem.column,
        "",
        "review-due",
        f"“{title}” is due on {entry.review_by}, {when}",
    )

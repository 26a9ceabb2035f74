"""The journey in time: every item of its chapters that has a date, in the order in which each began."""

from __future__ import annotations

import re
from calendar import month_name
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.chapter_kinds import JOURNEY
from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub

MONTHS: Final = tuple(month_name)[1:]
_SEASONS: Final = {"early": 1, "winter": 1, "spring": 4, "summer": 7, "autumn": 10}
_YEAR: Final = re.compile(r"\b(20\d\d)(/\d\d)?\b")
_FIRST_OF_FINANCIAL_YEAR: Final = 4
_FIRST_OF_WINTER: Final = 12


class Event(NamedTuple):
    """Something that happened at a time."""

    moment: tuple[int, int]
    """The year and the month in which it began, from 1; month 0 where only the year is known."""
    when: str
    """Its date in words."""
    title: str
    chapter: str
    """The title of the chapter that tells it."""
    url: str
    """The address of its place there, relative to the site's root."""


def events_of(hub: Hub) -> tuple[Event, ...]:
    """Return what happened in a hub's journey, each thing once."""
    found: dict[tuple[str, str], Event] = {}
    for event in _events(hub):
        found.setdefault((event.when, event.title), event)
    return tuple(sorted(found.values()))


def _events(hub: Hub) -> Iterator[Event]:
    for chapter in hub.shown(JOURNEY):
        for section in chapter.sections:
            for item in section.items:
                if moment := moment_of(item.when or ""):
                    url = f"{JOURNEY.url(chapter.id)}#{item.id}"
                    yield Event(moment, item.when or "", item.on_timeline or item.title, chapter.title, url)


def moment_of(when: str) -> tuple[int, int] | None:
    """Read the year and month that a date in words begins with: “Autumn 2024” is (2024, 10).

    A financial year begins in April: “2024/25” is (2024, 4). A winter in two years begins in December.
    """
    year = _YEAR.search(when)
    if not year:
        return None
    before = re.findall(r"[a-z]+", when[: year.start()].lower())
    if year[2] and "winter" in before:
        return int(year[1]), _FIRST_OF_WINTER
    months = [MONTHS.index(word.title()) + 1 for word in before if word.title() in MONTHS]
    seasons = [_SEASONS[word] for word in before if word in _SEASONS]
    unnamed = _FIRST_OF_FINANCIAL_YEAR if year[2] else 0
    return int(year[1]), (months or seasons or [unnamed])[0]


def timeline_table(events: Sequence[Event]) -> Table:
    """Return what happened when, and which chapter tells it."""
    rows = tuple(
        Row((Cell(each.title, url=each.url), Cell(each.when), Cell(each.chapter))) for each in events
    )
    return Table("timeline", "What began when", ("What", "When", "Chapter"), rows)

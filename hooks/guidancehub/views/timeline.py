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
    from guidancehub.content.model.house_words import HouseWords

MONTHS: Final = tuple(month_name)[1:]
_SEASONS: Final = {"early": 1, "winter": 1, "spring": 4, "summer": 7, "autumn": 10}
_SEASON: Final = 3
"""The months of a season."""
_YEAR: Final = re.compile(r"\b(20\d\d)(/\d\d)?\b")
_TO: Final = re.compile(r"\b(?:to|until)\b")
_FIRST_OF_FINANCIAL_YEAR: Final = 4
_LAST_OF_FINANCIAL_YEAR: Final = 3
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
    until: tuple[int, int] | None = None
    """The year and the month in which it ended, where its date says so."""


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
                    when, title = item.when or "", item.on_timeline or item.title
                    yield Event(moment, when, title, chapter.title, url, end_of(when))


def moment_of(when: str) -> tuple[int, int] | None:
    """Read the year and month that a date in words begins with: “Autumn 2024” is (2024, 10).

    A financial year begins in April: “2024/25” is (2024, 4). A winter in two years begins in December.
    """
    year = _YEAR.search(when)
    if not year:
        return None
    before = when[: year.start()].lower()
    months, seasons = _named(before)
    if year[2] and "winter" in before:
        return int(year[1]), _FIRST_OF_WINTER
    unnamed = _FIRST_OF_FINANCIAL_YEAR if year[2] else 0
    return int(year[1]), (months or seasons or [unnamed])[0]


def end_of(when: str) -> tuple[int, int] | None:
    """Read the year and month in which something ended: for “2024 to the end of March 2026”, (2026, 3).

    None where a date names no end. A financial year ends in March, a season with its third month, and a
    year without a month in December.
    """
    parts = _TO.split(when, maxsplit=1)
    year = _YEAR.search(parts[-1])
    if len(parts) == 1 or not year or not _YEAR.search(parts[0]):
        return None
    before = parts[1][: year.start()].lower()
    months, seasons = _named(before)
    if year[2]:
        return int(year[1]) + 1, _SEASON - 1 if "winter" in before else _LAST_OF_FINANCIAL_YEAR
    return int(year[1]), (months or [first + _SEASON - 1 for first in seasons] or [12])[0]


def _named(words: str) -> tuple[list[int], list[int]]:
    """Return the months that are named in small letters, and the first months of the seasons that are."""
    found = re.findall(r"[a-z]+", words)
    months = [MONTHS.index(word.title()) + 1 for word in found if word.title() in MONTHS]
    return months, [_SEASONS[word] for word in found if word in _SEASONS]


def timeline_table(words: HouseWords, events: Sequence[Event]) -> Table:
    """Return what happened when, and which chapter tells it."""
    rows = tuple(
        Row((Cell(each.title, url=each.url), Cell(each.when), Cell(each.chapter))) for each in events
    )
    return Table("timeline", words.say("timeline-caption"), ("What", "When", "Chapter"), rows)

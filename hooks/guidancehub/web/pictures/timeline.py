"""The journey as a timeline: every item of its chapters that has a date, in the order in which each began."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.chapter_kinds import JOURNEY
from guidancehub.web.pictures.svg import LINE, WIDTH, Drawing, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Item

_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SEASONS: Final = {"early": 1, "winter": 1, "spring": 4, "summer": 7, "autumn": 10}
_YEAR: Final = re.compile(r"\b(20\d\d)(/\d\d)?\b")
_FIRST_OF_FINANCIAL_YEAR: Final = 4
_FIRST_OF_WINTER: Final = 12
_ROOM_FOR_DATES: Final = WIDTH - 60
"""Less than titles have, for bold letters are wider."""


def timeline_picture(hub: Hub) -> Markup | None:
    """Draw what happened when, or nothing where the journey has no dates."""
    dated = sorted(
        {
            (moment, item.when or "", item.on_timeline or item.title)
            for item in _items(hub)
            if (moment := moment_of(item.when or ""))
        }
    )
    if not dated:
        return None
    described = "; ".join(f"{when}: {title}" for _, when, title in dated)
    drawing = Drawing("timeline-picture", "The journey as a timeline", described)
    y = 14.0
    for _, when, title in dated:
        below = LINE * len(wrapped(when, _ROOM_FOR_DATES))
        height = below + LINE * len(wrapped(title, WIDTH - 40)) + 14
        drawing.line(12, y - 4, 12, y + height - 4)
        drawing.dot(12, y - 4, 6)
        drawing.text(32, y, when, _ROOM_FOR_DATES, "hub-picture__text--strong")
        drawing.text(32, y + below, title, WIDTH - 40)
        y += height
    return drawing.finish("What began when, as far as the report gives dates.")


def _items(hub: Hub) -> Iterator[Item]:
    for chapter in hub.shown(JOURNEY):
        for section in chapter.sections:
            yield from section.items


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
    months = [_MONTHS.index(word) + 1 for word in before if word in _MONTHS]
    seasons = [_SEASONS[word] for word in before if word in _SEASONS]
    unnamed = _FIRST_OF_FINANCIAL_YEAR if year[2] else 0
    return int(year[1]), (months or seasons or [unnamed])[0]

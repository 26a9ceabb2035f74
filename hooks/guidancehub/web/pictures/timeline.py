"""The journey as a timeline to scale: two things are as far apart as the months between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.views.timeline import MONTHS
from guidancehub.web.pictures.spread import Label, spread
from guidancehub.web.pictures.svg import LINE, WIDE, Drawing, figure, height_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from guidancehub.views.timeline import Event

_STRONG: Final = "strong"
_AXIS: Final = 48
"""Where the line of time is, with room for months and years before it."""
_LABELS: Final = 70
"""Where labels begin."""
_APART: Final = 6
"""Between labels."""
_LEAST_OF_A_MONTH: Final = 4
"""The least length of a month."""
_QUARTERS: Final = 48
"""The most months whose quarters are marked; of more, only years are."""


class _Columns(NamedTuple):
    """Where the words of a label are: dates above titles, or left of them."""

    title: float
    """Where titles begin."""
    dates: float
    titles: float
    """The room for each."""
    beside: bool
    """Whether dates are left of titles."""


_NARROW: Final = _Columns(_LABELS + 8, 214, 214, beside=False)
_WIDE: Final = _Columns(_LABELS + 200, 180, 360, beside=True)


def timeline_picture(events: Sequence[Event], to_root: str) -> Markup:
    """Draw what happened when. There is at least one event."""
    title = "The journey as a timeline"
    narrow, wide = Drawing(title), Drawing(title, WIDE)
    _draw(narrow, _NARROW, events, to_root)
    _draw(wide, _WIDE, events, to_root)
    unnamed = any(not month for (_, month), *_ in events)
    at_first = " A date without a month is at the beginning of its year." if unnamed else ""
    return figure(
        f"Distance is time: each dot is where something began, as far as dates are given.{at_first}",
        narrow,
        wide,
    )


def _draw(drawing: Drawing, columns: _Columns, events: Sequence[Event], to_root: str) -> None:
    """Draw the line of time with its marks, and each event's dot, label and the line between them."""
    heights = [_height(columns, each) + _APART for each in events]
    first, last = _span(events)
    month = max(_LEAST_OF_A_MONTH, sum(heights) / (last - first))
    points = [(_month(each) - first) * month + LINE for each in events]
    tops = spread([Label(*each) for each in zip(points, heights, strict=True)], least=1)
    drawing.line(_AXIS, LINE, _AXIS, LINE + (last - first) * month)
    for at, words in _marks(first, last):
        y = (at - first) * month + LINE
        drawing.line(_AXIS - 5, y, _AXIS, y)
        drawing.text(_AXIS - 9, y + 4, words, _AXIS, _STRONG if words.isdigit() else "", anchor="end")
    for event, point, top, height in zip(events, points, tops, heights, strict=True):
        drawing.line(_AXIS, point, _LABELS, top + (height - _APART) / 2)
        drawing.dot(_AXIS, point, 6)
        with drawing.link(to_root + event.url, f"{event.when} {event.title}"):
            _label(drawing, columns, event, top)


def _label(drawing: Drawing, columns: _Columns, event: Event, top: float) -> None:
    drawing.box(_LABELS, top, drawing.width - _LABELS - 1, _height(columns, event))
    below = drawing.text(_LABELS + 8, top + 18, event.when, columns.dates, _STRONG)
    drawing.text(columns.title, top + 18 if columns.beside else below, event.title, columns.titles)


def _height(columns: _Columns, event: Event) -> float:
    dates, titles = height_of(event.when, columns.dates, _STRONG), height_of(event.title, columns.titles)
    return (max(dates, titles) if columns.beside else dates + titles) + 11


def _month(event: Event) -> int:
    """Return an event's month, counted from the year 0; one without a month is at the year's beginning."""
    year, month = event.moment
    return year * 12 + max(month, 1) - 1


def _span(events: Sequence[Event]) -> tuple[int, int]:
    """Return the months between which all events are: whole quarters of a year."""
    months = [_month(each) for each in events]
    return min(months) // 3 * 3, (max(months) // 3 + 1) * 3


def _marks(first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield each month that is marked, with its words: a year at its beginning, and months between."""
    for at in range(first, last + 1, 3):
        if at % 12 == 0:
            yield at, str(at // 12)
        elif last - first <= _QUARTERS:
            yield at, MONTHS[at % 12][:3]

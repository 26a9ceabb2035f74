"""The journey as a timeline to scale: two things are as far apart as the months between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.views.timeline import MONTHS
from guidancehub.web.pictures.spread import Label, spread
from guidancehub.web.pictures.svg import LINE, WIDE, Drawing, figure, height_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.views.timeline import Event

_STRONG: Final = "strong"
_AXIS: Final = 48
"""Where the line of time is, with room for months and years before it, but none for bars."""
_LABELS: Final = 22
"""Where labels begin, from the line of time."""
_LANE: Final = 11
"""The room of a bar beside the line of time."""
_BAR: Final = 8
"""How wide a bar is."""
_DOT: Final = 6
"""The radius of a dot."""
_APART: Final = 6
"""Between labels."""
_LEAST_OF_A_MONTH: Final = 4
"""The least length of a month."""
_QUARTERS: Final = 48
"""The most months whose quarters are marked; of more, only years are."""


class _Columns(NamedTuple):
    """Where the line of time and the words of a label are: dates above titles, or left of them."""

    axis: float
    """Where the line of time is."""
    labels: float
    """Where labels begin."""
    title: float
    """Where titles begin."""
    dates: float
    titles: float
    """The room for each."""
    beside: bool
    """Whether dates are left of titles."""

    @classmethod
    def of(cls, width: int, lanes: int) -> _Columns:
        """Return the columns of a drawing so wide, which has bars in so many lanes."""
        axis = _AXIS + lanes * _LANE
        labels = axis + _LABELS
        if width == WIDE:
            return cls(axis, labels, labels + 200, 180, width - labels - 210, beside=True)
        return cls(axis, labels, labels + 8, width - labels - 16, width - labels - 16, beside=False)


def timeline_picture(words: HouseWords, events: Sequence[Event], to_root: str) -> Markup:
    """Draw what happened when. There is at least one event."""
    title = words.say("timeline-title")
    narrow, wide = Drawing(title), Drawing(title, WIDE)
    _draw(narrow, events, to_root)
    _draw(wide, events, to_root)
    note = words.say("timeline-note-lasted" if any(each.until for each in events) else "timeline-note")
    unnamed = any(not month for (_, month), *_ in events)
    return figure(f"{note} {words.say('timeline-unnamed')}" if unnamed else note, narrow, wide)


def _draw(drawing: Drawing, events: Sequence[Event], to_root: str) -> None:
    """Draw the line of time with its marks, and each event's bar, dot, label and the line between them."""
    lanes = _lanes(events)
    columns = _Columns.of(drawing.width, len(set(lanes.values())))
    axis = columns.axis
    heights = [_height(columns, each) + _APART for each in events]
    first, last = _span(events)
    month = max(_LEAST_OF_A_MONTH, sum(heights) / (last - first))
    points = [(_month(each) - first) * month + LINE for each in events]
    tops = spread([Label(*each) for each in zip(points, heights, strict=True)], least=1)
    drawing.line(axis, LINE, axis, LINE + (last - first) * month)
    words_end = _AXIS - _DOT - 3
    for at, words in _marks(first, last):
        y = (at - first) * month + LINE
        drawing.line(words_end + 4, y, axis, y)
        drawing.text(words_end, y + 4, words, _AXIS, _STRONG if words.isdigit() else "", anchor="end")
    for event, lane in lanes.items():
        start, end = ((each - first) * month + LINE for each in (_month(event), _after(event)))
        drawing.box(axis - _DOT - (lane + 1) * _LANE, start, _BAR, end - start, "hub-picture__dot")
        drawing.line(axis - _DOT - (lane + 1) * _LANE, start, axis, start)
    for event, point, top, height in zip(events, points, tops, heights, strict=True):
        drawing.line(axis, point, columns.labels, top + (height - _APART) / 2)
        drawing.dot(axis, point, _DOT)
        with drawing.link(to_root + event.url, f"{event.when} {event.title}"):
            _label(drawing, columns, event, top)


def _label(drawing: Drawing, columns: _Columns, event: Event, top: float) -> None:
    labels = columns.labels
    drawing.box(labels, top, drawing.width - labels - 1, _height(columns, event))
    below = drawing.text(labels + 8, top + 18, event.when, columns.dates, _STRONG)
    drawing.text(columns.title, top + 18 if columns.beside else below, event.title, columns.titles)


def _height(columns: _Columns, event: Event) -> float:
    dates, titles = height_of(event.when, columns.dates, _STRONG), height_of(event.title, columns.titles)
    return (max(dates, titles) if columns.beside else dates + titles) + 11


def _month(event: Event) -> int:
    """Return an event's month, counted from the year 0; one without a month is at the year's beginning."""
    year, month = event.moment
    return year * 12 + max(month, 1) - 1


def _after(event: Event) -> int:
    """Return the month after an event's last, counted from the year 0, or that of its beginning."""
    if event.until is None:
        return _month(event)
    year, month = event.until
    return year * 12 + month


def _lanes(events: Sequence[Event]) -> dict[Event, int]:
    """Return the events that have a bar, each with its lane, from 0: bars that overlap stand side by side."""
    ends: list[int] = []
    lanes = {}
    for event in events:
        if _after(event) > _month(event):
            free = (lane for lane, end in enumerate(ends) if end < _month(event))
            lanes[event] = next(free, len(ends))
            ends[lanes[event] : lanes[event] + 1] = [_after(event)]
    return lanes


def _span(events: Sequence[Event]) -> tuple[int, int]:
    """Return the months between which all events are: whole quarters of a year."""
    last = max(max(_month(each) + 1, _after(each)) for each in events)
    return min(map(_month, events)) // 3 * 3, -(-last // 3) * 3


def _marks(first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield each month that is marked, with its words: a year at its beginning, and months between."""
    for at in range(first, last + 1, 3):
        if at % 12 == 0:
            yield at, str(at // 12)
        elif last - first <= _QUARTERS:
            yield at, MONTHS[at % 12][:3]

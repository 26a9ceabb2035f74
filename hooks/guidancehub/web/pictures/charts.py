"""The pictures of stages, coverage and Places."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.web.pictures.svg import WIDTH, Drawing, height_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Section
    from guidancehub.content.model.house_words import HouseWords

_MOST_SQUARES: Final = 48
_NAMES: Final = 142
"""The width of the names of Places, before their squares."""
_ROW_TITLES: Final = 116
"""The width of the row titles in the coverage grid."""
_LAST_COLUMN: Final = 56
"""The width of its last column, whose heading is a word and not a code of two letters."""


def stages_picture(words: HouseWords, section: Section) -> Markup:
    """Draw the items of a section as boxes, one below the other, with lines between them.

    The page says the same below, so screen readers pass over it.
    """
    drawing = Drawing(section.title, hidden=True)
    y = 1.0
    for at, item in enumerate(section.items, start=1):
        height = height_of(item.title, WIDTH - 60) + 18
        if at > 1:
            drawing.line(WIDTH / 2, y - 14, WIDTH / 2, y)
        drawing.box(1, y, WIDTH - 2, height)
        drawing.text(14, y + 22, str(at), 20, "strong")
        drawing.text(40, y + 22, item.title, WIDTH - 60)
        y += height + 14
    return drawing.finish(f"{section.title}. {words.say('stages-below')}")


def coverage_picture(hub: Hub) -> Markup:
    """Draw how many questions of each criterion, and how many cases, serve each principle.

    The columns have the criteria's codes; the page explains them above the picture.
    """
    words = hub.info.words
    columns = [*(criterion.prefix for criterion in hub.criteria), words.label("Cases")]
    names = [*(criterion.title for criterion in hub.criteria), words.label("Case studies")]
    rows = [(principle.title, _served(hub, principle.id)) for principle in hub.principles]
    described = ". ".join(
        f"{title}: " + "; ".join(f"{name} {number}" for name, number in zip(names, numbers, strict=True))
        for title, numbers in rows
    )
    drawing = Drawing(words.say("gaps-picture-serves"), described=described)
    width = (WIDTH - _ROW_TITLES - _LAST_COLUMN) / max(1, len(columns) - 1)
    lefts = [_ROW_TITLES + at * width for at in range(len(columns))]
    widths = [*([width] * (len(columns) - 1)), _LAST_COLUMN]
    for left, room, name in zip(lefts, widths, columns, strict=True):
        drawing.text(left + 4, 14, name, room, "strong")
    y = 24.0
    for title, numbers in rows:
        height = max(height_of(title, _ROW_TITLES - 8) + 8, 34)
        drawing.text(2, y + 15, title, _ROW_TITLES - 8)
        for left, room, number in zip(lefts, widths, numbers, strict=True):
            kind = "hub-picture__box--full" if number else "hub-picture__box--empty"
            drawing.box(left + 1, y, room - 3, height - 4, kind)
            drawing.text(left + 3, y + 20, str(number), room, "strong")
        y += height
    return drawing.finish(words.say("gaps-picture-caption"))


def _served(hub: Hub, principle: str) -> list[int]:
    """Return the number of questions of each criterion that serve a principle, then that of cases."""
    questions = [
        sum(principle in question.principles for question in criterion.questions)
        for criterion in hub.criteria
    ]
    return [*questions, sum(principle in case.principles for case in hub.cases)]


class _PlaceCount(NamedTuple):
    """A Place, with the number of its case studies from the report, and from other sources."""

    name: str
    own: int
    others: int


def places_picture(hub: Hub) -> Markup:
    """Draw a square for each case study of each Place: the report's filled, others plain, none dashed."""
    say = hub.info.words.say
    counts = [
        _PlaceCount(
            place.name,
            sum(case.origin == hub.info.own_origin for case in hub.cases if place.id in (case.places or ())),
            sum(case.origin != hub.info.own_origin for case in hub.cases if place.id in (case.places or ())),
        )
        for place in hub.info.places
    ]
    described = "; ".join(
        say("places-own", name=name, own=own or say("places-none"), others=others or say("places-none"))
        for name, own, others in counts
    )
    drawing = Drawing(say("places-picture"), described=described)
    # Where there are too many case studies to count squares, several share one.
    each = max(1, ceil(max(own + others for _, own, others in counts) / _MOST_SQUARES))
    y = 1.0
    for name, own, others in counts:
        drawing.text(2, y + 20, name, _NAMES - 8)
        kinds = ["hub-picture__box--heat"] * ceil(own / each) or ["hub-picture__box--empty"]
        kinds += [""] * ceil(others / each)
        for at, kind in enumerate(kinds):
            drawing.box(_NAMES + (at % 6) * 26, y + 4 + (at // 6) * 26, 22, 22, kind)
        y += max(36 + 26 * ((len(kinds) - 1) // 6), height_of(name, _NAMES - 8) + 12)
    square = say("places-square") if each == 1 else say("places-square-shared", number=each)
    return drawing.finish(say("places-note", square=square))

"""The pictures of the principles, stages, coverage, Places and figures."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from guidancehub.content.model.amounts import amount
from guidancehub.web.pictures.svg import LINE, WIDTH, Drawing, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Section
    from guidancehub.content.model.fact import FactGroup

T = TypeVar("T")

_MOST_SQUARES: Final = 48
_ROW_TITLES: Final = 120
"""The width of the row titles in the coverage grid."""
_LAST_COLUMN: Final = 58
"""The width of its last column, whose heading is a word and not a code of two letters."""


def principles_picture(hub: Hub) -> Markup:
    """Draw the principles as numbered cards, two in a row."""
    titles = [f"{each.number}. {each.title}" for each in hub.principles]
    drawing = Drawing("principles-picture", "The principles", "; ".join(titles))
    gap, width, y = 10, (WIDTH - 10) / 2, 1.0
    room = width - 28
    for pair in _pairs(hub.principles):
        height = 58 + LINE * max(len(wrapped(principle.title, room)) for principle in pair)
        for at, principle in enumerate(pair):
            x = at * (width + gap)
            drawing.box(x + 1, y, width - 2, height)
            drawing.dot(x + 24, y + 24, 15)
            drawing.text(x + 24, y + 29, str(principle.number), 20, "hub-picture__text--number")
            drawing.text(x + 14, y + 58, principle.title, room)
        y += height + gap
    return drawing.finish("The principles and their numbers. Each has a page of its own, below.")


def stages_picture(section: Section) -> Markup:
    """Draw the items of a section as boxes, one below the other, with lines between them."""
    described = "; ".join(f"{at}. {item.title}" for at, item in enumerate(section.items, start=1))
    drawing = Drawing("stages-picture", section.title, described)
    y = 1.0
    for at, item in enumerate(section.items, start=1):
        height = LINE * len(wrapped(item.title, WIDTH - 60)) + 18
        if at > 1:
            drawing.line(WIDTH / 2, y - 14, WIDTH / 2, y)
        drawing.box(1, y, WIDTH - 2, height)
        drawing.text(14, y + 21, str(at), 20, "hub-picture__text--strong")
        drawing.text(40, y + 21, item.title, WIDTH - 60)
        y += height + 14
    return drawing.finish(f"{section.title}. Each is told in full below.")


def coverage_picture(hub: Hub) -> Markup:
    """Draw how many questions of each criterion, and how many cases, serve each principle.

    The columns have the criteria's codes; the page explains them above the picture.
    """
    columns = [*(criterion.prefix for criterion in hub.criteria), "Cases"]
    names = [*(criterion.title for criterion in hub.criteria), "Case studies"]
    rows = [(principle.title, _served(hub, principle.id)) for principle in hub.principles]
    described = ". ".join(
        f"{title}: " + "; ".join(f"{name} {number}" for name, number in zip(names, numbers, strict=True))
        for title, numbers in rows
    )
    drawing = Drawing("coverage-picture", "Which principles the questions and cases serve", described)
    width = (WIDTH - _ROW_TITLES - _LAST_COLUMN) / max(1, len(columns) - 1)
    lefts = [_ROW_TITLES + at * width for at in range(len(columns))]
    widths = [*([width] * (len(columns) - 1)), _LAST_COLUMN]
    for left, room, name in zip(lefts, widths, columns, strict=True):
        drawing.text(left + 4, 14, name, room, "hub-picture__text--strong")
    y = 24.0
    for title, numbers in rows:
        height = max(LINE * len(wrapped(title, _ROW_TITLES - 10)) + 8, 34)
        drawing.text(2, y + 15, title, _ROW_TITLES - 10)
        for left, room, number in zip(lefts, widths, numbers, strict=True):
            kind = "hub-picture__box--full" if number else "hub-picture__box--empty"
            drawing.box(left + 1, y, room - 3, height - 4, kind)
            drawing.text(left + 9, y + 20, str(number), room, "hub-picture__text--strong")
        y += height
    return drawing.finish("Numbers of questions and case studies. A dashed box is a gap.")


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
    counts = [
        _PlaceCount(
            place.name,
            sum(case.origin == hub.info.own_origin for case in hub.cases if place.id in (case.places or ())),
            sum(case.origin != hub.info.own_origin for case in hub.cases if place.id in (case.places or ())),
        )
        for place in hub.info.places
    ]
    described = "; ".join(
        f"{name}: {own or 'none'} from the report, {others or 'none'} from other sources"
        for name, own, others in counts
    )
    drawing = Drawing("places-picture", "Case studies from each Place", described)
    # Where there are too many case studies to count squares, several share one.
    each = max(1, ceil(max(own + others for _, own, others in counts) / _MOST_SQUARES))
    y = 1.0
    for name, own, others in counts:
        drawing.text(2, y + 20, name, 190)
        kinds = ["hub-picture__box--full"] * ceil(own / each) or ["hub-picture__box--empty"]
        kinds += [""] * ceil(others / each)
        for at, kind in enumerate(kinds):
            drawing.box(200 + (at % 6) * 26, y + 4 + (at // 6) * 26, 22, 22, kind)
        y += 36 + 26 * ((len(kinds) - 1) // 6)
    square = "One square for each case study" if each == 1 else f"One square for up to {each} case studies"
    return drawing.finish(
        f"{square}: filled for the report’s, plain for other sources’. "
        "A dashed square means that the report gives none."
    )


def figures_picture(group: FactGroup) -> Markup:
    """Draw each figure of a group as a card with its number large."""
    cards = [(amount(fact), fact.title) for fact in group.facts]
    described = "; ".join(f"{title}: {number}" for number, title in cards)
    drawing = Drawing(f"{group.id}-picture", group.title, described)
    y = 1.0
    for pair in _pairs(cards):
        heights = [
            LINE * (len(wrapped(number, 150 * 0.72)) + len(wrapped(title, 150))) + 34
            for number, title in pair
        ]
        for at, (number, title) in enumerate(pair):
            x = at * (WIDTH / 2 + 4)
            drawing.box(x + 1, y, WIDTH / 2 - 6, max(heights))
            below = drawing.text(x + 12, y + 26, number, 150, "hub-picture__text--large")
            drawing.text(x + 12, below + 4, title, 150)
        y += max(heights) + 10
    return drawing.finish("The same figures stand in the table, with their dates and sources.")


def _pairs(cards: Sequence[T]) -> Iterable[Sequence[T]]:
    return (cards[at : at + 2] for at in range(0, len(cards), 2))

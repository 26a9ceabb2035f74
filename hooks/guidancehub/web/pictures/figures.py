"""Figures: those of one unit as bars to one scale, the others as cards with the number large."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.amounts import amount
from guidancehub.web.pictures.svg import LINE, WIDE, Drawing, figure, height_of, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from guidancehub.content.model.fact import Fact, FactGroup
    from guidancehub.content.model.house_words import HouseWords

_LARGE: Final = "large"
_STRONG: Final = "strong"
_MARGINS: Final = 22
"""What a card keeps free beside its text, on both sides together."""
_GAP: Final = 10
"""Between cards, and between bars."""
_BAR: Final = 16
"""How high a bar is."""
_LEAST: Final = 2
"""The least length of a bar, so that it can be seen."""


def figures_picture(words: HouseWords, group: FactGroup) -> Markup:
    """Draw the figures of a group. The table below says the same, so screen readers pass over the drawing."""
    compared = tuple(compared_in(group))
    alone = [fact for fact in group.facts if not any(fact in facts for facts in compared)]
    narrow, wide = Drawing(group.title, hidden=True), Drawing(group.title, WIDE, hidden=True)
    for drawing, columns in ((narrow, 2), (wide, 3)):
        y = _cards(drawing, alone, columns)
        for facts in compared:
            y = _bars(drawing, [Bar(amount(each), each.title, each.value, each.upto) for each in facts], y)
    scale = f" {words.say('figures-scale')}" if compared else ""
    return figure(f"{words.say('figures-note')}{scale}", narrow, wide)


def compared_in(group: FactGroup) -> Iterator[tuple[Fact, ...]]:
    """Yield the figures of each unit that several figures of a group have, in their order."""
    for unit in dict.fromkeys(fact.unit for fact in group.facts):
        facts = tuple(fact for fact in group.facts if fact.unit == unit)
        if len(facts) > 1:
            yield facts


def _cards(drawing: Drawing, facts: Sequence[Fact], columns: int) -> float:
    """Draw figures as cards, several in a row; return the y below them.

    They stand below each other where a word of a figure is too long for a card.
    """
    width = (drawing.width + _GAP) / columns - _GAP
    words = (word for fact in facts for word in amount(fact).split())
    if columns > 1 and any(len(lines(word, width - _MARGINS, _LARGE)) > 1 for word in words):
        return _cards(drawing, facts, 1)
    y, left = 1.0, iter(facts)
    room = width - _MARGINS
    while row := tuple(islice(left, columns)):
        height = 28 + max(height_of(amount(each), room, _LARGE) + height_of(each.title, room) for each in row)
        for at, fact in enumerate(row):
            x = at * (width + _GAP)
            drawing.box(x + 1, y, width - 2, height)
            below = drawing.text(x + 11, y + 24, amount(fact), room, _LARGE)
            drawing.text(x + 11, below + 4, fact.title, room)
        y += height + _GAP
    return y


class Bar(NamedTuple):
    """A figure to compare with others of its unit, at least 0; a range has an upper end."""

    words: str
    """The number with its unit."""
    title: str
    value: float
    upto: float | None = None


def bars_picture(title: str, caption: str, bars: Sequence[Bar]) -> Markup:
    """Draw bars to one scale. The table below says the same, so screen readers pass over the drawing."""
    narrow, wide = Drawing(title, hidden=True), Drawing(title, WIDE, hidden=True)
    for drawing in (narrow, wide):
        _bars(drawing, bars, 1)
    return figure(caption, narrow, wide)


def _bars(drawing: Drawing, bars: Sequence[Bar], y: float) -> float:
    """Draw bars from nought; return the y below them. The upper part of a range is drawn plain."""
    longest = max(bar.upto or bar.value for bar in bars)
    unit = (drawing.width - 2) / (longest or 1)
    for bar in bars:
        y = drawing.text(2, y + LINE, bar.words, drawing.width, _STRONG)
        y = drawing.text(2, y, bar.title, drawing.width) - LINE + 6
        if bar.upto:
            drawing.box(1, y, max(_LEAST, bar.upto * unit), _BAR)
        drawing.box(1, y, max(_LEAST, bar.value * unit), _BAR, "hub-picture__box--heat")
        y += _BAR + _GAP
    return y

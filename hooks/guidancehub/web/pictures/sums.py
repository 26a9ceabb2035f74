"""Sums of money as dots on one scale, on which each mark is ten times the one before."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.amounts import pounds
from guidancehub.web.pictures.svg import LINE, WIDE, Drawing, figure, height_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from guidancehub.views.case_facts import CaseSum

_DOT: Final = 6
_BESIDE: Final = 290
"""The room for names beside the scale, where there is some."""


class _Scale(NamedTuple):
    """Where sums are: ``first`` and ``last`` are powers of ten, at its ends."""

    left: float
    width: float
    first: int
    last: int

    def x_of(self, value: float) -> float:
        """Return how far right a sum is."""
        return self.left + self.width * (log10(value) - self.first) / (self.last - self.first)


def sums_picture(sums: Sequence[CaseSum], title: str, note: str) -> Markup:
    """Draw the sum of each case study. The table below says the same, so screen readers pass over it."""
    narrow, wide = Drawing(title, hidden=True), Drawing(title, WIDE, hidden=True)
    _draw(narrow, sums, 0)
    _draw(wide, sums, _BESIDE)
    return figure(note, narrow, wide)


def _draw(drawing: Drawing, sums: Sequence[CaseSum], beside: float) -> None:
    """Draw sums in their order; names have ``beside`` units before the scale, or stand above if that is 0."""
    least = min(each.figure.value for each in sums)
    most = max(each.figure.upto or each.figure.value for each in sums)
    first = floor(log10(least))
    scale = _Scale(beside + 18, drawing.width - beside - 48, first, max(first + 1, ceil(log10(most))))
    rows = [height_of(each.title, (beside or drawing.width) - 10) + (8 if beside else 24) for each in sums]
    _marks(drawing, scale, LINE + sum(rows))
    y = LINE + 8.0
    for each, height in zip(sums, rows, strict=True):
        below = drawing.text(2, y + 12, each.title, (beside or drawing.width) - 10)
        _sum(drawing, scale, each, y + (height - 8) / 2 if beside else below - 4)
        y += height


def _marks(drawing: Drawing, scale: _Scale, bottom: float) -> None:
    for power in range(scale.first, scale.last + 1):
        x = scale.x_of(10**power)
        drawing.line(x, LINE + 4, x, bottom, "hub-picture__line--thin")
        drawing.text(x, LINE - 3, _short(10**power), 60, anchor="middle")


def _sum(drawing: Drawing, scale: _Scale, each: CaseSum, y: float) -> None:
    x = scale.x_of(each.figure.value)
    if each.figure.upto:
        end = scale.x_of(each.figure.upto)
        drawing.line(x, y, end, y)
        drawing.dot(end, y, _DOT)
    drawing.dot(x, y, _DOT)


def _short(value: int) -> str:
    """Return a round sum in few letters: “£100k”, “£10m”."""
    for size, letter in ((1_000_000, "m"), (1_000, "k")):
        if value >= size:
            return f"{pounds(value // size)}{letter}"
    return pounds(value)

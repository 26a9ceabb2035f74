"""Finds room for labels that stand beside points of a scale, as near to their points as they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Label(NamedTuple):
    """A label and the point that it belongs to, in the units of a drawing."""

    point: float
    height: float


class _Block(NamedTuple):
    """Labels that touch each other."""

    labels: tuple[Label, ...]
    top: float

    @property
    def bottom(self) -> float:
        return self.top + sum(label.height for label in self.labels)


def spread(labels: Sequence[Label], least: float = 0) -> list[float]:
    """Return the top of each label, so that none covers another and none begins above ``least``.

    The labels are in the order of their points. Where several touch, they stand around the middle of what
    each of them would like best: its own point in its middle.
    """
    blocks: list[_Block] = []
    for label in labels:
        block = _placed((label,), least)
        while blocks and blocks[-1].bottom > block.top:
            block = _placed((*blocks.pop().labels, *block.labels), least)
        blocks.append(block)
    tops: list[float] = []
    for block in blocks:
        top = block.top
        for label in block.labels:
            tops.append(top)
            top += label.height
    return tops


def _placed(labels: tuple[Label, ...], least: float) -> _Block:
    """Return labels as one block, where the sum of their distances' squares is the least."""
    before, wished = 0.0, 0.0
    for label in labels:
        wished += label.point - label.height / 2 - before
        before += label.height
    return _Block(labels, max(least, wished / len(labels)))

"""How high a row must be for its text, which Excel and LibreOffice do not calculate on opening a file."""

from __future__ import annotations

from typing import Final

from guidancehub.views.design_tokens import space

_DIGIT: Final = 7
"""Pixels of a digit in the font by which Excel counts a column's width."""
_PADDING: Final = 3
"""Pixels that Excel itself keeps free in a cell."""
_LETTER: Final = 6.0
"""Pixels of a letter of 10-point Arial, on average, with a little to spare."""
_BOLD: Final = 6.6
LINE: Final = 12.75
"""Points of a line."""
HIGHEST: Final = 409.0
"""Excel's highest row, in points."""


def height_of(text: str, width: int, *, bold: bool = False) -> float:
    """Return the height that a text needs, in points, in a column whose ``width`` is in digits."""
    room = int((width * _DIGIT - _PADDING) / (_BOLD if bold else _LETTER))
    lines = sum(_lines(line, max(room, 1)) for line in text.split("\n"))
    return min(lines * LINE + space(2), HIGHEST)


def _lines(line: str, room: int) -> int:
    """Return the number of lines that a line becomes when its words are wrapped."""
    if len(line) <= room:
        return 1
    lines, used = 1, 0
    for word in line.split(" "):
        needed = used + len(word) + bool(used)
        if needed <= room:
            used = needed
            continue
        # A word longer than the column is broken.
        lines += bool(used) + (len(word) - 1) // room
        used = (len(word) - 1) % room + 1
    return lines

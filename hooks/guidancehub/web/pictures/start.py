"""The stages of the start page in their order, with a bar for the minutes that each takes to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.web.pictures.svg import LINE, WIDE, Drawing, figure, height_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.web.pages.path_pages import TimedStage

_LARGE: Final = "large"
_LEFT: Final = 40
"""Where the words of a stage begin, right of its number."""
_APART: Final = 8
"""Between stages."""


def start_picture(words: HouseWords, stages: Sequence[TimedStage]) -> Markup:
    """Draw the stages below each other along a line, each with a bar for its minutes."""
    title = words.say("stages-title")
    narrow, wide = Drawing(title), Drawing(title, WIDE)
    _draw(narrow, words, stages, 0)
    _draw(wide, words, stages, 330)
    return figure(words.say("stages-note"), narrow, wide)


def _draw(drawing: Drawing, words: HouseWords, stages: Sequence[TimedStage], beside: float) -> None:
    """Draw the stages, with bars that begin at ``beside``, or below the words if that is 0."""
    room = (beside or drawing.width) - _LEFT - 16
    heights = [height_of(stage.title, room, _LARGE) + (18 if beside else 42) for stage, _ in stages]
    unit = (drawing.width - (beside or _LEFT) - 90) / max(1, *(timed.minutes for _, timed in stages))
    drawing.line(16, heights[0] / 2, 16, sum(heights) + _APART * (len(stages) - 1) - heights[-1] / 2)
    y = 1.0
    for number, ((stage, timed), height) in enumerate(zip(stages, heights, strict=True), start=1):
        minutes = words.numbered(timed.minutes, "one-minute", "many-minutes")
        drawing.dot(16, y + height / 2, 14)
        drawing.text(16, y + height / 2 + 5, str(number), 20, "number", anchor="middle")
        with drawing.link(f"#{stage.id}", f"{stage.title} {minutes}"):
            drawing.box(_LEFT - 8, y, drawing.width - _LEFT + 7, height)
            below = drawing.text(_LEFT + 2, y + 22, stage.title, room, _LARGE)
            x, top = (beside, y + height / 2 - 8) if beside else (_LEFT + 2, below - LINE + 10)
            length = max(2.0, timed.minutes * unit)
            drawing.box(x, top, length, LINE, "hub-picture__box--heat")
            drawing.text(x + length + 6, top + 13, minutes, 90)
        y += height + _APART

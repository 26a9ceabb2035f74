"""The picture of the commissioning cycle: its parts around a ring, each a link to the page to begin with."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from guidancehub.web.pictures.svg import WIDTH, Drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.route import CyclePart

_PART_WIDTH: Final = 96
_PART_HEIGHT: Final = 44
_RADIUS: Final = 104
_MIDDLE: Final = (WIDTH / 2, _RADIUS + _PART_HEIGHT / 2 + 2)
"""The middle of the ring."""


def cycle_picture(parts: Sequence[CyclePart], words: HouseWords) -> Markup:
    """Draw the parts of the cycle clockwise from the top, each with its number."""
    drawing = Drawing(words.label("The commissioning cycle"))
    drawing.ring(*_MIDDLE, _RADIUS)
    for at, part in enumerate(parts):
        angle = 2 * pi * at / len(parts) - pi / 2
        x, y = _MIDDLE[0] + _RADIUS * cos(angle), _MIDDLE[1] + _RADIUS * sin(angle)
        name = f"{at + 1} {part.title}"
        with drawing.link(part.page.removeprefix("/") or "./", f"{name}: {part.says}"):
            drawing.box(
                x - _PART_WIDTH / 2, y - _PART_HEIGHT / 2, _PART_WIDTH, _PART_HEIGHT, "hub-picture__box--full"
            )
            drawing.centred(x, y + 5, name)
    return drawing.finish(words.say("cycle-note"))

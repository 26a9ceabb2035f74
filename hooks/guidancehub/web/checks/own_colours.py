"""Check a hub's own colours: whether words can be read on them, and what they show be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.views.contrast import contrast
from guidancehub.views.palette import PAIRS, Palette

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem
    from guidancehub.views.palette import Pair

_CURES: Final = {
    ("header", "light"): "darker",
    ("header", "dark"): "darker",
    ("accent", "light"): "lighter",
    ("accent", "dark"): "lighter",
    ("link", "light"): "darker",
    ("link", "dark"): "lighter",
}
"""What gives each of the colours a higher contrast."""


def faint_colours(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each colour of a hub's own that is too near to one which it stands on, or below.

    Of each colour it tells where the contrast is furthest from what it has to be.
    """
    palette = Palette(hub.info.colours)
    source = hub.files[HUB_FILE.name][0].source
    for field, ground in _CURES:
        given = getattr(palette.own, field, None)
        pairs = [pair for pair in PAIRS if pair.field == field and ground in pair.grounds]
        if given is None:
            continue
        worst = min(pairs, key=lambda pair: _reached(pair, ground, palette))
        if _reached(worst, ground, palette) < 1:
            found = _reached(worst, ground, palette) * worst.least
            yield source.problem(
                ("colours", field, ground),
                "colour-faint",
                f"found {getattr(given, ground)!r}, which gives {worst.what} a contrast of {found:.1f}:1, "
                f"expected {worst.least:g}:1 or more",
                f"make this colour {_CURES[field, ground]}",
            )


def _reached(pair: Pair, ground: str, palette: Palette) -> float:
    """Return which share of its least contrast a pair has: from 1 on it is high enough."""
    return contrast(palette.shown(pair.shown, ground), palette.shown(pair.on, ground)) / pair.least

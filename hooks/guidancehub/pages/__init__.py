"""Turn the hub into pages: one module for each part of the site, one template for each kind."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.pages import cases, guidance, home, matrix, moved, principles, sources, tips
from guidancehub.pages.press import Press

if TYPE_CHECKING:
    from guidancehub.hub import Hub
    from guidancehub.output import Output


def pages_of(hub: Hub) -> list[Output]:
    """Make every page of the hub."""
    press = Press(hub)
    parts = (home, principles, matrix, guidance, cases, tips, sources, moved)
    return list(chain.from_iterable(part.pages(press) for part in parts))

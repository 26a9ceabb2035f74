"""Turn the hub into pages: one module for each part of the site, one template for each kind."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.pages import (
    assessment,
    cases,
    chapters,
    guidance,
    index,
    matrix,
    moved,
    principles,
    reference,
    routes,
    search,
    take_away,
    tips,
    traces,
)
from guidancehub.pages.press import Press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.by_hand import HandWritten
    from guidancehub.hub import Hub
    from guidancehub.offer import Offer
    from guidancehub.output import Output


def pages_of(hub: Hub, offers: tuple[Offer, ...] = (), by_hand: Sequence[HandWritten] = ()) -> list[Output]:
    """Make every page of the hub. Routes come last, for they say what the others take to read."""
    press = Press(hub, offers)
    parts = (
        principles,
        matrix,
        guidance,
        cases,
        tips,
        chapters,
        reference,
        index,
        assessment,
        traces,
        moved,
        search,
        take_away,
    )
    outputs = list(chain.from_iterable(part.pages(press) for part in parts))
    return [*outputs, *routes.pages(press, outputs, by_hand)]

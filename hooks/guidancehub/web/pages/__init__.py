"""Turn the hub into pages: one module for each part of the site, one template for each kind."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.web.pages import a_to_z as index
from guidancehub.web.pages import cases, chapters, matrix, principles, reference, search, tips
from guidancehub.web.pages import contracts_and_grants as guidance
from guidancehub.web.pages import coverage_and_news as traces
from guidancehub.web.pages import downloads as take_away
from guidancehub.web.pages import home_and_start as routes
from guidancehub.web.pages import redirects as moved
from guidancehub.web.pages import self_assessment as assessment
from guidancehub.web.renderer import Press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.views.download_link import Offer
    from guidancehub.web.markdown_pages import HandWritten
    from guidancehub.web.output import Output


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

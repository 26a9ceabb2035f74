"""The top tips, all on one page, in their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.web.filter_lists import tips_of
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press


def pages(press: Press) -> Iterator[Output]:
    """Make the page of tips."""
    hub = press.hub
    listing = tips_of(hub)
    yield press.page(
        "tips",
        "tips/",
        PageMeta(
            title="Top tips",
            description="Advice for other systems, in the order of the work.",
            headings=tuple(Heading(group.title, group.id) for group in hub.tip_groups),
            kind="tips",
            script="js/list/page.mjs",
            styles="list.css",
        ),
        "content/tips.yml",
        groups=[
            (group, [(tip, press.links.of("tip", tip.id)) for tip in group.tips]) for group in hub.tip_groups
        ],
        list=listing,
        tokens={tip.id: listed.tokens for tip, listed in zip(hub.tips, listing.entries, strict=True)},
        total=len(hub.tips),
        sources=press.gathered(*(tip.sources for tip in hub.tips)),
        review=Review.of(hub.tips),
    )

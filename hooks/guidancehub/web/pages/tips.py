"""The top tips, all on one page, in their groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.tip import TIP
from guidancehub.web.filter_lists import tips_of
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.tip import Tip, TipGroup
    from guidancehub.views.links import LinkGroup
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer

TIPS = Crumb(TIP.many, TIP.file.page)


class ListedTip(NamedTuple):
    """A tip as the page shows it."""

    tip: Tip
    tokens: str
    """Its facets' values, for the script that filters."""
    links: tuple[LinkGroup, ...]


class ListedTips(NamedTuple):
    """A group of tips, as the page shows them."""

    group: TipGroup
    tips: tuple[ListedTip, ...]


@dataclass(frozen=True, slots=True)
class TipsPage:
    """All tips."""

    template: ClassVar[str] = "tips"

    controls: ListControls
    groups: tuple[ListedTips, ...]


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page of tips."""
    hub = renderer.hub
    if not hub.tips:
        return
    listing = tips_of(hub)
    tokens = {tip.id: listed.tokens for tip, listed in zip(hub.tips, listing.entries, strict=True)}
    yield renderer.render(
        TIPS.url,
        PageMeta(
            title=TIPS.title,
            description=hub.info.words.say("tips-in-short"),
            headings=tuple(Heading(group.title, group.id) for group in hub.tip_groups),
            layout="tips",
            script="list.mjs",
            styles="list.css",
        ),
        TipsPage(
            renderer.controls(listing),
            tuple(
                ListedTips(
                    group,
                    tuple(
                        ListedTip(tip, tokens[tip.id], renderer.links.of(TIP.name, tip.id))
                        for tip in group.tips
                    ),
                )
                for group in hub.tip_groups
            ),
        ),
        FootSubject.many(hub.tips),
        TIP.file.pattern,
    )

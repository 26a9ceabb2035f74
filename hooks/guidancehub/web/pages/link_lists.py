"""Groups of links that are too long for their page: the beginning stands there, the whole on other pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from guidancehub.views.links import Link
from guidancehub.web.output import Crumb, PageMeta
from guidancehub.web.pagination import sheets, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.views.links import LinkGroup
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press

SHOWN: Final = 100
"""How many links of a group stand on the page that it belongs to."""


def shortened(groups: Iterable[LinkGroup], base: str) -> tuple[LinkGroup, ...]:
    """Cut each group that is too long, and give it the way to the whole."""
    return tuple(
        replace(group, links=group.links[:SHOWN], more=_whole(group, base))
        if len(group.links) > SHOWN
        else group
        for group in groups
    )


def pages(
    press: Press, groups: Iterable[LinkGroup], owner: Crumb, crumbs: tuple[Crumb, ...]
) -> Iterator[Output]:
    """Make the pages of the groups that are too long, below the address of what they belong to."""
    for group in groups:
        if len(group.links) > SHOWN:
            for sheet in sheets(group.links, _whole(group, owner.url).url, _weight):
                yield press.page(
                    "links",
                    sheet.url,
                    PageMeta(
                        title=f"{group.title}: {owner.title}{sheet.suffix}",
                        description=f"{group.title}, the whole list.",
                        crumbs=crumbs,
                        kind="index",
                        styles="list.css",
                    ),
                    group=group,
                    sheet=sheet,
                    review=press.review,
                )


def _whole(group: LinkGroup, base: str) -> Link:
    slug = re.sub(r"[^a-z0-9]+", "-", group.title.casefold()).strip("-")
    return Link(f"See all {len(group.links):,}", f"{base}{slug}/")


def _weight(link: Link) -> int:
    return 110 + weight_of(link.title, link.url, link.summary)

"""The links below an entry: a few to go on with, and all of them.

A group of links that is too long for the page is cut there, and is complete on pages of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, TypeVar

from guidancehub.views.links import Link, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pagination import list_pages, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from guidancehub.content.model.entry import Entry
    from guidancehub.content.model.kind import Kind
    from guidancehub.views.links import LinkGroup
    from guidancehub.web.output import Output
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.related import Offers
    from guidancehub.web.renderer import Renderer

AnEntry = TypeVar("AnEntry", bound="Entry")

SHOWN: Final = 100
"""The most links of a group on the page of its entry."""
_HEADING: Final = Heading("Where to go next", "next")


@dataclass(frozen=True, slots=True)
class Onward:
    """The links from an entry to others."""

    whole: tuple[LinkGroup, ...]
    """Every group of links in full."""
    linked: tuple[LinkGroup, ...]
    """The groups as the record of the entry's page shows them, with a link to the rest."""
    offers: Offers

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The heading over these links, for the list “On this page”, where there are any."""
        return (_HEADING,) if any(self.offers) else ()


class Neighbours(NamedTuple):
    """The links to the entries before and after an entry of a list, where there are any."""

    earlier: Link | None
    later: Link | None


@dataclass(frozen=True, slots=True)
class LinksPage:
    """A page of a group of links that is too long for the page of its owner."""

    template: ClassVar[str] = "links"

    list_page: ListPage[Link]
    summaries: bool
    """Whether each link has its summary after it."""


def onward(renderer: Renderer, kind: Kind[AnEntry], entry: AnEntry) -> Onward:
    """Return what is linked with an entry, and where to go from it."""
    whole = renderer.links.of(kind.name, entry.id)
    return Onward(whole, shortened_groups(whole, kind.url(entry.id)), renderer.offers(kind, entry))


def headings(renderer: Renderer, kind: Kind[AnEntry], entry: AnEntry) -> tuple[Heading, ...]:
    """Return the headings of ``onward``, which takes far longer to know."""
    return (_HEADING,) if renderer.leads_on(kind, entry) else ()


def with_neighbours(kind: Kind[AnEntry], entries: Sequence[AnEntry]) -> Iterator[tuple[AnEntry, Neighbours]]:
    """Yield each entry of a list with the links to the one before it and the one after it."""
    links = [None, *(link_to(kind, entry) for entry in entries), None]
    for at, entry in enumerate(entries):
        yield entry, Neighbours(links[at], links[at + 2])


def shortened_groups(groups: Iterable[LinkGroup], base: str) -> tuple[LinkGroup, ...]:
    """Return the groups, those that are too long cut, with a link to the whole."""
    return tuple(
        replace(group, links=group.links[:SHOWN], more=_whole(group, base))
        if len(group.links) > SHOWN
        else group
        for group in groups
    )


def pages(
    renderer: Renderer, groups: Iterable[LinkGroup], owner: Crumb, crumbs: tuple[Crumb, ...]
) -> Iterator[Output]:
    """Yield the pages of the groups that are too long, below the URL of their owner."""
    for group in groups:
        if len(group.links) > SHOWN:
            for part in list_pages(group.links, _whole(group, owner.url).url, _weight):
                yield renderer.render(
                    part.url,
                    PageMeta(
                        title=f"{group.title}: {owner.title}{part.suffix(renderer.hub.info.words)}",
                        description=renderer.hub.info.words.say("list-whole", name=group.title),
                        crumbs=crumbs,
                        layout="index",
                        styles="list.css",
                    ),
                    LinksPage(part, group.with_summaries),
                    FootSubject(renderer.everything),
                )


def _whole(group: LinkGroup, base: str) -> Link:
    """Return the link to all of a group, which has their number for a title."""
    slug = re.sub(r"[^a-z0-9]+", "-", group.title.casefold()).strip("-")
    return Link(f"{len(group.links):,}", f"{base}{slug or group.kind}/")


def _weight(link: Link) -> int:
    return 110 + weight_of(link.title, link.url, link.summary)

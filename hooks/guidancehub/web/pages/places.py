"""The Places of the system, with the case studies that come from each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.case import CASE
from guidancehub.content.model.hub_info import PLACE
from guidancehub.views.case_places import WHOLE_SYSTEM, place_values
from guidancehub.views.links import Link, LinkGroup, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pictures.charts import places_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from guidancehub.content.model.place import Place
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer

from guidancehub.web.site_pages import PLACES

SOURCE = PLACE.file.pattern


class ListedPlace(NamedTuple):
    """A Place, the link to its page, and its case studies."""

    place: Place
    link: Link
    is_empty: bool
    """Whether it has no case study, in a hub that has some."""
    cases: str
    """How many it has, in words; empty where the hub has none."""


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """The list of Places."""

    template: ClassVar[str] = "places"

    picture: Markup | None
    """How many case studies each has; None where the hub has none."""
    places: tuple[ListedPlace, ...]


@dataclass(frozen=True, slots=True)
class PlacePage:
    """The page of one Place."""

    template: ClassVar[str] = "place"

    place: Place
    with_cases: bool
    """Whether the hub has any case study, of this Place or another."""
    cases: LinkGroup
    system_cases: LinkGroup
    """Those about the whole System."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the list of Places and a page for each."""
    hub = renderer.hub
    places = hub.info.places
    if not places:
        return
    yield renderer.render(
        PLACES.url,
        PageMeta(
            title=PLACES.title,
            description=hub.info.words.say("places-in-short" if hub.cases else "places-alone-in-short"),
            layout="list",
        ),
        PlacesPage(
            places_picture(hub) if hub.cases else None,
            tuple(_listed(renderer, place) for place in places),
        ),
        FootSubject.of_cases(hub, hub.cases, *(place.sources or () for place in places)),
        SOURCE,
    )
    for place in places:
        yield from _place(renderer, place)


def _listed(renderer: Renderer, place: Place) -> ListedPlace:
    if not renderer.hub.cases:
        return ListedPlace(place, link_to(PLACE, place), is_empty=False, cases="")
    number, words = len(renderer.links.to(PLACE.name, place.id, CASE.name)), renderer.hub.info.words
    cases = words.count(number, "case-study", "case-studies") if number else words.say("places-no-case")
    return ListedPlace(place, link_to(PLACE, place), number == 0, cases)


def _place(renderer: Renderer, place: Place) -> Iterator[Output]:
    hub, url, say = renderer.hub, PLACE.url(place.id), renderer.hub.info.words.say
    everywhere = (link_to(CASE, case) for case in hub.cases if place_values(case) == (WHOLE_SYSTEM,))
    groups = (
        LinkGroup(CASE.name, say("cases-from-here"), renderer.links.to(PLACE.name, place.id, CASE.name)),
        LinkGroup(CASE.name, say("cases-whole-system"), tuple(everywhere)),
    )
    here = [case for case in hub.cases if place.id in (case.places or ())]
    yield renderer.render(
        url,
        PageMeta(
            title=place.name,
            section=PLACES.title,
            description=say("place-in-short", name=place.name) if hub.cases else place.summary,
            crumbs=(PLACES,),
            layout="place",
        ),
        PlacePage(place, bool(hub.cases), *link_lists.shortened_groups(groups, url)),
        FootSubject.of_cases(hub, here or hub.cases, place.sources or ()),
        SOURCE,
    )
    crumb = Crumb(place.name, url)
    yield from link_lists.pages(renderer, groups, crumb, (PLACES, crumb))

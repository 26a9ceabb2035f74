"""Case studies and the Places that they come from."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from guidancehub.views.case_places import WHOLE_SYSTEM, names_of, place_values
from guidancehub.views.links import LinkGroup, link_to, url_of
from guidancehub.views.tables import figures_table
from guidancehub.web.filter_lists import cases_of
from guidancehub.web.output import Crumb, Heading, Output, PageMeta
from guidancehub.web.pages import link_lists as long_links
from guidancehub.web.pages.link_lists import shortened
from guidancehub.web.pagination import sheets, weight_of
from guidancehub.web.pictures.charts import places_picture
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.case import Case
    from guidancehub.content.model.hub_info import Place
    from guidancehub.views.filter_list import Listed
    from guidancehub.web.renderer import Press

CASES = Crumb("Case studies", "cases/")
PLACES = Crumb("Places", "places/")


def pages(press: Press) -> Iterator[Output]:
    """Make the lists of cases and Places, and a page for each."""
    cases = press.hub.cases
    yield from _list(press)
    for case in cases:
        yield from _case(press, case)
    yield press.page(
        "places",
        PLACES.url,
        PageMeta(
            title="Places",
            description="The Places of the system, and what the hub holds from each.",
            kind="list",
        ),
        "content/hub.yml",
        picture=places_picture(press.hub),
        foot=press.foot_of_cases(cases, *(place.sources or () for place in press.hub.info.places)),
        places=[(place, press.links.to("place", place.id, "case")) for place in press.hub.info.places],
    )
    for place in press.hub.info.places:
        yield from _place(press, place)


def _list(press: Press) -> Iterator[Output]:
    """Make the list of cases, on as many pages as it takes."""
    listing = cases_of(press.hub)
    cut = sheets(tuple(zip(press.hub.cases, listing.entries, strict=True)), CASES.url, _weight)
    index = listing.index_uri if len(cut) > 1 else ""
    stated = (case.sources for case in press.hub.cases if case.origin == "west-yorkshire")
    foot = press.foot_of_cases(press.hub.cases, *stated)
    for sheet in cut:
        yield press.page(
            "cases",
            sheet.url,
            PageMeta(
                title=f"{CASES.title}{sheet.suffix}",
                description="What was done, what changed, and what it did not fix.",
                crumbs=(CASES,) if sheet.earlier else (),
                kind="list",
                script="js/list/page.mjs",
                styles="list.css",
            ),
            list=listing,
            sheet=sheet,
            index=index,
            foot=replace(foot, review=Review.of(case for case, _ in sheet.entries)),
        )
    if index:
        yield Output(index, listing.index())


def _weight(entry: tuple[Case, Listed]) -> int:
    """Weigh an entry of the list, with the markup around its texts."""
    return 700 + weight_of(*entry[1].cells, entry[1].link.url, entry[1].tokens)


def _case(press: Press, case: Case) -> Iterator[Output]:
    url = url_of("case", case.id)
    linked = press.links.of("case", case.id)
    groups = shortened(linked, url)
    figures = figures_table(case, press.hub.bibliography)
    places = [url_of("place", place) for place in case.places or ()]
    where = list(zip_longest(names_of(press.hub, case), places, fillvalue=""))
    headings = [
        Heading("The challenge", "challenge"),
        Heading("What was done", "steps"),
        Heading("What changed", "changed"),
        *([Heading("Figures", "figures-title")] if figures else []),
        Heading("What it did not fix", "not-fixed"),
        Heading("What others can take from it", "lessons"),
        *(Heading(group.title, f"related-{group.kind}") for group in groups),
    ]
    yield press.page(
        "case",
        url,
        PageMeta(
            title=case.title,
            section=CASES.title,
            description=case.summary,
            crumbs=(CASES,),
            headings=tuple(headings),
            kind="case",
        ),
        press.file_of("case", case),
        entry=case,
        where=where,
        figures=figures,
        groups=groups,
        following=press.next_after("case", case),
        sources=press.sources(case.sources, *(figure.sources for figure in case.figures or ())),
    )
    way = Crumb(case.title, url)
    yield from long_links.pages(press, linked, way, (CASES, way))


def _place(press: Press, place: Place) -> Iterator[Output]:
    url = url_of("place", place.id)
    here = press.links.to("place", place.id, "case")
    everywhere = tuple(
        link_to("case", case) for case in press.hub.cases if place_values(case) == (WHOLE_SYSTEM,)
    )
    groups = (
        LinkGroup("case", "Case studies from here", here),
        LinkGroup("case", "Case studies about the whole System", everywhere),
    )
    cases, system_cases = shortened(groups, url)
    yield press.page(
        "place",
        url,
        PageMeta(
            title=place.name,
            section=PLACES.title,
            description=f"What the hub holds from {place.name}.",
            crumbs=(PLACES,),
            kind="place",
        ),
        "content/hub.yml",
        place=place,
        cases=cases,
        system_cases=system_cases,
        foot=press.foot_of_cases(
            [case for case in press.hub.cases if place.id in (case.places or ())] or press.hub.cases,
            place.sources or (),
        ),
    )
    way = Crumb(place.name, url)
    yield from long_links.pages(press, groups, way, (PLACES, way))

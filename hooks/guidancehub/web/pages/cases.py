"""Case studies and the Places that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import chain, starmap, zip_longest
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.case import CASE
from guidancehub.content.model.hub_info import PLACE
from guidancehub.views.case_facts import facts_of
from guidancehub.views.case_places import names_of
from guidancehub.views.count_tables import grid_table
from guidancehub.views.counts import grid_of
from guidancehub.views.labels import NOT_KNOWN
from guidancehub.views.tables import figures_table
from guidancehub.web.filter_lists import cases_of
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, Output, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pagination import list_pages, weight_of
from guidancehub.web.pictures.drawn_table import DrawnTable
from guidancehub.web.pictures.heat_map import grid_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.model.case import Case
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.views.counts import Grid
    from guidancehub.views.filter_list import Listed
    from guidancehub.views.table import Detail, Table
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.pages.link_lists import Onward
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer

CASES = Crumb(CASE.many, CASE.file.page)


class ListedCase(NamedTuple):
    """A case study, and what the list shows of it."""

    case: Case
    listed: Listed


class PlaceName(NamedTuple):
    """Where a case study comes from."""

    name: str
    url: str
    """The URL of the Place's page; empty where it has none."""


@dataclass(frozen=True, slots=True)
class CasesPage:
    """A page of the list of case studies."""

    template: ClassVar[str] = "cases"

    controls: ListControls
    list_page: ListPage[ListedCase]
    payments: DrawnTable | None
    """How they were paid and when they began, on the first page of a list that has both facets."""


@dataclass(frozen=True, slots=True)
class CasePage:
    """The page of one case study."""

    template: ClassVar[str] = "case"

    entry: Case
    where: tuple[PlaceName, ...]
    facts: tuple[Detail, ...]
    figures: Table | None
    onward: Onward

    @property
    def origins(self) -> tuple[str, ...]:
        """Whose the case study is, and whose what others can take from it, each origin once."""
        return tuple(dict.fromkeys((self.entry.origin, self.entry.lessons.origin)))


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the list of cases, on as many pages as it takes, and a page for each case."""
    hub = renderer.hub
    if not hub.cases:
        return
    listing = cases_of(hub)
    cut = list_pages(
        tuple(starmap(ListedCase, zip(hub.cases, listing.entries, strict=True))), CASES.url, _weight
    )
    controls = renderer.controls(listing, index=len(cut) > 1)
    payments = grid_of(listing, CASES.url, "paid", "began")
    own = (case.sources for case in hub.cases if case.origin == hub.info.own_origin)
    # Each once, for every page of the list names them all.
    stated = tuple(dict.fromkeys(chain.from_iterable(own)))
    for part in cut:
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{hub.info.words.label(CASES.title)}{part.suffix(hub.info.words)}",
                description=hub.info.words.say("cases-in-short"),
                crumbs=(CASES,) if part.earlier else (),
                layout="list",
                script="list.mjs",
                styles="list.css",
            ),
            CasesPage(
                controls, part, _shown(hub.info.words, payments) if payments and not part.earlier else None
            ),
            FootSubject.of_cases(hub, (case for case, _ in part.entries), *stated),
        )
    if controls.index:
        yield Output(controls.index, listing.index())
    for case in hub.cases:
        yield from _case(renderer, case)


def _shown(words: HouseWords, payments: Grid) -> DrawnTable:
    title = words.say("cases-payments")
    root = "../" * CASES.url.count("/")
    return DrawnTable(grid_picture(words, payments, title, root), grid_table(payments, "payments", title))


def _weight(entry: ListedCase) -> int:
    """Return the bytes that an entry takes in the list, with the markup around its texts."""
    return 700 + weight_of(*entry.listed.cells, entry.listed.link.url, entry.listed.tokens)


def _case(renderer: Renderer, case: Case) -> Iterator[Output]:
    url = CASE.url(case.id)
    whole = renderer.links.of(CASE.name, case.id)
    headings = _headings(renderer.hub.info.words.heading, case)
    yield renderer.render(
        url,
        PageMeta(
            title=case.title,
            section=CASES.title,
            description=case.summary,
            crumbs=(CASES,),
            headings=(
                *headings,
                *link_lists.headings(renderer, CASE, case),
            ),
            layout="case",
        ),
        partial(_page, renderer, case),
        FootSubject.one(case, linked=link_lists.shortened_groups(whole, url)),
        renderer.file_of(CASE, case),
    )
    crumb = Crumb(case.title, url)
    yield from link_lists.pages(renderer, whole, crumb, (CASES, crumb))


def _page(renderer: Renderer, case: Case) -> CasePage:
    places = [PLACE.url(place) for place in case.places or ()]
    return CasePage(
        case,
        tuple(starmap(PlaceName, zip_longest(names_of(renderer.hub, case), places, fillvalue=""))),
        facts_of(renderer.hub, case),
        figures_table(renderer.hub.info.words, case, renderer.hub.bibliography),
        link_lists.onward(renderer, CASE, case),
    )


def _headings(heading: Callable[[str], str], case: Case) -> Iterator[Heading]:
    yield Heading(heading("The challenge"), "challenge")
    yield Heading(heading("What was done"), "steps")
    yield Heading(heading("What changed"), "changed")
    if case.figures:
        yield Heading(heading("Figures"), "figures-title")
    if case.not_fixed:
        yield Heading(heading("What it did not fix"), "not-fixed")
    yield Heading(heading("What others can take from it"), "lessons")
    if case.not_said:
        yield Heading(heading(NOT_KNOWN), "not-said")

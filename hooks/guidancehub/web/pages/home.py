"""The home page: what the hub promises, a door for each reader, the cycle, and the newest case studies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple
from urllib.parse import urlencode

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.case import CASE
from guidancehub.views.case_places import where_and_when
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta
from guidancehub.web.pages.cases import CASES
from guidancehub.web.pages.gaps import empty_places
from guidancehub.web.pages.path_pages import timed
from guidancehub.web.paths import path_of
from guidancehub.web.pictures.cycle import cycle_picture
from guidancehub.web.reading_time import ReadingTimes
from guidancehub.web.site_pages import ABOUT, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.route import CyclePart, Route
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer

_CASES: Final = 2
"""How many case studies the home page shows."""


class Door(NamedTuple):
    """The way in for one kind of reader."""

    route: Route
    action: str
    """What the button says."""
    action_url: str
    """Where it leads, relative to the site's root; so are the others."""
    path_url: str
    """The page of the path."""
    length: str
    """How long the path is: “6 steps, 24 minutes to read”."""


class Example(NamedTuple):
    """What a reader may have in mind, and where it is answered."""

    words: str
    url: str


class ListedPage(NamedTuple):
    """A page that lists all entries of one or more kinds."""

    title: str
    url: str
    summary: str


class RecentCase(NamedTuple):
    """One of the case studies that came last."""

    case: Case
    url: str
    where: str
    """Its Places, or where else it happened, and when."""


class NamedPlace(NamedTuple):
    """A Place in a sentence that names several."""

    before: str
    """What joins it to the Place before it: a comma or “or”; empty for the first."""
    place: Link


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page."""

    template: ClassVar[str] = "home"

    examples: tuple[Example, ...]
    doors: tuple[Door, ...]
    here: tuple[ListedPage, ...]
    """What the hub holds, where it has no doors. Case studies have a part of their own."""
    cycle: tuple[CyclePart, ...]
    picture: Markup | None
    """The parts of the cycle, drawn; None where the hub names none."""
    cases: tuple[RecentCase, ...]
    cases_url: str
    whose: str
    """Sentences on whose words the entries are, with the numbers of questions."""
    empty_places: tuple[NamedPlace, ...]
    before_places: str
    """The beginning of a sentence on them."""
    after_places: str
    """Its end."""


def pages(renderer: Renderer, outputs: Sequence[Output]) -> Iterator[Output]:
    """Yield the home page, which measures all others."""
    hub, routes = renderer.hub, renderer.hub.routes
    cycle = (routes.cycle or ()) if routes else ()
    yield renderer.render(
        "",
        PageMeta(
            title=hub.info.name,
            label="Home",
            description=hub.info.strapline,
            layout="home",
            styles="home.css",
        ),
        HomePage(
            examples=tuple(_examples(hub)),
            doors=tuple(_doors(hub, ReadingTimes(outputs, renderer.cache))),
            here=() if routes else tuple(_here(outputs)),
            cycle=cycle,
            picture=cycle_picture(cycle, hub.info.words) if cycle else None,
            cases=tuple(_recent(hub)),
            cases_url=CASES.url,
            whose=whose_of(hub),
            **_around_places(hub),
            empty_places=tuple(_named(empty_places(renderer))) if hub.cases else (),
        ),
        FootSubject(renderer.everything, stated=(hub.info.sources or (),)),
        "content/hub.yml",
    )


def _examples(hub: Hub) -> Iterator[Example]:
    for worry in (hub.routes.worries or ()) if hub.routes else ():
        query = urlencode({"q": worry.words})
        yield Example(worry.words, worry.page.removeprefix("/") if worry.page else f"search/?{query}")


def _doors(hub: Hub, times: ReadingTimes) -> Iterator[Door]:
    if not hub.routes:
        return
    words = hub.info.words
    for route in hub.routes.routes:
        path = path_of(hub.routes, route)
        yield Door(
            route,
            route.action.title if route.action else words.say("door-path"),
            route.action.page.removeprefix("/") if route.action else path.url,
            path.url,
            timed(words, path.steps, times).length,
        )


def _here(outputs: Sequence[Output]) -> Iterator[ListedPage]:
    """Yield the page of each kind that the hub has, and that of Places."""
    pages = {each.url: each.page for each in outputs if each.page}
    for url in dict.fromkeys((*(kind.file.page for kind in KINDS), PLACES.url)):
        if url not in {CASES.url, ABOUT.url} and (page := pages.get(url)):
            yield ListedPage(page.label or page.title, url, page.description)


def _recent(hub: Hub) -> Iterator[RecentCase]:
    """Yield the case studies of the latest release that has some, those that were reviewed last first."""
    cases = sorted(hub.cases, key=attrgetter("reviewed"), reverse=True)
    releases = [each.release for each in hub.info.releases]
    cases.sort(key=lambda case: releases.index(case.added) if case.added in releases else len(releases))
    for case in cases[:_CASES]:
        yield RecentCase(case, CASE.url(case.id), where_and_when(hub, case))


def _named(places: Sequence[Link]) -> Iterator[NamedPlace]:
    """Yield Places with what joins them in a sentence: “A, B or C”."""
    for at, place in enumerate(places, start=1):
        yield NamedPlace("" if at == 1 else " or " if at == len(places) else ", ", place)


def _around_places(hub: Hub) -> dict[str, str]:
    """Return what stands before and after the names of Places in a sentence on them."""
    before, _, after = hub.info.words.say("home-empty-places", list="\n").partition("\n")
    return {"before_places": before, "after_places": after}


def whose_of(hub: Hub) -> str:
    """Return whose the entries are, with the numbers of questions where the hub has any."""
    words, origins = hub.info.words, Counter(question.origin for question in hub.questions)
    sentences = [words.say("home-whose")]
    if hub.questions:
        own, drafts = origins[hub.info.own_origin], origins[hub.info.draft_origin]
        total = origins.total()
        if own == 0:
            sentences += _without_own(words, total, drafts)
        # Where all are the system's own, numbers would only say the same twice.
        elif own < total:
            sentences.append(words.say("home-own", all=words.counted(total), own=own))
            sentences += _of_others(words, total - own - drafts, drafts)
    return " ".join(sentences)


def _without_own(words: HouseWords, total: int, drafts: int) -> Iterator[str]:
    """Yield whose the questions are where the system has published none of them."""
    if 0 < drafts < total:
        yield words.say("home-none-own", all=words.counted(total))
        yield from _of_others(words, total - drafts, drafts)
    elif total == 1:
        yield words.say("home-only-draft" if drafts else "home-only-other")
    else:
        yield words.say("home-all-drafts" if drafts else "home-all-others", all=words.counted(total))


def _of_others(words: HouseWords, others: int, drafts: int) -> Iterator[str]:
    """Yield whose the questions are that are not the system's own."""
    if others > 1 and drafts > 1:
        yield words.say("home-others", number=others, drafts=drafts)
    elif others:
        yield words.say("home-one-other") if others == 1 else words.say("home-many-others", number=others)
        if drafts:
            yield words.say("home-one-draft") if drafts == 1 else words.say("home-many-drafts", number=drafts)
    elif drafts:
        yield words.say("home-draft") if drafts == 1 else words.say("home-drafts", number=drafts)

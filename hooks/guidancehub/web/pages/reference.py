"""Pages to look things up in: figures, glossary, gaps, sources and what rests on them."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.views.links import Link, LinkGroup, link_to, url_of
from guidancehub.views.tables import facts_table
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists as long_links
from guidancehub.web.pages.link_lists import shortened
from guidancehub.web.pagination import sheets, weight_of
from guidancehub.web.pictures.charts import coverage_picture, figures_picture
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.model.glossary import Term
    from guidancehub.content.model.hub_info import BibliographyEntry
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press


SOURCES: Final = Crumb("Sources", "sources/")

HEAVIEST_SOURCES: Final = 230_000
"""The list has little else on its pages, so they may hold more than others."""


def pages(press: Press) -> Iterator[Output]:
    """Make each page whose content the hub has."""
    if press.hub.fact_groups:
        yield _facts(press)
    if press.hub.terms:
        yield _glossary(press)
    yield _gaps(press)
    yield from _sources(press)


def _facts(press: Press) -> Output:
    groups = press.hub.fact_groups
    return press.page(
        "facts",
        "facts/",
        PageMeta(
            title="Figures",
            description="Every figure that the hub holds about the system and its sector, with its date.",
            headings=tuple(Heading(group.title, f"{group.id}-title") for group in groups),
            kind="reference",
        ),
        "content/facts.yml",
        groups=[(group, facts_table(group, press.hub.bibliography)) for group in groups],
        uses=press.gathered(*(fact.sources for fact in press.hub.facts)),
        pictures={group.id: figures_picture(group) for group in groups},
        review=Review.of(press.hub.facts),
    )


def _glossary(press: Press) -> Output:
    terms = press.hub.terms
    letters = [(letter, list(found)) for letter, found in groupby(terms, _letter)]
    names = {term.id: Link(term.term, f"#{term.id}") for term in terms}
    return press.page(
        "glossary",
        "glossary/",
        PageMeta(
            title="Glossary",
            description="The words that you meet here and in tenders, in plain words first.",
            kind="glossary",
        ),
        "content/glossary.yml",
        letters=letters,
        used={letter for letter, _ in letters},
        alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        names=names,
        uses=press.gathered(*(term.sources for term in terms)),
        file=press.glossary[0],
    )


def _letter(term: Term) -> str:
    """Give the heading that a term stands under."""
    first = term.term[0].upper()
    return first if first.isalpha() else "0 to 9"


def _gaps(press: Press) -> Output:
    hub = press.hub
    own = {question.id[:2] for question in hub.questions if question.origin == "west-yorkshire"}
    shown = {place for case in hub.cases if case.origin == "west-yorkshire" for place in case.places or ()}
    drafts = {chapter.id: link_to("draft", chapter) for chapter in hub.chapters["draft"]}
    return press.page(
        "gaps",
        "gaps/",
        PageMeta(
            title="What is missing",
            description="What the ICS has named but not published, what we offer meanwhile, and how to help.",
            headings=(
                Heading("Tools", "tools"),
                Heading("Key criteria", "criteria"),
                Heading("Places", "places"),
            ),
            kind="reference",
        ),
        "content/gaps.yml" if hub.gaps else "content/hub.yml",
        picture=coverage_picture(hub, press.links),
        gaps=[(gap, drafts.get(gap.draft or "")) for gap in hub.gaps],
        criteria=[criterion for criterion in hub.criteria if criterion.prefix not in own],
        places=[
            (place, len(press.links.to("place", place.id, "case")))
            for place in hub.info.places
            if place.id not in shown
        ],
        uses=press.gathered(*(gap.sources for gap in hub.gaps)),
        review=Review.of(hub.gaps) if hub.gaps else None,
    )


def _sources(press: Press) -> Iterator[Output]:
    """Make the list of sources, each with what rests on it, on as many pages as it takes."""
    resting = _resting_on(press)
    works = [
        (work, shortened([resting[key]], _url_of_source(work))[0])
        for key, work in press.hub.bibliography.items()
    ]
    for sheet in sheets(works, SOURCES.url, _weight, HEAVIEST_SOURCES):
        yield press.page(
            "sources",
            sheet.url,
            PageMeta(
                title=f"{SOURCES.title}{sheet.suffix}",
                description="Everything that the hub rests on, with its publisher and date.",
                crumbs=(SOURCES,) if sheet.earlier else (),
                kind="list",
                styles="list.css" if sheet.of > 1 else "",
            ),
            "content/sources.yml",
            sheet=sheet,
            review=press.review,
        )
    for work in press.hub.bibliography.values():
        owner = Crumb(work.title, _url_of_source(work))
        yield from long_links.pages(press, [resting[work.id]], owner, (SOURCES,))


def _url_of_source(work: BibliographyEntry) -> str:
    return f"{SOURCES.url}{work.id}/"


def _weight(source: tuple[BibliographyEntry, LinkGroup]) -> int:
    work, group = source
    links = 0 if group.more else sum(90 + weight_of(link.title, link.url) for link in group.links)
    return 350 + weight_of(work.title, work.publisher, work.url or "", work.note or "") + links


def _resting_on(press: Press) -> Mapping[str, LinkGroup]:
    """Give the entries that rest on each source, in their order."""
    resting: dict[str, dict[str, Link]] = defaultdict(dict)
    for located in press.hub.located:
        if located.entry.status != "published":
            continue
        link = link_to(located.kind, located.entry)
        for source in _sources_in(located.entry.model_dump()):
            resting[source][link.url] = link
    for term in press.hub.terms:
        link = Link(term.term, url_of("term", term.id))
        for reference in term.sources:
            resting[reference.source][link.url] = link
    return {
        source: LinkGroup("resting", "What rests on this", tuple(resting[source].values()))
        for source in press.hub.bibliography
    }


def _sources_in(value: object) -> Iterator[str]:
    """Walk a record and its parts, and give the id of each source that they name."""
    if isinstance(value, dict):
        if isinstance(source := value.get("source"), str):
            yield source
        for inner in value.values():
            yield from _sources_in(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _sources_in(inner)

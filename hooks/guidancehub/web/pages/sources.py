"""The list of sources, each with the entries that use it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.bibliography import SOURCE
from guidancehub.views.index_lines import HEADINGS, IndexLine, headings_shown
from guidancehub.views.links import Link, LinkGroup, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.letters import Letter, LetterLink
from guidancehub.web.output import Crumb, Output, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pagination import list_pages, weight_of
from guidancehub.web.reference_lists import sources_of
from guidancehub.web.source_uses import sources_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer


from guidancehub.web.site_pages import SOURCES

HEAVIEST_SOURCES: Final = 230_000
"""The most bytes of sources on one page: more than on other lists, because there is little else."""


class ListedSource(NamedTuple):
    """A source, and the entries that use it."""

    work: BibliographyEntry
    links: LinkGroup


class PlacedSource(NamedTuple):
    """A source that stands on a later page of the list."""

    work: BibliographyEntry
    url: str
    """Its place there, relative to the site's root."""


class SourcesOfLetter(NamedTuple):
    """A letter, and the sources of the page whose titles begin with it."""

    letter: Letter
    sources: tuple[ListedSource, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """A page of the list of sources."""

    template: ClassVar[str] = "sources"

    list_page: ListPage[ListedSource]
    letters: tuple[LetterLink, ...]
    """Every letter."""
    headings: tuple[SourcesOfLetter, ...]
    """The letters of the page."""
    controls: ListControls
    tokens: Mapping[str, str]
    """The tokens of each source for the script, by its id."""
    elsewhere: tuple[PlacedSource, ...]
    """On the first page, the place of each source that stands on a later one: old links to it lead here."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the list of sources, on as many pages as it takes."""
    resting = _resting_on(renderer)
    works = [
        ListedSource(work, link_lists.shortened_groups([resting[key]], _url_of_source(work))[0])
        for key, work in sorted(renderer.hub.bibliography.items(), key=lambda each: _order(each[1]))
    ]
    parts = list_pages(works, SOURCES.url, _weight, HEAVIEST_SOURCES)
    listing = sources_of(renderer.hub, _placed(parts))
    controls = renderer.controls(listing, index=len(parts) > 1)
    tokens = {
        placed.work.id: listed.tokens for placed, listed in zip(_placed(parts), listing.entries, strict=True)
    }
    if controls.index:
        yield Output(controls.index, listing.index())
    for part in parts:
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{renderer.hub.info.words.label(SOURCES.title)}{part.suffix(renderer.hub.info.words)}",
                description=renderer.hub.info.words.say("sources-in-short"),
                crumbs=(SOURCES,) if part.earlier else (),
                layout="list",
                script="list.mjs",
                styles="list.css",
            ),
            _view(part, controls, tokens, () if part.earlier else tuple(_placed(parts[1:]))),
            FootSubject(renderer.everything),
            SOURCE.file.pattern,
        )
    for work in renderer.hub.bibliography.values():
        owner = Crumb(work.title, _url_of_source(work))
        yield from link_lists.pages(renderer, [resting[work.id]], owner, (SOURCES,))


def _view(
    part: ListPage[ListedSource],
    controls: ListControls,
    tokens: Mapping[str, str],
    elsewhere: tuple[PlacedSource, ...],
) -> SourcesPage:
    headings = tuple(
        SourcesOfLetter(Letter(letter), tuple(found))
        for letter, found in groupby(part.entries, lambda each: _line(each.work).letter)
    )
    anchors = {heading.letter.title: f"#{heading.letter.anchor}" for heading in headings}
    letters = tuple(LetterLink(Letter(letter), anchors.get(letter, "")) for letter in headings_shown(anchors))
    return SourcesPage(part, letters, headings, controls, tokens, elsewhere)


def _line(work: BibliographyEntry) -> IndexLine:
    """Return a source as a line of the A to Z, which knows its letter."""
    return IndexLine(work.title, "")


def _order(work: BibliographyEntry) -> tuple[int, str]:
    line = _line(work)
    return HEADINGS.index(line.letter), line.key


def _placed(parts: Iterable[ListPage[ListedSource]]) -> Iterator[PlacedSource]:
    for part in parts:
        for work, _ in part.entries:
            yield PlacedSource(work, f"{part.url}#{work.id}")


def _url_of_source(work: BibliographyEntry) -> str:
    return f"{SOURCES.url}{work.id}/"


def _weight(source: ListedSource) -> int:
    """Return the bytes that a source takes in the list."""
    work, group = source
    links = 0 if group.more else sum(90 + weight_of(link.title, link.url) for link in group.links)
    return 350 + weight_of(work.title, work.publisher, work.url or "", work.note or "") + links


def _resting_on(renderer: Renderer) -> Mapping[str, LinkGroup]:
    """Return the entries that use each source, in their order, by the source's id."""
    title = renderer.hub.info.words.label("What rests on this")
    resting: dict[str, dict[str, Link]] = defaultdict(dict)
    for kind in KINDS:
        for entry in renderer.hub.shown(kind):
            link = link_to(kind, entry)
            for reference in sources_in(entry):
                resting[reference.source][link.url] = link
    return {
        source: LinkGroup("resting", title, tuple(resting[source].values()))
        for source in renderer.hub.bibliography
    }

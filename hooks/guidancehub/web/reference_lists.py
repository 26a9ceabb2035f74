"""The lists to look things up in, which readers can filter: terms, sources, and everything from A to Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.kind import EVERYTHING
from guidancehub.views import facets, reference_facets
from guidancehub.views.filter_list import Listed, Listing, facets_that_differ
from guidancehub.views.links import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.views.index_lines import IndexLine


def terms_of(hub: Hub) -> Listing:
    """Return the list of every term."""
    entries = tuple(
        Listed(
            Link(TERM.title(term), TERM.url(term.id)),
            {"subject": (term.subject,) if term.subject else (), "origin": (term.origin,)},
            (TERM.title(term),),
        )
        for term in hub.terms
    )
    return Listing(
        id="glossary",
        key=(TERM.name, ""),
        one=hub.info.words.say("list-of-term"),
        many=hub.info.words.say("list-of-terms"),
        columns=(hub.info.words.heading("Term"),),
        entries=entries,
        facets=facets_that_differ(entries, (reference_facets.subjects(hub), facets.origins(hub))),
    )


def sources_of(hub: Hub, placed: Iterable[tuple[BibliographyEntry, str]]) -> Listing:
    """Return the list of every source, given with its place on a page, relative to the site's root."""
    offered = reference_facets.facets_of_sources(hub)
    kinds = reference_facets.kinds_by_publisher(hub)
    entries = tuple(
        Listed(
            Link(work.title, url),
            reference_facets.values_of_source(hub.info.words, work, offered, kinds),
            (work.title, work.published, work.note or ""),
        )
        for work, url in placed
    )
    return Listing(
        id="sources",
        key=(SOURCE.name, ""),
        one=hub.info.words.say("list-of-sources"),
        many=hub.info.words.say("list-of-many-sources"),
        columns=tuple(map(hub.info.words.heading, ("Title", "Published", "Note"))),
        entries=entries,
        facets=facets_that_differ(entries, offered),
    )


def index_of(hub: Hub, lines: Iterable[IndexLine]) -> Listing:
    """Return the A to Z as a list of its lines."""
    entries = tuple(
        Listed(Link(line.word, line.url), {"kind": (line.kind,)}, (line.word, line.kind_label, line.see))
        for line in lines
    )
    return Listing(
        id="a-to-z",
        key=EVERYTHING,
        one=hub.info.words.say("list-of-lines"),
        many=hub.info.words.say("list-of-many-lines"),
        columns=tuple(map(hub.info.words.heading, ("Entry", "Kind", "See"))),
        entries=entries,
        facets=facets_that_differ(entries, (reference_facets.kinds_of_line(hub),)),
    )

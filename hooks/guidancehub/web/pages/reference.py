"""Pages to look things up in: figures, glossary, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.case import CASE
from guidancehub.content.model.chapter_kinds import DRAFT
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.gap import GAP
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.hub_info import HUB_FILE, PLACE
from guidancehub.views.links import Link, link_to
from guidancehub.views.tables import facts_table
from guidancehub.web.foot import Shown
from guidancehub.web.index_lines import ALPHABET, NUMBERS
from guidancehub.web.letters import Letter, LetterLink
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pages.matrix import unasked
from guidancehub.web.pictures.charts import coverage_picture, figures_picture
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from guidancehub.content.model.fact import FactGroup
    from guidancehub.content.model.gap import Gap
    from guidancehub.content.model.glossary import GlossaryFile, Term
    from guidancehub.content.model.hub_info import Place
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.views.tables import Table
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


class ShownFacts(NamedTuple):
    """A group of figures, as a picture and as a table."""

    group: FactGroup
    picture: Markup
    table: Table


@dataclass(frozen=True, slots=True)
class FactsPage:
    """Every figure, in groups."""

    template: ClassVar[str] = "facts"

    groups: tuple[ShownFacts, ...]


class TermsOfLetter(NamedTuple):
    """A letter, and the terms below it."""

    letter: Letter
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """Every term, below its letter."""

    template: ClassVar[str] = "glossary"

    letters: tuple[LetterLink, ...]
    """Every letter."""
    headings: tuple[TermsOfLetter, ...]
    """The letters that have a term."""
    names: Mapping[str, Link]
    """A link to each term on the page, by its id."""


class ListedGap(NamedTuple):
    """Something that is missing, as the page lists it."""

    gap: Gap
    draft: Link | None
    """The hub draft for it, if there is one."""
    sources: str
    """Its sources in words."""


class EmptyPlace(NamedTuple):
    """A Place without an example of the system's own."""

    place: Place
    others: int
    """The number of other case studies from there."""


@dataclass(frozen=True, slots=True)
class GapsPage:
    """What is missing."""

    template: ClassVar[str] = "gaps"

    gaps: tuple[ListedGap, ...]
    picture: Markup
    criteria: tuple[Criterion, ...]
    unasked: tuple[Criterion, ...]
    """The criteria under which the system has published no question."""
    places: tuple[EmptyPlace, ...]


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield each page whose content the hub has."""
    if renderer.hub.fact_groups:
        yield _facts(renderer)
    for file in renderer.glossary:
        yield _glossary(renderer, file)
    yield _gaps(renderer)


def _facts(renderer: Renderer) -> Output:
    hub = renderer.hub
    return renderer.render(
        FACT.file.page,
        PageMeta(
            title=FACT.many,
            description="Every figure that the hub holds about the system and its sector, with its date.",
            headings=tuple(Heading(group.title, f"{group.id}-title") for group in hub.fact_groups),
            kind="reference",
        ),
        FactsPage(
            tuple(
                ShownFacts(group, figures_picture(group), facts_table(group, hub.bibliography))
                for group in hub.fact_groups
            )
        ),
        Shown.many(hub.facts),
        FACT.file.pattern,
    )


def _glossary(renderer: Renderer, file: GlossaryFile) -> Output:
    terms = renderer.hub.terms
    headings = tuple(TermsOfLetter(Letter(letter), tuple(found)) for letter, found in groupby(terms, _letter))
    anchors = {letter.title: f"#{letter.anchor}" for letter, _ in headings}
    shown = (*([NUMBERS] if NUMBERS in anchors else []), *ALPHABET)
    return renderer.render(
        TERM.file.page,
        PageMeta(
            title=TERM.file.title,
            description="The words that you meet here and in tenders, in plain words first.",
            kind="glossary",
        ),
        GlossaryPage(
            tuple(LetterLink(Letter(letter), anchors.get(letter, "")) for letter in shown),
            headings,
            {term.id: Link(term.term, f"#{term.id}") for term in terms},
        ),
        Shown((file,), file=file, stated=terms),
        TERM.file.pattern,
    )


def _letter(term: Term) -> str:
    """Return the heading above a term."""
    first = term.term[0].upper()
    return first if first.isalpha() else NUMBERS


def _gaps(renderer: Renderer) -> Output:
    hub = renderer.hub
    drafts = {chapter.id: link_to(DRAFT, chapter) for chapter in hub.shown(DRAFT)}
    return renderer.render(
        GAP.file.page,
        PageMeta(
            title=GAP.file.title,
            description="What the ICS has named but not published, what we offer meanwhile, and how to help.",
            headings=(
                Heading("Tools", "tools"),
                Heading("Key criteria", "criteria"),
                Heading("Places", "places"),
            ),
            kind="reference",
        ),
        GapsPage(
            gaps=tuple(
                ListedGap(gap, drafts.get(gap.draft or ""), sources_in_words(gap.sources, hub.bibliography))
                for gap in hub.gaps
            ),
            picture=coverage_picture(hub),
            criteria=hub.criteria,
            unasked=unasked(hub),
            places=tuple(
                EmptyPlace(place, len(renderer.links.to(PLACE.name, place.id, CASE.name)))
                for place in empty_places(renderer)
            ),
        ),
        Shown.many(hub.gaps),
        GAP.file.pattern if hub.gaps else HUB_FILE.pattern,
    )


def empty_places(renderer: Renderer) -> tuple[Place, ...]:
    """Return the Places without an example of the system's own."""
    hub = renderer.hub
    shown = {place for case in hub.cases if case.origin == hub.info.own_origin for place in case.places or ()}
    return tuple(place for place in hub.info.places if place.id not in shown)

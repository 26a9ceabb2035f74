"""Pages to look things up in: figures and the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from guidancehub.content.model.alphabet import plain_letters
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.glossary import TERM
from guidancehub.views.case_facts import sums_of
from guidancehub.views.index_lines import HEADINGS, NUMBERS, headings_shown, letter_of
from guidancehub.views.links import Link
from guidancehub.views.tables import facts_table, sums_table
from guidancehub.web.foot import FootSubject
from guidancehub.web.letters import Letter, LetterLink
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pictures.figures import figures_picture
from guidancehub.web.pictures.sums import sums_picture
from guidancehub.web.reference_lists import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.fact import FactGroup
    from guidancehub.content.model.glossary import GlossaryFile, Term
    from guidancehub.performance.cache import Cache
    from guidancehub.views.table import Table
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


_SUMS: Final = Heading("Money in the case studies", "case-sums-title")


class ShownFigures(NamedTuple):
    """Figures that belong together, as a picture and as a table."""

    heading: Heading
    summary: str
    picture: Markup
    table: Table


@dataclass(frozen=True, slots=True)
class FactsPage:
    """Every figure, in groups."""

    template: ClassVar[str] = "facts"

    groups: tuple[ShownFigures, ...]


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
    controls: ListControls
    tokens: Mapping[str, str]
    """The tokens of each term for the script, by its id."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield each page whose content the hub has."""
    if renderer.hub.fact_groups:
        yield _facts(renderer)
    for file in renderer.glossary:
        yield _glossary(renderer, file)


def _facts(renderer: Renderer) -> Output:
    hub = renderer.hub
    headings = [_heading(group) for group in hub.fact_groups]
    return renderer.render(
        FACT.file.page,
        PageMeta(
            title=FACT.many,
            description=hub.info.words.say("facts-in-short"),
            headings=(*headings, *([_SUMS] if len(sums_of(hub)) > 1 else [])),
            layout="reference",
        ),
        lambda: FactsPage(tuple(_groups(hub, renderer.cache))),
        FootSubject.many(hub.facts),
        FACT.file.pattern,
    )


def _heading(group: FactGroup) -> Heading:
    return Heading(group.title, f"{group.id}-title")


def _groups(hub: Hub, cache: Cache) -> Iterator[ShownFigures]:
    """Yield each group of figures, and last the sums of case studies, where several are known."""
    for group in hub.fact_groups:
        yield ShownFigures(
            _heading(group),
            group.summary,
            figures_picture(hub.info.words, group),
            facts_table(hub.info.words, group, hub.bibliography),
        )
    sums = sums_of(hub)
    if len(sums) > 1:
        say = hub.info.words.say
        drawn = sums, say("sums-title"), say("sums-scale")
        yield ShownFigures(
            _SUMS,
            hub.info.words.say("sums-in-short"),
            cache.result_for("picture of sums", drawn, partial(sums_picture, *drawn)),
            sums_table(hub.info.words, sums, hub.bibliography),
        )


def _glossary(renderer: Renderer, file: GlossaryFile) -> Output:
    terms = renderer.hub.terms
    listing = terms_of(renderer.hub)
    headings = tuple(
        TermsOfLetter(Letter(letter), tuple(found))
        for letter, found in groupby(sorted(terms, key=_place), _letter)
    )
    anchors = {letter.title: f"#{letter.anchor}" for letter, _ in headings}
    shown = (each for each in headings_shown(anchors) if each != NUMBERS or NUMBERS in anchors)
    return renderer.render(
        TERM.file.page,
        PageMeta(
            title=TERM.file.title,
            description=renderer.hub.info.words.say("glossary-about"),
            layout="glossary",
            script="list.mjs",
            styles="list.css",
        ),
        GlossaryPage(
            tuple(LetterLink(Letter(letter), anchors.get(letter, "")) for letter in shown),
            headings,
            {term.id: Link(term.term, f"#{term.id}") for term in terms},
            renderer.controls(listing),
            {term.id: listed.tokens for term, listed in zip(terms, listing.entries, strict=True)},
        ),
        FootSubject((file,), file=file, stated=terms),
        TERM.file.pattern,
    )


def _letter(term: Term) -> str:
    """Return the heading above a term."""
    return letter_of(plain_letters(term.term))


def _place(term: Term) -> int:
    return HEADINGS.index(_letter(term))

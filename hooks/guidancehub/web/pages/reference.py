"""Pages to look things up in: figures and the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.fact import FACT
from guidancehub.content.model.glossary import TERM
from guidancehub.views.links import Link
from guidancehub.views.tables import facts_table
from guidancehub.web.foot import FootSubject
from guidancehub.web.index_lines import ALPHABET, NUMBERS
from guidancehub.web.letters import Letter, LetterLink
from guidancehub.web.list_controls import ControlsOfWords, ListOfWords
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pictures.charts import figures_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from guidancehub.content.model.fact import FactGroup
    from guidancehub.content.model.glossary import GlossaryFile, Term
    from guidancehub.views.table import Table
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
    controls: ControlsOfWords


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield each page whose content the hub has."""
    if renderer.hub.fact_groups:
        yield _facts(renderer)
    for file in renderer.glossary:
        yield _glossary(renderer, file)


def _facts(renderer: Renderer) -> Output:
    hub = renderer.hub
    return renderer.render(
        FACT.file.page,
        PageMeta(
            title=FACT.many,
            description="Every figure that the hub holds about the system and its sector, with its date.",
            headings=tuple(Heading(group.title, f"{group.id}-title") for group in hub.fact_groups),
            layout="reference",
        ),
        FactsPage(
            tuple(
                ShownFacts(group, figures_picture(group), facts_table(group, hub.bibliography))
                for group in hub.fact_groups
            )
        ),
        FootSubject.many(hub.facts),
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
            layout="glossary",
            script="list.mjs",
            styles="list.css",
        ),
        GlossaryPage(
            tuple(LetterLink(Letter(letter), anchors.get(letter, "")) for letter in shown),
            headings,
            {term.id: Link(term.term, f"#{term.id}") for term in terms},
            ControlsOfWords(ListOfWords("glossary", "term", "terms")),
        ),
        FootSubject((file,), file=file, stated=terms),
        TERM.file.pattern,
    )


def _letter(term: Term) -> str:
    """Return the heading above a term."""
    first = term.term[0].upper()
    return first if first.isalpha() else NUMBERS

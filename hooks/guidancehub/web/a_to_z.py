"""Everything that the hub holds as lines from A to Z, with cross-references from other words for it.

Turns the hub into lines below their letters. Knows nothing of pages.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import KINDS
from guidancehub.views.links import url_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.glossary import Term

ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBERS: Final = "0 to 9"
"""The heading for all that does not begin with a letter."""

_ARTICLE: Final = re.compile(r"^(the|an?)\s+(?=\w)")
_BEFORE_WORDS: Final = re.compile(r"^\W+")


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One line: an entry with what it is, or another word for a term with the way to it."""

    word: str
    url: str
    """Relative to the site's root."""
    kind: str = ""
    """What the entry is: “Case study”, “Question QI-01”."""
    see: str = ""
    """For a cross-reference, the term to read."""

    @property
    def key(self) -> str:
        """Give what the line is sorted by: small letters without accents, articles and quotation marks."""
        marked = unicodedata.normalize("NFKD", self.word.casefold())
        bare = "".join(sign for sign in marked if not unicodedata.combining(sign))
        return _ARTICLE.sub("", _BEFORE_WORDS.sub("", bare))

    @property
    def letter(self) -> str:
        """Give the heading that the line stands under."""
        first = self.key[:1].upper()
        return first if first and first in ALPHABET else NUMBERS


def lines_of(hub: Hub) -> list[IndexLine]:
    """Gather every line, in order: by its words, cross-references after entries."""
    lines = {*_entries(hub), *_guidance(hub), *_terms(hub)}
    return sorted(lines, key=_place_of)


def _place_of(line: IndexLine) -> tuple[bool, str, str, str, str, str]:
    """Give what decides on a line's place; numbers come before A."""
    return (line.letter != NUMBERS, line.key, line.see, line.kind, line.url, line.word)


def by_letter(lines: list[IndexLine]) -> list[tuple[str, list[IndexLine]]]:
    """Put lines below their letters."""
    return [(letter, list(found)) for letter, found in groupby(lines, lambda line: line.letter)]


def _entries(hub: Hub) -> Iterator[IndexLine]:
    for kind, entries in (
        ("principle", hub.principles),
        ("criterion", hub.criteria),
        ("case", hub.cases),
        ("tip", hub.tips),
        *hub.chapters.items(),
        ("fact", hub.facts),
        ("gap", hub.gaps),
        ("assessment", hub.assessment.questions if hub.assessment else ()),
    ):
        for entry in entries:
            yield IndexLine(entry.title, url_of(kind, entry.id), KINDS[kind])
    for question in hub.questions:
        label = f"{KINDS['question']} {question.id}"
        yield IndexLine(question.title, url_of("question", question.id), label)
    for place in hub.info.places:
        yield IndexLine(place.name, url_of("place", place.id), KINDS["place"])


def _guidance(hub: Hub) -> Iterator[IndexLine]:
    guide = hub.contracts_and_grants
    base = url_of("guidance", guide.id)
    for title, page in (
        (guide.title, ""),
        (guide.finder.title, "finder/"),
        (guide.proportionality.title, "proportionality/"),
        (guide.faq.title, "questions/"),
        (f"What {hub.info.system_short} agreed on contracts and grants", "what-was-agreed/"),
    ):
        yield IndexLine(title, f"{base}{page}", KINDS["guidance"])


def _terms(hub: Hub) -> Iterator[IndexLine]:
    for term in hub.terms:
        url = url_of("term", term.id)
        full = f"{term.term} ({term.short})" if term.short else term.term
        yield IndexLine(full, url, KINDS["term"])
        for other in _other_words(term):
            yield IndexLine(other, url, see=full)


def _other_words(term: Term) -> Iterator[str]:
    """Give what else a term is called, but for what stands beside it anyway."""
    for other in (*([term.short] if term.short else []), *(term.also or ())):
        if other.casefold() != term.term.casefold():
            yield other

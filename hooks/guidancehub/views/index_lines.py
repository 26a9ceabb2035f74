"""Everything that the hub holds as lines from A to Z, with cross-references from other words for it.

Turns the hub into lines below their letters. Knows nothing of pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.alphabet import plain_letters
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.views.pack_page import PACK_ID, PACK_TITLE, pack_url
from guidancehub.views.reference_facets import OTHER_WORDS, TOOL

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from guidancehub.content.hub import Hub

ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBERS: Final = "0 to 9"
"""The heading for all that begins with a figure or a sign."""
OTHER: Final = "Other"
"""The heading for all that begins with a letter of another alphabet."""
HEADINGS: Final = (NUMBERS, *ALPHABET, OTHER)
"""All headings in their order."""

_ARTICLE: Final = re.compile(r"^(the|an?)\s+(?=\w)")
_BEFORE_WORDS: Final = re.compile(r"^\W+")


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One line: an entry with its kind, or another name of a term with a link to the term."""

    word: str
    url: str
    """Relative to the site's root."""
    kind_label: str = ""
    """What the entry is: “Case study”, “Question QI-01”."""
    kind: str = ""
    """The name of its kind, or another value of the facet of kinds."""
    see: str = ""
    """For a cross-reference, the term to read."""
    origin: str = ""
    """The origin of the entry to which it leads; empty where that has none, as a Place."""
    id: str = ""
    """The id of that entry."""

    @property
    def key(self) -> str:
        """Return the sort key: the words in lower case, without accents, articles and quotation marks."""
        return _ARTICLE.sub("", _BEFORE_WORDS.sub("", plain_letters(self.word)))

    @property
    def letter(self) -> str:
        """Return the heading above the line."""
        return letter_of(self.key)


class LinesOfLetter(NamedTuple):
    """A heading, and the lines below it."""

    letter: str
    lines: Sequence[IndexLine]


def lines_of(hub: Hub) -> list[IndexLine]:
    """Return every line, sorted by its words; a cross-reference comes after an entry of the same words."""
    lines = {*_entries(hub), *_other_words(hub), *_pack(hub)}
    return sorted(lines, key=_sort_key)


def _sort_key(line: IndexLine) -> tuple[int, str, str, str, str, str]:
    """Return what a line is sorted by; numbers come before A, and other alphabets after Z."""
    key = line.key
    return (HEADINGS.index(letter_of(key)), key, line.see, line.kind_label, line.url, line.word)


def letter_of(key: str) -> str:
    """Return the heading above what has a sort key."""
    first = key[:1].upper()
    if not first.isalpha():
        return NUMBERS
    return first if first in ALPHABET else OTHER


def headings_shown(used: Container[str]) -> tuple[str, ...]:
    """Return the headings of a list from A to Z, of which “Other” is left out where nothing is below it."""
    return tuple(each for each in HEADINGS if each != OTHER or OTHER in used)


def by_letter(lines: list[IndexLine]) -> list[LinesOfLetter]:
    """Group sorted lines by their letters."""
    return [LinesOfLetter(letter, list(found)) for letter, found in groupby(lines, lambda line: line.letter)]


def _entries(hub: Hub) -> Iterator[IndexLine]:
    for kind in KINDS:
        for entry in hub.shown(kind) if kind.listed else ():
            url = kind.url(entry.id)
            one = hub.info.words.label(kind.one)
            label = f"{one} {entry.id}" if kind.coded else one
            origin = getattr(entry, "origin", "")
            yield IndexLine(kind.title(entry), url, label, kind.name, origin=origin, id=entry.id)
            for part in kind.parts(entry, hub.info):
                if part.listed:
                    yield IndexLine(
                        part.title,
                        f"{url}{part.suffix}",
                        one,
                        kind.name,
                        origin=part.origin or origin,
                        id=part.key or entry.id,
                    )


def _other_words(hub: Hub) -> Iterator[IndexLine]:
    """Yield a line from each other name of a term to the term, unless both would be next to each other."""
    for term in hub.terms:
        for other in TERM.names(term):
            if other.casefold() != term.term.casefold():
                yield IndexLine(
                    other,
                    TERM.url(term.id),
                    kind=OTHER_WORDS,
                    see=TERM.title(term),
                    origin=term.origin,
                    id=term.id,
                )


def _pack(hub: Hub) -> Iterator[IndexLine]:
    """Yield the tool that builds a tender pack, and a line from each other word for it."""
    url = pack_url(hub)
    if not url:
        return
    ours = hub.info.draft_origin
    title = hub.info.words.label(PACK_TITLE)
    yield IndexLine(title, url, hub.info.words.label("Tool"), TOOL, origin=ours, id=PACK_ID)
    for synonym in (each for file in hub.records(SYNONYMS_FILE) for each in file.synonyms):
        if PACK_TITLE.casefold() in map(str.casefold, synonym.means):
            for words in synonym.words:
                yield IndexLine(words, url, kind=OTHER_WORDS, see=title, origin=ours, id=PACK_ID)

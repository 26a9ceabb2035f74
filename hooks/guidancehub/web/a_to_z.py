"""Everything that the hub holds as lines from A to Z, with cross-references from other words for it.

Turns the hub into lines below their letters. Knows nothing of pages.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.glossary import TERM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub

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
    lines = {*_entries(hub), *_other_words(hub)}
    return sorted(lines, key=_place_of)


def _place_of(line: IndexLine) -> tuple[bool, str, str, str, str, str]:
    """Give what decides on a line's place; numbers come before A."""
    return (line.letter != NUMBERS, line.key, line.see, line.kind, line.url, line.word)


def by_letter(lines: list[IndexLine]) -> list[tuple[str, list[IndexLine]]]:
    """Put lines below their letters."""
    return [(letter, list(found)) for letter, found in groupby(lines, lambda line: line.letter)]


def _entries(hub: Hub) -> Iterator[IndexLine]:
    for kind in KINDS:
        for entry in hub.shown(kind) if kind.listed else ():
            url = kind.url(entry.id)
            label = f"{kind.one} {entry.id}" if kind.coded else kind.one
            yield IndexLine(kind.title(entry), url, label)
            for part in kind.parts(entry, hub.info):
                if part.listed:
                    yield IndexLine(part.title, f"{url}{part.suffix}", kind.one)


def _other_words(hub: Hub) -> Iterator[IndexLine]:
    """Lead from what else a term is called to the term, but for what stands beside it anyway."""
    for term in hub.terms:
        for other in TERM.names(term):
            if other.casefold() != term.term.casefold():
                yield IndexLine(other, TERM.url(term.id), see=TERM.title(term))

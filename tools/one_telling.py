"""Find pairs of entries that give the same figure or date at length, so that one tells it for both.

Two texts are a pair when they share a sum, a share, a large number or a month of a year, and most of their
other words.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plain_english import Field

MEASURED: Final = (
    *("content/journey/", "content/tips.yml", "content/principles.yml", "content/glossary.yml"),
    *("content/gaps.yml", "content/guidance/", "content/drafts/", "content/facts.yml", "content/cases/"),
    "content/law/",
)
"""Where one page tells a thing and others link there."""
AT_LENGTH: Final = 15
"""How many words of its own a text needs to be a telling and not a mention."""
ALIKE: Final = 0.55
"""The part of the shorter text's words that the longer one has too."""
NO_TELLING: Final = frozenset({"summary", "plain", "not_said", "unverified"})
"""Fields that say in short what the page, or another page, tells, and those that close a page: each page on
law says for itself which copy of the law was read."""

_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
FIGURE: Final = re.compile(
    r"£[\d,.]*\d(?:m|bn|k)?|\b\d+(?:\.\d+)? per cent\b|\b\d{1,3}(?:,\d{3})+\b" + rf"|\b(?:{_MONTHS}) 20\d\d\b"
)
_WORD: Final = re.compile(r"[a-z]{3,}")
_COMMON: Final = frozenset(
    (
        *("the", "and", "for", "with", "was", "were", "are", "its", "that", "this", "which", "from", "has"),
        *("have", "had", "not", "but", "they", "their", "them", "who", "what", "when", "how", "all", "one"),
        *("two", "also", "can", "may", "than", "then", "there", "these", "those", "into", "each", "more"),
    )
)
STEM: Final = 6
"""Letters by which words are compared, so that “agreed” and “agreement” are one."""


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text that say something."""
    return frozenset(word[:STEM] for word in _WORD.findall(text.lower()) if word not in _COMMON)


def told_twice(fields: Iterable[Field]) -> Iterator[str]:
    """Yield each pair of fields of different files that state the same figure at length."""
    told = [
        (field.place, figures, words)
        for field in fields
        if field.place.startswith(MEASURED) and field.name not in NO_TELLING
        if (figures := frozenset(FIGURE.findall(field.text))) and len(words := stems(field.text)) >= AT_LENGTH
    ]
    for (one, figures, words), (other, other_figures, other_words) in itertools.combinations(told, 2):
        shared = figures & other_figures
        if not shared or one.partition(":")[0] == other.partition(":")[0]:
            continue
        if len(words & other_words) / min(len(words), len(other_words)) >= ALIKE:
            yield f"{one} and {other}: both tell {', '.join(sorted(shared))}"

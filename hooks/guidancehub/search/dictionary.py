"""The dictionary that keeps the search from “correcting” a real word into another.

The list is of common British words (``english.txt``; its head says where it is from). The browser asks for it
only when a reader types a word that the hub does not use.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENGLISH: Final = "assets/search-english.txt"

_COMMENT: Final = "#"
_MOST_SHARED: Final = 35
"""The largest number that is one digit to the base 36."""


def english_words() -> tuple[str, ...]:
    """Return the dictionary's words in small letters, sorted."""
    lines = files("guidancehub.search").joinpath("english.txt").read_text(encoding="utf-8").split("\n")
    return tuple(line for line in lines if line and not line.startswith(_COMMENT))


@cache
def dictionary_file() -> Output:
    """Return the file that the browser reads: of each word, what the one before lacks."""
    return Output(ENGLISH, "\n".join(_folded(english_words())))


def _folded(words: Iterable[str]) -> Iterator[str]:
    """Yield “0abandon”, then “7ed”: the number of shared letters, to the base 36, and the other letters."""
    for before, word in pairwise(("", *words)):
        shared, most = 0, min(len(before), len(word), _MOST_SHARED)
        while shared < most and before[shared] == word[shared]:
            shared += 1
        yield f"{'0123456789abcdefghijklmnopqrstuvwxyz'[shared]}{word[shared:]}"

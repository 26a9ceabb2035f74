"""Words joined into parts of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def joined(words: Iterable[str], conjunction: str = "and") -> str:
    """Return words as a list in a sentence: “2, 4 and 6”. Raises ``ValueError`` if there are none."""
    *before, last = words
    return f"{', '.join(before)} {conjunction} {last}" if before else last


def counted_files(number: int) -> str:
    """Return a number of files: “1 file”, “3 files”."""
    return "1 file" if number == 1 else f"{number:,} files"


def capitalised(text: str) -> str:
    """Return a text with a capital as its first letter; the other letters are unchanged."""
    return text[:1].upper() + text[1:]

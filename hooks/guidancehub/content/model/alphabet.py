"""Words as they are sorted from A to Z: in lower case, without accents and the letters of a few languages."""

from __future__ import annotations

import unicodedata
from typing import Final

_WHOLE_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ı": "i",
        "ĸ": "k",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
"""Latin letters that Unicode does not take apart into one of A to Z and a sign."""


def plain_letters(text: str) -> str:
    """Return a text in lower case, with letters from a to z in place of other Latin ones."""
    bare = text.casefold()
    if bare.isascii():
        return bare
    decomposed = unicodedata.normalize("NFKD", bare)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).translate(_WHOLE_LETTERS)


def sorted_by(value: str | int) -> str | int:
    """Return the key that sorts words from A to Z, small letters and capitals alike, accents or none."""
    return plain_letters(value) if isinstance(value, str) else value

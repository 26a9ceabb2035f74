"""Keep a spreadsheet from reading text as a formula.

A text that a spreadsheet could calculate gets an apostrophe before it. So does a text that begins
with an apostrophe, which makes the rule exact: take the first apostrophe off, and the text is back.
"""

from __future__ import annotations

import unicodedata
from typing import Final

SIGN: Final = "'"

# The last two rows are the full-width and the small forms, which some versions read as the plain ones.
_STARTS: Final = frozenset("=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b")
_BREAKS: Final = frozenset("\t\r\n")


class Number(str):
    """A number that the hub wrote itself, with which a spreadsheet may calculate."""

    __slots__ = ()


def guarded(text: str) -> str:
    """Return a text that no spreadsheet calculates; a ``Number`` is left as it is, also below zero."""
    if text[:1].isalnum() or isinstance(text, Number):
        return text
    if text.startswith(SIGN) or text[:1] in _BREAKS or _first_sign(text) in _STARTS:
        return f"{SIGN}{text}"
    return text


def _first_sign(text: str) -> str:
    """Return the first visible character, for spreadsheets pass over spaces before a formula."""
    return next((sign for sign in text if not _is_unseen(sign)), "")


def _is_unseen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in {"Cc", "Cf", "Zs", "Zl", "Zp"}

"""Dates as people write them in Britain, turned into the form that content has."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})", re.ASCII)
_IN_WORDS: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})", re.ASCII)
_SHORT_YEAR: Final = 100


def in_iso(text: str) -> str:
    """Return a date such as “28/11/2026” or “28 November 2026” as 2026-11-28, or “” for any other text."""
    parts = _parts(text.strip())
    if parts is None:
        return ""
    year, month, day = parts
    try:
        return date(year + 2000 if year < _SHORT_YEAR else year, month, day).isoformat()
    except ValueError:
        return ""


def _parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a text, or ``None``."""
    if found := _DAY_FIRST.fullmatch(text):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    found = _IN_WORDS.fullmatch(text)
    month = found[2][:3].lower() if found else ""
    return (int(found[3]), _MONTHS.index(month) + 1, int(found[1])) if found and month in _MONTHS else None

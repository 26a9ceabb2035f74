"""What search engines and link previews show of a page's description: as much as they have room for."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 160
"""The most characters of a description that search engines show."""
_FEWEST: Final = 60
"""Of whole sentences: fewer say too little of a page."""
_SENTENCE: Final = re.compile(r"[.!?](?= )")
_LOOSE: Final = " ,;:–"
"""What no text ends with before the sign that it goes on."""


def short_description(text: str) -> str:
    """Return at most ``MOST`` characters of a text: whole sentences, or else whole words and “…”."""
    line = " ".join(text.split())
    if len(line) <= MOST:
        return line
    sentences = [found.end() for found in _SENTENCE.finditer(line, 0, MOST + 1)]
    if sentences and sentences[-1] >= _FEWEST:
        return line[: sentences[-1]]
    words = line[:MOST].rpartition(" ")[0] or line[: MOST - 1]
    return f"{words.rstrip(_LOOSE)}…"

"""Bring what an entry says into plain text, as a search reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.html_text import words_of

if TYPE_CHECKING:
    from guidancehub.content.model.prose import Prose


def plain_text(prose: Prose) -> str:
    """Return the words of a prose text."""
    return words_of(prose.html)


def shortened(texts: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Cut the longest texts down, all to the same length, until there are at most so many words."""
    words = [text.split() for text in texts]
    if sum(map(len, words)) <= most:
        return texts
    left = most
    for at, length in enumerate(sorted(map(len, words))):
        share = left // (len(words) - at)
        if length > share:
            return tuple(" ".join(each[:share]) for each in words)
        left -= length
    return texts

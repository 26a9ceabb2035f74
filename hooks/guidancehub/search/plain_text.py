"""Turn the texts of an entry into plain text, and shorten them, for the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.html_text import words_of

if TYPE_CHECKING:
    from guidancehub.content.model.prose import Prose


def plain_text(prose: Prose) -> str:
    """Return the words of a prose text, without its Markdown."""
    return words_of(prose.html)


def shortened(texts: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return texts of at most ``most`` words together; the longest are cut, all to the same length."""
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

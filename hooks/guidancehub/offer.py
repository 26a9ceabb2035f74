"""A file to take away, as a page offers it: before anything is known of how it is made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """What a link to a download says."""

    uri: str
    """Relative to the site's root: ``downloads/question-matrix.csv``."""
    title: str
    """What is in it: “Question matrix: Value”."""
    purpose: str
    """What it is for, in one plain sentence."""
    format: str
    """What it opens in, in a reader's words: “Excel”."""
    part: str
    """The heading that it stands under in the list of all downloads."""
    pages: tuple[str, ...]
    """The addresses of the pages that link it."""
    size: int
    """In bytes."""

"""A card: a link to a part of the site, with a sentence on what is there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One card."""

    title: str
    url: str
    """Relative to the site's root."""
    text: str
    """What is there, in one sentence."""
    count: str = ""
    """How much there is: “34 questions”."""

"""One column of a sheet: how it looks, and what the data dictionary says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from guidancehub.views.labels import ORIGINS


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its title, its width in characters and its meaning."""

    title: str
    width: int
    meaning: str
    allowed: str = "Text"
    source: str = "The hub’s matrix"
    """Where what stands in it comes from."""


ORIGIN: Final = Column(
    "Origin", 14, "Whose the question is.", ", ".join(words.label for words in ORIGINS.values())
)

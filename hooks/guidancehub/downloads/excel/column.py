"""One column of a sheet: how it looks, and what the data dictionary says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its title, its width in characters and its meaning."""

    title: str
    width: int
    meaning: str
    allowed: str = "Text"
    source: str = "The hub’s matrix"
    """Where what stands in it comes from."""

"""The row of letters above a list from A to Z."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Letter:
    """A heading of a list from A to Z: a letter, “0 to 9” or “Other”."""

    title: str

    @property
    def slug(self) -> str:
        """Its part of a URL."""
        return self.title.replace(" ", "-")

    @property
    def anchor(self) -> str:
        """The id of its heading, on a page that has it."""
        return f"letter-{self.slug}"


class LetterLink(NamedTuple):
    """A letter of the row, and what it links."""

    letter: Letter
    url: str
    """The URL of its heading; empty where nothing begins with it."""

"""What a saved file of answers to the self-assessment may hold: for the page, and for the file's schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FORMAT: Final = 2
"""The number of the format. Its page reads files of format 1, of releases until 0.3.0, for ever."""
URI: Final = "schema/v1/self-assessment-answers.schema.json"


@dataclass(frozen=True, slots=True)
class SavedLimits:
    """The most characters of each field, as the browser counts them: in UTF-16 units."""

    note: int = 1000
    action: int = 300
    owner: int = 100
    next_step: int = 300


LIMITS: Final = SavedLimits()
LONGEST_NOTE: Final = 2000
"""Notes of earlier releases could be this long. They are kept whole."""

"""The rows of a list on a sheet, as formulas name them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that follow each other, counted from 0 as the writer does."""

    top: int
    length: int

    @property
    def last(self) -> int:
        """Give the last row."""
        return self.top + self.length - 1

    def of(self, column: str, sheet: str = "") -> str:
        """Name the rows' cells in a column, as a formula has them: counted from 1, and the same anywhere."""
        return f"{sheet and f'{sheet}!'}${column}${self.top + 1}:${column}${self.last + 1}"

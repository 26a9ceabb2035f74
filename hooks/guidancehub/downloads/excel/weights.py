"""The weightings that readers choose from, as formulas name them and count them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.downloads.excel.formula_text import sheet_in_formula

if TYPE_CHECKING:
    from guidancehub.downloads.excel.row_range import RowRange


@dataclass(frozen=True, slots=True)
class Weights:
    """The weightings that a cell can hold, and where their words are: a formula holds no long words."""

    levels: tuple[int, ...]
    sheet: str
    span: RowRange
    """The rows of the words, which are in column B."""

    @property
    def cells(self) -> str:
        """Return the cells of all words as a formula names them."""
        return self.span.of("B", self.sheet)

    def level(self, cells: str) -> str:
        """Return a formula of how much the weighting in a cell, or in each of several, counts; 0 for none."""
        sheet, rows = sheet_in_formula(self.sheet), enumerate(self.levels, start=self.span.top + 1)
        return "+".join(
            f"({cells}={sheet}!$B${row})" + (f"*{level}" if level > 1 else "") for row, level in rows
        )

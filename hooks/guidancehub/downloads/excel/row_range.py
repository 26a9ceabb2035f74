"""The rows of a list on a sheet, and their cells as formulas name them."""

from __future__ import annotations

from dataclasses import dataclass

from guidancehub.downloads.excel.formula_text import sheet_in_formula


@dataclass(frozen=True, slots=True)
class RowRange:
    """Rows one below the other, counted from 0 as XlsxWriter does."""

    top: int
    length: int

    @property
    def last(self) -> int:
        """Return the last row, counted from 0."""
        return self.top + self.length - 1

    def of(self, column: str, sheet: str = "") -> str:
        """Return the rows' cells in a column as a formula names them: counted from 1, and absolute."""
        return f"{sheet and f'{sheet_in_formula(sheet)}!'}${column}${self.top + 1}:${column}${self.last + 1}"

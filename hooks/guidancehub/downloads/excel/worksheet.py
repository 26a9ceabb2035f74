"""A sheet of a workbook, into which text goes as text and never as a formula or a link.

Knows XlsxWriter; knows nothing of the matrix.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.cell_formats import BOLD, HEIGHTS
from guidancehub.downloads.excel.row_heights import height_of
from guidancehub.downloads.office_zip import storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet as XlsxWorksheet

    from guidancehub.downloads.excel.column import SheetColumn
    from guidancehub.downloads.excel.row_range import RowRange
    from guidancehub.downloads.excel.validation import Validation


MOST_IN_A_CELL: Final = 32_000
"""Excel holds 32,767 units; a little less leaves room for the note that says where the rest is."""


_CUTS: Final = re.compile("(?<=_)(?=x[0-9A-Fa-f]{4}_)|(?<=^<)(?=r>.*</r>$)", re.DOTALL)
"""Where a text is cut, and written in parts, because XlsxWriter 3.3.1 would write it wrongly as one.

Excel reads “_x0041_” as another character, and XlsxWriter does not escape one that begins where another ends.
It takes a text from “<r>” to “</r>” for XML of its own.
"""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """One sheet of the book."""

    name: str
    page: XlsxWorksheet
    looks: dict[str, Format]
    widths: tuple[int, ...]
    """Each column's, in digits."""
    rest: str
    """Where to read what does not fit in a cell, in a sentence."""
    heights: dict[int, float] = field(default_factory=dict)
    """Each row's so far, in points."""

    def text(self, row: int, column: int, text: str, look: str = "cell") -> None:
        """Write text as text, whatever it begins with."""
        shown, form = self._fitting(storable(text)), self.looks[look]
        self._grow(row, column, shown, look)
        first, *others = _CUTS.split(shown)
        if others:
            formatted = chain.from_iterable((self.looks["text"], part) for part in others)
            self.page.write_rich_string(row, column, first, *formatted, form)
        elif shown:
            self.page.write_string(row, column, shown, form)
        else:
            self.page.write_blank(row, column, None, form)

    def blank(self, row: int, column: int, look: str) -> None:
        """Leave a cell for a reader to fill in."""
        self.page.write_blank(row, column, None, self.looks[look])

    def number(self, row: int, column: int, value: int, look: str = "number") -> None:
        """Write a number of our own."""
        self.page.write_number(row, column, value, self.looks[look])

    def formula(self, row: int, column: int, formula: str, value: str | int, look: str = "result") -> None:
        """Write a formula of our own, with its value for programs that do not calculate."""
        self.page.write_formula(row, column, formula, self.looks[look], value)

    def message(self, row: int, formula: str, value: str) -> None:
        """Write a formula of our own whose result is a sentence, in a row of one colour."""
        for column in range(len(self.widths)):
            self.blank(row, column, "message")
        self.formula(row, 0, formula, value, "message")

    def accept(self, rows: RowRange, validation: Validation) -> None:
        """Set what the cells of a column take."""
        column = validation.column
        self.page.data_validation(rows.top, column, rows.last, column, validation.options())

    def mark(self, rows: RowRange, used: str, last: int, mend: int) -> None:
        """Mark the rows that are in use, up to column ``last``, and what is to mend.

        ``used`` is a formula for whether the first row is. ``last`` and ``mend`` count columns from 0. Cells
        of ``mend`` say what to mend.
        """
        chosen = {"type": "formula", "criteria": f"={used}", "format": self.looks["chosen"]}
        self.page.conditional_format(rows.top, 0, rows.last, last, chosen)
        filled = {"type": "no_blanks", "format": self.looks["mend"]}
        self.page.conditional_format(rows.top, mend, rows.last, mend, filled)

    def head(self, row: int, titles: Sequence[str], first: int = 0) -> None:
        """Write a row of headers outside a table."""
        for at, title in enumerate(titles):
            if title:
                self.text(row, first + at, title, "head")

    def table(self, name: str, row: int, columns: Sequence[SheetColumn], length: int) -> None:
        """Make the header row of a named table that sorts and filters; print it on each page."""
        for at, column in enumerate(columns):
            self._grow(row, at, f"{column.title} ____", "head")
        heads = [{"header": column.title, "header_format": self.looks["head"]} for column in columns]
        area = (row, 0, row + length, len(columns) - 1)
        self.page.add_table(*area, {"name": name, "columns": heads, "style": None})
        self.page.repeat_rows(row)

    def _grow(self, row: int, column: int, text: str, look: str) -> None:
        """Keep the height that the highest cell of the row needs."""
        height = HEIGHTS.get(look) or height_of(text, self.widths[column], bold=look in BOLD)
        self.heights[row] = max(height, self.heights.get(row, 0))

    def _fitting(self, text: str) -> str:
        """Shorten what Excel would cut off without a word, and say where the rest is."""
        if len(text) <= MOST_IN_A_CELL // 2:
            return text
        units = text.encode("utf-16-le")
        if len(units) <= MOST_IN_A_CELL * 2:
            return text
        left = max(600, len(f"… {self.rest}".encode("utf-16-le")) // 2)
        kept = units[: (MOST_IN_A_CELL - left) * 2].decode("utf-16-le", "ignore")
        return f"{kept}… {self.rest}"

"""A workbook with the hub's look, into which text goes as text and never as a formula or a link.

Knows XlsxWriter; knows nothing of the matrix.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import chain
from typing import TYPE_CHECKING, Final

import xlsxwriter

from guidancehub.downloads.excel.cell_formats import BOLD, HEIGHTS, LOOKS
from guidancehub.downloads.excel.row_heights import height_of
from guidancehub.downloads.office_zip import repacked, storable
from guidancehub.views.design_tokens import points
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet as XlsxWorksheet

    from guidancehub.downloads.excel.column import SheetColumn
    from guidancehub.downloads.provenance import Provenance

MOST_IN_A_CELL: Final = 32_000
"""Excel holds 32,767 units; a little less leaves room for the note that says where the rest is."""
_SMALL: Final = f'&"Arial,Regular"&{points(1)} '
_MOST_IN_A_FOOTER: Final = 170
_A4: Final = 9
_WINDOW: Final = (1_600, 930)
"""In pixels."""
_MARGIN: Final = 0.4
"""In inches."""

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
    address: str
    """Where to read what does not fit in a cell."""
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
        kept = units[: (MOST_IN_A_CELL - 600) * 2].decode("utf-16-le", "ignore")
        return f"{kept}… A cell holds no more. Read the rest at {self.address}"


class Book:
    """A workbook in the making."""

    def __init__(self, imprint: Provenance) -> None:
        """Begin a workbook that says in its properties where it comes from."""
        self._packed = io.BytesIO()
        self._imprint = imprint
        self._book = xlsxwriter.Workbook(
            self._packed,
            # Columns are measured in digits of this font, on every machine alike.
            {"in_memory": True, "default_format_properties": {"font_name": "Arial", "font_size": points(3)}},
        )
        self._book.set_size(*_WINDOW)
        self._book.set_properties(
            {
                "title": storable(imprint.title),
                "subject": f"Release {imprint.release}",
                "author": storable(imprint.hub),
                "company": storable(imprint.hub),
                "comments": storable(f"{imprint.imprint} {imprint.notice}"),
                "created": datetime.combine(imprint.released, time()),
            }
        )
        self._sheets: list[Worksheet] = []
        self._looks = {name: self._book.add_format(look) for name, look in LOOKS.items()}

    def sheet(self, name: str, columns: Sequence[SheetColumn]) -> Worksheet:
        """Add a sheet that prints on A4, turned on its side, with the imprint on each page."""
        page = self._book.add_worksheet(name)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(_MARGIN, _MARGIN, _MARGIN * 1.5, _MARGIN * 2)
        page.fit_to_pages(1, 0)
        page.hide_gridlines(2)
        page.set_header(f"&L{_SMALL}{self._title()}: {name}")
        page.set_footer(f"&L{_SMALL}{self._footer()}&R{_SMALL}Page &P of &N")
        for at, column in enumerate(columns):
            page.set_column(at, at, column.width)
        widths = tuple(column.width for column in columns)
        self._sheets.append(Worksheet(name, page, self._looks, widths, self._imprint.address))
        return self._sheets[-1]

    def name(self, name: str, cells: str) -> None:
        """Name cells, ``Score!$G$20``, so that readers can go to them."""
        self._book.define_name(name, f"={cells}")

    def packed(self) -> bytes:
        """Return the finished workbook as a file."""
        for sheet in self._sheets:
            for row, height in sheet.heights.items():
                sheet.page.set_row(row, height)
        self._book.close()
        return repacked(self._packed.getvalue(), self._imprint.released, _finished)

    def _title(self) -> str:
        return _first_fitting(self._imprint.title, "The question matrix")

    def _footer(self) -> str:
        """Return the imprint, without its address where both do not fit in a footer."""
        mark = self._imprint
        short = f"{mark.hub}, release {mark.release}, {day(mark.released)}"
        return _first_fitting(mark.imprint, short, f"Release {mark.release}")


def _first_fitting(*lines: str) -> str:
    """Return the first line that fits into a header or footer, where an ampersand begins a code."""
    written = (storable(line).replace("&", "&&") for line in lines)
    return next(line for line in written if len(line.encode("utf-16-le")) // 2 <= _MOST_IN_A_FOOTER)


def _finished(name: str, content: bytes) -> bytes:
    """Return a part of the package with what XlsxWriter has no setting for.

    That is the language, and rows that grow with their text.
    """
    if name == "docProps/core.xml":
        end = b"</cp:coreProperties>"
        return content.replace(end, b"<dc:language>en-GB</dc:language>" + end)
    if name.startswith("xl/worksheets/sheet"):
        # Text in a cell cannot look like this: it stands in another part, and quotes are escaped.
        return content.replace(b' customHeight="1"', b"")
    return content

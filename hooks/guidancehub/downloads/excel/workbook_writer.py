"""A workbook with the hub's look and imprint.

Knows XlsxWriter; knows nothing of the matrix.
"""

from __future__ import annotations

import io
import re
from datetime import datetime, time
from itertools import chain, count
from typing import TYPE_CHECKING, Final

import xlsxwriter

from guidancehub.downloads.excel.cell_formats import LOOKS
from guidancehub.downloads.excel.formula_text import sheet_in_formula
from guidancehub.downloads.excel.worksheet import Worksheet
from guidancehub.downloads.office_zip import repacked, storable
from guidancehub.views.design_tokens import points

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from guidancehub.downloads.excel.column import SheetColumn
    from guidancehub.downloads.provenance import Provenance
    from guidancehub.views.palette import Palette

_SMALL: Final = f'&"Arial,Regular"&{points(1)} '
_MOST_IN_A_FOOTER: Final = 170
_MOST_IN_A_NUMBER: Final = 36
"""What is left of a footer for the words on the number of a sheet."""
_MOST_IN_A_SHEET: Final = 31
"""The most letters in the name of a sheet."""
_NOT_IN_A_SHEET: Final = re.compile(r"[\[\]:*?/\\\n]")
_OF_EXCEL: Final = "history"
"""The name that Excel keeps for itself."""
_A4: Final = 9
_WINDOW: Final = (1_600, 930)
"""In pixels."""
_MARGIN: Final = 0.4
"""In inches."""


class Book:
    """A workbook in the making."""

    def __init__(self, imprint: Provenance, palette: Palette) -> None:
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
                "subject": storable(imprint.says.release),
                "author": storable(imprint.hub),
                "company": storable(imprint.hub),
                "comments": storable(f"{imprint.imprint} {imprint.notice}"),
                "created": datetime.combine(imprint.released, time()),
            }
        )
        self._sheets: list[Worksheet] = []
        self._looks = {name: self._book.add_format(palette.coloured(look)) for name, look in LOOKS.items()}

    def sheet(self, name: str, columns: Sequence[SheetColumn]) -> Worksheet:
        """Add a sheet that prints on A4, turned on its side, with the imprint on each page."""
        page = self._book.add_worksheet(name)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(_MARGIN, _MARGIN, _MARGIN * 1.5, _MARGIN * 2)
        page.fit_to_pages(1, 0)
        page.hide_gridlines(2)
        page.set_header(f"&L{_SMALL}{self._title()}: {_coded(name)}")
        page.set_footer(f"&L{_SMALL}{self._footer()}&R{_SMALL}{self._number_of_sheet()}")
        for at, column in enumerate(columns):
            page.set_column(at, at, column.width)
        widths = tuple(column.width for column in columns)
        rest = self._imprint.says.rest.replace("{address}", self._imprint.address)
        self._sheets.append(Worksheet(name, page, self._looks, widths, rest))
        return self._sheets[-1]

    def list_sheet(self, name: str, columns: Sequence[SheetColumn], length: int, table: str) -> Worksheet:
        """Add a sheet that is one table of so many rows, its header frozen.

        ``table`` is what the table is called in any hub: Excel takes no comma and no sign in it.
        """
        sheet = self.sheet(name, columns)
        sheet.table(table.replace(" ", "_"), 0, columns, length)
        sheet.page.freeze_panes(1, 0)
        return sheet

    def name(self, name: str, sheet: str, cells: str) -> None:
        """Name cells of a sheet, ``$G$20``, so that readers can go to them."""
        self._book.define_name(name, f"={sheet_in_formula(sheet)}!{cells}")

    def packed(self) -> bytes:
        """Return the finished workbook as a file."""
        for sheet in self._sheets:
            for row, height in sheet.heights.items():
                sheet.page.set_row(row, height)
        self._book.close()
        return repacked(self._packed.getvalue(), self._imprint.released, _finished)

    def _title(self) -> str:
        return _first_fitting(self._imprint.title, self._imprint.says.release, self._imprint.release)

    def _number_of_sheet(self) -> str:
        """Return the words for the number of a sheet, in which Excel counts; none that do not fit."""
        said = _first_fitting(self._imprint.says.sheet, "{number}", most=_MOST_IN_A_NUMBER)
        return said.replace("{number}", "&P").replace("{all}", "&N")

    def _footer(self) -> str:
        """Return the imprint, without its address where both do not fit in a footer."""
        mark = self._imprint
        short = f"{mark.hub}, {mark.says.release_line}"
        return _first_fitting(mark.imprint, short, mark.says.release, mark.release)


def sheet_name(text: str, others: Collection[str]) -> str:
    """Return words as the name of a sheet among others: as Excel allows it, and unlike any of theirs."""
    name = _first_units(_NOT_IN_A_SHEET.sub("", storable(text)), _MOST_IN_A_SHEET).strip("' ")
    taken = {"", _OF_EXCEL, *(other.casefold() for other in others)}
    numbered = (f"{_first_units(name, _MOST_IN_A_SHEET - 1 - len(str(at)))} {at}".strip() for at in count(1))
    return next(each for each in chain((name,), numbered) if each.casefold() not in taken)


def _first_units(text: str, most: int) -> str:
    """Return as much of a text as has so many units of UTF-16, which Excel counts."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _coded(text: str) -> str:
    """Return a text for a header or footer, where an ampersand begins a code."""
    return storable(text).replace("&", "&&")


def _first_fitting(*lines: str, most: int = _MOST_IN_A_FOOTER) -> str:
    """Return the first line that fits into a header or footer."""
    written = map(_coded, lines)
    return next(line for line in written if len(line.encode("utf-16-le")) // 2 <= most)


def _finished(name: str, content: bytes) -> bytes:
    """Return a part of the package with what XlsxWriter has no setting for.

    That is the language, and rows that grow with their text.
    """
    if name == "docProps/core.xml":
        end = b"</cp:coreProperties>"
        return content.replace(end, b"<dc:language>en-GB</dc:language>" + end)
    if name.startswith("xl/worksheets/sheet"):
        # Text in a cell cannot look like this: it is in another part, and quotes are escaped.
        return content.replace(b' customHeight="1"', b"")
    return content

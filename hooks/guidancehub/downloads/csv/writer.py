"""Sheets as CSV files: for spreadsheets with a byte order mark, for programs without (RFC 4180)."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.csv.formula_guard import guarded

if TYPE_CHECKING:
    from guidancehub.downloads.csv.table import Sheet

_MARK: Final = b"\xef\xbb\xbf"
"""By which Excel knows that a file is UTF-8."""


def for_spreadsheets(sheet: Sheet) -> bytes:
    """Write a sheet for Excel and its like."""
    return _MARK + for_programs(sheet)


def for_programs(sheet: Sheet) -> bytes:
    """Write a sheet for a program. It is guarded too, for it may end up in a spreadsheet."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    writer.writerows([guarded(cell) for cell in row] for row in sheet.rows)
    # What is no character at all, half of a pair, cannot be written; nothing else is replaced.
    return stream.getvalue().encode("utf-8", "replace")

"""Tables as CSV files: for spreadsheets with a byte order mark, for programs without (RFC 4180)."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.csv.formula_guard import guarded

if TYPE_CHECKING:
    from guidancehub.downloads.csv.csv_table import CsvTable

_MARK: Final = b"\xef\xbb\xbf"
"""The byte order mark, by which Excel knows that a file is UTF-8."""


def for_spreadsheets(table: CsvTable) -> bytes:
    """Return a CSV file for Excel and its like, with a byte order mark."""
    return _MARK + for_programs(table)


def for_programs(table: CsvTable) -> bytes:
    """Return a CSV file for a program. It is guarded too, for it may end up in a spreadsheet."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in (table.columns, *table.rows))
    # What is no character at all, half of a pair, cannot be written; nothing else is replaced.
    return stream.getvalue().encode("utf-8", "replace")

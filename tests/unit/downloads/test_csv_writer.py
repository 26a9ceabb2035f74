"""Tables as CSV files: no cell is a formula to a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from guidancehub.downloads.csv.csv_table import CsvTable
from guidancehub.downloads.csv.formula_guard import Number
from guidancehub.downloads.csv.writer import for_programs, for_spreadsheets

TABLE = CsvTable(("=1+1", "Size"), (("@SUM(1)", Number("-2")),))


@pytest.mark.parametrize("make", [for_programs, for_spreadsheets])
def test_headers_are_guarded_as_cells_are_and_numbers_are_not(make: object) -> None:
    assert callable(make)
    text = make(TABLE).decode("utf-8-sig")
    assert list(csv.reader(StringIO(text, newline=""))) == [["'=1+1", "Size"], ["'@SUM(1)", "-2"]]

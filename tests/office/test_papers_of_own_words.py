"""The workbook of a panel in a hub's own words: LibreOffice works out in its formulas what the hub does."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import pytest

from node import run_node
from own_papers import long_marks, marks, write_script
from paper_files import put_skeletons
from workbooks import opened, saved

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from soffice import Office

CASES: Final = 4
NEAR: Final = 1e-9


def is_same(made: object, found: object) -> bool:
    """Tell whether a cell has the value that it was made with; no text is nothing."""
    if isinstance(made, int | float) and isinstance(found, int | float):
        return abs(made - found) < NEAR
    return (made if made != "" else None) == (found if found != "" else None)


def cells(sheets: list[dict[str, Any]]) -> Iterator[tuple[str, int, int, dict[str, Any]]]:
    """Yield each cell behind the name of its sheet, its row and its column."""
    for sheet in sheets:
        for row, line in enumerate(sheet["rows"], 1):
            for column, cell in enumerate(line["cells"], 1):
                yield sheet["name"], row, column, cell


@pytest.mark.parametrize("own", [marks(), long_marks()], ids=["marks", "long"])
def test_formulas_say_a_hubs_own_words(own: dict[str, str], office: Office, tmp_path: Path) -> None:
    write_script(tmp_path / "hub", own)
    (tmp_path / "made").mkdir()
    script = tmp_path / "hub" / "tests" / "papers" / "write-books.mjs"
    run_node(script, put_skeletons(tmp_path / "skeletons"), str(CASES), tmp_path / "made")
    sheets, files = dict[str, Any](), dict[str, bytes]()
    for at in range(CASES):
        given = json.loads((tmp_path / "made" / f"after {at}.json").read_text("utf-8"))
        book = opened((tmp_path / "made" / f"before {at}.xlsx").read_bytes())
        sheets[f"panel {at}.xlsx"] = given["sheets"]
        for sheet, row, column, cell in cells(given["sheets"]):
            if cell.get("unlocked"):
                book[sheet].cell(row, column).value = cell.get("v")
        files[f"panel {at}.xlsx"] = saved(book)
    seen = set[str]()
    for name, path in office.converted(files, to="xlsx").items():
        book = opened(path, values=True)
        for sheet, row, column, cell in cells(sheets[name]):
            if "f" in cell:
                found = book[sheet].cell(row, column).value
                assert is_same(cell.get("v"), found), (name, sheet, row, column, cell, found)
                seen |= set(re.findall(r"§([a-z-]+)§", str(found)))
    assert {"checks-to-mend", "totals-not-ready", "moderation-left"} <= seen

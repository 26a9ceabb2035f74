"""The workbooks of evaluators and of moderation in LibreOffice: filled in, calculated again and compared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from node import run_node
from paper_files import PAPERS, put_skeletons
from pdf_text import sheets_of, sizes_of
from workbooks import opened, saved

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from soffice import Office

Json = dict[str, Any]

CASES: Final = 24
NEAR: Final = 1e-9
A4: Final = (842, 595)
"""Points, turned on its side."""


class Case(NamedTuple):
    """One moderation: its sheets with each formula and value as they were made, and what LibreOffice made."""

    mode: str
    sheets: list[Json]
    calculated: Path

    def formulas(self) -> Iterator[tuple[str, int, int, Any]]:
        """Yield the sheet, row and column of each formula, and the value that it was made with."""
        for name, row, column, cell in places(self.sheets):
            if "f" in cell:
                yield name, row, column, cell.get("v")


def places(sheets: list[Json]) -> Iterator[tuple[str, int, int, Json]]:
    for sheet in sheets:
        for row, line in enumerate(sheet["rows"], 1):
            for column, cell in enumerate(line["cells"], 1):
                yield sheet["name"], row, column, cell


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make workbooks before each panel met, and the sheets after it."""
    folder = tmp_path_factory.mktemp("books")
    run_node(PAPERS / "write-books.mjs", put_skeletons(folder / "skeletons"), str(CASES), folder)
    return folder


@pytest.fixture(scope="module")
def cases(office: Office, folder: Path) -> list[Case]:
    """Type into each empty workbook what the panel agreed, and let LibreOffice calculate it."""
    given: list[Json] = [json.loads((folder / f"after {at}.json").read_text("utf-8")) for at in range(CASES)]
    files = {}
    for at, case in enumerate(given):
        book = opened((folder / f"before {at}.xlsx").read_bytes())
        for name, row, column, cell in places(case["sheets"]):
            if cell.get("unlocked"):
                book[name].cell(row, column).value = cell.get("v")
        files[f"panel {at}.xlsx"] = saved(book)
    done = office.converted(files, to="xlsx")
    return [Case(case["mode"], case["sheets"], done[f"panel {at}.xlsx"]) for at, case in enumerate(given)]


def is_same(made: object, found: object) -> bool:
    """Tell whether LibreOffice comes to the value that a cell was made with; no text is nothing."""
    if isinstance(made, int | float) and isinstance(found, int | float):
        return abs(made - found) < NEAR
    return (made if made != "" else None) == (found if found != "" else None)


def test_what_is_typed_leads_to_the_totals_ranks_flips_and_checks_that_we_work_out(cases: list[Case]) -> None:
    seen = 0
    for case in cases:
        book = opened(case.calculated, values=True)
        for name, row, column, made in case.formulas():
            found = book[name].cell(row, column).value
            assert is_same(made, found), f"{name} row {row} column {column}: {made!r} and {found!r}"
            seen += 1
    assert seen > 100 * CASES


def test_some_cases_show_totals_and_some_do_not_and_some_have_marks_that_decide(cases: list[Case]) -> None:
    values = [
        (name, row, made) for case in cases for name, row, _column, made in case.formulas() if made != ""
    ]
    status = [str(made) for name, row, made in values if name == "Totals" and row == 4]
    assert sum(each.startswith("Nothing is missing") for each in status) > 3
    assert sum(each.startswith("Not ready") for each in status) > 3
    flips = {
        str(made).partition(" ")[2] for name, row, made in values if name == "One-mark flips" and row > 5
    }
    assert {"first", "left"} <= flips
    assert {case.mode for case in cases} == {"scored", "pass-fail", "narrative"}


@pytest.mark.parametrize("contest", ["close", "uneven"])
def test_marks_that_decide_are_those_that_we_work_out(contest: str, office: Office, folder: Path) -> None:
    after: Json = json.loads((folder / f"{contest}.json").read_text("utf-8"))
    name = f"{contest}.xlsx"
    path = office.converted({name: saved(opened((folder / name).read_bytes()))}, to="xlsx")[name]
    book = opened(path, values=True)
    case = Case("scored", after["sheets"], path)
    named = 0
    for name, row, column, made in case.formulas():
        found = book[name].cell(row, column).value
        assert is_same(made, found), f"{name} row {row} column {column}: {made!r} and {found!r}"
        named += name == "One-mark flips" and 6 <= row < 6 + after["questions"] and made != ""
    assert named == after["flips"] > 0


def test_a_pack_without_questions_has_results_all_the_same(office: Office, folder: Path) -> None:
    after: Json = json.loads((folder / "silent.json").read_text("utf-8"))
    content = saved(opened((folder / "silent.xlsx").read_bytes()))
    path = office.converted({"silent.xlsx": content}, to="xlsx")["silent.xlsx"]
    book = opened(path, values=True)
    for name, row, column, made in Case("scored", after["sheets"], path).formulas():
        found = book[name].cell(row, column).value
        assert is_same(made, found), f"{name} row {row} column {column}: {made!r} and {found!r}"
    assert str(book["Totals"]["A4"].value).startswith("Nothing is missing")


def test_each_workbook_prints_on_a4_with_its_heads_on_each_page(office: Office, folder: Path) -> None:
    files = {name: (folder / name).read_bytes() for name in ("close.xlsx", "evaluator.xlsx", "before 0.xlsx")}
    for name, path in office.converted(files, to="pdf").items():
        assert sizes_of(path.read_bytes()) == {A4}, name
        texts = sheets_of(path.read_bytes())
        assert all("fingerprint" in text for text in texts)
        scores = [
            text for text in texts if " Scores " in text[:40] or " Moderation Moderation " in f" {text[:40]}"
        ]
        assert scores
        assert all("Code Question" in text for text in scores), name

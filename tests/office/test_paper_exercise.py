"""The workbooks of a scoring exercise and for e-tendering systems: calculated again in LibreOffice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from node import run_node
from paper_files import PAPERS, workbook_of
from workbooks import opened, saved

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from soffice import Office

Json = dict[str, Any]

FIRST = 2
"""The row of the first answer on the sheet “Score”."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exercise")


@pytest.fixture(scope="module")
def given(folder: Path) -> Json:
    """Give the exercise, what some readers typed, and what the page says of each."""
    printed: Json = json.loads(run_node(PAPERS / "print-exercise.mjs"))
    (folder / "worked.json").write_text(json.dumps(printed["worked"]), encoding="utf-8")
    return printed


def head(book: Json) -> dict[str, str]:
    return {name: book[name] for name in ("title", "description")}


@pytest.fixture(scope="module")
def calculated(office: Office, folder: Path, given: Json) -> dict[str, Path]:
    """Let LibreOffice calculate the workbook of each reader, without the values that it came with."""
    made = workbook_of(folder, head(given["book"]), given["book"]["sheets"])
    files = {}
    for name, scores in given["readings"].items():
        book = opened(made)
        for at, item in enumerate(given["exercise"]["items"]):
            book["Score"][f"D{FIRST + at}"] = scores.get(item["id"])
        files[f"exercise {name}.xlsx"] = saved(book)
    return {
        name.removeprefix("exercise ").removesuffix(".xlsx"): path
        for name, path in office.converted(files, to="xlsx").items()
    }


def compared(path: Path) -> Worksheet:
    return opened(path, values=True)["Compare"]


def list_of(sheet: Worksheet, title: str, count: int) -> list[tuple[Any, ...]]:
    """Give the rows below the one that begins with a title."""
    top = next(cell.row for cell in sheet["A"] if cell.value == title)
    return list(sheet.iter_rows(min_row=top + 1, max_row=top + count, max_col=5, values_only=True))


@pytest.mark.parametrize(("name", "left"), [("nothing", 12), ("one blank", 1)])
def test_nothing_of_the_agreed_scores_shows_until_every_answer_has_a_score(
    calculated: dict[str, Path], given: Json, name: str, left: int
) -> None:
    sheet = compared(calculated[name])
    assert sheet["B2"].value == left
    assert [sheet[f"B{row}"].value or "" for row in range(3, 8)] == [""] * 5
    for _, *shown in list_of(sheet, "Answer", len(given["exercise"]["items"])):
        assert [value or "" for value in shown] == [""] * 4
    for _, _, *shown in list_of(sheet, "Score", 5):
        assert [value or "" for value in shown] == [""] * 3


@pytest.mark.parametrize("name", ["agreed", "severe", "generous"])
def test_the_workbook_calculates_what_the_page_says(
    calculated: dict[str, Path], given: Json, name: str
) -> None:
    sheet, outcome, exercise = compared(calculated[name]), given["outcomes"][name], given["exercise"]
    (reader,) = outcome["readers"]
    assert sheet["B2"].value == 0
    assert sheet["B3"].value == f"{reader['exact']} of {reader['of']}"
    assert sheet["B4"].value == f"{reader['near']} of {reader['of']}"
    assert sheet["B5"].value == pytest.approx(reader["mean"])
    assert sheet["B6"].value in reader["words"]
    labels = {step["score"]: step["label"] for step in outcome["steps"]}
    assert sheet["B7"].value == (labels[outcome["divides"][0]] if outcome["divides"] else "None")
    for line, step in zip(list_of(sheet, "Score", 5), outcome["steps"], strict=True):
        assert line[:3] == (step["score"], step["label"], step["answers"])
        assert (line[3] or 0) == pytest.approx(step["apart"])
    for line, item in zip(list_of(sheet, "Answer", len(exercise["items"])), exercise["items"], strict=True):
        mine, key = given["readings"][name][item["id"]], exercise["key"][item["id"]]
        assert line == (item["id"], mine, key["score"], mine - key["score"], key["reason"])


def test_the_values_that_the_workbook_comes_with_are_those_that_libreoffice_calculates(
    calculated: dict[str, Path], folder: Path, given: Json
) -> None:
    made = workbook_of(folder, head(given["book"]), given["book"]["sheets"])
    before, after = opened(made, values=True)["Compare"], compared(calculated["nothing"])
    places = [cell.coordinate for row in before.iter_rows() for cell in row]
    assert {place: before[place].value or "" for place in places} == {
        place: after[place].value or "" for place in places
    }


@pytest.mark.parametrize("name", ["nothing", "one blank", "severe"])
def test_what_libreoffice_saved_is_read_back_as_it_was_typed(
    calculated: dict[str, Path], folder: Path, given: Json, name: str
) -> None:
    read = json.loads(run_node(PAPERS / "read-exercise.mjs", calculated[name], folder / "worked.json"))
    assert read["problems"] == []
    assert read["exercise"] == given["exercise"]
    ids = [item["id"] for item in given["exercise"]["items"]]
    assert read["scores"] == {each: given["readings"][name].get(each) for each in ids}


def test_the_sheets_for_e_tendering_systems_say_in_libreoffice_what_the_pack_says(
    office: Office, folder: Path
) -> None:
    printed = json.loads(run_node(PAPERS / "print-bridges.mjs"))
    made = workbook_of(folder, head(printed["book"]), printed["book"]["sheets"])
    path = office.converted({"bridges.xlsx": made}, to="xlsx")["bridges.xlsx"]
    book = opened(path, values=True)
    assert book.sheetnames == ["Read me", "Flat sheet", "Proactis", "Bonfire"]
    assert book["Flat sheet"].max_row == len(printed["rows"]) + 1 > 60
    weights = [book["Flat sheet"].cell(at, 7).value for at in range(2, len(printed["rows"]) + 2)]
    assert weights == [None if row["weight"] is None else row["weight"] / 10 for row in printed["rows"]]
    numbers = [weight for weight in weights if isinstance(weight, int | float)]
    assert sum(numbers) == pytest.approx(100)
    for name in ("Proactis", "Bonfire"):
        table = printed["tables"][name.lower()]
        lines = list(book[name].iter_rows(values_only=True))
        assert list(lines[0]) == table["columns"]
        assert [[value or None for value in line] for line in lines[1:]] == [
            [value or None for value in row] for row in table["rows"]
        ]

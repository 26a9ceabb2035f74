"""The workbook in LibreOffice: filled in, calculated again, and compared with our own arithmetic."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from filled_workbook import (
    LONG,
    READY,
    SHARES,
    SHORT,
    SLIPS,
    TOP,
    UNEVEN,
    UNSHARED,
    altered,
    filled,
    original,
    places,
    rounded_total,
    started_evenly,
    upside_down,
)
from guidancehub.downloads import excel
from guidancehub.downloads.excel import choose_sheet as choose
from guidancehub.downloads.excel import score_sheet as score
from hostile import HOSTILE, hostile_hub
from larger_hub import larger_hub
from workbooks import opened, saved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import openpyxl
    from openpyxl.worksheet.worksheet import Worksheet

    from soffice import Office


FIRST = choose.span_of(larger_hub()).top + 1
"""The row of the first question on “Choose”."""


@pytest.fixture(scope="session")
def recalculated(office: Office) -> dict[str, Path]:
    """Let LibreOffice calculate every workbook that these tests ask of."""
    files = {
        "empty.xlsx": saved(opened(original())),
        "ready.xlsx": filled(READY),
        "short.xlsx": filled(SHORT),
        "long.xlsx": filled(LONG),
        "unshared.xlsx": filled(UNSHARED),
        "uneven.xlsx": filled(UNEVEN),
        "uneven sorted.xlsx": upside_down(filled(UNEVEN)),
        "sorted.xlsx": upside_down(filled(READY)),
        "parts.xlsx": altered(filled(READY), "Choose", "F", {0: 0.2, 1: "12.5", 2: -7.5, 3: 110}),
        "limits.xlsx": altered(filled(READY), "Choose", "G", {0: None, 1: "five hundred"}),
        "no limits.xlsx": altered(filled(READY), "Choose", "G", dict.fromkeys(range(len(READY)))),
        "weighting.xlsx": altered(filled(READY), "Choose", "H", {0: None, 1: "Huge"}),
        "pasted.xlsx": started_evenly(),
        "scores.xlsx": altered(filled(READY), "Score", "F", SLIPS),
        "scored too much.xlsx": altered(filled(SHORT), "Score", "F", {0: 2, 1: 2, 2: 2, 10: 1}),
        **{f"hostile {at}.xlsx": excel.matrix(hostile_hub(text)) for at, text in enumerate(HOSTILE.values())},
    }
    return office.converted(files, to="xlsx")


def cells(sheet: Worksheet, keep: Callable[[Any], bool] = lambda _: True) -> dict[str, Any]:
    """Give a sheet's values by their places."""
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if keep(cell.value)}


def test_what_the_file_shows_before_it_is_calculated_is_what_libreoffice_calculates(
    recalculated: dict[str, Path],
) -> None:
    formulas, before = opened(original()), opened(original(), values=True)
    after = opened(recalculated["empty.xlsx"], values=True)
    found = 0
    for sheet in formulas:
        for place in cells(sheet, lambda value: str(value).startswith("=")):
            shown, calculated = before[sheet.title][place].value, after[sheet.title][place].value
            assert (shown or "") == (calculated or ""), f"{sheet.title} {place}"
            found += 1
    assert found > 5 * len(larger_hub().questions)


def totals(book: openpyxl.Workbook, sheet: str, columns: str, first: int) -> dict[str, list[float]]:
    """Give the numbers beside each criterion, and those of all."""
    page = book[sheet]
    return {
        str(page[f"C{row}"].value): [round(float(page[f"{column}{row}"].value), 6) for column in columns]
        for row in range(first, first + len(larger_hub().criteria) + 1)
    }


@pytest.mark.parametrize("name", ["ready.xlsx", "sorted.xlsx"])
def test_the_totals_of_a_choice_are_those_that_we_calculate(name: str, recalculated: dict[str, Path]) -> None:
    expected: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0])
    scores: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0, 0, 0])
    for row in READY:
        given = row.score is not None, row.moderated is not None
        numbers = (
            *(1, row.percentage),
            *(given[0], row.percentage * (row.score or 0) / TOP),
            *(given[1], row.percentage * (row.moderated or 0) / TOP),
        )
        for key in (row.criterion, "All criteria"):
            expected[key] = [
                a + b for a, b in zip(expected[key], (1, row.percentage, row.words), strict=True)
            ]
            scores[key] = [a + b for a, b in zip(scores[key], numbers, strict=True)]
    book = opened(recalculated[name], values=True)
    titles = [*(criterion.title for criterion in larger_hub().criteria), "All criteria"]
    assert totals(book, "Choose", "EFG", 6) == {title: expected[title] for title in titles}
    found = totals(book, "Score", "DEFGIJ", score.totals_row(larger_hub().info) + 2)
    assert found == {title: [round(each, 6) for each in scores[title]] for title in titles}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ready.xlsx", "Words to read: up to 6600. The percentages come to 100. Ready."),
        ("limits.xlsx", "up to 6300, and 2 without a limit. The percentages come to 100. Ready."),
        ("no limits.xlsx", "No word limits yet. The percentages come to 100. Ready."),
        ("weighting.xlsx", "The percentages come to 100. Rows to mend, see “What to mend”: 2."),
        ("pasted.xlsx", "The percentages come to 100. Ready."),
        ("parts.xlsx", "Take away 52.7. Rows to mend, see “What to mend”: 4."),
        ("short.xlsx", "The percentages come to 99.9 and must come to 100. Add 0.1."),
        ("unshared.xlsx", "The percentages come to 100. Rows to mend, see “What to mend”: 1."),
        ("long.xlsx", "The percentages come to 110.5 and must come to 100. Take away 10.5."),
    ],
)
def test_the_message_says_in_words_how_far_the_percentages_are_from_100(
    name: str, words: str, recalculated: dict[str, Path]
) -> None:
    assert str(opened(recalculated[name], values=True)["Choose"]["A2"].value).endswith(words)


@pytest.mark.parametrize(
    ("name", "sheet", "column", "expected"),
    [
        (
            "parts.xlsx",
            "Choose",
            "J",
            {0: "Write a number from 1 to 100: 40, not 40%.", 1: "Give it a percentage."}
            | dict.fromkeys((2, 3), "Write a number from 1 to 100: 40, not 40%."),
        ),
        ("weighting.xlsx", "Choose", "J", dict.fromkeys((0, 1), "Choose a weighting.")),
        ("scores.xlsx", "Score", "L", dict.fromkeys(SLIPS, "Choose a score from 0 to 2.")),
        (
            "scored too much.xlsx",
            "Score",
            "L",
            {10: "Choose it on “Choose”, or clear the score."},
        ),
    ],
)
def test_each_row_says_what_to_mend_in_it(
    name: str, sheet: str, column: str, expected: dict[int, str], recalculated: dict[str, Path]
) -> None:
    page = opened(recalculated[name], values=True)[sheet]
    found = {code: page[f"{column}{row}"].value or "" for code, row in places(page).items()}
    assert {code: text for code, text in found.items() if text} == {
        READY[at].code: text for at, text in expected.items()
    }


def test_a_score_that_is_none_counts_for_nothing_and_is_pointed_out(recalculated: dict[str, Path]) -> None:
    sheet = opened(recalculated["scores.xlsx"], values=True)["Score"]
    scored = [row for at, row in enumerate(READY) if row.score is not None and at not in SLIPS]
    weighted = sum(row.percentage * (row.score or 0) / TOP for row in scored)
    whole = sum(row.percentage for row in scored)
    message = str(sheet["A2"].value)
    assert message.startswith(f"Scored {len(scored)} of {len(READY)}: {weighted:g} out of {whole:g}.")
    assert message.endswith(f"Rows to mend, see “What to mend”: {len(SLIPS)}.")


def test_what_is_moderated_so_far_is_compared_with_what_it_could_have_reached(
    recalculated: dict[str, Path],
) -> None:
    moderated = [row for row in READY if row.moderated is not None]
    weighted = sum(row.percentage * (row.moderated or 0) / TOP for row in moderated)
    whole = sum(row.percentage for row in moderated)
    assert 0 < len(moderated) < len(READY)
    message = str(opened(recalculated["ready.xlsx"], values=True)["Score"]["A2"].value)
    assert message.endswith(f"Moderated {len(moderated)} of {len(READY)}: {weighted:g} out of {whole:g}.")


def test_a_fault_in_a_percentage_shows_where_it_is_scored(recalculated: dict[str, Path]) -> None:
    sheet = opened(recalculated["parts.xlsx"], values=True)["Score"]
    rows = places(sheet)
    assert {sheet[f"L{rows[READY[at].code]}"].value for at in range(4)} == {"See this row on “Choose”."}
    assert str(sheet["A2"].value).endswith("Rows to mend, see “What to mend”: 4.")


def test_an_even_start_shares_100_out_by_weighting(recalculated: dict[str, Path]) -> None:
    sheet = opened(recalculated["ready.xlsx"], values=True)["Choose"]
    whole = sum(SHARES[row.weighting] for row in READY)
    found = {str(row[0].value): row[8].value for row in sheet.iter_rows(min_row=FIRST) if row[8].value}
    assert set(found) == {row.code for row in READY}
    for row in READY:
        assert found[row.code] == pytest.approx(100 * SHARES[row.weighting] / whole, abs=0.1), row.code


@pytest.mark.parametrize("name", ["uneven.xlsx", "uneven sorted.xlsx"])
def test_an_even_start_comes_to_100_where_rounded_shares_do_not(
    name: str, recalculated: dict[str, Path]
) -> None:
    assert rounded_total(UNEVEN) != 100
    sheet = opened(recalculated[name], values=True)["Choose"]
    found = [row[8].value for row in sheet.iter_rows(min_row=FIRST) if isinstance(row[8].value, int | float)]
    assert len(found) == len(UNEVEN)
    assert all(value == round(value, 1) for value in found)
    assert round(sum(found), 6) == 100


@pytest.mark.parametrize("at", range(len(HOSTILE)), ids=list(HOSTILE))
def test_a_hostile_string_is_the_same_text_after_libreoffice_has_saved_it(
    at: int, recalculated: dict[str, Path]
) -> None:
    text = list(HOSTILE.values())[at]
    ours = opened(excel.matrix(hostile_hub(text)))
    theirs = opened(recalculated[f"hostile {at}.xlsx"])
    for sheet in ours:
        written = cells(sheet, lambda value: isinstance(value, str) and not value.startswith("=SUM"))
        assert written
        for place, value in written.items():
            if sheet[place].data_type == "s":
                assert theirs[sheet.title][place].value == value, f"{sheet.title} {place}"
                assert theirs[sheet.title][place].data_type == "s"

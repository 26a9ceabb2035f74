"""The workbook of the fixture's hub, as people fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from openpyxl.formula.translate import Translator

from guidancehub.downloads import excel
from guidancehub.downloads.excel import choose_sheet as choose
from guidancehub.downloads.excel import score_sheet as score
from larger_hub import larger_hub
from workbooks import opened, saved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet


SHARES = {"high": 3, "medium": 2, "low": 1}
"""What each weighting counts in the even start."""
TOP = larger_hub().info.scale.steps[-1].score
"""The highest score."""


@dataclass(frozen=True)
class Filled:
    """What someone put into the row of one question."""

    code: str
    criterion: str
    weighting: str
    percentage: float
    words: int
    score: int | None
    moderated: int | None


@cache
def original() -> bytes:
    return excel.matrix(larger_hub())


def choice(percentages: tuple[float, ...]) -> list[Filled]:
    """Choose the first questions, and score some of the answers."""
    placed = [
        (criterion.title, question)
        for criterion in larger_hub().criteria
        for area in criterion.areas
        for question in area.questions
    ]
    return [
        Filled(
            question.id,
            criterion,
            question.weighting,
            percentage,
            words=100 * (at + 1),
            score=None if at == 1 else at % (TOP + 1),
            moderated=(at + 1) % (TOP + 1) if at % 2 else None,
        )
        for at, ((criterion, question), percentage) in enumerate(zip(placed, percentages, strict=False))
    ]


READY = choice((20, 12.5, 7.5, 10, 10, 5, 5, 10, 10, 5, 5))
SHORT = choice((33.3, 33.3, 33.3))
LONG = choice((60, 30, 20.5))
UNSHARED = choice((60, 40, 0))
"""The last question is in use, and has no percentage."""

SLIPS: dict[int, str | float | None] = {0: 9, 2: -1, 3: 2.5, 4: "three", 5: "3"}
"""What no score can be, by its place in ``READY``."""


def rounded_total(rows: list[Filled]) -> float:
    """Add up the rows' shares of 100, each rounded by itself."""
    whole = sum(SHARES[row.weighting] for row in rows)
    return round(sum(round(100 * SHARES[row.weighting] / whole, 1) for row in rows), 1)


UNEVEN = next(rows for number in range(10, 1, -1) if rounded_total(rows := choice((10,) * number)) != 100)
"""Shares that do not come to 100 when each is rounded."""


def filled(rows: list[Filled]) -> bytes:
    book = opened(original())
    by_code = {row.code: row for row in rows}
    for code, row in places(book["Choose"]).items():
        if mine := by_code.get(code):
            for column, value in (("E", "Yes"), ("F", mine.percentage), ("G", mine.words)):
                book["Choose"][f"{column}{row}"] = value
    for code, row in places(book["Score"]).items():
        if mine := by_code.get(code):
            book["Score"][f"F{row}"], book["Score"][f"I{row}"] = mine.score, mine.moderated
    return saved(book)


def places(sheet: Worksheet) -> dict[str, int]:
    """Give the row of each question by its code, as the sheet stands."""
    first = {"Choose": choose.span_of, "Score": score.span_of}[sheet.title](larger_hub()).top + 1
    return {str(sheet.cell(row, 1).value): row for row in range(first, sheet.max_row + 1)}


def altered(content: bytes, sheet: str, column: str, values: Mapping[int, str | float | None]) -> bytes:
    """Put values into a column, past what the cells allow to type, beside the questions of ``READY``."""
    book = opened(content)
    rows = places(book[sheet])
    for at, value in values.items():
        book[sheet][f"{column}{rows[READY[at].code]}"] = value
    return saved(book)


def started_evenly() -> bytes:
    """Copy the formulas of the even start to the percentages, as a plain paste does."""
    book = opened(filled(READY))
    sheet, rows = book["Choose"], places(book["Choose"])
    for row in (rows[each.code] for each in READY):
        sheet[f"F{row}"] = Translator(sheet[f"I{row}"].value, f"I{row}").translate_formula(f"F{row}")
    return saved(book)


def upside_down(content: bytes) -> bytes:
    """Sort the list to choose from the other way, as a reader may."""
    book = opened(content)
    sheet = book["Choose"]
    rows = list(places(sheet).values())
    values = [[sheet.cell(row, column).value for column in range(1, 9)] for row in rows]
    for row, line in zip(rows, reversed(values), strict=True):
        for column, value in enumerate(line, start=1):
            sheet.cell(row, column).value = value
    return saved(book)

"""The scale on the sheet to score on: its rows, and the formulas that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.row_range import RowRange
from guidancehub.downloads.excel.yes_or_no import YesOrNo

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.excel.worksheet import Worksheet


_HEADS: Final = ("Score", "In a word", "What it means")
HEADS_ROW: Final = 8
"""The row of the scale's heads, below the fields for names; counted from 0."""


def scores_in_words(info: HubInfo) -> str:
    """Return every score of the scale with its label: “0 No answer, 1 Poor”."""
    return ", ".join(f"{step.score} {step.label}" for step in info.scale.steps)


def scale_rows(info: HubInfo) -> RowRange:
    """Return the rows of the scale, below its heads."""
    return RowRange(HEADS_ROW + 1, len(info.scale.steps))


def write_scale(sheet: Worksheet, info: HubInfo) -> None:
    """Write the heads, and a row for each score with what it means."""
    sheet.head(HEADS_ROW, [info.words.heading(title) for title in _HEADS])
    for row, step in enumerate(info.scale.steps, start=HEADS_ROW + 1):
        sheet.number(row, 0, step.score)
        sheet.text(row, 1, step.label, "strong")
        sheet.text(row, 2, step.sentence)
    sheet.text(HEADS_ROW, 3, info.scale.note, "hint")


def weighted_score(info: HubInfo, row: int, score: str) -> str:
    """Return a formula for the points that a score earns; ``row`` counts from 1, ``score`` is a column."""
    is_used = YesOrNo.of(info.words).is_yes(f"$D{row}")
    counts, highest = f"AND({is_used},{on_scale(info, row, score)})", info.scale.highest
    return f'=IF({counts},$E{row}*N({score}{row})/{highest},"")'


def on_scale(info: HubInfo, row: int, score: str) -> str:
    """Return a formula for whether a cell holds a score. A word, an empty cell and 2.5 do not."""
    return f"AND(ISNUMBER({score}{row}),ISNUMBER(MATCH({score}{row},{scale_rows(info).of('A')},0)))"

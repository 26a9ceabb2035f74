"""What the sheets of the workbook are called: some of them in a hub's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.workbook_writer import sheet_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.house_words import HouseWords

READ_ME: Final = "Read me"
MATRIX: Final = "Matrix"
CHOOSE: Final = "Choose"
SCORE: Final = "Score"
GATES: Final = "Gates"
SETS: Final = "Sets"
WORKED_ANSWERS: Final = "Worked answers"
WORDS: Final = "Words"
_KEPT: Final = (READ_ME, CHOOSE, SCORE, WORDS)
"""These are in formulas and in the sentences that they make."""
_OWN: Final = (GATES, SETS, WORKED_ANSWERS, MATRIX)


def sheet_names(words: HouseWords) -> Mapping[str, str]:
    """Return what each sheet is called in a hub's workbook, by what the program calls it."""
    names = {name: name for name in _KEPT}
    for name in _OWN:
        names[name] = sheet_name(words.label(name), tuple(names.values()))
    return names

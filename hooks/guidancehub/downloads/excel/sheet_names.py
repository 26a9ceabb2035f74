"""What the sheets of the workbook are called, in a hub's own words."""

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
_NAMED: Final = {
    READ_ME: "sheet-name-read-me",
    CHOOSE: "sheet-name-choose",
    SCORE: "sheet-name-score",
    WORDS: "sheet-name-words",
}
"""The ids of names that are said for nothing else, so that a wrong one can be told."""
_LABELLED: Final = (GATES, SETS, WORKED_ANSWERS, MATRIX)
"""Labels of other things too, which are cut where Excel would not take them."""


def sheet_names(words: HouseWords) -> Mapping[str, str]:
    """Return what each sheet is called in a hub's workbook, by what the program calls it."""
    names = {name: words.say(key) for name, key in _NAMED.items()}
    for name in _LABELLED:
        names[name] = sheet_name(words.label(name), tuple(names.values()))
    return names

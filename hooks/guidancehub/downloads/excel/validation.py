"""What a cell that readers fill in takes, and what Excel says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from guidancehub.downloads.office_zip import storable

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_IN_A_TITLE: Final = 32
_MOST_IN_A_MESSAGE: Final = 255
"""Excel's limits, in units of UTF-16."""


@dataclass(frozen=True, slots=True)
class Validation:
    """A rule for the cells of one column."""

    column: int
    """Counted from 0."""
    rule: Mapping[str, object]
    """What the cells take, in the words of XlsxWriter: ``{"validate": "list", "source": [...]}``."""
    title: str
    message: str
    """What a reader sees who chooses a cell."""
    error_title: str
    error: str
    """What a reader sees who writes something else."""

    def options(self) -> dict[str, Any]:
        """Return the rule and its words as XlsxWriter takes them, as long as Excel allows."""
        return {
            **self.rule,
            "input_title": _cut(self.title, _MOST_IN_A_TITLE),
            "input_message": _cut(self.message, _MOST_IN_A_MESSAGE),
            "error_title": _cut(self.error_title, _MOST_IN_A_TITLE),
            "error_message": _cut(self.error, _MOST_IN_A_MESSAGE),
        }


def _cut(text: str, most: int) -> str:
    """Return a text of at most so many units of UTF-16, with a sign where the rest was cut off."""
    text = storable(text)
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"

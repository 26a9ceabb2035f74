"""One column of a sheet: its title and width, and its line in the data dictionary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.hub_info import HubInfo


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column with its title, its width in characters and its meaning."""

    title: str
    width: int
    meaning: str
    allowed: str = "Text"
    source: str = "The hub’s matrix"
    """Where its values come from."""


def origin_column(info: HubInfo) -> SheetColumn:
    """Return the column that says whose a question is."""
    return SheetColumn("Origin", 14, "Whose the question is.", ", ".join(each.label for each in info.origins))


def in_lines(points: Iterable[str]) -> str:
    """Return texts as the lines of a list in one cell."""
    return "\n".join(f"• {point}" for point in points)


def weighting_labels(info: HubInfo) -> list[str]:
    """Return the labels of the weightings, which are the values of a column of them."""
    return [each.label for each in info.weightings]

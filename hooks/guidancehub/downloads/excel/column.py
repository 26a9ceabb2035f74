"""One column of a sheet: how it looks, and what the data dictionary says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column with its title, its width in characters and its meaning."""

    title: str
    width: int
    meaning: str
    allowed: str = "Text"
    source: str = "The hub’s matrix"
    """Where what stands in it comes from."""


def origin_column(info: HubInfo) -> SheetColumn:
    """Return the column that says whose a question is."""
    return SheetColumn("Origin", 14, "Whose the question is.", ", ".join(each.label for each in info.origins))


def weighting_labels(info: HubInfo) -> list[str]:
    """Return what can stand in a column of weightings."""
    return [each.label for each in info.weightings]

"""One column of a sheet: its title and width, and its line in the data dictionary."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.workbook_parts import parts_of_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo

_MOST: Final = 255
"""Excel takes as many units of UTF-16 in the title of a table's column."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column with its title, its width in characters and its meaning."""

    title: str
    width: int
    meaning: str
    allowed: str = ""
    """What can stand in it; empty for any text."""
    source: str = ""
    """Where its values come from; empty for what the hub itself says."""


def as_said(words: HouseWords, *columns: SheetColumn) -> tuple[SheetColumn, ...]:
    """Return columns with the hub's titles: no two alike, and none longer than Excel takes in a table."""
    said: dict[str, SheetColumn] = {}
    taken = set[str]()
    for column in columns:
        title = _cut(words.heading(column.title))
        if title.casefold() in taken:
            own = f" ({column.title})"
            title = f"{_cut(title, _MOST - len(own))}{own}"
        taken.add(title.casefold())
        said[title] = replace(column, title=title, allowed=column.allowed or words.heading("Text"))
    return tuple(said.values())


def _cut(title: str, most: int = _MOST) -> str:
    """Return a title, which ends with “…” where it has more units than Excel takes."""
    units = title.encode("utf-16-le")
    return title if len(units) <= 2 * most else f"{units[: 2 * most - 2].decode('utf-16-le', 'ignore')}…"


def origin_column(hub: Hub) -> SheetColumn:
    """Return the column that says whose a question is."""
    return SheetColumn("Origin", 14, hub.info.words.say("column-origin"), origin_labels(hub))


def origin_labels(hub: Hub) -> str:
    """Return the origins that can stand in a column: those of what the workbook shows."""
    used = {each.origin for each in parts_of_workbook(hub)}
    return ", ".join(each.label for each in hub.info.origins if each.id in used)


def in_lines(points: Iterable[str]) -> str:
    """Return texts as the lines of a list in one cell."""
    return "\n".join(f"• {point}" for point in points)


def weighting_labels(info: HubInfo) -> list[str]:
    """Return the labels of the weightings, which are the values of a column of them."""
    return [each.label for each in info.weightings]

"""The text of one cell of a table: lists one a line, titles in a row, numbers that can be calculated with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.csv.formula_guard import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.matrix import Point


def points_in_lines(points: Iterable[Point]) -> str:
    """Return a good answer's points one a line, with parts below them."""
    return "\n".join(line for point in points for line in _point(point))


def _point(point: Point) -> Iterator[str]:
    yield f"• {point.text}"
    yield from (f"    • {part}" for part in point.points or ())


def lines_of(texts: Iterable[str]) -> str:
    """Return texts one a line; a dot before each, where there is more than one."""
    every = tuple(texts)
    return every[0] if len(every) == 1 else "\n".join(f"• {text}" for text in every)


def numbered(texts: Iterable[str]) -> str:
    """Return texts one a line, each with its number, from 1."""
    return "\n".join(f"{at}. {text}" for at, text in enumerate(texts, start=1))


def aid_cells(hub: Hub, aid: Aid | None) -> tuple[str, str]:
    """Return two cells: the points one a line, and the label of their origin; both empty without any."""
    return ("", "") if aid is None else (lines_of(aid.points), hub.info.origin(aid.origin).label)


def principles_in_words(hub: Hub, keys: Iterable[str]) -> str:
    """Return the titles of principles by their ids, joined by semicolons."""
    titles = {principle.id: principle.title for principle in hub.principles}
    return "; ".join(titles[key] for key in keys if key in titles)


def number_cell(value: float | None) -> str:
    """Return a figure as a spreadsheet calculates with it: “5” for 5.0, and empty for none."""
    if value is None:
        return ""
    return Number(int(value) if value == int(value) else repr(value))

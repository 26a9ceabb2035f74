"""Heat-maps: numbers in boxes that are the fuller the higher they are, each a link to what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.views.labels import counted
from guidancehub.web.pictures.svg import LINE, WIDE, WIDTH, Drawing, figure, height_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.views.counts import AreaCount, CriterionCount, Grid, GridCell

_GAP: Final = 6
"""Between boxes."""
_STRONG: Final = "strong"
_FULL: Final = "hub-picture__box--heat"
_LEAST: Final = 0.15
_MOST: Final = 0.6
"""How full the colour of the lowest and of the highest number is: words on it can still be read."""
_NUMBER: Final = 26
"""The room for a number before the words of a box, or above them."""
_LOWEST: Final = 30
"""The least height of a box, which a finger can hit."""
_ROW_NAMES: Final = 170
"""The room for the words of a row left of its boxes, in a wide grid."""


class _Heat(NamedTuple):
    """What the links and the colours of a heat-map need."""

    most: int
    """The highest number."""
    to_root: str

    def of(self, number: int) -> float:
        """Return how full the colour of a number is."""
        return _LEAST + (_MOST - _LEAST) * number / max(1, self.most)


class _Place(NamedTuple):
    """Where a box is."""

    x: float
    y: float
    width: float


def matrix_picture(criteria: Sequence[CriterionCount], to_root: str, info: HubInfo) -> Markup:
    """Draw the areas of each key criterion, in a column for each, or below each other on a phone."""
    title = info.words.say("matrix-picture")
    heat = _Heat(max(area.number for criterion in criteria for area in criterion.areas), to_root)
    narrow, wide = Drawing(title), Drawing(title, WIDE)
    y = 0.0
    for criterion in criteria:
        y = narrow.text(2, y + LINE, criterion.title, WIDTH, _STRONG) - LINE + 8
        for area in criterion.areas:
            y += _area(narrow, area, _Place(1, y, WIDTH - 2), heat)
        y += 4
    column = (WIDE + _GAP) / len(criteria)
    room = column - _GAP - 2
    top = LINE + max(height_of(each.title, room, _STRONG) for each in criteria) - 8
    for at, criterion in enumerate(criteria):
        wide.text(at * column + 2, LINE, criterion.title, room, _STRONG)
        y = top
        for area in criterion.areas:
            y += _area(wide, area, _Place(at * column + 1, y, room), heat)
    return figure(info.words.say("matrix-picture-note"), narrow, wide)


def _area(drawing: Drawing, area: AreaCount, place: _Place, heat: _Heat) -> float:
    """Draw an area, with its number before its words or above them; return its height and the gap below."""
    beside = place.width > WIDE / 3
    left, down = (_NUMBER, 0) if beside else (8, LINE + 2)
    room = place.width - left - 6
    height = max(height_of(area.title, room) + down + 14, _LOWEST)
    with drawing.link(heat.to_root + area.url, f"{area.number} {area.title}"):
        drawing.box(place.x, place.y, place.width, height, _FULL, heat=heat.of(area.number))
        drawing.text(place.x + 8, place.y + 20, str(area.number), _NUMBER, _STRONG)
        drawing.text(place.x + left, place.y + 20 + down, area.title, room)
    return height + _GAP


def grid_picture(words: HouseWords, grid: Grid, title: str, to_root: str) -> Markup:
    """Draw the numbers of a grid, with the words for its rows above each row on a phone, or left of it."""
    heat = _Heat(max(cell.number for row in grid.cells for cell in row), to_root)
    narrow, wide = Drawing(title), Drawing(title, WIDE)
    _grid(narrow, grid, 0, heat)
    _grid(wide, grid, _ROW_NAMES, heat)
    rows, columns = grid.rows.title, grid.columns.title
    across = f"{columns[0].lower()}{columns[1:]}"
    return figure(words.say("grid-note", name=rows, others=across, list=grid.what[1]), narrow, wide)


def _grid(drawing: Drawing, grid: Grid, left: float, heat: _Heat) -> None:
    """Draw a grid whose rows have their words in ``left`` units before them, or above them if that is 0."""
    width = (drawing.width - left) / len(grid.columns.options)
    for at, column in enumerate(grid.columns.options):
        drawing.text(left + at * width + 2, LINE, column.label, width - 4, _STRONG)
    y = LINE + max(height_of(each.label, width - 4, _STRONG) for each in grid.columns.options) - 8
    for row, cells in zip(grid.rows.options, grid.cells, strict=True):
        if left:
            drawing.text(2, y + 20, row.label, left - 8)
        else:
            y = drawing.text(2, y + LINE, row.label, drawing.width) - LINE + 6
        for at, (column, cell) in enumerate(zip(grid.columns.options, cells, strict=True)):
            name = f"{counted(cell.number, *grid.what)}: {row.label}, {column.label}"
            _cell(drawing, cell, name, _Place(left + at * width + 1, y, width - 3), heat)
        y += max(_LOWEST, height_of(row.label, left - 8) + 6 if left else 0) + 4


def _cell(drawing: Drawing, cell: GridCell, name: str, place: _Place, heat: _Heat) -> None:
    """Draw one number in its box, or a dash where there is nothing to open."""
    if not cell.url:
        drawing.text(place.x + 8, place.y + 20, "–", place.width)
        return
    with drawing.link(heat.to_root + cell.url, name):
        drawing.box(place.x, place.y, place.width, _LOWEST, _FULL, heat=heat.of(cell.number))
        drawing.text(place.x + 8, place.y + 20, str(cell.number), place.width, _STRONG)

"""What the heat-maps of the matrix and of case studies count, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.views.counts import CriterionCount, Grid


def matrix_count_table(criteria: Sequence[CriterionCount], info: HubInfo) -> Table:
    """Return the number of questions of each area, in all and with each weighting."""
    columns = ("Area", "Key criterion", "Questions", *(each.label for each in info.weightings))
    rows = tuple(
        Row(
            (
                Cell(area.title, url=area.url),
                Cell(criterion.title),
                Cell(str(area.number)),
                *(Cell(str(area.weightings[each.id])) for each in info.weightings),
            )
        )
        for criterion in criteria
        for area in criterion.areas
    )
    numeric = frozenset(range(2, len(columns)))
    return Table("areas", info.words.say("matrix-areas"), columns, rows, numeric)


def grid_table(grid: Grid, key: str, caption: str) -> Table:
    """Return the numbers of a grid, with the same rows and columns."""
    columns = (grid.rows.title, *(each.label for each in grid.columns.options))
    rows = tuple(
        Row((Cell(row.label), *(Cell(str(cell.number), url=cell.url) for cell in cells)))
        for row, cells in zip(grid.rows.options, grid.cells, strict=True)
    )
    return Table(key, caption, columns, rows, frozenset(range(1, len(columns))))

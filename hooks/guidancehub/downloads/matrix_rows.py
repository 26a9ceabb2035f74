"""The matrix's rows for downloads: each question with the cells of its row in the pages' tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.placed_question import PlacedQuestion
from guidancehub.views.tables import matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.views.table import Cell


@dataclass(frozen=True, slots=True)
class MatrixRow(PlacedQuestion):
    """A question with its criterion, its area, and the cells of its row in the pages' table."""

    cells: Mapping[str, Cell]
    """By the column's title."""


def matrix_rows(hub: Hub) -> Iterator[MatrixRow]:
    """Yield a row for every question of the matrix, in order."""
    for criterion in hub.criteria:
        for area in criterion.areas:
            table = matrix_table(hub.info, criterion, area)
            for question, row in zip(area.questions, table.rows, strict=True):
                yield MatrixRow(criterion, area, question, dict(zip(table.columns, row.cells, strict=True)))

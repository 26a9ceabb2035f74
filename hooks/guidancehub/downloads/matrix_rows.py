"""The matrix's rows for downloads: each question with what the pages' tables say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.hub import PlacedQuestion
from guidancehub.views.tables import matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.views.tables import Cell


@dataclass(frozen=True, slots=True)
class MatrixRow(PlacedQuestion):
    """A question where it stands in the matrix, with what the pages' table says of it."""

    cells: Mapping[str, Cell]
    """The cells of its row in that table, by the column's title."""


def matrix_rows(hub: Hub) -> Iterator[MatrixRow]:
    """Yield every question in order, with the row that the pages show for it."""
    for criterion in hub.criteria:
        for area in criterion.areas:
            table = matrix_table(hub.info, criterion, area)
            for question, row in zip(area.questions, table.rows, strict=True):
                yield MatrixRow(criterion, area, question, dict(zip(table.columns, row.cells, strict=True)))

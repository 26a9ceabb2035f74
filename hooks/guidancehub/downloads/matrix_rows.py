"""The matrix's rows for downloads: each question with what the pages' tables say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.tables import matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.views.tables import Cell


@dataclass(frozen=True, slots=True)
class Asked:
    """A question where it stands in the matrix."""

    criterion: Criterion
    area: Area
    question: Question
    cells: Mapping[str, Cell]
    """The cells of its row in the pages' table, by the column's title."""


def questions_asked(hub: Hub) -> Iterator[Asked]:
    """Give every question in order, with the row that the pages show for it."""
    for criterion in hub.criteria:
        for area in criterion.areas:
            table = matrix_table(hub.info, criterion, area)
            for question, row in zip(area.questions, table.rows, strict=True):
                yield Asked(criterion, area, question, dict(zip(table.columns, row.cells, strict=True)))

"""A question with where it stands in the matrix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.matrix import Area, Criterion, Question


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A published question with its place in the matrix."""

    criterion: Criterion
    area: Area
    question: Question


def placed_in(criterion: Criterion) -> Iterator[PlacedQuestion]:
    """Yield each question of a criterion with its area."""
    for area in criterion.areas:
        for question in area.questions:
            yield PlacedQuestion(criterion, area, question)

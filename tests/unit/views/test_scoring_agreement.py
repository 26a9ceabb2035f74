"""How often two readers gave worked answers the same score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.scoring_agreement import agreement_of
from hostile import minimal_hub
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


def scored(*seconds: int | None) -> Hub:
    """Return the smallest hub whose worked answers, of 0, 1 and 2, have these second scores."""
    (criterion,) = minimal_hub().criteria
    (area,) = criterion.areas
    first, *others = area.questions
    worked = first.worked_answers
    assert worked
    answers = tuple(
        answer.model_copy(update={"second_score": second})
        for answer, second in zip(worked.answers, seconds, strict=True)
    )
    first = first.model_copy(update={"worked_answers": worked.model_copy(update={"answers": answers})})
    areas = (area.model_copy(update={"questions": (first, *others)}),)
    return with_records(minimal_hub(), {"criterion": [criterion.model_copy(update={"areas": areas})]})


def test_answers_that_nobody_scored_again_are_said_to_be_so() -> None:
    assert agreement_of(scored(None, None, None)) == (
        "No worked answer has been scored by a second reader yet.",
    )


def test_same_near_and_far_are_counted_and_unscored_ones_are_not() -> None:
    assert agreement_of(scored(0, 0, 0)) == (
        "A second reader scored 3 of the 3 worked answers without seeing the first score.",
        "The two agreed exactly on 1. They were one step apart on 1, and further apart on 1.",
    )
    assert agreement_of(scored(1, None, 2)) == (
        "A second reader scored 2 of the 3 worked answers without seeing the first score.",
        "The two agreed exactly on 1. They were one step apart on 1, and further apart on 0.",
    )

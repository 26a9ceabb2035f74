"""A record is published without what is not, and whole where nothing is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.published import published
from hostile import minimal_hub

if TYPE_CHECKING:
    from guidancehub.content.model.matrix import Criterion, Question

HUB = minimal_hub()
CRITERION: Criterion = HUB.criteria[0]


def with_statuses(*statuses: str) -> Criterion:
    """Return a criterion with one area, and a question of each status in it."""
    area = CRITERION.areas[0]
    questions = tuple(area.questions[0].model_copy(update={"status": status}) for status in statuses)
    return CRITERION.model_copy(update={"areas": (area.model_copy(update={"questions": questions}),)})


def questions_of(criterion: Criterion | None) -> list[Question]:
    return [question for area in criterion.areas for question in area.questions] if criterion else []


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_an_entry_that_is_not_published_is_no_record(status: str) -> None:
    assert published(CRITERION.model_copy(update={"status": status})) is None


def test_a_record_of_which_nothing_is_left_out_is_itself() -> None:
    whole = with_statuses("published", "published")
    assert published(whole) is whole
    assert published(HUB.info) is HUB.info


def test_only_what_is_published_is_kept_in_its_order() -> None:
    whole = with_statuses("draft", "published", "retired", "published")
    kept = questions_of(published(whole))
    assert kept == [questions_of(whole)[1], questions_of(whole)[3]]
    assert len(questions_of(whole)) == 4


def test_a_group_that_became_empty_is_left_out_with_all_that_needs_it() -> None:
    assert published(with_statuses("draft", "draft")) is None
    full = with_statuses("published")
    both = full.model_copy(update={"areas": (*with_statuses("draft").areas, *full.areas)})
    assert published(both) == full

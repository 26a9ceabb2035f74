"""The self-assessment: each question has as many levels as saved answers can name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.load import load
from guidancehub.content.model.self_assessment import parts_of
from guidancehub.content.problems import ContentError
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

FILE = "content/self-assessment.yml"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("      - We know each bed, and feed it each year.\n", "", "found 3, expected 4 levels"),
        ("          - Nobody has a kit.\n", "", "found 3, expected 4 levels"),
        ("  - Shared\n", "  - Shared\n  - Sung about\n", "found 5, expected 4 levels"),
    ],
)
def test_a_question_a_follow_up_and_the_scale_have_four_levels(
    hub: MinimalHub, before: str, after: str, found: str
) -> None:
    hub.change(FILE, before, after)
    with pytest.raises(ContentError) as stopped:
        load(hub.root)
    (problem,) = stopped.value.problems
    assert found in problem.message
    assert problem.hint == "write a line for each of the 4 levels, the lowest first"


def test_levels_serve_a_principle_that_there_is(hub: MinimalHub) -> None:
    first = "      - start-small\n    levels:\n      - Nobody"
    hub.change(FILE, first, first.replace("start-small", "think"))
    with pytest.raises(ContentError) as stopped:
        load(hub.root)
    assert "found 'think', expected the id of a principle" in str(stopped.value)


def test_parts_are_each_question_and_after_it_its_follow_ups() -> None:
    assessment = load(FIXTURE).assessment
    assert assessment
    parts = [part.id for part in parts_of(assessment.questions)]
    assert parts == ["assess-soil", "assess-soil-tested", "assess-helpers"]

"""Answers are followed exactly as a finder says, and its arithmetic rounds nothing."""

from __future__ import annotations

import pytest

from guidancehub.content.model.finder_walk import met_tests, sums_of, walked
from hostile import minimal_hub

FINDER = minimal_hub().finders["grant-or-contract"]
STEP = next(step for step in FINDER.steps if step.amounts)


def amounts(cost: int, share: int = 0, term: int = 6) -> dict[str, int]:
    """Give amounts in pence and months."""
    return {"cost": cost, "share": share, "term": term}


@pytest.mark.parametrize(
    ("given", "met"),
    [
        (amounts(50_000), (True, True, True)),
        (amounts(49_999), (False, True, True)),
        (amounts(200_000, 150_000), (True, True, True)),
        (amounts(200_000, 150_001), (False, False, True)),
        (amounts(200_004, 150_004), (True, False, True)),
        (amounts(100, 200, 12), (False, False, False)),
    ],
)
def test_each_test_is_met_at_its_limit_and_not_a_penny_or_a_month_beyond(
    given: dict[str, int], met: tuple[bool, ...]
) -> None:
    assert tuple(met_tests(STEP, given).values()) == met


def test_a_sum_can_be_less_than_nothing() -> None:
    assert sums_of(STEP, amounts(100, 300))["rest"] == -200


def test_answers_lead_to_an_outcome_by_way_of_a_step_that_looks_back() -> None:
    found = walked(FINDER, {"whose-idea": "theirs", "how-much": amounts(100)})
    assert found.end.id == "grant"
    assert [step.id for step in found.steps] == ["whose-idea", "how-much", "who-pays"]
    assert found.tests == {"rest-is-large": False, "rest-is-a-quarter": True, "term-is-short": True}


def test_an_answer_in_place_of_amounts_leaves_their_tests_open() -> None:
    found = walked(FINDER, {"whose-idea": "theirs", "how-much": "unknown"})
    assert (found.end.id, found.tests) == ("contract", {})


@pytest.mark.parametrize("answers", [{}, {"whose-idea": "nobody's"}, {"how-much": "unknown"}])
def test_without_an_answer_that_the_step_has_the_way_waits_there(answers: dict[str, str]) -> None:
    found = walked(FINDER, answers)
    assert (found.end.id, found.steps, found.keys) == ("whose-idea", (), {})

"""The hours that a set costs a bidder: a range, which more work never makes lower."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidancehub.content.model.house_words import HouseWords
from guidancehub.content.model.question_bank import Assumption
from guidancehub.views.tender_hours import Hours, hours_for, hours_of, words_of
from hostile import minimal_hub
from support import ROOT

if TYPE_CHECKING:
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import SizedSet

(SET,) = minimal_hub().question_sets
SMALL, LARGE = SET.sets
LIMITS = st.lists(st.integers(50, 2000), min_size=1, max_size=30)
GATES = st.integers(0, 40)


def bank() -> QuestionBank:
    found = minimal_hub().question_bank
    assert found
    return found


def sized(limits: list[int], gates: int) -> SizedSet:
    (question,) = SMALL.questions
    questions = tuple(question.model_copy(update={"word_limit": limit}) for limit in limits)
    return SMALL.model_copy(update={"questions": questions, "gates": ("GT-01",) * gates})


def test_the_hours_are_those_of_words_gates_and_all_else() -> None:
    # 200 words an hour and 10 minutes a gate and 1 hour; or 100 words, 30 minutes and 2 hours.
    assert (words_of(SMALL), words_of(LARGE)) == (200, 1100)
    assert hours_of(bank(), SMALL) == Hours(2, 5)
    assert hours_of(bank(), LARGE) == Hours(7, 14)
    assert hours_of(bank(), sized([2000, 2000], 6)) == Hours(22, 45)


@pytest.mark.parametrize(("hours", "words"), [(Hours(12, 31), "12 to 31 hours"), (Hours(3, 3), "3 hours")])
def test_a_range_is_said_in_words(hours: Hours, words: str) -> None:
    assert hours.said(HouseWords("Eastvale")) == words


@given(limits=LIMITS, gates=GATES)
def test_the_lower_end_is_never_above_the_higher(limits: list[int], gates: int) -> None:
    hours = hours_of(bank(), sized(limits, gates))
    assert 0 < hours.low <= hours.high


@given(limits=LIMITS, gates=GATES, more=LIMITS, more_gates=GATES)
def test_more_words_or_gates_never_cost_less(
    limits: list[int], gates: int, more: list[int], more_gates: int
) -> None:
    less = hours_of(bank(), sized(limits, gates))
    for asked in (sized(limits + more, gates), sized(limits, gates + more_gates)):
        hours = hours_of(bank(), asked)
        assert hours.low >= less.low
        assert hours.high >= less.high


_TABLE = json.loads((ROOT / "tests" / "pack" / "hours.json").read_text("utf-8"))
_SOURCE = {"source": "report", "part": "Part 1"}


@pytest.mark.parametrize("group", _TABLE)
def test_so_many_words_and_gates_cost_the_hours_that_the_table_says(group: dict[str, Any]) -> None:
    assumptions = [
        Assumption.model_validate(
            {**each, "label": "A", "origin": "hub", "basis": "Ours.", "sources": [_SOURCE]}
        )
        for each in group["assumptions"]
    ]
    for words, gates, hours in group["cases"]:
        assert hours_for(assumptions, words, gates).said(HouseWords("Eastvale")) == hours

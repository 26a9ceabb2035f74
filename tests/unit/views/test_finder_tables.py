"""Worked examples of a finder are worked out by its own steps, and no share seems to reach its limit."""

from __future__ import annotations

import pytest

from guidancehub.content.model.house_words import HouseWords
from guidancehub.views.finder_tables import finder_example_table, per_cent, pounds
from hostile import minimal_hub

FINDER = minimal_hub().finders["grant-or-contract"]


def test_each_example_shows_its_sums_and_where_they_lead() -> None:
    assert FINDER.examples
    table = finder_example_table(HouseWords(""), FINDER, FINDER.examples[0])
    assert table.columns == ("Sum", "Cost", "Left", "Term", "In per cent", "Then")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["A shed", "£900", "−£100", "12", "−11.11 per cent", "A grant."],
        [
            *("A wall", "£3,000", "£2,000", "6", "66.66 per cent"),
            "A contract. Yes, large, and at least a quarter of the cost.",
        ],
        ["A small wall, whose idea was the buyer's", "£300", "£300", "6", "100 per cent", "A contract."],
    ]


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(25, 100, "25 per cent"), (2499, 10_000, "24.99 per cent"), (249_999, 1_000_000, "24.99 per cent")],
)
def test_a_share_is_cut_and_never_rounded(part: int, whole: int, said: str) -> None:
    assert per_cent(HouseWords(""), part, whole) == said


@pytest.mark.parametrize(("pence", "said"), [(0, "£0"), (125_000_000, "£1,250,000"), (-2050, "−£20.50")])
def test_pence_are_shown_where_there_are_any(pence: int, said: str) -> None:
    assert pounds(pence) == said

"""Values as readers see them."""

from __future__ import annotations

from datetime import date

import pytest

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.case import Figure
from guidancehub.content.model.source_ref import SourceRef
from guidancehub.views.labels import counted, day, size
from hostile import minimal_hub


@pytest.mark.parametrize(
    ("value", "upto", "unit", "words"),
    [
        (37_000_000, None, "£", "£37 million"),
        (2_150_000, None, "£", "£2.15 million"),
        (15_009_450, None, "£", "£15,009,450"),
        (1_400_000_000, None, "£", "£1.4 billion"),
        (1_000_000, None, "£", "£1 million"),
        (1_000_000_000, None, "£", "£1 billion"),
        (10_000, None, "£", "£10,000"),
        (89_000_000, 126_000_000, "£", "£89 million to £126 million"),
        (2.15, None, "per cent", "2.15 per cent"),
        (4, None, "workshops", "4 workshops"),
        (0.5, 1, "per cent", "0.5 to 1 per cent"),
    ],
)
def test_an_amount_has_its_unit(value: float, upto: float | None, unit: str, words: str) -> None:
    sources = (SourceRef(source="a-source", chapters=(1,)),)
    figure = Figure(label="x", value=value, upto=upto, unit=unit, when="2025", sources=sources)
    assert amount(figure) == words


def test_the_scale_goes_from_its_first_score_to_its_last() -> None:
    scale = minimal_hub().info.scale
    assert (scale.lowest, scale.highest) == (0, 2)


def test_a_date_is_written_out_without_a_leading_nought() -> None:
    assert day(date(2026, 4, 1)) == "1 April 2026"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 questions"), (1, "1 question"), (1234, "1,234 questions")]
)
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "question") == words


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "1 KB"),
        (1, "1 KB"),
        (1024, "1 KB"),
        (1025, "2 KB"),
        (1024 * 1023, "1023 KB"),
        (1024 * 1023 + 1, "1.0 MB"),
        (1_400_000, "1.4 MB"),
    ],
)
def test_a_size_is_never_less_than_the_file_and_stays_on_one_line(number: int, expected: str) -> None:
    assert size(number) == expected.replace(" ", "\u00a0")

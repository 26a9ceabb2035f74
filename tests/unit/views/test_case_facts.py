"""The key facts of case studies: in words, in bands to filter by, and never guessed."""

from __future__ import annotations

import pytest

from guidancehub.content.model.case import Case, Figure
from guidancehub.views.case_facts import UNKNOWN, facets_of_cases, facts_of, values_of
from hostile import minimal_hub

HUB = minimal_hub()
(CASE,) = HUB.cases
SUM = "Yearly sum"


def with_sum(value: float, upto: float | None = None) -> Case:
    """Return the case with a sum of money."""
    (first, *_) = CASE.figures or ()
    figure = Figure(label=SUM, value=value, upto=upto, unit="£", when="2024", sources=first.sources)
    return CASE.model_copy(update={"services": ("shared-meals",), "money": SUM, "figures": (first, figure)})


def test_facts_are_in_words_and_a_sum_has_its_label_and_its_date() -> None:
    facts = {fact.label: fact.text for fact in facts_of(HUB, with_sum(2_000_000))}
    assert facts == {
        "Kind of service": "Shared meals",
        "How it was paid": "Grant",
        "Money": "£2 million (Yearly sum; 2024)",
        "Who led it": "Voluntary organisations (VCSE)",
    }


def test_what_the_sources_do_not_give_is_not_known() -> None:
    nothing = CASE.model_copy(
        update=dict.fromkeys(("services", "paid", "money", "led_by", "year", "best_for"))
    )
    assert [fact.text for fact in facts_of(HUB, nothing)] == [
        "Services in general",
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
    ]
    assert values_of(nothing) == {
        "service": ("no-kind",),
        "paid": ("not-known",),
        "money": ("not-known",),
        "led": ("not-known",),
        "began": ("not-known",),
    }


@pytest.mark.parametrize(
    ("value", "upto", "band"),
    [
        (50_000, None, "to-50000"),
        (50_001, None, "to-500000"),
        (500, 60_000, "to-500000"),
        (5_000_000, None, "to-5000000"),
        (5_000_001, None, "larger"),
    ],
)
def test_a_sum_is_in_the_band_of_its_upper_end(value: float, upto: float | None, band: str) -> None:
    assert values_of(with_sum(value, upto))["money"] == (band,)


@pytest.mark.parametrize(
    ("year", "band"),
    [(2015, "to-2015"), (2016, "to-2019"), (2020, "to-2022"), (2023, "later"), (2031, "later")],
)
def test_a_year_is_in_its_band(year: int, band: str) -> None:
    assert values_of(CASE.model_copy(update={"year": year}))["began"] == (band,)


def test_every_value_is_an_option_of_its_facet() -> None:
    options = {facet.name: {option.value for option in facet.options} for facet in facets_of_cases(HUB)}
    for name, values in values_of(with_sum(1)).items():
        assert set(values) <= options[name]

"""Figures of one unit have bars to one scale, and sums of money dots on one scale."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

import pytest

from fuller_hub import fuller_hub
from guidancehub.content.model.house_words import HouseWords
from guidancehub.views.case_facts import sums_of
from guidancehub.web.pictures.figures import Bar, bars_picture, compared_in, figures_picture
from guidancehub.web.pictures.sums import sums_picture
from hostile import minimal_hub
from picture_room import drawings_in
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.model.case import Case

(GROUP, *_) = minimal_hub().fact_groups
FACT = GROUP.facts[0]


def figures(*given: tuple[float, float | None, str]) -> str:
    facts = tuple(
        FACT.model_copy(update={"id": f"fact-{at}", "value": value, "upto": upto, "unit": unit})
        for at, (value, upto, unit) in enumerate(given)
    )
    return str(figures_picture(HouseWords(""), GROUP.model_copy(update={"facts": facts})))


def test_bars_have_one_scale_from_nought_and_a_range_goes_on_in_plain() -> None:
    for drawing in drawings_in(figures((10, None, "£"), (40, None, "£"), (20, 30, "£"), (5, None, "groups"))):
        card, *bars = drawing.iter("rect")
        full = "hub-picture__box--heat"
        assert full not in card.get("class")
        lengths = [(float(bar.get("width")), full in bar.get("class")) for bar in bars]
        unit = (float(drawing.get("viewbox").split()[2]) - 2) / 40
        expected = [(10, True), (40, True), (30, False), (20, True)]
        assert [is_full for _, is_full in lengths] == [is_full for _, is_full in expected]
        wanted = pytest.approx([number * unit for number, _ in expected], abs=0.1)
        assert [length for length, _ in lengths] == wanted
        assert {bar.get("x") for bar in bars} == {"1"}


def test_nothing_but_noughts_can_be_drawn_too() -> None:
    for drawing in drawings_in(
        bars_picture("Sums", "All of them", [Bar("£0", "One", 0), Bar("£0", "Two", 0)])
    ):
        assert [bar.get("width") for bar in drawing.iter("rect")] == ["2", "2"]


def test_only_figures_of_one_unit_are_compared() -> None:
    units = ("£", "hours", "£", "hours a year")
    facts = tuple(FACT.model_copy(update={"id": unit, "unit": unit}) for unit in units)
    assert [
        [fact.unit for fact in each] for each in compared_in(GROUP.model_copy(update={"facts": facts}))
    ] == [["£", "£"]]
    assert "one scale" not in figures((1, None, "groups"), (2, None, "hours"))


def test_a_table_below_says_the_same_so_the_drawing_is_passed_over() -> None:
    assert all(drawing.get("aria-hidden") == "true" for drawing in drawings_in(figures((1, None, "groups"))))


def test_sums_of_cases_are_on_a_scale_of_tens_the_largest_first() -> None:
    (case, *others) = fuller_hub().cases
    (figure, *_) = case.figures or ()

    def with_sum(at: int, value: float, upto: float | None = None) -> Case:
        changed = figure.model_copy(update={"label": "Sum", "unit": "£", "value": value, "upto": upto})
        return case.model_copy(update={"id": f"case-{at}", "money": "Sum", "figures": (changed,)})

    # Less than a pound would have no end on such a scale.
    cases = [with_sum(1, 200), with_sum(2, 50_000), with_sum(3, 300, 4_000), with_sum(4, 0)]
    sums = sums_of(with_records(fuller_hub(), {"case": [*cases, *others]}))
    assert [each.figure.value for each in sums] == [50_000, 300, 200]
    for drawing in drawings_in(str(sums_picture(sums, "Sums", "All of them"))):
        texts = drawing.findall("text")
        marks = {each.text: float(each.get("x")) for each in texts if each.get("text-anchor")}
        assert list(marks) == ["£100", "£1k", "£10k", "£100k"]
        dots = [float(dot.get("cx")) for dot in drawing.iter("circle")]
        ten = marks["£1k"] - marks["£100"]
        wanted = [marks["£100"] + ten * (log10(value) - 2) for value in (50_000, 4_000, 300, 200)]
        assert dots == pytest.approx(wanted, abs=0.2)


def test_a_long_word_has_a_card_of_the_whole_width_where_two_are_too_narrow() -> None:
    narrow, wide = drawings_in(figures((13987, None, "organisations"), (5, None, "groups")))
    assert len({card.get("x") for card in narrow.iter("rect")}) == 1
    assert len({card.get("x") for card in wide.iter("rect")}) == 2
    assert "13,987 organisations" in [text.text_content() for text in narrow.iter("text")]

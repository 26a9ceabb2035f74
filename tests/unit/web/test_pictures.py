"""Pictures are drawn from words and numbers, whatever they hold."""

from __future__ import annotations

import pytest
from lxml import etree, html

from guidancehub.web.pictures.charts import coverage_picture, places_picture, principles_picture
from guidancehub.web.pictures.svg import WIDTH, Drawing
from guidancehub.web.pictures.timeline import moment_of, timeline_picture
from hostile import minimal_hub

HUB = minimal_hub()


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("March 2024", (2024, 3)),
        ("Autumn 2024 to the 2025/26 financial year", (2024, 10)),
        ("New structure from 1 April 2024", (2024, 4)),
        ("Winter 2024/25", (2024, 12)),
        ("2024/25 to the end of March 2026", (2024, 4)),
        ("2025/26", (2025, 4)),
        ("2025", (2025, 0)),
        ("not given", None),
    ],
)
def test_a_date_in_words_has_its_place_in_time(when: str, moment: tuple[int, int] | None) -> None:
    assert moment_of(when) == moment


def test_the_timeline_says_what_happened_in_the_order_of_time() -> None:
    told = html.fromstring(str(timeline_picture(HUB))).xpath("string(.//*[local-name()='desc'])")
    assert told == "March 2024: The first bed is dug; August 2024: Cook together"


def test_the_coverage_counts_questions_and_cases_of_each_principle() -> None:
    told = html.fromstring(str(coverage_picture(HUB))).xpath("string(.//*[local-name()='desc'])")
    assert told == (
        "Share the work: Quality and innovation 1; Case studies 1. "
        "Start small: Quality and innovation 1; Case studies 0"
    )


def test_every_principle_and_every_place_is_drawn() -> None:
    principles, places = str(principles_picture(HUB)), str(places_picture(HUB))
    assert all(principle.title in principles for principle in HUB.principles)
    assert all(place.name in places for place in HUB.info.places)


def test_text_in_a_picture_is_text_whatever_it_holds() -> None:
    drawing = Drawing("x", "<script>", '"&')
    drawing.text(0, 10, "<b>& a very long line that has to be broken somewhere</b>", 100)
    svg = etree.fromstring(str(drawing.finish("<i>")))
    assert svg.xpath("count(.//*[local-name()='b' or local-name()='script' or local-name()='i'])") == 0
    for text in svg.xpath(".//*[local-name()='text']"):
        assert len(text.text) * 6 < WIDTH

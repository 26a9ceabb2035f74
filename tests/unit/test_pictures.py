"""Pictures hold what the content holds, in their drawing and in their description."""

from __future__ import annotations

import pytest
from lxml import etree, html

from guidancehub.links import Links
from guidancehub.pictures.drawing import WIDTH, Drawing
from guidancehub.pictures.drawn import (
    coverage_picture,
    moment_of,
    places_picture,
    principles_picture,
    timeline_picture,
)
from support import real_hub

HUB = real_hub()
LINKS = Links(HUB)


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("March 2024", (2024, 3)),
        ("Autumn 2024 to the 2025/26 financial year", (2024, 10)),
        ("New structure from 1 April 2024", (2024, 4)),
        ("2025/26", (2025, 0)),
        ("not given", None),
    ],
)
def test_a_date_in_words_has_its_place_in_time(when: str, moment: tuple[int, int] | None) -> None:
    assert moment_of(when) == moment


@pytest.mark.parametrize(
    "picture",
    [
        str(principles_picture(HUB)),
        str(timeline_picture(HUB)),
        str(coverage_picture(HUB, LINKS)),
        str(places_picture(HUB)),
    ],
    ids=["principles", "timeline", "coverage", "places"],
)
def test_a_picture_names_and_describes_itself_and_has_a_caption(picture: str) -> None:
    figure = html.fromstring(picture)
    (svg,) = figure.xpath(".//*[local-name()='svg']")
    assert svg.get("role") == "img"
    title, description = svg.get("aria-labelledby").split()
    assert figure.xpath(f".//*[@id='{title}']")[0].text
    assert len(figure.xpath(f".//*[@id='{description}']")[0].text) > 40
    assert figure.xpath("normalize-space(.//figcaption)")
    assert "style=" not in picture


def test_every_principle_and_every_place_is_drawn_and_described() -> None:
    principles, places = str(principles_picture(HUB)), str(places_picture(HUB))
    for principle in HUB.principles:
        assert html.fromstring(principles).text_content().count(principle.title) == 1
    for place in HUB.info.places:
        assert place.name in places


def test_a_gap_in_the_coverage_is_drawn_as_one() -> None:
    drawn = html.fromstring(str(coverage_picture(HUB, LINKS)))
    empty = drawn.xpath(".//*[contains(@class, 'box--empty')]")
    numbers = [text.text for text in drawn.xpath(".//*[local-name()='text']") if (text.text or "").isdigit()]
    assert len(numbers) == len(HUB.principles) * (len(HUB.criteria) + 1)
    assert len(empty) == numbers.count("0")


def test_text_in_a_picture_is_text_whatever_it_holds() -> None:
    drawing = Drawing("x", "<script>", '"&')
    drawing.text(0, 10, "<b>& a very long line that has to be broken somewhere</b>", 100)
    svg = etree.fromstring(str(drawing.finish("<i>")))
    assert svg.xpath("count(.//*[local-name()='b' or local-name()='script' or local-name()='i'])") == 0
    for text in svg.xpath(".//*[local-name()='text']"):
        assert len(text.text) * 6 < WIDTH

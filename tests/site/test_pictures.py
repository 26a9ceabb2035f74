"""Pictures hold what the content holds, in their drawing and in their description."""

from __future__ import annotations

import pytest
from lxml import etree, html

from guidancehub.views.links import Links
from guidancehub.web.pictures.charts import (
    coverage_picture,
    figures_picture,
    places_picture,
    principles_picture,
    stages_picture,
)
from guidancehub.web.pictures.timeline import timeline_picture
from support import real_hub

HUB = real_hub()
LINKS = Links(HUB)
CARDS = {
    "principles": str(principles_picture(HUB)),
    "stages": str(stages_picture(HUB.chapters["investment"][0].sections[0])),
    **{group.id: str(figures_picture(group)) for group in HUB.fact_groups},
}
"""Pictures in which every text stands in a box."""
PICTURES = {
    **CARDS,
    "timeline": str(timeline_picture(HUB)),
    "coverage": str(coverage_picture(HUB)),
    "places": str(places_picture(HUB)),
}


def test_the_timeline_of_the_journey_is_in_the_order_of_time() -> None:
    told = html.fromstring(PICTURES["timeline"]).xpath("string(.//*[local-name()='desc'])").split("; ")
    assert told[0] == "March 2024: West Yorkshire adopts Keep it Local"
    starts = [line.partition(": ")[0] for line in told]
    assert starts[1:3] == ["2024/25 to the end of March 2026", "New structure from 1 April 2024"]
    assert starts[-6:] == [
        "October 2024",
        "Winter 2024/25",
        "February 2025",
        "March 2025",
        "2025/26",
        "April 2025",
    ]


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_no_text_of_a_picture_leaves_the_drawing(picture: str) -> None:
    svg = html.fromstring(picture).xpath(".//*[local-name()='svg']")[0]
    _, _, width, height = map(float, svg.get("viewbox").split())
    for text in svg.xpath(".//*[local-name()='text']"):
        left, top, right, bottom = room_of(text)
        assert left >= 0, text.text
        assert top >= 0, text.text
        assert right <= width, text.text
        assert bottom <= height, text.text


@pytest.mark.parametrize("name", [*CARDS, "coverage"])
def test_no_text_of_a_card_leaves_its_box(name: str) -> None:
    svg = html.fromstring(PICTURES[name]).xpath(".//*[local-name()='svg']")[0]
    boxes = [
        (x, y, x + width, y + height)
        for x, y, width, height in (
            [float(rect.get(side)) for side in ("x", "y", "width", "height")]
            for rect in svg.xpath(".//*[local-name()='rect']")
        )
    ]
    texts = [text for text in svg.xpath(".//*[local-name()='text']") if name in CARDS or text.text.isdigit()]
    assert texts
    for text in texts:
        left, top, right, bottom = room_of(text)
        assert any(
            box[0] <= left and box[1] <= top and right <= box[2] and bottom <= box[3] for box in boxes
        ), text.text


def room_of(text: etree._Element) -> tuple[float, float, float, float]:
    """Give the room that a line takes, as wide and as high as letters are on average."""
    size = 15 if "--large" in text.get("class") or "--number" in text.get("class") else 12.5
    letter = size * (0.56 if size > 12.5 or "--strong" in text.get("class") else 0.5)
    width = letter * len(text.text)
    x, y = float(text.get("x")), float(text.get("y"))
    left = x - width / 2 if "--number" in text.get("class") else x
    return left, y - size, left + width, y + size * 0.3


def test_the_coverage_names_each_criterion_in_full() -> None:
    described = html.fromstring(PICTURES["coverage"]).xpath("string(.//*[local-name()='desc'])")
    for criterion in HUB.criteria:
        assert described.count(criterion.title) == len(HUB.principles)
        assert f"{criterion.prefix} " not in described


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
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
    drawn = html.fromstring(str(coverage_picture(HUB)))
    empty = drawn.xpath(".//*[contains(@class, 'box--empty')]")
    numbers = [text.text for text in drawn.xpath(".//*[local-name()='text']") if (text.text or "").isdigit()]
    assert len(numbers) == len(HUB.principles) * (len(HUB.criteria) + 1)
    assert len(empty) == numbers.count("0")

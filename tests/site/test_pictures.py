"""The pictures of the real hub hold its words, however long they are."""

from __future__ import annotations

import pytest
from lxml import html

from picture_room import cards_of, drawings_of, outside_the_boxes, outside_the_drawing
from support import real_hub

CARDS = cards_of(real_hub())
DRAWINGS = drawings_of(real_hub())
PICTURES = CARDS | DRAWINGS


def test_the_timeline_of_the_journey_is_in_the_order_of_time() -> None:
    told = html.fromstring(DRAWINGS["timeline"]).xpath("string(.//*[local-name()='desc'])").split("; ")
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
    assert outside_the_drawing(picture) == []


@pytest.mark.parametrize("picture", CARDS.values(), ids=CARDS)
def test_no_text_of_a_card_leaves_its_box(picture: str) -> None:
    assert outside_the_boxes(picture) == []


def test_no_number_of_the_coverage_leaves_its_box() -> None:
    assert outside_the_boxes(DRAWINGS["coverage"], numbers_alone=True) == []

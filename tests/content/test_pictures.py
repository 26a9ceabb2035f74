"""The pictures of the real hub hold its words, however long they are, and lead to what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest

from guidancehub.views.counts import grid_of, matrix_counts
from guidancehub.views.timeline import events_of
from guidancehub.web.filter_lists import cases_of
from picture_room import cards_of, drawings_of, outside_the_boxes, outside_the_drawing
from support import real_hub

if TYPE_CHECKING:
    from built import BuiltPage

HUB = real_hub()
CARDS = cards_of(HUB)
DRAWINGS = drawings_of(HUB)
PICTURES = CARDS | DRAWINGS
WITH_A_PICTURE = (
    "",
    "matrix/",
    "law/provider-selection-regime/",
    "contracts-and-grants/",
    "cases/",
    "journey/",
    "start/",
)
"""A picture that leads on: what the page is about, at one look."""


def test_the_timeline_of_the_journey_is_in_the_order_of_time() -> None:
    events = events_of(HUB)
    assert (events[0].when, events[0].title) == ("March 2024", "West Yorkshire adopts Keep it Local")
    starts = [each.when for each in events]
    assert starts[1:3] == ["2024/25 to the end of March 2026", "New structure from 1 April 2024"]
    assert starts[-6:] == [
        "October 2024",
        "Winter 2024/25",
        "February 2025",
        "March 2025",
        "2025/26",
        "April 2025",
    ]


def test_every_question_and_every_case_of_the_hub_is_counted() -> None:
    counts = matrix_counts(HUB, "matrix/")
    assert sum(area.number for each in counts for area in each.areas) == len(HUB.questions)
    grid = grid_of(cases_of(HUB), "cases/", "paid", "began")
    assert grid
    paid = sum(len(case.paid or "?") for case in HUB.cases)
    assert sum(cell.number for row in grid.cells for cell in row) == paid


@pytest.mark.parametrize("url", WITH_A_PICTURE)
def test_a_picture_has_links_and_their_words_or_links_stand_beside_it(
    pages: dict[str, BuiltPage], url: str
) -> None:
    main = pages[url].tree.xpath("//main")[0]
    for drawing in main.xpath(".//figure[contains(@class, 'hub-picture')]/*[local-name()='svg']"):
        links = drawing.xpath(".//*[local-name()='a']")
        assert len(links) > 3
        assert drawing.get("role") == "group"
        assert drawing.get("aria-label")
        beside = main.xpath(".//a[not(ancestor::*[local-name()='svg'])]/@href")
        words = " ".join(main.xpath(".//text()[not(ancestor::*[local-name()='svg'])]"))
        for link in links:
            told = " ".join(link.xpath(".//text()")).lstrip("0123456789 ")
            assert link.get("href") in beside or (told and told in words), told


@pytest.mark.parametrize("url", WITH_A_PICTURE)
def test_each_link_of_a_picture_leads_to_a_place_that_is_there(pages: dict[str, BuiltPage], url: str) -> None:
    for href in pages[url].tree.xpath("//figure//*[local-name()='a']/@href"):
        target = urlsplit(urljoin(f"https://hub.example/{url}", href))
        page = pages[target.path.removeprefix("/")]
        assert not target.fragment or page.ids().count(target.fragment) == 1, href


def test_no_picture_reads_aloud_what_a_table_below_it_says(pages: dict[str, BuiltPage]) -> None:
    beside_tables = {
        url: [drawing.get("aria-hidden") for drawing in found]
        for url, page in pages.items()
        if (found := page.tree.xpath("//figure[following-sibling::*[1][self::table]]/*[local-name()='svg']"))
    }
    assert len(beside_tables["facts/"]) > 6
    assert {hidden for found in beside_tables.values() for hidden in found} == {"true"}


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_no_text_of_a_picture_leaves_the_drawing(picture: str) -> None:
    assert outside_the_drawing(picture) == []


@pytest.mark.parametrize("picture", CARDS.values(), ids=CARDS)
def test_no_text_of_a_card_leaves_its_box(picture: str) -> None:
    assert outside_the_boxes(picture) == []


def test_no_number_of_the_coverage_leaves_its_box() -> None:
    assert outside_the_boxes(DRAWINGS["coverage"], numbers_alone=True) == []

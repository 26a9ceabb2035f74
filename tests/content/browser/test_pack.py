"""The tender pack on this hub's own bank: its pages on the law, and links that releases gave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pack_pages import corpus_link, open_builder

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


def test_each_route_says_what_it_is_for_and_leads_to_a_page_on_its_law(
    page: Page, address: str, site: Path
) -> None:
    page.goto(f"{address}pack/")
    page.get_by_text("What each route is for").click()
    links = page.locator(".hub-pack__route dd a").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    assert len(links) == 9
    of_gates = {
        "../law/basic-selection-criteria/",
        "../law/framework-agreements/#fa-off",
        "../law/buying-outside-the-psr/#out-light-tests",
        "../law/buying-outside-the-psr/#out-below-shortlist",
    }
    for link in {*links, *of_gates, "../law/standstill-period/"}:
        where, _, part = str(link).removeprefix("../").partition("#")
        html = (site / where / "index.html").read_text("utf-8")
        assert f'id="{part}"' in html or not part


def test_a_link_that_was_given_out_opens_with_the_questions_of_its_release(page: Page, address: str) -> None:
    errors = open_builder(page, address, corpus_link("mental-health-issued"))
    page.get_by_role("button", name="I am bidding").wait_for()
    text = page.locator(".hub-pack").inner_text()
    for part in (
        "fingerprint 91e6271764",
        "issue 2",
        "Monday 22 February 2027",
        "12.1 per cent",
        "500 words at most",
        "at least 2 of 4",
        "Excellent",
    ):
        assert part in text, part
    assert errors == []

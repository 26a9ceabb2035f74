"""The tender pack leads to the pages on the law of each route, and these have the parts that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

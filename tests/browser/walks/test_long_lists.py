"""A list of several pages is filtered as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guidancehub.views.reference_facets import year_of
from installed import told_by
from larger_hub import MORE, larger_hub, write_larger_hub
from list_page import entries, open_filters, wait_for
from serving import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

HUB = larger_hub()
MANY = 400
SOUTH = sum("south-bank" in (case.places or ()) for case in HUB.cases)
PONDS = range(0, MANY, 40)
"""The numbers of the sources that another publisher has."""
SOURCE = """
  - id: report-{at}
    title: Report number {at} of the gardens
    publisher: {publisher}
    date: "{year}"
    note: >-
      Read in part. What it says of tools, of soil and of those who tend the beds is counted once a year,
      when the beds are empty.
"""


@pytest.fixture(scope="module")
def long_site(made_once: Callable[[str, Callable[[Path], None]], Path], installed: Path) -> Path:
    """Build the fixture's hub with so many cases and sources that their lists take several pages."""

    def fill(folder: Path) -> None:
        write_larger_hub(folder)
        content = folder / "content"
        text = (MORE / "content" / "cases" / "compost-round.yml").read_text(encoding="utf-8")
        for at in range(MANY):
            made = re.sub(r"(?m)^id: .*$", f"id: copy-{at}", text)
            made = re.sub(r"(?m)^title: .*$", f"title: Copy number {at} of a case", made)
            made = made.replace("source: garden-guide", f"source: report-{at}")
            (content / "cases" / f"copy-{at}.yml").write_text(made, encoding="utf-8")
        with (content / "sources.yml").open("a", encoding="utf-8") as file:
            for at in range(MANY):
                publisher = "The Duck Pond" if at in PONDS else "The Hilltown mill"
                file.write(SOURCE.format(at=at, publisher=publisher, year=2020 + at % 5).lstrip("\n"))
        (folder / "mkdocs.yml").write_text(
            "site_name: Riverside hub\nplugins:\n  - guidancehub\nextra:\n  downloads: false\n", "utf-8"
        )
        told_by(installed, "-m", "guidancehub", "build", cwd=folder)

    return made_once("long", fill) / "site"


@pytest.fixture
def long_address(long_site: Path) -> Iterator[str]:
    with served(long_site) as address:
        yield address


def test_filters_reach_all_pages_of_a_long_list(page: Page, long_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{long_address}cases/page/2/")
    assert entries(page).count() > 50
    assert page.get_by_role("link", name="Next page").is_visible()
    assert not any(url.endswith(".json") for url in asked)
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^South Bank")).check()
    total = len(HUB.cases) + MANY
    expected = f"{SOUTH} of {total} case studies; {total - SOUTH} hidden by Place: South Bank"
    assert wait_for(page, f"{SOUTH} of") == expected
    results = page.locator("[data-list-results] > li")
    assert results.count() == SOUTH
    assert not page.get_by_role("link", name="Next page").is_visible()
    mark = results.first.locator(".hub-mark")
    assert mark.inner_text() in {"From Riverside", "Published source"}
    assert "hub-mark--" in (mark.get_attribute("class") or "")
    page.get_by_role("button", name="Clear all").click()
    page.get_by_role("link", name="Next page").wait_for()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert results.count() == 0


def test_a_long_result_shows_a_hundred_at_a_time_and_prints_all(page: Page, long_address: str) -> None:
    page.goto(f"{long_address}cases/?words=copy%20number")
    wait_for(page, f"{MANY} of")
    results = page.locator("[data-list-results] > li")
    assert results.count() == 100
    page.get_by_role("button", name="Show more").press("Enter")
    assert results.count() == 200
    assert (
        page.evaluate("document.activeElement.textContent")
        == results.nth(100).get_by_role("link").inner_text()
    )
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert results.count() == MANY
    named = results.last.get_by_role("link").get_attribute("data-address")
    assert str(named).startswith("…/cases/copy-")
    results.last.get_by_role("link").click()
    page.wait_for_url("**/cases/copy-*/")


def test_an_index_that_cannot_be_read_leaves_the_list_as_it_is(page: Page, long_address: str) -> None:
    page.route("**/*.json", lambda route: route.abort())
    page.goto(f"{long_address}cases/?place=south-bank")
    page.get_by_text("The other pages of this list could not be read.").wait_for()
    assert entries(page).count() > 50


def test_the_sources_of_every_page_are_found_from_a_short_first_page(page: Page, long_address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{long_address}sources/")
    page.locator("form[data-list]").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") <= 12 * 800
    expect(page.get_by_role("link", name="Next page")).to_be_visible()
    page.get_by_label("Words to look for").fill("duck pond")
    found = [f"Report number {at} of the gardens" for at in PONDS]
    total = len(HUB.bibliography) + MANY
    assert wait_for(page, f"{len(found)} of {total} sources")
    shown = page.locator("[data-list-results] h3, [data-in]:visible h3").all_inner_texts()
    assert sorted(shown) == sorted(found)
    page.get_by_role("link", name=found[-1]).first.click()
    page.wait_for_url("**/sources/**#*")


def test_sources_of_every_page_are_filtered_by_kind_publisher_and_year(page: Page, long_address: str) -> None:
    page.goto(f"{long_address}sources/")
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^The Garden Society")).check()
    page.get_by_role("checkbox", name=re.compile("^2025")).check()
    works = HUB.bibliography.values()
    found = [w.title for w in works if w.own_publisher == "The Garden Society" and year_of(w.date) == 2025]
    assert wait_for(page, f"{len(found)} of {len(works) + MANY} sources")
    assert sorted(page.locator("[data-list-results] h3").all_inner_texts()) == sorted(found)
    assert page.url == f"{long_address}sources/?publisher=the-garden-society&year=2025"
    page.get_by_role("checkbox", name=re.compile("^From Riverside")).check()
    page.get_by_text("Nothing fits all of that.").wait_for()
    page.go_back()
    assert wait_for(page, f"{len(found)} of")

"""Nothing on a page moves once it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import open_whole
from samples import sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOST_SHIFT = 0.02
"""Of the browser's own layout shifts, added up; 0.1 is what its makers call good."""
NOTE_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.shifted += each.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [412, 1280])
def test_nothing_on_a_page_moves_while_it_loads(
    browser: Browser, address: str, kinds: tuple[str, ...], width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 823}) as context:
        page = context.new_page()
        page.add_init_script(NOTE_SHIFTS)
        shifts = {}
        for url in (*sample(kinds, 10, f"moves {width}"), "search/?q=garden"):
            open_whole(page, address + url)
            shifts[url] = page.evaluate("shifted")
    assert {url: shift for url, shift in shifts.items() if shift > MOST_SHIFT} == {}


FILTERED = (
    "sources/?words=garden",
    "glossary/?words=garden",
    "a-to-z/?words=garden",
    "cases/?words=garden",
    "matrix/?weighting=high",
    "matrix/table/?words=people",
    "tips/?words=soup",
)


@pytest.mark.parametrize("width", [412, 1280])
def test_nothing_moves_when_an_address_filters_a_list(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 823}) as context:
        page = context.new_page()
        page.add_init_script(NOTE_SHIFTS)
        shifts = {}
        for url in FILTERED:
            open_whole(page, address + url)
            assert page.locator(".hub-waits").count() == 0
            shifts[url] = page.evaluate("shifted")
    assert {url: shift for url, shift in shifts.items() if shift > MOST_SHIFT} == {}


def test_an_explanation_that_opens_moves_nothing(page: Page, address: str) -> None:
    page.add_init_script(NOTE_SHIFTS)
    open_whole(page, f"{address}cases/tool-shed/")
    page.locator(".hub-word").first.click()
    page.locator("[popover]:popover-open").wait_for()
    assert page.evaluate("shifted") <= MOST_SHIFT

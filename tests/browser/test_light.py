"""The first view of a page is light, and nothing on it moves once it is there."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from support import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

MOST_BYTES = 60_000
"""Of all that a first view loads, compressed as hosts do."""
MOST_REQUESTS = {
    "": 10,
    "matrix/questions/AI-01/": 10,
    "matrix/": 14,
    "cases/": 14,
    "cases/uplift-2025-26/": 10,
}
MOST_SHIFT = 0.02
"""Of the browser's own layout shifts, added up; 0.1 is what its makers call good."""
NOTE_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.shifted += each.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("url", MOST_REQUESTS)
def test_a_first_view_is_few_bytes_in_few_requests(page: Page, address: str, url: str) -> None:
    answers: list[Response] = []

    def note(response: Response) -> None:
        answers.append(response)

    page.on("response", note)
    page.goto(address + url, wait_until="networkidle")
    weights = {each.url.removeprefix(address): len(gzip.compress(each.body(), 6)) for each in answers}
    assert len(answers) <= MOST_REQUESTS[url], weights
    assert sum(weights.values()) <= MOST_BYTES, weights


@pytest.mark.parametrize("width", [412, 1280])
def test_nothing_on_a_page_moves_while_it_loads(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 823}) as context:
        page = context.new_page()
        page.add_init_script(NOTE_SHIFTS)
        shifts = {}
        for url in (*KINDS, "search/?q=grant"):
            page.goto(address + url, wait_until="networkidle")
            shifts[url] = page.evaluate("shifted")
    assert {url: shift for url, shift in shifts.items() if shift > MOST_SHIFT} == {}


def test_an_explanation_that_opens_moves_nothing(page: Page, address: str) -> None:
    page.add_init_script(NOTE_SHIFTS)
    page.goto(f"{address}law/standstill-period/", wait_until="networkidle")
    page.locator(".hub-word").first.click()
    page.locator("[popover]:popover-open").wait_for()
    assert page.evaluate("shifted") <= MOST_SHIFT

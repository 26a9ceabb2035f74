"""The first view of a page is light, and nothing on it moves once it is there."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from browsing import open_whole
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
    open_whole(page, address + url)
    weights = {each.url.removeprefix(address): len(gzip.compress(each.body(), 6)) for each in answers}
    assert len(answers) <= MOST_REQUESTS[url], weights
    assert sum(weights.values()) <= MOST_BYTES, weights


LEAST_USED = 0.6
STYLED = (
    "",
    "matrix/questions/AI-01/",
    "matrix/",
    "cases/uplift-2025-26/",
    "law/standstill-period/",
    "tips/",
    "principles/local-spend/",
    "glossary/",
    "pack/",
    "clock/",
    "contracts-and-grants/finder/",
    "search/",
    "cases/",
    "self-assessment/",
)


# The addresses of the sheets whose media are those of the window: the browser waits for these alone.
COUNTING = """() => [...document.styleSheets]
  .filter(({ media }) => media.length === 0 || matchMedia(media.mediaText).matches)
  .map(({ href }) => href)"""


def used_styles(page: Page, url: str) -> dict[str, tuple[int, set[int]]]:
    """Return of each style sheet that counts on the screen its length, and the signs that are used."""
    session = page.context.new_cdp_session(page)
    sheets: dict[str, dict[str, str]] = {}
    session.on(
        "CSS.styleSheetAdded", lambda event: sheets.update({event["header"]["styleSheetId"]: event["header"]})
    )
    session.send("DOM.enable")
    session.send("CSS.enable")
    session.send("CSS.startRuleUsageTracking")
    open_whole(page, url)
    rules = session.send("CSS.stopRuleUsageTracking")["ruleUsage"]
    session.detach()
    counts = page.evaluate(COUNTING)
    used: dict[str, tuple[int, set[int]]] = {}
    for key, header in sheets.items():
        name = header["sourceURL"]
        if name in counts:
            ranges = [
                range(int(rule["startOffset"]), int(rule["endOffset"]))
                for rule in rules
                if rule["styleSheetId"] == key and rule["used"]
            ]
            used[name] = (int(header["length"]), set().union(*ranges))
    return used


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("url", STYLED)
def test_most_of_the_styles_that_a_page_loads_are_used(
    browser: Browser, address: str, url: str, width: int
) -> None:
    """A phone and a laptop have their own sheets besides one for both.

    What only a mouse, the keyboard or an unfolded part needs counts as not used.
    """
    with browser.new_context(viewport={"width": width, "height": 823}) as context:
        used = used_styles(context.new_page(), address + url)
    share = sum(len(signs) for _, signs in used.values()) / sum(length for length, _ in used.values())
    by_sheet = {
        name.rpartition("/")[2]: round(len(signs) / length, 2) for name, (length, signs) in used.items()
    }
    assert share >= LEAST_USED, by_sheet


@pytest.mark.parametrize("width", [412, 1280])
def test_nothing_on_a_page_moves_while_it_loads(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 823}) as context:
        page = context.new_page()
        page.add_init_script(NOTE_SHIFTS)
        shifts = {}
        for url in (*KINDS, "search/?q=grant"):
            open_whole(page, address + url)
            shifts[url] = page.evaluate("shifted")
    assert {url: shift for url, shift in shifts.items() if shift > MOST_SHIFT} == {}


FILTERED = (
    "sources/?words=nhs",
    "glossary/?words=contract",
    "a-to-z/?words=grant",
    "cases/?words=grant",
    "matrix/?weighting=high",
    "matrix/table/?words=local",
    "tips/?words=grant",
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
    open_whole(page, f"{address}law/standstill-period/")
    page.locator(".hub-word").first.click()
    page.locator("[popover]:popover-open").wait_for()
    assert page.evaluate("shifted") <= MOST_SHIFT

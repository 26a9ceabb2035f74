"""The first view of a page is light."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from browsing import open_whole
from samples import a_few

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


@a_few(3)
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


@a_few(4)
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

"""How soon a search answers, as the page itself sees it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Response

FIRST_RESULT = "performance.getEntriesByName('first-result').at(-1)?.startTime ?? 0"
LOADED = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
FIELD = "#search-field"


@dataclass(frozen=True, slots=True)
class ColdStart:
    """What a page took that nothing was kept of."""

    milliseconds: float
    """From the beginning of the navigation to the first result, or to the page where nothing is asked."""
    bytes: int
    """What was loaded, compressed where the server does so; without the filters, which come afterwards."""


def cold_start(browser: Browser, address: str, slowdown: int) -> ColdStart:
    """Open a page anew with the processor slowed down, and take the time of the first result."""
    with _slow_page(browser, slowdown) as page:
        sizes: list[int] = []
        page.on("response", lambda response: sizes.append(_size_of(response)))
        page.goto(address)
        if "?q=" in address:
            page.wait_for_selector(".hub-result")
        milliseconds = page.evaluate(FIRST_RESULT if "?q=" in address else LOADED)
    return ColdStart(float(milliseconds), sum(sizes))


def answer_in(browser: Browser, address: str, query: str, slowdown: int) -> float:
    """Type a query as a quick reader does; give the milliseconds from the last letter to its first result."""
    with _slow_page(browser, slowdown) as page:
        page.goto(address)
        page.locator(FIELD).focus()
        page.evaluate(
            """field => document.querySelector(field).addEventListener("input", () => {
                 performance.clearMarks("typed"); performance.mark("typed"); })""",
            FIELD,
        )
        page.wait_for_timeout(500)
        page.keyboard.type(query, delay=80)
        page.wait_for_timeout(1_500)
        typed = float(page.evaluate("performance.getEntriesByName('typed')[0].startTime"))
        return float(page.evaluate(FIRST_RESULT)) - typed


@contextmanager
def _slow_page(browser: Browser, slowdown: int) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    yield page
    context.close()


def _size_of(response: Response) -> int:
    late = response.url.endswith("facets.json")
    return 0 if late else int(response.headers.get("content-length", 0))

"""A hub of ten thousand entries is searched as quickly, over a slow line and on a slow telephone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from large_index import write_large_index
from serving import Compressing, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Response

QUERIES = ("safeguarding", "mental health leeds", "QI-01")
SECONDS = 2
BYTES = 400_000
# Other programs share the machine: one quick run shows that it can be done.
TRIES = 4


@pytest.fixture(scope="module")
def large(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the search page with the large index; give the page's address."""
    folder = tmp_path_factory.mktemp("large")
    for part in ("search", "assets"):
        shutil.copytree(site / part, folder / part)
    write_large_index(folder)
    with served(folder, Compressing) as home:
        yield f"{home}search/"


def cold(browser: Browser, address: str) -> tuple[float, int]:
    """Open the page anew on a processor slowed fourfold; give the seconds and bytes to the first result."""
    context = browser.new_context()
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    received: list[Response] = []
    page.on("response", received.append)
    page.goto(address, wait_until="commit")
    page.wait_for_selector(".hub-result")
    before = [response for response in received if not response.url.endswith("facets.json")]
    seconds = page.evaluate("performance.getEntriesByName('first-result')[0].startTime") / 1000
    size = sum(int(response.headers.get("content-length", 0)) for response in before)
    context.close()
    return seconds, size


@pytest.mark.parametrize("query", QUERIES)
def test_a_cold_page_answers_in_time_and_loads_little(browser: Browser, large: str, query: str) -> None:
    seconds: list[float] = []
    while len(seconds) < TRIES and min(seconds, default=SECONDS) >= SECONDS:
        last, size = cold(browser, f"{large}?q={query}")
        seconds.append(last)
        assert size <= BYTES
    print(f"{query}: {min(seconds):.2f} seconds, {size // 1000} KB")  # noqa: T201 (shown with -s)
    assert min(seconds) < SECONDS

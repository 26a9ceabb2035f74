"""Ten thousand entries are searched from a cold page within 2 seconds on a slow phone, with under 400 KB."""

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

QUERIES = ("safeguarding", "mental health leeds", "QI-01", "charity")
BYTES = 400_000
SECONDS = 2
SLOWDOWN = 4
# Machines that run tests are busy, and of any speed. So a search may also take as many times the work of the
# same page without one, and one run of several is enough.
MARGIN = 5
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


def processor(browser: Browser) -> float:
    """Give the seconds that the pages of the browser have worked, their workers too."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return sum(float(process["cpuTime"]) for process in processes if process["type"] == "renderer")


def cold(browser: Browser, address: str, until: str = ".hub-result") -> tuple[float, int]:
    """Open the page anew, and give the seconds of work and the bytes until a part is there.

    Work is counted, and not the time on the clock: the browser slows the page down on request, but not the
    worker that searches, and other programs slow both. Four times the work is what a processor of a quarter
    of the speed takes.
    """
    context = browser.new_context()
    page = context.new_page()
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(size_of(response)))
    before = processor(browser)
    page.goto(address, wait_until="commit")
    page.wait_for_selector(until)
    seconds = processor(browser) - before
    context.close()
    return seconds, sum(sizes)


def size_of(response: Response) -> int:
    """Give a response's bytes; the filters are asked for when the results are there."""
    late = response.url.endswith("facets.json")
    return 0 if late else int(response.headers.get("content-length", 0))


@pytest.mark.parametrize("query", QUERIES)
def test_a_cold_page_answers_in_time_and_loads_little(browser: Browser, large: str, query: str) -> None:
    worked: list[float] = []
    plain: list[float] = []
    for _ in range(TRIES):
        plain.append(cold(browser, large, ".hub-find__form")[0])
        seconds, size = cold(browser, f"{large}?q={query}")
        worked.append(seconds)
        assert size <= BYTES
        if min(worked) < max(SECONDS / SLOWDOWN, MARGIN * min(plain)):
            return
    raise AssertionError((worked, plain))

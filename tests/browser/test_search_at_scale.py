"""Ten thousand entries are searched from a cold page within 2 seconds on a slow phone, with under 400 KB."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from large_index import write_large_index
from searching import cold_start
from serving import Compressing, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

QUERIES = ("safeguarding", "mental health leeds", "QI-01", "charity")
BYTES = 400_000
MILLISECONDS = 2_000
SLOWDOWN = 4
# Machines that run tests are busy, and of any speed: a search may also take as many times the same page
# without one, and one run of several is enough. benchmarks/search.py gives the figures.
MARGIN = 6
TRIES = 4


@pytest.fixture
def large(site: Path, tmp_path: Path) -> Iterator[str]:
    """Serve the search page with the large index; give the page's address."""
    for part in ("search", "assets"):
        shutil.copytree(site / part, tmp_path / part)
    write_large_index(tmp_path)
    with served(tmp_path, Compressing) as home:
        yield f"{home}search/"


def test_a_cold_page_answers_in_time_and_loads_little(browser: Browser, large: str) -> None:
    # One test, for the large index takes long to make, and a second worker could only wait for it.
    for query in QUERIES:
        answers(browser, large, query)


def answers(browser: Browser, large: str, query: str) -> None:
    runs: list[tuple[float, float]] = []
    for _ in range(TRIES):
        plain = cold_start(browser, large, SLOWDOWN)
        asked = cold_start(browser, f"{large}?q={query}", SLOWDOWN)
        assert plain.milliseconds > 0
        assert asked.bytes <= BYTES
        runs.append((asked.milliseconds, plain.milliseconds))
        if asked.milliseconds <= max(MILLISECONDS, MARGIN * plain.milliseconds):
            return
    raise AssertionError(query, runs)

"""Ten thousand entries are searched from a cold page with under 400 KB."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from large_index import write_large_index
from samples import long
from searching import cold_start
from serving import Compressing, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

QUERIES = ("safeguarding", "mental health leeds", "QI-01", "charity")
BYTES = 400_000


@pytest.fixture
def large(site: Path, tmp_path: Path) -> Iterator[str]:
    """Serve the search page with the large index; give the page's address."""
    for part in ("search", "assets"):
        shutil.copytree(site / part, tmp_path / part)
    write_large_index(tmp_path)
    with served(tmp_path, Compressing) as home:
        yield f"{home}search/"


@long
def test_a_cold_page_answers_and_loads_little(browser: Browser, large: str) -> None:
    # One test, for the large index takes long to make, and a second worker could only wait for it.
    for query in QUERIES:
        assert 0 < cold_start(browser, f"{large}?q={query}", slowdown=1).bytes <= BYTES

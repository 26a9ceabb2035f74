"""A real browser on the real site, served with the policy that the design asks of a host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import started
from serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site; give the address of its home page."""
    with served(site) as home:
        yield home


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with started() as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty wide page of its own."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()

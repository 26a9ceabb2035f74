"""A real browser on the real site, served with the policy that the design asks of a host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from assessing import open_questions
from browsing import started
from kinds import IS_ELSEWHERE, kinds_of
from notice_pages import open_checker
from pack_walk import Walk
from serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site; give the address of its home page."""
    with served(site) as home:
        yield home


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with started() as running:
        yield running


@pytest.fixture(scope="session")
def kinds(site: Path) -> tuple[str, ...]:
    """Give the address of one page of every kind."""
    return kinds_of(site)


@pytest.fixture(autouse=True)
def _has_its_pages(request: pytest.FixtureRequest) -> None:
    """Skip a test of pages that the hub has not, where the content of another hub stands in place of ours."""
    marker = request.node.get_closest_marker("needs")
    if marker and IS_ELSEWHERE:
        site: Path = request.getfixturevalue("site")
        missing = [url for url in marker.args if not (site / url / "index.html").is_file()]
        if missing:
            pytest.skip(f"the other hub has no page {', '.join(missing)}")


SIZE: Final[ViewportSize] = {"width": 1440, "height": 900}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty wide page of its own."""
    context = browser.new_context(viewport=SIZE)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def _reused(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def reused_page(_reused: Page) -> Page:
    """Give a wide page for tests that leave nothing behind: to open one takes half a second."""
    _reused.set_viewport_size(SIZE)
    # What one test shows on the screen alone, the next could not print.
    _reused.emulate_media(media="null")
    return _reused


@pytest.fixture
def form(page: Page, address: str) -> Page:
    page.goto(f"{address}self-assessment/")
    page.get_by_role("heading", name="Your plan").wait_for()
    open_questions(page)
    return page


@pytest.fixture
def unlimited(browser: Browser) -> Iterator[Page]:
    """Open a page without the policy, which would keep axe out."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def checker(page: Page, address: str) -> Page:
    return open_checker(page, address)


@pytest.fixture
def walk(browser: Browser, address: str) -> Iterator[Walk]:
    """Begin a walk through the tender pack on a page that may copy."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Walk(context.new_page(), address)
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open an empty page of a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()

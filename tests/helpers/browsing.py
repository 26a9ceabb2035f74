"""A real browser for the tests, started the same way by each of them."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, Page, sync_playwright

from programs import CHROMIUM
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Dialog, Locator, Request, Route

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

SOURCES = "assets/sources/"
"""Below this, a test may ask for modules as they are written, which a site does not serve."""


def serve_sources(page: Page) -> None:
    """Answer a page that asks for a module below ``SOURCES``: ``assets/sources/js/shared/filter.mjs``."""
    page.route(
        f"**/{SOURCES}**",
        lambda route: route.fulfill(path=ROOT / "docs" / "assets" / route.request.url.partition(SOURCES)[2]),
    )


# Two frames have been drawn, and what was to be done when there is nothing else to do has been done.
IDLE = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  requestIdleCallback(done, { timeout: 1000 }))))"""
QUIET_ROUNDS = 3


@contextmanager
def settling(page: Page) -> Iterator[None]:
    """Wait until a page has got all that it asked for since then, has drawn it, and asks for nothing more.

    Playwright's own "networkidle" waits half a second for nothing, on each page.
    """
    begun: list[Request] = []
    ended: list[Request] = []

    def begin(request: Request) -> None:
        begun.append(request)

    def end(request: Request) -> None:
        ended.append(request)

    page.on("request", begin)
    page.on("requestfinished", end)
    page.on("requestfailed", end)
    yield
    quiet = 0
    while quiet < QUIET_ROUNDS:
        before = len(begun)
        page.evaluate(IDLE)
        quiet = quiet + 1 if before == len(begun) == len(ended) else 0
    page.remove_listener("request", begin)
    page.remove_listener("requestfinished", end)
    page.remove_listener("requestfailed", end)


@contextmanager
def coming_late(page: Page, files: str) -> Iterator[None]:
    """Let files come only after what is done here, as on a slow connection."""

    def hold(_: Route) -> None:
        """Answer nothing yet."""

    page.route(files, hold)
    yield
    # This answers those that wait, as if they had never been held.
    page.unroute(files)


def type_day(page: Page, label: str, digits: str) -> Locator:
    """Type a day as people do, digit by digit, in the order of the browser's own language; give its field."""
    field = page.get_by_label(label, exact=True)
    field.focus()
    for digit in digits:
        page.keyboard.press(digit)
    return field


def leaving(page: Page) -> int:
    """Load a page again; return how often the browser asked whether to leave it."""
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.reload()
    page.remove_listener("dialog", leave)
    return asked.count("beforeunload")


def open_whole(page: Page, url: str) -> None:
    """Open a page, and wait until all of it is there."""
    with settling(page):
        page.goto(url)


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser that was found, or fail and say how to get one."""
    path = CHROMIUM.find()
    assert path, "no Chromium: run “make browser”, which installs it"
    # Chromium refuses to run in its sandbox as root, as containers do.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, *(["--no-sandbox"] if root else [])]
        )
        try:
            yield browser
        finally:
            browser.close()

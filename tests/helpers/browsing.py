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

"""A real browser for the tests, started the same way by each of them."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, sync_playwright

from programs import CHROMIUM

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

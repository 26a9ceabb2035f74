"""What tests of the notice desk do on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def text_to_paste(page: Page) -> str:
    """Give the text that a filled-in notice has become."""
    return page.locator("[data-out-text]").input_value()

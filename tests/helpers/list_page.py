"""What tests of lists read and do on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def entries(page: Page) -> Locator:
    return page.locator("[data-in]:visible")


def codes(page: Page) -> list[str]:
    return entries(page).locator("[data-label=Code]").all_inner_texts()


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def open_filters(page: Page) -> None:
    """Unfold every facet beside a list; on a narrow screen and above a table, in the sheet."""
    if (opener := page.get_by_role("button", name="Filters")).is_visible():
        opener.click()
    page.locator("form[data-list] details").evaluate_all("each => each.forEach((one) => { one.open = true })")


def wait_for(page: Page, beginning: str) -> str:
    page.get_by_role("status").filter(has_text=re.compile(f"^{re.escape(beginning)}")).wait_for()
    return said(page)

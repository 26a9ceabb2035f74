"""What tests of the finders do on their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_rules import rules_at, violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def tool(page: Page) -> Locator:
    return page.locator("[data-finder-tool]")


def asked(page: Page) -> Locator:
    return tool(page).locator("[data-asked]")


def opened(page: Page, url: str) -> Page:
    """Open a finder, and wait until script has made it."""
    page.goto("about:blank")
    page.goto(url)
    asked(page).wait_for()
    return page


def expect_no_fault_at(page: Page, width: int) -> None:
    """Hold that axe finds nothing on an open page, and that nothing is wider than its screen."""
    found = violations(page, rules_at(width))
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width

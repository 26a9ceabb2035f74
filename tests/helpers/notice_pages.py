"""What tests of the notice desk and of the notice checker do on their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_rules import violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def open_notice(page: Page, address: str, notice: str) -> Page:
    """Open a notice, ready to be filled in."""
    page.goto(f"{address}notices/{notice}/")
    page.get_by_role("heading", name="Text to paste").wait_for()
    return page


def open_checker(page: Page, address: str) -> Page:
    """Open the notice checker, ready for a draft."""
    page.goto(f"{address}notices/check/")
    page.get_by_role("button", name="Check the draft").wait_for()
    return page


def expect_no_fault_at(page: Page, width: int) -> None:
    """Hold that axe finds nothing on an open page, and that nothing is wider than its screen."""
    assert [(each["id"], each["nodes"][0]["target"]) for each in violations(page)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def text_to_paste(page: Page) -> str:
    """Give the text that a filled-in notice has become."""
    return page.locator("[data-out-text]").input_value()


def check_draft(page: Page, schedule: int, text: str, published: str = "") -> Locator:
    """Check a draft of the notice of a Schedule, with the day on which it is published; give the findings."""
    page.get_by_label("What the draft is").select_option(str(schedule))
    if published:
        page.get_by_label("Day on which it is published").fill(published)
    page.get_by_label("The draft", exact=True).fill(text)
    page.get_by_role("button", name="Check the draft").click()
    return page.locator(".hub-finding")

"""The numbers of pictures lead to what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_a_number_of_a_heat_map_opens_the_list_of_what_it_counts(page: Page, address: str) -> None:
    for url in ("matrix/", "cases/"):
        page.goto(address + url)
        link = page.locator(".hub-picture__link:visible").nth(1)
        number = link.locator("text").first.text_content()
        link.focus()
        page.keyboard.press("Enter")
        page.locator("[data-list-status]").filter(has_text=f"{number} of ").wait_for()
        assert page.locator("[data-in]:visible").count() == int(number or 0)

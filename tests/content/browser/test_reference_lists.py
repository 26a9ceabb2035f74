"""The lists to look things up in are short before a choice, however much this hub has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samples import a_few

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCREEN = 800
URLS = ("a-to-z/", "glossary/", "sources/", "sources/page/2/")


@a_few(4)
@pytest.mark.parametrize("url", URLS)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_list_to_look_things_up_in_takes_twelve_screens_at_most_before_a_choice(
    page: Page, address: str, url: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": SCREEN})
    page.goto(address + url)
    page.locator("form[data-list]").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") <= 12 * SCREEN

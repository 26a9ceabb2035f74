"""The way in: the choice of who one is, the paths that it opens, and the menu's two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROWS = """() => [...document.querySelectorAll(".hub-menu__list")].map(
  list => new Set([...list.children].map(item => Math.round(item.getBoundingClientRect().top))).size)"""


def test_on_a_phone_the_choice_stands_on_the_first_screen_of_a_short_page(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 375, "height": 720})
    page.goto(address)
    choice = page.locator(".hub-route__who").first.bounding_box()
    assert choice
    assert choice["y"] + choice["height"] <= 720
    assert page.evaluate("document.documentElement.scrollHeight") < 5000


def test_a_choice_opens_its_path_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    path = page.locator("#buy-or-fund")
    first = path.get_by_role("link").first
    assert not first.is_visible()
    path.locator("summary").focus()
    page.keyboard.press("Enter")
    assert first.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/principles/")


def test_on_paper_every_path_is_open(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    stops = page.locator(".hub-stops li")
    assert stops.count() > 20
    heights = stops.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) > 10


def test_each_row_of_the_menu_is_one_line_on_a_small_laptop(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}start/")
    assert page.evaluate(ROWS) == [1, 1]
    current = page.get_by_role("navigation", name="Main").locator("[aria-current=page]")
    assert current.all_inner_texts() == ["Start here for other systems"]

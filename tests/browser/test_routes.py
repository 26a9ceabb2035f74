"""The way in: the choice of who one is, the paths that it opens, and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROWS = """() => new Set([...document.querySelectorAll(".hub-menu__link")].map(
  (link) => Math.round(link.getBoundingClientRect().top))).size"""
MOST_HIGH = 110
"""The most pixels of a laptop's screen that the header takes."""


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


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_the_menu_is_one_row_of_a_low_header_from_a_small_laptop_on(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}matrix/questions/VA-01/")
    links = page.locator(".hub-menu__link")
    assert 4 <= links.count() <= 6
    assert page.evaluate(ROWS) == 1
    assert page.locator(".hub-header").evaluate("(header) => header.offsetHeight") <= MOST_HIGH
    assert page.locator(".hub-menu__link[aria-current]").all_inner_texts() == ["Choose and ask"]
    for name in ("Downloads", "Pack"):
        assert page.get_by_role("banner").get_by_role("link", name=name).is_visible()


def test_the_pages_of_a_group_stand_beside_a_page_with_its_place_marked(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}law/standstill-period/")
    beside = page.get_by_role("navigation", name="Rules and clocks")
    assert beside.locator("[aria-current=page]").all_inner_texts() == ["The standstill and how to count it"]
    main = page.locator("main").bounding_box()
    box = beside.bounding_box()
    assert main
    assert box
    assert box["x"] + box["width"] < main["x"]
    page.set_viewport_size({"width": 375, "height": 800})
    assert not beside.is_visible()


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [320, 375, 768])
def test_on_a_phone_the_search_comes_first_and_the_menu_is_grouped(
    browser: Browser, address: str, width: int, *, script: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{address}glossary/")
    header, menu = page.get_by_role("banner"), page.get_by_role("navigation", name="Main")
    for name in ("Downloads", "Pack"):
        assert header.get_by_role("link", name=name).is_visible()
    for before in ("#site-search", ".hub-pack-link"):
        assert page.locator(f"{before} ~ [popovertarget], :has(> {before}) ~ [popovertarget]").count() == 1
    assert not menu.is_visible()
    header.get_by_role("button", name="Menu").click()
    assert menu.is_visible()
    assert 4 <= menu.locator(".hub-menu__link").count() <= 6
    assert menu.locator(".hub-menu__pages [aria-current=page]").all_inner_texts() == ["Glossary"]
    assert menu.evaluate("(menu) => menu.scrollWidth <= innerWidth")
    menu.get_by_role("button", name="Close the menu").click()
    assert not menu.is_visible()
    context.close()

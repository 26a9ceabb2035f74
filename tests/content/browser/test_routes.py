"""The way in, with our doors, examples and menu: what fits a screen, and where the examples lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROWS = """() => new Set([...document.querySelectorAll(".hub-menu__link")].map(
  (link) => Math.round(link.getBoundingClientRect().top))).size"""
MOST_HIGH = 110
"""The most pixels of a laptop's screen that the header takes."""


def test_on_a_phone_the_choice_stands_on_the_first_screen_of_a_short_page(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 375, "height": 720})
    page.goto(address)
    choice = page.locator(".hub-door h3").first.bounding_box()
    assert choice
    assert choice["y"] + choice["height"] <= 720
    assert page.evaluate("document.documentElement.scrollHeight") < 5000


def test_each_example_leads_to_an_answer(page: Page, address: str) -> None:
    page.goto(address)
    for example in page.locator(".hub-hero__examples a").evaluate_all("all => all.map((each) => each.href)"):
        page.goto(example)
        if "/search/" in example:
            assert page.locator(".hub-result").first.inner_text()
        else:
            assert page.locator("main h1").inner_text()


def test_our_menu_is_one_row_of_a_low_header_on_a_small_laptop(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1024, "height": 800})
    page.goto(f"{address}matrix/questions/VA-01/")
    assert page.evaluate(ROWS) == 1
    assert page.locator(".hub-header").evaluate("(header) => header.offsetHeight") <= MOST_HIGH


def test_our_menu_fits_a_small_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}glossary/")
    page.get_by_role("banner").get_by_role("button", name="Menu").click()
    menu = page.get_by_role("navigation", name="Main")
    assert menu.locator(".hub-menu__pages [aria-current=page]").all_inner_texts() == ["Glossary"]
    assert menu.evaluate("(menu) => menu.scrollWidth <= innerWidth")


def test_every_step_of_our_longest_path_is_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}paths/buy-or-fund/")
    page.emulate_media(media="print")
    heights = page.locator(".hub-stops li").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert len(heights) >= 10
    assert min(heights) > 10

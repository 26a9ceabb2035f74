"""The way in: the choice of who one is, the paths that it opens, and the menu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from samples import a_few

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROWS = """() => new Set([...document.querySelectorAll(".hub-menu__link")].map(
  (link) => Math.round(link.getBoundingClientRect().top))).size"""
MOST_HIGH = 110
"""The most pixels of a laptop's screen that the header takes."""


@pytest.mark.parametrize("script", [True, False])
def test_each_door_of_the_home_page_is_open_and_leads_on(
    browser: Browser, address: str, *, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(address)
    door = page.locator("#grow")
    door.get_by_role("link", name="Step by step").click()
    page.get_by_role("link", name="Choose a way to pay").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Find a way to pay"
    place = page.get_by_role("navigation", name="Your path")
    expect(place).to_be_visible(visible=script)
    context.close()


def test_the_parts_of_the_cycle_are_reached_and_opened_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="1 Plan").focus()
    for part in ("2 Choose", "3 Ask"):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.getAttribute('aria-label')")
        assert name.startswith(f"{part}: ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/matrix/")


def test_an_example_leads_to_the_page_that_it_names_or_to_what_the_search_finds(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.get_by_role("link", name="last day to object").click()
    assert page.locator("main h1").inner_text() == "The garden clock"
    page.go_back()
    page.get_by_role("link", name="soup for many").click()
    assert "soup" in page.locator(".hub-result").first.inner_text().lower()


def test_on_paper_the_doors_the_cycle_and_every_step_are_there(page: Page, address: str) -> None:
    for url, parts, number in (
        ("", "#grow, #eat, .hub-cycle svg a", 5),
        ("paths/grow/", ".hub-stops li", 5),
    ):
        page.goto(address + url)
        page.emulate_media(media="print")
        shown = page.locator(parts)
        assert shown.count() == number
        heights = shown.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert min(heights) > 10


def test_a_page_opened_from_a_path_leads_to_the_next_step_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}paths/eat/")
    page.locator(".hub-stops a").first.click()
    place = page.get_by_role("navigation", name="Your path")
    assert "Step 1 of" in place.inner_text()
    page.reload()
    place.get_by_role("link").nth(1).click()
    assert "Step 2 of" in place.inner_text()
    place.get_by_role("link").first.click()
    page.wait_for_url("**/paths/eat/")


def test_a_list_that_is_opened_from_a_path_stays_on_it_while_it_is_filtered(page: Page, address: str) -> None:
    page.goto(f"{address}paths/grow/")
    page.get_by_role("link", name="Find questions that fit").click()
    place = page.get_by_role("navigation", name="Your path")
    step = place.get_by_text(re.compile(r"^Step \d+ of \d+")).inner_text()
    page.get_by_label("Words to look for").fill("price")
    page.wait_for_url("**words=price**")
    page.reload()
    assert page.get_by_label("Words to look for").input_value() == "price"
    assert step in place.inner_text()


@a_few(2)
@pytest.mark.parametrize("query", ["", "?path=eat", "?path=%3Cb%3E&step=1", "?path=grow&step=99"])
def test_an_address_shows_a_place_of_its_page_on_that_path_or_none(
    page: Page, address: str, query: str
) -> None:
    page.goto(f"{address}glossary/{query}")
    assert page.locator(".hub-path:visible").count() == ("grow" in query)


def test_steps_are_ticked_and_kept_by_choice_alone(page: Page, address: str) -> None:
    kept = "Object.entries(localStorage)"
    page.goto(f"{address}principles/?path=grow&step=1")
    place = page.get_by_role("navigation", name="Your path")
    place.get_by_label("I have done this step").check()
    place.get_by_text("Not kept.").wait_for()
    assert page.evaluate(kept) == []
    place.get_by_label("Keep my ticks on this device").check()
    place.get_by_text("Kept on this device.").wait_for()
    assert page.evaluate(kept) == [["riverside-steps", '["grow /principles/"]']]

    page.goto(f"{address}paths/grow/")
    page.get_by_text(re.compile(r"^1 of \d+ steps done")).wait_for()
    page.get_by_label("Done: Choose a way to pay").check()
    page.reload()
    page.get_by_text(re.compile(r"^2 of \d+ steps done")).wait_for()
    page.goto(f"{address}paths/eat/")
    page.get_by_text(re.compile(r"^0 of \d+ steps done")).wait_for()
    page.get_by_label("Keep my ticks on this device").uncheck()
    assert page.evaluate(kept) == []


@a_few(2)
@pytest.mark.parametrize("damaged", ["", "{", "7", '{"a": 1}', '[1, null, "no such step"]'])
def test_ticks_that_are_damaged_do_no_harm(page: Page, address: str, damaged: str) -> None:
    page.goto(f"{address}paths/grow/")
    page.evaluate("(text) => localStorage.setItem('riverside-steps', text)", damaged)
    page.reload()
    page.get_by_text(re.compile(r"^0 of \d+ steps done")).wait_for()


@a_few(2)
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
    page.goto(f"{address}law/hedge-corners/")
    beside = page.get_by_role("navigation", name="Rules and clocks")
    assert beside.locator("[aria-current=page]").all_inner_texts() == ["Hedges at corners"]
    main = page.locator("main").bounding_box()
    box = beside.bounding_box()
    assert main
    assert box
    assert box["x"] + box["width"] < main["x"]
    page.set_viewport_size({"width": 375, "height": 800})
    assert not beside.is_visible()


@a_few(3)
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


@a_few(2)
@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
def test_the_end_of_the_home_page_stands_within_the_margins(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    first_letter = """(selector) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(selector));
      return range.getBoundingClientRect().left;
    }"""
    assert page.evaluate(first_letter, ".hub-dates") == page.evaluate(first_letter, ".hub-band h2")

"""A marked word opens its explanation in its place, for every reader, and takes nobody elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from axe_rules import violations
from kinds import IS_ELSEWHERE
from samples import a_few, sample
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

OPEN = "[popover]:popover-open"


@pytest.fixture(scope="module")
def worded(site: Path, kinds: tuple[str, ...]) -> str:
    """Give the address of a page that explains a word, one on the law where there is one."""
    law = [each.url for each in real_hub().located if each.kind.name == "law" and not each.is_retired]
    for url in (*law, *kinds):
        file = site / url / "index.html"
        if file.is_file() and 'hub-word"' in file.read_text(encoding="utf-8"):
            return url
    assert IS_ELSEWHERE, "no page explains a word"
    pytest.skip("no page of the other hub explains a word")


def test_a_keyboard_opens_reads_and_closes_an_explanation_and_is_back_at_the_word(
    page: Page, address: str, worded: str
) -> None:
    page.goto(address + worded)
    word = page.locator(".hub-word").first
    assert page.evaluate("document.activeElement === document.body")
    word.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    opened = page.locator(OPEN)
    expect(opened).to_be_focused()
    assert page.evaluate("scrollY") == before
    for stop in ("button", "a"):
        page.keyboard.press("Tab")
        expect(opened.locator(stop)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(word).to_be_focused()
    page.keyboard.press("Enter")
    opened.get_by_role("button", name="Close").press("Enter")
    expect(word).to_be_focused()


def test_an_explanation_is_announced_as_one(page: Page, address: str, worded: str) -> None:
    page.goto(address + worded)
    word = page.get_by_role("button", name="Explain ").first
    assert (word.text_content() or "") in (word.get_attribute("aria-label") or "")
    word.click()
    expect(page.get_by_role("dialog", name=", explained")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_an_explanation_stands_within_the_window_and_covers_not_its_word(
    page: Page, address: str, worded: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(address + worded)
    for word in page.locator(".hub-word").all():
        word.scroll_into_view_if_needed()
        word.click()
        box, at = page.locator(OPEN).bounding_box(), word.bounding_box()
        assert box
        assert at
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= at["y"] + at["height"] or box["y"] + box["height"] <= at["y"]
        page.keyboard.press("Escape")


def test_without_script_a_word_is_explained_all_the_same(browser: Browser, address: str, worded: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + worded)
        word = page.locator(".hub-word").first
        word.click()
        assert page.locator(OPEN).is_visible()
        page.keyboard.press("Escape")
        assert page.locator(OPEN).count() == 0


def test_a_browser_without_popovers_shows_the_explanations_at_the_end(
    page: Page, address: str, worded: str
) -> None:
    page.goto(address + worded)
    page.evaluate("document.querySelectorAll('[popover]').forEach((each) => each.removeAttribute('popover'))")
    shown = page.locator("[data-explanations] > div:visible")
    assert shown.count() == page.locator(".hub-word").count() > 0


def test_marked_words_add_five_stops_at_most(reused_page: Page, address: str, kinds: tuple[str, ...]) -> None:
    stops = "main :is(a[href], button, summary, input, select, textarea):not([popover] *)"
    for url in sample(kinds, 16, "stops added"):
        reused_page.goto(address + url)
        added = reused_page.locator(f"{stops}:is(.hub-word, [data-words] *)").evaluate_all(
            "all => all.filter((each) => each.checkVisibility()).length"
        )
        assert added <= 5, url


@a_few(1)
@pytest.mark.parametrize(
    ("dark", "forced"),
    [(False, False), (True, False), (False, True)],
    ids=["light", "dark", "forced colours"],
)
def test_axe_finds_nothing_in_an_explanation_that_is_open(
    browser: Browser, address: str, worded: str, *, dark: bool, forced: bool
) -> None:
    with browser.new_context(
        bypass_csp=True,
        color_scheme="dark" if dark else "light",
        forced_colors="active" if forced else "none",
        viewport={"width": 390, "height": 844},
    ) as context:
        page = context.new_page()
        page.goto(address + worded)
        page.locator(".hub-word").first.click()
        found = violations(page)
        edge = page.locator(OPEN).evaluate("each => getComputedStyle(each).borderTopWidth")
    assert found == []
    assert edge == "2px"


def test_paper_has_the_list_of_words_and_no_explanation_twice(page: Page, address: str, worded: str) -> None:
    page.goto(address + worded)
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="Words used on this page").is_visible()
    assert page.locator("[data-explanations]").is_hidden()


# The signs that stand in the line below that of the explained word before them.
ALONE = r"""() => [...document.querySelectorAll(".hub-word")].flatMap((word) => {
  const range = document.createRange();
  const block = word.closest("p, li, td, dd, div, main");
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  texts.currentNode = word.lastChild;
  const next = texts.nextNode();
  if (next === null || !/^[.,;:!?)\]”’]/.test(next.data)) return [];
  range.setStart(next, 0);
  range.setEnd(next, 1);
  const bottom = word.getBoundingClientRect().bottom;
  return range.getBoundingClientRect().top >= bottom - 1 ? [`${word.textContent} ${next.data}`] : [];
})"""


@pytest.mark.parametrize("width", [320, 390])
def test_no_full_stop_stands_alone_below_an_explained_word(
    page: Page, address: str, kinds: tuple[str, ...], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for url in sample(kinds, 10, f"full stops {width}"):
        page.goto(address + url)
        found[url] = page.evaluate(ALONE)
    assert {url: alone for url, alone in found.items() if alone} == {}

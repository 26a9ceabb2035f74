"""A keyboard alone reaches everything, shows where it is, and sets nothing off by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import pytest

from kinds import entry
from samples import a_few, sample

if TYPE_CHECKING:
    from playwright.sync_api import Page

CRITERION = entry("criterion")


class Stop(TypedDict):
    """Where the focus stands."""

    name: str
    main: bool
    seen: bool
    outline: float
    width: float
    height: float
    inline: bool
    field: bool


WHERE = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  // A link that runs over two lines has two boxes: the first one tells.
  const box = at.getClientRects()[0] || at.getBoundingClientRect(), style = getComputedStyle(at);
  const top = document.elementFromPoint(
    Math.min(box.left + box.width / 2, innerWidth - 1),
    Math.min(box.top + Math.min(box.height, 20) / 2, innerHeight - 1));
  return {
    field: at.matches("input"),
    name: (at.textContent || at.getAttribute("aria-label") || at.tagName).trim().slice(0, 60),
    main: !!at.closest("main"),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      && (at === top || at.contains(top) || (top && top.contains(at))),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    width: box.width, height: box.height,
    inline: style.display === "inline",
  };
}"""


def walk(page: Page) -> list[Stop]:
    """Press Tab until the focus leaves the page; give each stop."""
    stops: list[Stop] = []
    for _ in range(1200):
        page.keyboard.press("Tab")
        stop: Stop | None = page.evaluate(WHERE)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the focus never left the page")


# Pages are shared out, for workers take tests and not pages.
SHARES = 4


@a_few(4)
@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("width", [1440, 375])
def test_every_stop_is_seen_marked_and_large_enough(
    page: Page, address: str, kinds: tuple[str, ...], width: int, share: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for url in sample(kinds, 8, f"stops {width}")[share::SHARES]:
        page.goto("about:blank")
        page.goto(address + url)
        stops = walk(page)
        once = page.locator(
            ":is(a[href], button, summary, select, textarea, input:not([type=radio])):visible"
        ).count()
        groups = page.locator("input[type=radio]:visible").evaluate_all(
            "all => new Set(all.map(one => one.name)).size"
        )
        # An empty group of radio buttons is one stop; so is a field that picks a file. A field for a day has
        # one each for the day, the month, the year and its calendar.
        dates = page.locator("input[type=date]:visible").count()
        assert len(stops) == once + groups + 3 * dates, url
        assert [stop["name"] for stop in stops if not stop["seen"]] == [], url
        assert [stop["name"] for stop in stops if stop["outline"] < 3] == [], url
        small = [
            (stop["name"], stop["width"], stop["height"])
            for stop in stops
            if not stop["inline"] and not stop["field"] and min(stop["width"], stop["height"]) < 24
        ]
        assert small == [], url


def test_the_first_stop_leads_to_the_content(reused_page: Page, address: str, kinds: tuple[str, ...]) -> None:
    for url in sample(kinds, 10, "first stop"):
        reused_page.goto("about:blank")
        reused_page.goto(address + url)
        reused_page.keyboard.press("Tab")
        assert reused_page.evaluate(WHERE)["name"] == "Skip to main content", url
        reused_page.keyboard.press("Enter")
        assert reused_page.evaluate("document.activeElement.id") == "content", url


def test_the_phone_menu_opens_closes_and_gives_the_focus_back(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 375, "height": 720})
    page.goto(address)
    button = page.get_by_role("button", name="Menu")
    menu = page.get_by_role("navigation", name="Main")
    assert not menu.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    for name in ("Close the menu", "Choose and ask", "Question matrix"):
        page.keyboard.press("Tab")
        assert page.evaluate(WHERE)["name"] == name
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Menu"
    page.keyboard.press("Space")
    menu.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    menu.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.textContent") == "Menu"
    page.keyboard.press("Space")
    menu.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/matrix/")


def test_no_single_key_does_anything(page: Page, address: str) -> None:
    page.goto(address + CRITERION)
    before = page.content()
    for key in "abcdefghijklmnopqrstuvwxyz0123456789,./?;'[]-=":
        page.keyboard.press(key)
    assert page.url == address + CRITERION
    assert page.evaluate("document.activeElement === document.body")
    assert page.content() == before


def test_the_print_button_prints(page: Page, address: str) -> None:
    page.goto(address + entry("case"))
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print this page").press("Enter")
    assert page.evaluate("window.printed") is True

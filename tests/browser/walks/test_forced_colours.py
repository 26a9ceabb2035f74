"""In the colours that a reader forces on every page, nothing that was told by a filled ground is lost.

A browser then paints grounds in the colour of the page. What has no words needs an edge, or a fill that it
keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from browsing import open_whole
from page_states import ANSWERED, assessments
from samples import a_few, sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

MAIN: Final = (
    *("", "matrix/", "matrix/table/", "matrix/questions/QI-01/", "matrix/value/", "principles/", "journey/"),
    *("cases/", "cases/garden-lunches/", "notices/check/", "self-assessment/", "glossary/", "facts/"),
    *("contracts-and-grants/", "start/", "clock/", "search/?q=garden", "law/hedges/"),
)
WIDTHS: Final = (320, 1280)
# What every visible element has: its name, its ground and what is behind it, whether an edge can be seen,
# whether it has words or a control's own look, and what a part of a drawing is filled and drawn with.
LOOKS: Final = r"""() => {
  const clear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!clear(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const edged = (look, behind) => ["Top", "Right", "Bottom", "Left"].some((side) =>
    look[`border${side}Style`] !== "none" && parseFloat(look[`border${side}Width`]) > 0 &&
    !clear(look[`border${side}Color`]) && look[`border${side}Color`] !== behind);
  const shapes = "circle, ellipse, line, path, polygon, polyline, rect";
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => each.getBoundingClientRect().width > 2)
    .map((each) => {
      const look = getComputedStyle(each);
      const behind = ground(each.parentElement);
      return {
        name: `${each.tagName.toLowerCase()}.${each.getAttribute("class") ?? ""}`,
        filled: !clear(look.backgroundColor) && look.backgroundColor !== behind,
        edged: edged(look, behind),
        worded: each.textContent.trim() !== "" || each.matches("input, select, textarea, progress, img"),
        button: each.matches("button, .hub-button"),
        drawn: each.matches(shapes) ? [look.fill, look.stroke] : null,
        behind,
      };
    });
}"""
# The links of a menu whose edge can be seen, and whether each is that of the open page or group.
MARKED: Final = r"""() => [...document.querySelectorAll(":is(.hub-menu, .hub-beside) a")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each, getComputedStyle(each)])
  .filter(([, look]) => ["Bottom", "Left"].some((side) => parseFloat(look[`border${side}Width`]) > 1 &&
    look[`border${side}Color`] !== getComputedStyle(document.documentElement).backgroundColor))
  .map(([each]) => [each.textContent, each.hasAttribute("aria-current")])"""


@pytest.fixture(params=["light", "dark"])
def forced(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open an empty page; the browser's own colours are light or dark."""
    with browser.new_context(color_scheme=request.param) as context:
        yield context.new_page()


def lost(page: Page) -> set[str]:
    """Return what an open page shows in its own colours, and no longer in those that are forced on it."""
    looks = {}
    for forced in ("none", "active"):
        page.emulate_media(forced_colors=forced)
        page.evaluate("document.getAnimations().forEach((each) => each.finish())")
        looks[forced] = page.evaluate(LOOKS)
    gone = set()
    for plain, each in zip(looks["none"], looks["active"], strict=True):
        assert plain["name"] == each["name"]
        kept = each["edged"] or each["filled"]
        if plain["filled"] and not kept and (each["button"] or not each["worded"]):
            gone.add(each["name"])
        if each["drawn"] and not set(each["drawn"]) - {"none", each["behind"]}:
            gone.add(each["name"])
    return gone


@a_few(1)
def test_no_main_page_loses_a_mark_a_bar_or_the_edge_of_a_button(forced: Page, address: str) -> None:
    for url in sample(MAIN, 6, "forced colours"):
        open_whole(forced, address + url)
        for width in WIDTHS:
            forced.set_viewport_size({"width": width, "height": 900})
            # What script does for a width is done in the next frame.
            forced.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            assert lost(forced) == set(), (url, width)


def test_answers_and_levels_keep_their_marks(forced: Page, address: str) -> None:
    for url, sign in sample(ANSWERED, 2, "forced colours"):
        forced.goto("about:blank")
        forced.goto(address + url)
        forced.locator(sign).first.wait_for()
        assert lost(forced) == set(), url
    for _ in assessments(forced, address):
        assert lost(forced) == set()
        looks = {
            kind: forced.locator(f".hub-step-mark{kind}").first.evaluate(
                "(each) => getComputedStyle(each).background"
            )
            for kind in ("--now", ":not(.hub-step-mark--now)")
        }
        assert len(set(looks.values())) == 2, looks


def test_the_open_page_alone_is_marked_in_menus(forced: Page, address: str) -> None:
    forced.emulate_media(forced_colors="active")
    for url in ("matrix/questions/QI-01/", "glossary/", "journey/"):
        forced.goto(address + url)
        marked = forced.evaluate(MARKED)
        assert marked
        assert [name for name, current in marked if not current] == []

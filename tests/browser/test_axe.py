"""No kind of page has a fault that axe can find, in any state that a reader can reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from assessing import answer
from axe_rules import COLOUR_RULES, OTHER_RULES, PAPER_RULES, RULES, violations, violations_in_colours
from guidancehub.web.paths import places_on_paths
from kinds import needs
from samples import ALL, a_few, sample
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from playwright.sync_api import Browser, BrowserContext, Page

# Pages with parts that a reader unfolds.
FOLDED = ("", "sources/", "whats-new/")

# Leaves three of the parts that stand side by side and are made of the same tags and classes: a list of 300
# has no fault that one of 3 has not, and axe takes its time for each.
THIN_OUT = """() => {
  const makeUp = (part) => [part, ...part.querySelectorAll("*")].map((each) => each.tagName + each.className);
  const ofTables = new Map();
  for (const parent of document.querySelectorAll("main, main *:not(tr)")) {
    // The rows of all groups of a table are as alike as those of one.
    const seen = (parent.matches("tbody") && ofTables.get(parent.parentElement)) || {};
    if (parent.matches("tbody")) ofTables.set(parent.parentElement, seen);
    for (const part of [...parent.children]) {
      const look = [...new Set(makeUp(part))].sort().join();
      seen[look] = (seen[look] ?? 0) + 1;
      if (seen[look] > 3) part.remove();
    }
  }
}"""


@dataclass(frozen=True)
class State:
    """A way in which a reader may see a page."""

    width: int = 1440
    dark: bool = False
    paper: bool = False
    forced_colours: bool = False
    script: bool = True
    menu: bool = False
    unfolded: bool = False
    whole: bool = False
    """Whether the whole page is looked at, and not only some of what is alike on it."""
    rules: Mapping[str, object] = field(default_factory=lambda: RULES)


STATES = {
    "desktop": State(),
    "desktop, dark": State(dark=True, rules=COLOUR_RULES),
    # The rest of axe's rules look at what colours do not change.
    "forced colours": State(forced_colours=True, rules=RULES if ALL else COLOUR_RULES),
    "print": State(width=800, paper=True, rules=PAPER_RULES),
    "phone": State(whole=True, width=375, rules=OTHER_RULES),
    "320 pixels": State(width=320, rules=OTHER_RULES),
    "phone, menu open": State(width=375, menu=True, rules=OTHER_RULES),
    "phone, dark, menu open": State(width=375, dark=True, menu=True, rules=COLOUR_RULES),
    "phone, no script": State(width=375, script=False, rules=OTHER_RULES),
    "lists unfolded": State(unfolded=True),
    "lists unfolded, dark": State(unfolded=True, dark=True, rules=COLOUR_RULES),
}

# A page is loaded once for the states that a reader reaches without loading it again.
ON_ONE_LOAD = [
    ("desktop", "desktop, dark", "forced colours", "print"),
    ("phone", "320 pixels"),
    ("phone, menu open", "phone, dark, menu open"),
    ("phone, no script",),
    ("lists unfolded", "lists unfolded, dark"),
]


# Pages are shared out, for workers take tests and not pages.
SHARES = 3
# An open menu is the same on each page.
MOST, MOST_WITH_MENU = 6, 3


def test_every_state_is_looked_at_once() -> None:
    assert sorted(name for names in ON_ONE_LOAD for name in names) == sorted(STATES)


def faults(page: Page, rules: Mapping[str, object], within: str | None = None) -> list[str]:
    """Run axe on a page as it stands, or on a part of it."""
    return [
        f"{page.url}: {violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in violations(page, rules, within)
        for node in violation["nodes"]
    ]


def put_in(page: Page, state: State) -> None:
    """Show an open page as a reader in this state sees it."""
    page.set_viewport_size({"width": state.width, "height": 800})
    page.emulate_media(
        media="print" if state.paper else "screen",
        color_scheme="dark" if state.dark else "light",
        forced_colors="active" if state.forced_colours else "none",
    )
    # Colours fade into each other: axe is to see the last of them.
    page.evaluate("document.getAnimations().forEach((each) => each.finish())")


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[[State], Page]]:
    """Give pages in a state, without the policy, which would keep axe itself out."""
    contexts: list[BrowserContext] = []

    def opened(state: State) -> Page:
        context = browser.new_context(bypass_csp=True)
        contexts.append(context)
        page = context.new_page()
        if not state.script:
            # Without any script axe could not run either: only the site's own is held back.
            page.route("**/*.mjs", lambda route: route.abort())
        put_in(page, state)
        return page

    yield opened
    for context in contexts:
        context.close()


def test_a_fault_that_comes_later_is_found_in_each_look(page: Page) -> None:
    page.set_content('<html lang="en"><title>A</title><main><h1>A</h1><p>Words.</p></main>')
    assert violations_in_colours(page) == []
    page.evaluate(
        """() => document.querySelector("p").insertAdjacentHTML("afterend", `<img src="data:,">
             <style>@media (prefers-color-scheme: dark) { p { color: #eee; background: white } }</style>`)"""
    )
    assert [each["id"] for each in violations_in_colours(page)] == ["image-alt", "color-contrast"]


@a_few(8)
@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("names", ON_ONE_LOAD, ids="; ".join)
def test_axe_finds_nothing_on_any_kind_of_page(
    open_page: Callable[[State], Page],
    address: str,
    kinds: tuple[str, ...],
    names: tuple[str, ...],
    share: int,
) -> None:
    states = [STATES[name] for name in names]
    first = states[0]
    page = open_page(first)
    found = []
    pages = sample(kinds, MOST_WITH_MENU if first.menu else MOST, "; ".join(names))
    for url in (FOLDED if first.unfolded else pages)[share::SHARES]:
        put_in(page, first)
        page.goto(address + url)
        if first.menu:
            page.get_by_role("button", name="Menu").click()
        if first.unfolded:
            folded = page.locator("details:not([open]) > summary")
            folded.evaluate_all("all => all.forEach(one => one.click())")
            assert page.locator("details:not([open])").count() == 0
        for state in states:
            put_in(page, state)
            if not state.whole:
                page.evaluate(THIN_OUT)
            # An open menu changes nothing below it, and the rest of the page has been looked at without it.
            found += faults(page, state.rules, ".hub-header" if state.menu else None)
    assert found == []


PLACES = places_on_paths(real_hub().routes)
SAVED = ROOT / "tests" / "js" / "saved" / "self-assessment-0.3.0.json"


@a_few(2)
@needs("start/")
@pytest.mark.parametrize(
    "state",
    [State(), State(dark=True), State(width=320), State(forced_colours=True)],
    ids=["light", "dark", "phone", "forced colours"],
)
def test_axe_finds_nothing_on_a_page_that_is_opened_from_a_path(
    open_page: Callable[[State], Page], address: str, state: State
) -> None:
    page = open_page(state)
    place = next(iter(PLACES.values()))[0]
    page.goto(f"{address}{place.step.url}")
    shown = page.get_by_role("navigation", name="Your path")
    shown.get_by_label("I have done this step").check()
    shown.get_by_text("Not kept.").wait_for()
    assert faults(page, state.rules, ".hub-path:not([hidden])") == []
    page.goto(f"{address}{place.path.url}")
    page.get_by_text("steps done.").wait_for()
    assert faults(page, state.rules) == []


@needs("self-assessment/")
@pytest.mark.parametrize(
    "looks",
    [(State(), State(dark=True, rules=RULES if ALL else COLOUR_RULES)), (State(width=375),)],
    ids=["light and dark", "phone"],
)
def test_axe_finds_nothing_once_the_self_assessment_is_answered(
    open_page: Callable[[State], Page], address: str, looks: Sequence[State]
) -> None:
    page = open_page(looks[0])

    def found(within: str | None = None) -> list[str]:
        told = []
        for look in (*looks[1:], looks[0]):
            put_in(page, look)
            told += faults(page, look.rules, within)
        return told

    page.goto(f"{address}self-assessment/")
    for at, level in enumerate((1, 2, 3, 4, 2)):
        answer(page, at, level)
    page.locator("[data-notes]").first.fill("A note of ours")
    page.get_by_role("checkbox").check()
    page.locator("details:not([open]) > summary").evaluate_all("all => all.forEach(one => one.click())")
    page.get_by_label("Level wanted").first.select_option("4")
    page.get_by_label("Compare with a saved file").set_input_files(SAVED)
    page.get_by_role("button", name="Stop comparing").wait_for()
    assert found() == []
    page.get_by_role("button", name="Clear all answers").click()
    page.get_by_role("dialog").wait_for()
    # What is behind it has been looked at, and what comes after it differs by the bar and the plan alone.
    assert found("dialog[open]") == []
    page.get_by_role("dialog").get_by_role("button", name="Clear all answers").click()
    page.get_by_role("button", name="Undo").wait_for()
    assert found(".hub-assess__bar") + found(".hub-plan") == []

"""The clock with the rules of the law: its answers, its provisions, and how much of a screen it takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from axe_rules import rules_at, violations
from samples import a_few

if TYPE_CHECKING:
    from playwright.sync_api import Page

NOTICE = "#regime=psr&published=2026-01-20"
PLAN = "#regime=psr&timetable=psr-competitive&start=2027-04-01"
ACT = "#regime=procurement-act"
ALL = f"{NOTICE}&decided=2026-02-05&submitted=2025-12-01&awarded=2026-03-02"

TOLD = {
    NOTICE: (
        "Representations may be made until\nmidnight at the end of Monday 2 February 2026",
        "the contract may be signed from Tuesday 3 February 2026.",
        *(f"Regulation {each}" for each in ("12(2)", "12(3)", "12(3) and 12(9)", "12(9)", "12(12)")),
    ),
    "#regime=psr&published=2025-12-16": (
        "midnight at the end of Wednesday 31 December 2025",
        "The first working day for it is Friday 2 January 2026.",
    ),
    "#regime=psr&published=2028-12-20": ("The clock does not know", "no holidays are listed here for 2029"),
    "#regime=psr-direct&awarded=2026-02-03": ("There is no standstill", "Thursday 5 March 2026"),
    f"{ACT}&published=2026-01-20": ("The standstill lasts until", "Thursday 29 January 2026"),
    f"{ACT}&light-touch=yes&published=2026-01-20": ("A voluntary standstill", "lasts at least until"),
    PLAN: ("Wednesday 28 October 2026", "Friday 15 January 2027"),
    f"{PLAN}&psr-competitive-invite=30": ("Monday 9 November 2026",),
}
DOUBTS = {
    f"{NOTICE}&awarded=2026-02-02": "from Tuesday 3 February 2026 at the earliest",
    f"{NOTICE}&decided=2026-02-05&awarded=2026-02-12": "from Friday 13 February 2026",
    "#regime=psr&submitted=2026-06-10&published=2026-06-22": "before Wednesday 24 June 2026",
    f"{NOTICE}&decided=2026-01-20": "begun, on Wednesday 21 January 2026",
}


def opened(page: Page, address: str, fragment: str) -> Page:
    """Open the clock, and wait until script has made it."""
    page.goto("about:blank")
    page.goto(f"{address}clock/{fragment}")
    page.get_by_role("group", name="Which rules apply?").wait_for()
    return page


@a_few(4)
@pytest.mark.parametrize(("fragment", "words"), TOLD.items())
def test_the_clock_tells_the_days_of_the_law_and_its_provisions(
    reused_page: Page, address: str, fragment: str, words: tuple[str, ...]
) -> None:
    opened(reused_page, address, fragment)
    text = re.sub(r"\n+", "\n", reused_page.locator("[data-clock]").inner_text())
    assert [each for each in words if each not in text] == []


@a_few(2)
@pytest.mark.parametrize(("fragment", "doubt"), DOUBTS.items())
def test_days_that_the_law_does_not_allow_are_doubted(
    reused_page: Page, address: str, fragment: str, doubt: str
) -> None:
    opened(reused_page, address, fragment)
    doubted = reused_page.get_by_text("These days do not fit together.")
    expect(doubted.locator("..")).to_contain_text(doubt)


def test_days_that_the_law_allows_are_not_doubted(reused_page: Page, address: str) -> None:
    opened(reused_page, address, ALL)
    expect(reused_page.get_by_role("region", name="The standstill", exact=True)).to_be_visible()
    expect(reused_page.get_by_text("These days do not fit together.")).to_have_count(0)


def test_the_law_s_least_time_for_tenders_is_kept(page: Page, address: str) -> None:
    opened(page, address, f"{ACT}&timetable=act-competitive&start=2027-04-01")
    own = page.get_by_label("Days after: Tender notice published, with all documents")
    own.fill("20")
    own.press("Tab")
    expect(page.get_by_text("The law allows no fewer than 25: Section 54(4)")).to_be_visible()


def test_the_rules_of_the_law_are_the_page_without_script(page: Page, address: str) -> None:
    opened(page, address, "")
    examples = page.get_by_role("table", name="Six notices, counted by the rule")
    page.locator("summary", has_text="Provider Selection Regime (PSR): what is counted").click()
    expect(examples).to_contain_text("Midnight at the end of Monday 2 February 2026")


@a_few(1)
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(
    "state", [ALL, f"{PLAN}&psr-competitive-invite=30"], ids=["all answers", "a timetable"]
)
def test_the_longest_answers_have_no_fault_that_axe_finds_and_fit_the_screen(
    page: Page, address: str, state: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, address, state)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # What stands there without script is the same in each state, and is looked at with the other pages.
    page.evaluate("document.querySelector('[data-clock-rules]').remove()")
    assert violations(page, rules_at(width)) == []


@pytest.mark.parametrize("width", [320, 390])
def test_the_page_is_short_before_a_day_is_given(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    opened(page, address, "")
    assert page.evaluate("document.documentElement.scrollHeight") <= 9_000

"""Printed from the browser, each page is a clean document; the matrix is one to work from."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest

from assessing import answer
from guidancehub.views.labels import day
from larger_hub import larger_hub
from node import run_node
from pdf_text import sheets_of
from printing import bare, sheets
from programs import FIREFOX
from samples import a_few
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

INFO: Final = larger_hub().info
FIREFOX_STEPS: Final = ROOT / "tests" / "helpers" / "firefox.mjs"


@pytest.fixture
def page(reused_page: Page) -> Page:
    return reused_page


def test_a_printed_case_is_one_clean_document_with_its_address(page: Page, address: str) -> None:
    printed = sheets(page, f"{address}cases/garden-lunches/")
    whole = " ".join(printed)
    assert len(printed) <= 2
    address_of_page = "https://riverside-hub.example/cases/garden-lunches/"
    assert f"{day(INFO.released)}. {address_of_page} " in printed[0]
    assert f"({address_of_page})" not in whole
    for part in ("The challenge", "What was done", "What it did not fix", "Where this comes from"):
        assert part in whole


@pytest.mark.parametrize("url", ["sources/", "whats-new/"])
def test_what_is_folded_on_the_screen_is_on_paper(page: Page, address: str, url: str) -> None:
    printed = bare(" ".join(sheets(page, address + url)))
    folded = page.locator("details.hub-more:not([open])")
    assert folded.count() > 0
    printed_links = folded.locator("a:not([data-print='skip'], [data-print='skip'] *)")
    # What only screen readers say is not printed.
    inside = printed_links.evaluate_all(
        """links => [...new Set(links.map((link) => {
          const copy = link.cloneNode(true);
          copy.querySelectorAll(".hub-visually-hidden").forEach((each) => each.remove());
          return copy.textContent;
        }))]"""
    )
    assert len(inside) > 3
    assert [title for title in inside if bare(title) not in printed] == []


def test_a_folded_list_of_files_says_on_paper_how_to_have_it_printed(page: Page, address: str) -> None:
    whole = " ".join(sheets(page, f"{address}downloads/"))
    folded = page.locator("details.hub-more:not([open])").count()
    assert folded > 0
    assert whole.count("open this on the page to print it") == folded
    page.locator("details.hub-more").evaluate_all("every => every.forEach(each => (each.open = true))")
    opened = " ".join(sheets_of(page.pdf(prefer_css_page_size=True)))
    assert "open this on the page to print it" not in opened
    assert re.search(r"QI-01 [^,]+, plain data \(CSV\)", opened)


def test_links_within_the_hub_show_their_address_on_paper_and_what_it_follows(
    page: Page, address: str
) -> None:
    whole = bare(" ".join(sheets(page, f"{address}gaps/")))
    assert bare(f"“…” stands for {INFO.address.rstrip('/')}.") in whole
    page.emulate_media(media="print")
    shown = page.locator("main a[href]:visible")
    within = shown.and_(page.locator("[data-address]")).evaluate_all(
        "links => links.map(a => a.dataset.address)"
    )
    assert len(within) > 2
    assert [each for each in within if not each.startswith("…/") or bare(each) not in whole] == []
    imprint = page.locator(".hub-imprint").inner_text()
    assert f"release {INFO.release}" in imprint
    # Beside these a page has links to its own parts, to other sites, and lists whose titles are enough.
    named = (
        "[data-address], [href^='#'], [href^='https:'], [href^='mailto:'], :is(.hub-words, .hub-imprint) a"
    )
    assert shown.and_(page.locator(f":not({named})")).count() == 0
    page.emulate_media(media="null")


def test_a_filtered_table_prints_what_is_shown_and_no_empty_part(page: Page, address: str) -> None:
    open_for_paper = sheets(page, f"{address}matrix/table/?words=what&criterion=value&weighting=high")
    shown = page.locator("[data-in]:visible").count()
    assert shown > 0
    # The first criterion that is shown begins on the first sheet.
    assert re.search(r"VA-\d\d", open_for_paper[0])
    page.emulate_media(media="print")
    for words in page.locator(".hub-words").all():
        assert words.is_visible() == (words.locator("div:not([hidden])").count() > 0)
    page.emulate_media(media="null")


def test_a_form_that_is_printed_to_be_filled_in_has_no_plan(page: Page, address: str) -> None:
    assessment = larger_hub().assessment
    assert assessment
    levels = sum(1 + len(question.follow_ups or ()) for question in assessment.questions)
    printed = sheets(page, f"{address}self-assessment/")
    empty = " ".join(printed)
    # Each question has one sheet.
    assert len(printed) == len(assessment.questions)
    assert "Your plan" not in empty
    assert "What can help" in empty
    answer(page, 0, 2)
    page.locator("[data-plan-body] table").first.wait_for()
    begun = " ".join(sheets_of(page.pdf(prefer_css_page_size=True)))
    assert f"1 of {levels} levels chosen" in begun


def test_without_script_links_have_the_address_that_the_page_has(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}gaps/")
        links = page.locator("main a[href^='../']:visible").all()
        within = [link.get_attribute("href") or "" for link in links]
        whole = bare(" ".join(sheets_of(page.pdf(prefer_css_page_size=True))))
        page.goto(f"{address}matrix/questions/QI-01/")
        assert len(sheets_of(page.pdf(prefer_css_page_size=True))) == 1
    assert bare("An address that begins with ../ goes on from this one.") in whole
    assert sum(bare(f"({each})") in whole for each in within) > 2


def test_related_pages_have_their_address_on_paper(page: Page, address: str) -> None:
    whole = bare(" ".join(sheets(page, f"{address}cases/garden-lunches/")))
    related = page.locator(".hub-related a[href]").evaluate_all("every => every.map(a => a.dataset.address)")
    assert len(related) > 1
    assert [each for each in related if bare(each) not in whole] == []


def test_a_filtered_list_and_a_search_say_on_paper_what_was_asked(page: Page, address: str) -> None:
    whole = " ".join(sheets(page, f"{address}matrix/?weighting=low"))
    assert "https://riverside-hub.example/matrix/?weighting=low" in whole
    assert "Where this comes from" in whole
    page.goto(f"{address}search/?q=garden")
    page.locator(".hub-result").nth(9).wait_for()
    whole = " ".join(sheets_of(page.pdf(prefer_css_page_size=True)))
    assert "https://riverside-hub.example/search/?q=garden" in whole
    assert "There are more results. Show them on the page to print them." in whole


def test_links_to_other_sites_show_their_address_on_paper(page: Page, address: str) -> None:
    printed = " ".join(sheets(page, f"{address}way/"))
    assert "https://gardens.example/guide" in printed.replace(" ", "")


OPEN = "() => String(document.querySelectorAll('main details.hub-more[open]').length)"
"""How many folds are open on the screen: as many after the print as before it."""
LOADED = """() => performance.getEntriesByType("resource")
  .some(({ name }) => name.endsWith("/site-print-folds.mjs")) || null"""
"""Waits for the script that such a browser loads besides."""
OLD_FIREFOX = {"layout.css.details-content.enabled": False}
FOLDED_ON_PAGES = {
    "matrix/questions/QI-01/": "Where this comes from",
    "self-assessment/": "We know each bed, and feed it each year",
}


@a_few(1)
@pytest.mark.parametrize("url", FOLDED_ON_PAGES)
def test_a_browser_that_cannot_unfold_by_its_style_sheet_prints_what_is_folded(
    address: str, tmp_path: Path, url: str
) -> None:
    program = FIREFOX.find()
    assert program, "no Firefox: run “make browser”, which installs it"
    paper = tmp_path / "paper.pdf"
    steps = [
        {"run": "() => String(CSS.supports('selector(::details-content)'))"},
        {"run": LOADED},
        {"run": OPEN},
        {"print": str(paper)},
        {"run": OPEN},
    ]
    said = run_node(FIREFOX_STEPS, program, address + url, json.dumps(steps), json.dumps(OLD_FIREFOX))
    supports, _, before, _, after = json.loads(said)
    assert supports == "false"
    assert after == before
    whole = bare(" ".join(sheets_of(paper.read_bytes())))
    assert bare(FOLDED_ON_PAGES[url]) in whole
    assert bare("open this on the page to print it") not in whole

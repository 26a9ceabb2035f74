"""Every page can be read: narrow, enlarged, spaced out, without script, and without telling anyone."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import pytest

from guidancehub.content.model.matrix import QUESTION
from kinds import needs
from node import run_node
from programs import FIREFOX
from samples import sample
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

# The spacing that WCAG 2.2 asks text to bear (success criterion 1.4.12).
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
TABLE_ROLES: Final = ("table", "row", "columnheader", "rowheader", "cell")
FIREFOX_STEPS: Final = ROOT / "tests" / "helpers" / "firefox.mjs"
GUTTER = 16
"""How far text is from the edge of the screen, in pixels."""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def every_address(site: Path) -> list[str]:
    files = sorted(site.rglob("index.html"))
    return [file.relative_to(site).as_posix().removesuffix("index.html") for file in files]


def test_no_page_scrolls_sideways_at_320_pixels(page: Page, address: str, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    wide = []
    for url in sample(every_address(site), 50, "sideways"):
        page.goto(address + url)
        if page.evaluate(SIDEWAYS):
            wide.append(url)
    assert wide == []


@pytest.mark.parametrize(
    ("width", "style"),
    [
        (640, "html { font-size: 200% !important }"),
        (320, SPACED),
    ],
    ids=["text twice as large", "text spaced out"],
)
def test_text_can_be_enlarged_and_spaced(
    browser: Browser, address: str, kinds: tuple[str, ...], width: int, style: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    cut = []
    for url in sample(kinds, 12, style):
        page.goto(address + url)
        page.add_style_tag(content=style)
        if page.evaluate(SIDEWAYS):
            cut.append(url)
    context.close()
    assert cut == []


@pytest.mark.parametrize("width", [320, 1440])
def test_no_text_of_the_home_page_touches_the_edge(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    texts = page.locator("main :is(h1, h2, p, li, dt, dd):visible")
    nearest = texts.evaluate_all("all => Math.min(...all.map((each) => each.getBoundingClientRect().left))")
    assert nearest >= GUTTER


def test_t14_t15_nothing_is_asked_of_another_host_stored_or_against_the_policy(
    browser: Browser, address: str, kinds: tuple[str, ...]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for url in kinds:
        page.goto(address + url)
        kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
        assert kept == [0, 0, ""], url
    assert context.cookies() == []
    context.close()
    # The page that says "not found" is asked for as a file here, so nothing else may complain.
    assert complaints == []
    assert hosts == {urlsplit(address).netloc}


def test_t03_the_policy_stops_a_planted_script(page: Page, address: str) -> None:
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    page.goto(address)
    page.evaluate(
        "() => { const made = document.createElement('script');"
        " made.textContent = 'window.planted = true'; document.body.append(made); }"
    )
    assert page.evaluate("window.planted") is None
    assert any("Content Security Policy" in text for text in stopped)


def test_everything_is_there_without_script(browser: Browser, address: str, kinds: tuple[str, ...]) -> None:
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 720})
    page = plain.new_page()
    for url in sample(kinds, 14, "without script"):
        page.goto(address + url)
        page.get_by_role("button", name="Menu").click()
        assert page.get_by_role("navigation", name="Main").get_by_role("link").first.is_visible(), url
        page.keyboard.press("Escape")
        # A form's own button works without script, and so does one that opens a native popover.
        needs_none = "[type=submit], [popovertarget]"
        assert page.get_by_role("button").and_(page.locator(f":not({needs_none})")).count() == 0, url
        # What is hidden or a dialog waits for script or a date; what is folded or explains a word opens; on
        # a phone the links of the cycle's picture say what the list beside it says.
        unseen = page.locator("main :is(p, li, td, h2, h3, dd):not(:visible)")
        waits = "[hidden], [hidden] *, details *, [popover] *, dialog *, .hub-cycle li"
        waiting = page.locator(f":is({waits})")
        assert unseen.count() == unseen.and_(waiting).count(), url
    plain.close()


def test_a_narrow_table_becomes_cards_that_keep_their_labels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 375, "height": 720})
    page.goto(f"{address}matrix/table/")
    row = page.get_by_role("row").filter(has_text=real_hub().questions[0].id).first
    labels = row.locator(":is(th, td)").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content.split('\"')[1])"
    )
    assert labels == ["Code", "Question", "Weighting", "A good answer", "Origin"]
    assert page.get_by_role("table").first.is_visible()
    box = row.bounding_box()
    assert box is not None
    assert box["width"] <= 375


@needs("facts/")
def test_a_table_shown_as_cards_is_a_table_to_a_screen_reader_without_roles(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    wide = {role: page.get_by_role(role).count() for role in TABLE_ROLES}
    page.set_viewport_size({"width": 320, "height": 720})
    assert page.locator(":is(table, table *)[role]").count() == 0
    assert page.locator("td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in tree if not node["ignored"])
    assert min(wide.values()) > 4
    assert {role: roles[role] for role in TABLE_ROLES} == wide


@needs("facts/")
def test_a_table_shown_as_cards_is_a_table_to_firefox_too(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    wide = [page.get_by_role(role).count() for role in TABLE_ROLES]
    steps = [{"width": 320}, *({"role": role} for role in TABLE_ROLES)]
    program = FIREFOX.find()
    assert program, "no Firefox: run “make browser”, which installs it"
    _, *found = json.loads(run_node(FIREFOX_STEPS, program, f"{address}facts/", json.dumps(steps)))
    assert found == wide


def test_it_works_below_a_sub_path(page: Page, address: str) -> None:
    hub = real_hub()
    page.goto(address)
    page.get_by_role("link", name="Question matrix").first.click()
    criterion = hub.criteria[0]
    page.get_by_role("link", name=criterion.title, exact=True).first.click()
    question = criterion.areas[0].questions[0]
    page.get_by_role("link", name=f"{question.id} ").first.click()
    assert page.url == f"{address}{QUESTION.url(question.id)}"
    page.get_by_role("link", name=hub.info.name).first.click()
    assert page.url == address

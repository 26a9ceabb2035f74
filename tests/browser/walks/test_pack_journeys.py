"""The tender pack as its readers use it, from the home page on: a tender, a proposal, a bid."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from node import run_node
from programs import FIREFOX
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from pack_walk import Walk

NAME: Final = "Walks for everyone"
SERVICE: Final = "Garden walks"


def tender(walk: Walk) -> str:
    """Build a tender for walks, and give its link."""
    walk.press("Pack", "link")
    walk.fill("Name of the service", NAME)
    walk.choose("Kind of service", SERVICE)
    walk.fill("Value of one year", "9,000")
    walk.press(re.compile("^Start from this set: "))
    walk.go_to("Questions")
    walk.press(re.compile("^Add to pack "))
    return walk.link()


def test_a_most_suitable_provider_is_chosen_in_narrative_mode_without_scores(walk: Walk) -> None:
    walk.press("Pack", "link")
    walk.fill("Name of the service", NAME)
    walk.choose("Kind of service", SERVICE)
    walk.fill("Value of one year", "9000")
    walk.choose("Route", "Most Suitable Provider Process")
    walk.page.get_by_role("radio", name=re.compile("^In words")).check()
    walk.press(re.compile("^Start from this set: "))
    walk.go_to("Weights")
    assert walk.page.locator('[data-field$=".weight"]').count() == 0
    walk.go_to("Check")
    points = walk.panel()
    assert "14 days" in points
    assert "weights come to" not in points
    address = walk.link()
    walk.page.goto("about:blank")
    walk.page.goto(address)
    walk.page.get_by_role("button", name="I am bidding").wait_for()
    text = walk.page.locator(".hub-pack").inner_text()
    assert "Most Suitable Provider Process" in text
    assert "per cent" not in text
    assert walk.errors == []


def test_a_volunteer_bids_on_a_phone_and_finds_the_answers_again(
    walk: Walk, phone: Page, tmp_path: Path
) -> None:
    phone.goto(tender(walk))
    phone.get_by_role("button", name="I am bidding").tap()
    answer = phone.get_by_role("textbox", name=re.compile("^Your answer to ")).first
    answer.wait_for()
    answer.fill("We listen:\n- at the market\n- at the school gate")
    answer.blur()
    point = phone.locator(".hub-pack input[type=checkbox]").first
    point.check()
    assert re.search(r"\b9 of \d+ words", phone.locator(".hub-pack").inner_text())
    with phone.expect_download() as saved:
        phone.get_by_role("button", name=re.compile("^Save (my|your) answers")).first.tap()
    file = tmp_path / "answers.json"
    saved.value.save_as(file)
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["kind"] == "answers"
    assert kept["answers"][0]["text"] == "We listen:\n- at the market\n- at the school gate"
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    assert walk.errors == []


def test_the_tender_is_built_in_debians_firefox_too(address: str) -> None:
    program = FIREFOX.find()
    assert program, "no Firefox: run “make browser”, which installs it"
    steps = [
        {"click": "Pack"},
        {"fill": "Name of the service", "value": NAME},
        {"choose": "Kind of service", "value": SERVICE},
        {"fill": "Value of one year", "value": "9000"},
        {"click": "Start from this set: "},
        {"click": "Questions"},
        {"click": "Add to pack"},
        {"click": "Check"},
        {"read": ".hub-pack__panel h3"},
        {"click": "Keep or share"},
        {"read": ".hub-pack__sharing input[readonly]"},
        {"read": "h1"},
    ]
    said = run_node(ROOT / "tests" / "helpers" / "firefox.mjs", program, address, json.dumps(steps))
    *_, link, title = json.loads(said)
    assert link.startswith(f"{address}pack/#p=")
    assert title == NAME

"""The tender pack on this hub's own bank: its pages on the law, links, files and words, and what it keeps."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from axe_rules import OTHER_RULES, violations
from browsing import settling
from pack_pages import corpus_file, corpus_link, give_file, open_builder, unfold_sharing
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page, ViewportSize


def test_each_route_says_what_it_is_for_and_leads_to_a_page_on_its_law(
    page: Page, address: str, site: Path
) -> None:
    page.goto(f"{address}pack/")
    page.get_by_text("What each route is for").click()
    links = page.locator(".hub-pack__route dd a").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    assert len(links) == 9
    of_gates = {
        "../law/basic-selection-criteria/",
        "../law/framework-agreements/#fa-off",
        "../law/buying-outside-the-psr/#out-light-tests",
        "../law/buying-outside-the-psr/#out-below-shortlist",
    }
    for link in {*links, *of_gates, "../law/standstill-period/"}:
        where, _, part = str(link).removeprefix("../").partition("#")
        html = (site / where / "index.html").read_text("utf-8")
        assert f'id="{part}"' in html or not part


def test_a_link_that_was_given_out_opens_with_the_questions_of_its_release(page: Page, address: str) -> None:
    errors = open_builder(page, address, corpus_link("mental-health-issued"))
    page.get_by_role("button", name="I am bidding").wait_for()
    text = page.locator(".hub-pack").inner_text()
    for part in (
        "fingerprint 91e6271764",
        "issue 2",
        "Monday 22 February 2027",
        "12.1 per cent",
        "500 words at most",
        "at least 2 of 4",
        "Excellent",
    ):
        assert part in text, part
    assert errors == []


@pytest.mark.parametrize(
    "name", ["mental-health-full.json", "mental-health-public.json", "social-prescribing-public.json"]
)
def test_a_file_that_was_given_out_opens_as_the_pack_that_it_holds(
    page: Page, address: str, name: str
) -> None:
    file = corpus_file(name)
    public = json.loads(file)["public"]
    errors = open_builder(page, address, "open")
    give_file(page, file)
    page.get_by_role("button", name="I am buying").click()
    page.get_by_role("heading", name=public["name"], level=1).wait_for()
    assert errors == []


def test_answers_that_were_saved_open_with_the_pack_that_they_answer(page: Page, address: str) -> None:
    errors = open_builder(page, address, corpus_link("mental-health-issued"))
    page.get_by_role("button", name="I am bidding").click()
    answer = page.get_by_label("Your answer to QI-09")
    answer.wait_for()
    give_file(page, corpus_file("answers.json"))
    expect(answer).to_have_value(re.compile("^We meet people where they are."))
    assert errors == []


def test_every_key_in_use_is_on_the_privacy_page_and_no_other(page: Page, address: str) -> None:
    open_builder(page, address, "set=mental-health-set.large")
    steps = page.get_by_role("navigation", name="Steps of the pack")
    steps.get_by_role("button", name="Keep and share").click()
    unfold_sharing(page)
    page.get_by_role("button", name="Keep my packs on this device").click()
    page.evaluate("localStorage.setItem('keep-it-local-pack-adding', '[]')")
    stored = page.evaluate("Object.keys({...localStorage, ...sessionStorage})")
    names = {re.sub(r"(?<=-)[0-9a-f]{8}$", "", key) for key in stored}
    told = set(re.findall(r"`(keep-it-local-pack[\w-]*)`", (ROOT / "docs/privacy.md").read_text("utf-8")))
    assert names == told


PHONE: Final[ViewportSize] = {"width": 320, "height": 640}
# Of what is alike, axe looks at some.
LOOKED_AT: Final = {
    "include": [[".hub-pack"]],
    "exclude": [[".hub-pack__gate:nth-child(n+3)"], [".hub-pack__list > li:nth-child(n+3)"]],
}


STEPS: Final = ("Service", "Gates", "Questions", "Weights", "Check", "Keep and share", "Papers")
# What is far from the screen is not laid out, and axe would take where it guesses it to be for where it is.
UNFOLD: Final = """() => {
  document.querySelectorAll(".hub-pack details").forEach((each) => { each.open = true; });
  document.querySelectorAll(".hub-pack li").forEach((each) => { each.style.contentVisibility = "visible"; });
}"""


def faults(page: Page) -> list[str]:
    """Return what axe finds in the pack with all of it unfolded, and whether it scrolls sideways."""
    with settling(page):
        page.evaluate(UNFOLD)
    found = [f"{each['id']} {each['nodes'][0]['html']}" for each in violations(page, OTHER_RULES, LOOKED_AT)]
    is_wide = page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]
    return [*found, *(["it scrolls sideways"] if is_wide else [])]


def test_our_words_fit_on_a_phone_in_each_step_and_axe_finds_nothing(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    errors = open_builder(page, address, "set=mental-health-set.large")
    found: dict[str, list[str]] = {}
    for name in STEPS:
        steps = page.get_by_role("navigation", name="Steps of the pack")
        with settling(page):
            steps.get_by_role("button", name=name).click()
        page.get_by_role("heading", name=name, level=2, exact=True).wait_for()
        found[name] = faults(page)
    page.goto("about:blank")
    errors += open_builder(page, address, corpus_link("mental-health-issued"))
    page.get_by_role("button", name="I am bidding").wait_for()
    found["reading"] = faults(page)
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to QI-09").wait_for()
    found["bidding"] = faults(page)
    assert {name: each for name, each in found.items() if each} == {}
    assert errors == []

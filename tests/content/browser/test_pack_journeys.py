"""The tender pack as its readers use it, from the home page on: a tender, a grant, a bid."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, Literal

import pytest

from node import run_node
from programs import FIREFOX
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

NAME: Final = "Community mental health support"
FEWER_STEPS_THAN: Final = 12
QUESTIONS: Final = 11


class Walk:
    """Walks through the builder, and counts each thing that a reader does."""

    def __init__(self, page: Page, address: str) -> None:
        """Begin at the home page."""
        self.page = page
        self.steps = 0
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(address)

    def press(
        self, name: str | re.Pattern[str], role: Literal["button", "link"] = "button", *, exact: bool = False
    ) -> None:
        self.steps += 1
        self.page.get_by_role(role, name=name, exact=exact).first.click()

    def fill(self, label: str, text: str) -> None:
        self.steps += 1
        self.page.get_by_label(label).fill(text)
        self.page.get_by_label(label).blur()

    def choose(self, label: str, option: str) -> None:
        self.steps += 1
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def go_to(self, step: str) -> None:
        self.steps += 1
        self.page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=step).click()
        self.page.get_by_role("heading", name=step, level=2, exact=True).wait_for()

    def panel(self) -> str:
        """Give the words of the open step, folded parts too."""
        self.page.get_by_text("Loading…").first.wait_for(state="detached")
        return str(self.page.locator(".hub-pack__panel").evaluate("panel => panel.textContent"))

    def link(self) -> str:
        """Share the pack, and give the link."""
        self.press("Keep or share")
        field = self.page.get_by_label("Link to this pack")
        field.wait_for()
        self.press("Copy the link")
        return field.input_value()


@pytest.fixture
def walk(browser: Browser, address: str) -> Iterator[Walk]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Walk(context.new_page(), address)
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def tender(walk: Walk) -> str:
    """Build the community mental health tender, and give its link."""
    walk.press("Pack", "link")
    walk.fill("Name of the service", NAME)
    walk.choose("Kind of service", "Mental health in the community")
    walk.fill("Value of one year", "400,000")
    walk.press(re.compile("^Start from this set: "))
    walk.go_to("Questions")
    walk.press(re.compile("^Add to pack "))
    return walk.link()


def test_a_tender_of_eleven_questions_is_shared_in_fewer_than_twelve_steps(walk: Walk, phone: Page) -> None:
    link = tender(walk)
    assert walk.steps < FEWER_STEPS_THAN
    assert walk.page.evaluate("navigator.clipboard.readText()") == link
    assert len(link.partition("#")[2]) < 300
    phone.goto(link)
    phone.get_by_role("button", name="I am bidding").wait_for()
    text = phone.locator(".hub-pack").inner_text()
    assert f"{QUESTIONS} questions" in text
    weights = [float(each) for each in re.findall(r"(\d+\.\d) per cent", text)]
    assert any(0 < weight < 100 for weight in weights)
    assert walk.errors == []


def test_a_most_suitable_provider_is_chosen_in_narrative_mode_without_scores(walk: Walk) -> None:
    walk.press("Pack", "link")
    walk.fill("Name of the service", NAME)
    walk.choose("Kind of service", "Mental health in the community")
    walk.fill("Value of one year", "400000")
    walk.choose("Route", "Most Suitable Provider Process")
    walk.page.get_by_role("radio", name=re.compile("^Narrative")).check()
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


def test_a_grant_is_an_application_form_without_a_word_of_standstill_or_award_notices(walk: Walk) -> None:
    walk.press("Pack", "link")
    walk.fill("Name of the service", "Befriending in the valley")
    walk.choose("Route", "Grant")
    walk.choose("Kind of service", "Befriending and social connection")
    walk.fill("Value of one year", "30000")
    walk.press(re.compile("^Start from this set: "))
    said = []
    for step in ("Service", "Gates", "Questions", "Weights", "Check", "Keep and share"):
        walk.go_to(step)
        if step == "Service":
            # What every route is for is told there, folded away.
            said.append(walk.page.locator(".hub-pack__panel").inner_text())
        elif step == "Questions":
            said.append(walk.page.locator(".hub-pack__chosen").inner_text())
        else:
            said.append(walk.panel())
    address = walk.link()
    walk.page.goto("about:blank")
    walk.page.goto(address)
    walk.page.get_by_role("button", name="I am applying").wait_for()
    said.append(walk.page.locator(".hub-pack").inner_text())
    assert [re.findall(r"(?i)standstill|award notices?|intention to award", text) for text in said] == [
        []
    ] * 7
    assert "pplication" in said[0]
    # The questions are the bank's, and speak of bidders.
    ours = [re.split(r"\b[A-Z]{2}-\d\d", said[2])[0], said[5]]
    assert [re.findall(r"(?i)[^.]*\bbidders?\b", text) for text in ours] == [[], []]
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
        {"choose": "Kind of service", "value": "Mental health in the community"},
        {"fill": "Value of one year", "value": "400000"},
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

"""Links and files that a stranger could send, driven through the page of the pack builder."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from node import run_node
from pack_pages import give_file, offer_bank, open_builder
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

# An element that a text made would be one of these.
MADE = "main img[src=x], main script"


@pytest.fixture(scope="module")
def strangers() -> dict[str, Any]:
    """Give what strangers send, made for a bank that is made up."""
    found: dict[str, Any] = json.loads(run_node(ROOT / "tests/pack/print-hostile.mjs"))
    return found


def release_of(site: Path) -> str:
    """Return the release of the bank that the site's page asks for."""
    page = (site / "pack/index.html").read_text(encoding="utf-8")
    found = re.search(r'data-bank="[^"]*/([\d.]+)\.json"', page)
    assert found
    return found[1]


@pytest.fixture
def builder(page: Page, address: str, site: Path, strangers: dict[str, Any]) -> tuple[Page, list[str]]:
    """Open the builder with the made-up bank, and with something on the device."""
    offer_bank(page, strangers["bank"], release_of(site))
    errors = open_builder(page, address)
    page.evaluate("localStorage.setItem('riverside-answers-0123456789', 'kept')")
    page.get_by_role("button", name="Open a link or file").click()
    return page, errors


def kept(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({...localStorage})")
    return found


# Hands each text to the field of files, or puts the fragment into the address or into the field of links,
# and waits until the page has said what it thinks of it.
SEND_ALL = """async cases => {
  const said = [];
  const once = () => new Promise(requestAnimationFrame);
  for (const { text, fragment } of cases) {
    document.querySelector(".hub-pack__problems")?.setAttribute("data-old", "");
    if (text !== undefined) {
      const files = new DataTransfer();
      files.items.add(new File([text], "file.json", { type: "application/json" }));
      const field = document.querySelector("input[type=file]");
      field.files = files.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (fragment.startsWith("p=")) {
      location.hash = fragment;
    } else {
      const field = document.querySelector(".hub-pack__ways input.hub-field");
      field.value = fragment || " ";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const until = performance.now() + 5000;
    let problems = null;
    while (!problems && performance.now() < until) {
      await once();
      problems = document.querySelector(".hub-pack__problems:not([data-old])");
    }
    said.push(problems?.innerText ?? "");
  }
  return said;
}"""


def test_t26_each_hostile_link_and_file_gets_a_clear_message_and_changes_nothing(
    builder: tuple[Page, list[str]], strangers: dict[str, Any]
) -> None:
    page, errors = builder
    give_file(page, strangers["full"])
    page.get_by_role("button", name="I am buying").click()
    summary = page.locator(".hub-pack__summary").inner_text()
    page.get_by_role("button", name="Open a link or file").click()
    before = kept(page)
    answers = page.evaluate(SEND_ALL, strangers["cases"])
    unclear = [
        f"{case['name']}: {said}"
        for case, said in zip(strangers["cases"], answers, strict=True)
        if not re.search(case["says"], said) or re.search(r"undefined|\[object|Error\b", said)
    ]
    assert len(strangers["cases"]) >= 100
    assert unclear == []
    assert kept(page) == before
    assert page.locator(MADE).count() == 0
    page.get_by_role("button", name="Back to your pack").click()
    assert page.locator(".hub-pack__summary").inner_text() == summary
    assert page.evaluate("({}).admin") is None
    assert errors == []


def test_script_in_every_text_of_a_pack_is_read_as_text_and_never_runs(
    builder: tuple[Page, list[str]], strangers: dict[str, Any]
) -> None:
    page, errors = builder
    give_file(page, strangers["scripted"])
    page.get_by_role("button", name="I am bidding").wait_for()
    assert page.locator(".hub-pack").inner_text().count("<img src=x") >= 10
    assert page.locator(MADE).count() == 0
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to Q-1").wait_for()
    assert page.locator(".hub-pack").inner_text().count("<img src=x") >= 5
    assert page.locator(MADE).count() == 0
    page.get_by_role("button", name="Leave your answers, and build a pack").click()
    page.get_by_role("button", name="Open a link or file").click()
    give_file(page, strangers["scripted"])
    page.get_by_role("button", name="I am buying").click()
    page.get_by_role("navigation", name="Steps of the pack").wait_for()
    assert page.locator(MADE).count() == 0
    assert errors == []


def test_hostile_answers_leave_the_open_ones_as_they_are(
    builder: tuple[Page, list[str]], strangers: dict[str, Any]
) -> None:
    page, errors = builder
    give_file(page, strangers["public"])
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to Q-1").fill("Mine.")
    for case in [case for case in strangers["cases"] if "answer" in case["name"]]:
        give_file(page, case["text"])
        page.get_by_role("heading", name="This file could not be opened").wait_for()
        page.get_by_role("button", name="Back to your answers").click()
        assert page.get_by_label("Your answer to Q-1").input_value() == "Mine."
    for text in strangers["strange"]:
        give_file(page, text)
        page.get_by_role("button", name="Replace them").click()
        page.get_by_role("button", name="Replace them").wait_for(state="detached")
        assert page.locator(MADE).count() == 0
    assert page.evaluate("({}).admin") is None
    assert errors == []


def test_a_retired_code_is_named_with_its_replacement_which_can_be_taken_over(
    builder: tuple[Page, list[str]], strangers: dict[str, Any]
) -> None:
    page, errors = builder
    (case,) = [case for case in strangers["cases"] if case["name"] == "a retired code with an heir"]
    give_file(page, case["text"])
    page.get_by_text("OLD-1 “Old” is now part of Q-1.").wait_for()
    page.get_by_role("button", name="Take the replacements over").click()
    page.get_by_role("button", name="I am buying").wait_for()
    assert "OLD-1" not in page.locator(".hub-pack").inner_text()
    assert errors == []

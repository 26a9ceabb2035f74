"""The tender pack on this hub's own bank, from the home page on: a tender and a grant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from pack_walk import Walk

NAME: Final = "Community mental health support"
FEWER_STEPS_THAN: Final = 12
QUESTIONS: Final = 11


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

"""The self-assessment in the browser: answers, a plan, and a reader's own choice of what is kept."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from assessing import answer, printed

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

KEY = "keep-it-local-self-assessment"


def test_there_are_five_questions_and_eight_follow_ups(form: Page) -> None:
    assert form.locator("[data-question]").count() == 5
    assert form.locator("[data-follow-up]").count() == 8
    assert form.locator("[data-question] textarea").count() == 5


def group(page: Page, title: str) -> Locator:
    """Find what stands in the plan below a heading."""
    heading = page.locator("[data-plan] h3", has_text=title)
    return heading.locator("xpath=following-sibling::ul[1]")


def addresses(part: Locator) -> list[str]:
    return [link.evaluate("link => link.href") for link in part.get_by_role("link").all()]


def test_answers_become_a_plan_with_a_first_step_and_what_can_help(form: Page) -> None:
    title = answer(form, 0, "Not started")
    done = answer(form, 1, "In place")
    form.locator("textarea").first.fill("Ask <b>Nova</b> & others")
    plan = form.locator("[data-plan]")
    assert plan.get_by_role("status").inner_text() == "2 of 5 questions answered."
    start = group(form, "Start here")
    assert f"{title}: not started." in start.inner_text()
    assert "A first step:" in start.inner_text()
    assert "Notes: Ask <b>Nova</b> & others" in start.inner_text()
    assert done in group(form, "In place").inner_text()
    assert addresses(group(form, "In place")) == addresses(group(form, "Not answered yet")) == []


@pytest.mark.parametrize("label", ["Not started", "In hand"])
@pytest.mark.parametrize("question", range(5))
def test_each_question_leads_to_a_tip_an_action_a_case_and_guidance(
    form: Page, question: int, label: str
) -> None:
    answer(form, question, label)
    text = form.locator(".hub-plan__help").inner_text()
    assert [kind for kind in ("Tip:", "Action:", "Case study:", "Guidance:") if kind not in text] == []
    found = addresses(form.locator(".hub-plan__help"))
    assert any("/tips/#" in href for href in found)
    assert any("/journey/actions/#" in href for href in found)
    assert any("/cases/" in href for href in found)
    # Words of the glossary are links too, and help nobody to begin.
    assert not [href for href in found if "#word-" in href]


def test_a_follow_up_that_is_not_started_has_its_step_and_link_though_its_question_is_in_place(
    form: Page,
) -> None:
    question = form.locator("[data-question]").nth(1)
    question.get_by_label("In place", exact=True).first.check()
    assert form.locator(".hub-plan__help").count() == 0
    led = set()
    for follow_up in question.locator("[data-follow-up]").all():
        follow_up.get_by_label("Not started", exact=True).check()
        plan = group(form, "Start here")
        assert "What you spend: in place." in plan.inner_text()
        assert follow_up.locator("[data-first-step]").inner_text() in plan.inner_text()
        assert set(addresses(plan)) & set(addresses(follow_up))
        led.add(tuple(addresses(plan)))
        follow_up.get_by_label("In place", exact=True).check()
    assert len(led) == 4
    assert form.locator(".hub-plan__help").count() == 0


def stored(page: Page) -> str | None:
    kept: str | None = page.evaluate(f"localStorage.getItem('{KEY}')")
    return kept


def test_nothing_is_kept_until_the_reader_ticks_the_box_and_all_goes_when_it_is_cleared(form: Page) -> None:
    answer(form, 0, "In hand")
    assert stored(form) is None
    form.get_by_label("Keep my answers on this device").check()
    assert json.loads(stored(form) or "")["answers"]
    form.reload()
    assert form.get_by_label("In hand", exact=True).first.is_checked()
    form.get_by_label("Keep my answers on this device").uncheck()
    assert stored(form) is None
    form.get_by_label("Keep my answers on this device").check()
    form.get_by_role("button", name="Clear all answers").click()
    assert stored(form) is None
    assert form.locator("input:checked").count() == 0


def test_answers_are_saved_as_a_file_and_opened_again(form: Page, tmp_path: Path) -> None:
    answer(form, 2, "In hand")
    form.locator("textarea").nth(2).fill("A note")
    with form.expect_download() as download:
        form.get_by_role("button", name="Save my answers as a file").click()
    file = tmp_path / "answers.json"
    download.value.save_as(file)
    form.reload()
    assert form.locator("input:checked").count() == 0
    form.get_by_label("Open a saved file").set_input_files(file)
    form.get_by_text("1 of 5 questions answered.", exact=True).wait_for()
    assert form.locator("textarea").nth(2).input_value() == "A note"


def blocked(page: Page) -> None:
    """Let storage fail as browsers do: at the first touch when it is blocked."""
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
            get() { throw new DOMException("Access is denied.", "SecurityError"); } });"""
    )


def full(page: Page) -> None:
    """Let storage fail when it is written."""
    page.add_init_script(
        'Storage.prototype.setItem = () => { throw new DOMException("Full", "QuotaExceededError"); };'
    )


def test_where_the_browser_blocks_storage_the_page_says_so_and_all_else_works(
    page: Page, address: str
) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    blocked(page)
    page.goto(f"{address}self-assessment/")
    title = answer(page, 0, "In hand")
    assert title in group(page, "Keep going").inner_text()
    assert page.get_by_text("does not let the hub keep answers on this device").is_visible()
    assert page.get_by_label("Keep my answers on this device").is_disabled()
    with page.expect_download():
        page.get_by_role("button", name="Save my answers as a file").click()
    page.get_by_role("button", name="Clear all answers").click()
    assert page.locator("input:checked").count() == 0
    assert errors == []


def test_where_storage_is_full_the_page_says_so(page: Page, address: str) -> None:
    full(page)
    page.goto(f"{address}self-assessment/")
    answer(page, 0, "In hand")
    page.get_by_label("Keep my answers on this device").click()
    status = page.locator("[data-plan]").get_by_role("status")
    assert status.inner_text() == "This browser could not keep your answers on this device."
    assert not page.get_by_label("Keep my answers on this device").is_checked()


def test_a_note_has_a_limit_that_is_said_and_counted(form: Page) -> None:
    area = form.locator("textarea").first
    limit = int(area.get_attribute("maxlength") or "")
    note = form.locator("[data-question]").first.locator("[data-count]")
    assert note.inner_text() == f"At most {limit} characters. {limit} characters left."
    area.press_sequentially("Ten signs.")
    assert note.inner_text().endswith(f" {limit - 10} characters left.")
    area.fill("x" * (limit - 1))
    area.press_sequentially("yz")
    assert area.input_value() == "x" * (limit - 1) + "y"
    status = form.locator("[data-plan]").get_by_role("status")
    assert status.inner_text() == f"This note is full. It holds {limit} characters."


def test_a_longer_note_of_an_earlier_release_is_kept_and_its_beginning_is_in_the_plan(form: Page) -> None:
    name = form.locator("textarea").first.get_attribute("name")
    long = "An old note of ours. " * 40 + "End"
    content = json.dumps({"kind": KEY, "version": 1, "answers": {}, "notes": {name: long}})
    form.get_by_label("Open a saved file").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": content.encode()}
    )
    form.get_by_text("The plan leaves the rest out.").wait_for()
    assert form.locator("textarea").first.input_value() == long
    plan = form.locator("[data-plan-body]").inner_text()
    assert re.search(r"Notes: (An old note of ours\. )+.*…", plan)
    assert "End" not in plan
    # A text box prints only what it shows.
    assert "End" in printed(form)[0]


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"[]",
        b"null",
        b'{"kind": "something else"}',
        b"x" * 100_001,
        b"\xff\xfe\x00",
    ],
    ids=["no JSON", "a list", "nothing", "another kind", "too large", "bytes"],
)
def test_a_strange_file_changes_nothing_and_says_so(form: Page, content: bytes) -> None:
    answer(form, 0, "In hand")
    form.get_by_label("Open a saved file").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": content}
    )
    form.get_by_text("Nothing was changed.").wait_for()
    assert form.get_by_label("In hand", exact=True).first.is_checked()


def test_a_hostile_file_is_read_as_text_alone(form: Page) -> None:
    hostile = {
        "kind": KEY,
        "answers": {'"]; x': "in-hand", "__proto__": "in-hand"},
        "notes": {form.locator("textarea").first.get_attribute("name"): "<img src=x onerror=window.pwned=1>"},
    }
    form.get_by_label("Open a saved file").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(hostile).encode()}
    )
    form.get_by_text("Notes: <img").wait_for()
    assert form.locator("input:checked").count() == 0
    assert form.evaluate("window.pwned") is None


def test_what_has_become_overdue_since_the_release_says_so(page: Page, address: str) -> None:
    context: BrowserContext = page.context
    late = context.new_page()
    late.clock.set_fixed_time("2031-01-01T12:00:00Z")
    late.goto(f"{address}law/provider-selection-regime/")
    assert late.get_by_text("Overdue for review.").first.is_visible()
    page.clock.set_fixed_time("2026-11-23T12:00:00Z")
    page.goto(f"{address}law/provider-selection-regime/")
    assert not page.get_by_text("Overdue for review.").first.is_visible()

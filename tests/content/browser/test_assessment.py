"""The self-assessment with our questions: how many they are, what helps with each, and how they print."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import docx
import pytest
from playwright.sync_api import expect

from assessing import answer, answer_everything, give_file, printed
from samples import a_few
from support import ROOT, real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OLD_FILE = ROOT / "tests" / "js" / "saved" / "self-assessment-0.3.0.json"
KINDS = ("Tip:", "Action:", "Case study:", "Guidance:")
WORDS = "Ask the finance lead which payments are local, and bring the list to the board. " * 13


def test_there_are_five_questions_and_eight_follow_ups_with_four_levels_each(form: Page) -> None:
    assert form.locator("[data-question]").count() == 5
    assert form.locator("[data-follow-up]").count() == 8
    assert form.locator("[data-notes]").count() == 5
    groups = form.get_by_role("radiogroup").all()
    assert len(groups) == 13
    assert {group.get_by_role("radio").count() for group in groups} == {4}
    # No two questions have a level in common: each says what the level means there.
    names = form.locator("[data-level]").all_inner_texts()
    assert len(set(names)) == 52


@a_few(2)
@pytest.mark.parametrize("question", range(5))
def test_each_question_leads_to_a_tip_an_action_a_case_and_guidance(form: Page, question: int) -> None:
    answer(form, question, 1)
    help_ = form.locator(".hub-plan__help")
    expect(help_).to_be_visible()
    text = help_.inner_text()
    assert [kind for kind in KINDS if kind not in text] == []
    found = [link.evaluate("link => link.href") for link in help_.get_by_role("link").all()]
    for part in ("/tips/#", "/journey/actions/#", "/cases/"):
        assert any(part in href for href in found), part


def test_the_file_of_release_0_3_0_opens_at_the_levels_that_mean_the_same(form: Page) -> None:
    give_file(form, "Open a saved file", OLD_FILE.read_bytes())
    expect(form.locator("[data-status]")).to_contain_text(
        "The file is open: 12 levels and 3 notes. It is of an earlier release"
    )
    chosen = {each.get_attribute("name"): each.input_value() for each in form.locator("input:checked").all()}
    old = json.loads(OLD_FILE.read_text(encoding="utf-8"))
    levels = {"not-started": "1", "in-hand": "2", "in-place": "3"}
    assert chosen == {key: levels[value] for key, value in old["answers"].items()}
    notes = {
        f"{each.get_attribute('name')}": each.input_value() for each in form.locator("[data-notes]").all()
    }
    assert {key: text for key, text in notes.items() if text} == old["notes"]


@pytest.mark.parametrize("width", [320, 390])
def test_the_page_is_short_before_an_answer(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}self-assessment/")
    page.get_by_role("heading", name="Your plan").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") <= 9_000


def test_the_plan_in_word_says_whose_the_questions_and_the_levels_are(form: Page) -> None:
    answer(form, 0, 1)
    with form.expect_download() as download:
        form.get_by_role("button", name="Download the plan as Word").click()
    texts = [each.text for each in docx.Document(str(download.value.path())).paragraphs]
    made = next(text for text in texts if text.startswith("Made on "))
    assert "Questions: From West Yorkshire. Levels and first steps: Hub draft." in made
    assert f"Sources and rights: {real_hub().info.address}sources/" in made


def test_the_longest_plan_is_whole_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}self-assessment/")
    page.evaluate("window.print = () => {}")
    answer_everything(page, 1, WORDS[:1000])
    page.get_by_role("button", name="Print the plan").click()
    expect(page.locator("html")).to_have_class(re.compile("hub-prints-plan"))
    whole = " ".join(printed(page))
    assert [
        title for title in page.locator("[data-question] h2").all_inner_texts() if title not in whole
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_script_each_question_fits_a_sheet(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}self-assessment/")
    sheets = printed(page)
    titles = page.locator("[data-question] h2").all_inner_texts()
    where = [[at for at, text in enumerate(sheets) if f"{title} " in text] for title in titles]
    assert where == [[at] for at in range(5)]
    whole = " ".join(sheets)
    assert [text for text in page.locator("[data-level]").all_text_contents() if text not in whole] == []
    page.context.close()

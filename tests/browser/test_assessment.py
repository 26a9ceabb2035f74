"""The self-assessment in the browser: answers, a plan, and a reader's own choice of what is kept."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

KEY = "keep-it-local-self-assessment"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def form(page: Page, address: str) -> Page:
    page.goto(f"{address}self-assessment/")
    page.get_by_role("heading", name="Your plan").wait_for()
    return page


def answer(page: Page, question: int, label: str) -> str:
    """Answer a question, counted from 0; give its title."""
    part = page.locator("[data-question]").nth(question)
    part.get_by_label(label, exact=True).first.check()
    return part.locator("h2").inner_text()


def test_there_are_five_questions_and_eight_follow_ups(form: Page) -> None:
    assert form.locator("[data-question]").count() == 5
    assert form.locator("[data-follow-up]").count() == 8
    assert form.locator("[data-question] textarea").count() == 5


def test_answers_become_a_plan_with_a_first_step_and_what_can_help(form: Page) -> None:
    title = answer(form, 0, "Not started")
    done = answer(form, 1, "In place")
    form.locator("textarea").first.fill("Ask <b>Nova</b> & others")
    plan = form.locator("[data-plan]")
    assert plan.get_by_role("status").inner_text() == "2 of 5 questions answered."
    start = plan.locator("h3", has_text="Start here").locator("xpath=following-sibling::ul[1]")
    assert title in start.inner_text()
    assert "A first step:" in start.inner_text()
    assert "Notes: Ask <b>Nova</b> & others" in start.inner_text()
    links = [link.get_attribute("href") or "" for link in start.get_by_role("link").all()]
    assert len(links) == 3
    # Words of the glossary are links too, and help nobody to begin.
    assert not [href for href in links if "#word-" in href]
    assert (
        done in plan.locator("h3", has_text="In place").locator("xpath=following-sibling::ul[1]").inner_text()
    )


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
    form.get_by_text("1 of 5 questions answered.").wait_for()
    assert form.locator("textarea").nth(2).input_value() == "A note"


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


def test_the_plan_is_downloaded_as_a_word_document(form: Page) -> None:
    title = answer(form, 0, "Not started")
    form.locator("textarea").first.fill('One & two\n<three> "four" \x08')
    with form.expect_download() as download:
        form.get_by_role("button", name="Download the plan as Word").click()
    assert download.value.suggested_filename == "self-assessment-plan.docx"
    packed = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert packed.testzip() is None
    parts = {name: etree.fromstring(packed.read(name)) for name in packed.namelist()}
    document = parts["word/document.xml"]
    text = "\n".join("".join(each.itertext()) for each in document.iter(f"{WORD}p"))
    assert title in text
    assert 'Notes: One & two<three> "four"' in text
    styles = [each.get(f"{WORD}val") for each in document.iter(f"{WORD}pStyle")]
    assert styles[0] == "Heading1"
    assert {"Heading2", "Heading3"} <= set(styles)
    opened = docx.Document(str(download.value.path()))
    assert opened.core_properties.language == "en-GB"
    assert opened.core_properties.title == form.locator("h1").inner_text()
    assert "Page 1 of 1" in "".join(parts["word/footer.xml"].itertext())
    linked = [each.address for paragraph in opened.paragraphs for each in paragraph.hyperlinks]
    assert len(linked) >= 3
    assert all(address.startswith(form.url.removesuffix("self-assessment/")) for address in linked)


def test_the_plan_is_printed_alone(form: Page) -> None:
    form.evaluate("window.print = () => { window.seen = document.documentElement.className }")
    answer(form, 0, "Not started")
    form.get_by_role("button", name="Print the plan").click()
    assert "hub-prints-plan" in form.evaluate("window.seen")
    form.evaluate("document.documentElement.classList.add('hub-prints-plan')")
    form.emulate_media(media="print")
    assert not form.locator("[data-assessment]").is_visible()
    assert form.locator("[data-plan-body]").is_visible()
    assert not form.get_by_role("button", name="Print the plan").is_visible()


def test_what_has_become_overdue_since_the_release_says_so(page: Page, address: str) -> None:
    context: BrowserContext = page.context
    late = context.new_page()
    late.clock.set_fixed_time("2031-01-01T12:00:00Z")
    late.goto(f"{address}law/provider-selection-regime/")
    assert late.get_by_text("Overdue for review.").first.is_visible()
    page.clock.set_fixed_time("2026-11-23T12:00:00Z")
    page.goto(f"{address}law/provider-selection-regime/")
    assert not page.get_by_text("Overdue for review.").first.is_visible()

"""The notice desk and the notice checker in the browser: text, findings, and nothing kept or sent unasked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from axe_rules import violations
from notice_drafts import drafts_in
from pdf_text import sheets_of
from support import ROOT
from word_text import paragraphs_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

DRAFTS = {draft.name: draft for draft in drafts_in("seeded")}
HOSTILE = "<img src=x onerror=document.title=1><b>bold</b> [insert name] 31 April 2026 "


@pytest.fixture
def notice(page: Page, address: str) -> Page:
    """Open the notice of Schedule 3, ready to be filled in."""
    page.goto(f"{address}notices/schedule-3/")
    page.get_by_role("heading", name="Text to paste").wait_for()
    return page


@pytest.fixture
def checker(page: Page, address: str) -> Page:
    """Open the checker, ready for a draft."""
    page.goto(f"{address}notices/check/")
    page.get_by_role("button", name="Check the draft").wait_for()
    return page


def text_of(page: Page) -> str:
    return page.locator("[data-out-text]").input_value()


def check(page: Page, name: str) -> Locator:
    """Check a draft of ours; give the findings."""
    draft = DRAFTS[name]
    page.get_by_label("What the draft is").select_option(str(draft.schedule))
    if draft.published:
        page.get_by_label("Day on which it is published").fill(draft.published)
    page.get_by_label("The draft", exact=True).fill(draft.text)
    page.get_by_role("button", name="Check the draft").click()
    return page.locator(".hub-finding")


def test_what_is_filled_in_becomes_text_in_the_order_of_the_schedule(notice: Page) -> None:
    notice.get_by_label("Your authority").fill("Northshire ICB")
    notice.get_by_label("Title", exact=True).fill("Clinics <b>for</b> all")
    notice.get_by_label("None was declared").check()
    text = text_of(notice)
    assert text.startswith("Northshire ICB intends to award a contract to an existing provider following")
    assert "Title: Clinics <b>for</b> all\n" in text
    assert text.index("Title:") < text.index("Provider:") < text.index("Decision-makers:")
    assert "no potential conflicts of interest were declared" in text


def test_what_is_missing_leads_to_its_field_and_shrinks_as_fields_are_filled(notice: Page) -> None:
    missing = notice.locator("[data-out-missing] li")
    before = missing.count()
    link = missing.filter(has_text="Reference").get_by_role("link")
    link.click()
    assert notice.evaluate("document.activeElement.id || location.hash") in {
        "field-reference",
        "#field-reference",
    }
    notice.get_by_label("Reference", exact=True).fill("N-1")
    expect(missing).to_have_count(before - 1)


def test_how_conflicts_were_managed_is_asked_only_where_there_were_some(notice: Page) -> None:
    managed = notice.get_by_label("How each was managed")
    assert not managed.is_visible()
    notice.get_by_label("Some were declared").check()
    assert managed.is_visible()
    notice.get_by_label("None was declared").check()
    assert not managed.is_visible()
    assert "How they were managed" not in text_of(notice)


def test_the_last_day_for_representations_comes_from_the_clock(notice: Page) -> None:
    notice.get_by_label("Day on which the notice of intention is published").fill("2026-01-20")
    assert "before midnight at the end of Monday 2 February 2026" in text_of(notice)


def test_nothing_is_kept_until_the_reader_ticks_the_box_and_all_goes_when_the_form_is_cleared(
    notice: Page,
) -> None:
    notice.get_by_label("Your authority").fill("Northshire ICB")
    assert notice.evaluate("localStorage.length") == 0
    notice.get_by_label("Keep what I fill in on this device").check()
    notice.reload()
    expect(notice.get_by_label("Your authority")).to_have_value("Northshire ICB")
    notice.get_by_role("button", name="Clear the form").click()
    assert notice.evaluate("localStorage.length") == 0
    assert notice.get_by_label("Your authority").input_value() == ""


def test_the_text_is_saved_as_plain_text_and_as_word(notice: Page, tmp_path: Path) -> None:
    notice.get_by_label("Your authority").fill("Northshire ICB")
    with notice.expect_download() as plain:
        notice.get_by_role("button", name="Save as plain text").click()
    plain.value.save_as(tmp_path / "notice.txt")
    assert (tmp_path / "notice.txt").read_text(encoding="utf-8") == text_of(notice)
    with notice.expect_download() as word:
        notice.get_by_role("button", name="Save as Word").click()
    assert word.value.suggested_filename == "schedule-3.docx"
    word.value.save_as(tmp_path / "notice.docx")
    told = paragraphs_in((tmp_path / "notice.docx").read_bytes())
    assert [each for each in text_of(notice).splitlines() if each and each not in told] == []


def test_the_text_prints_alone(notice: Page) -> None:
    notice.get_by_label("Your authority").fill("Northshire ICB")
    notice.evaluate("window.print = () => {}")
    notice.get_by_role("button", name="Print", exact=True).click()
    sheets = "\n".join(sheets_of(notice.pdf(prefer_css_page_size=True)))
    assert "Northshire ICB intends to award" in sheets
    assert "What must be in it" not in sheets


def test_a_pack_that_is_saved_as_a_file_fills_empty_fields_alone(notice: Page) -> None:
    notice.get_by_label("Title", exact=True).fill("My title")
    notice.get_by_text("Fill it from a tender pack").click()
    (file,) = [
        each
        for each in sorted((ROOT / "tests" / "pack" / "corpus").glob("*.json"))
        if not each.stem.startswith(("links", "answers"))
    ][:1]
    notice.get_by_label("A pack that you saved as a file").set_input_files(file)
    status = notice.locator("[data-pack-status]")
    expect(status).to_contain_text("filled from")
    assert notice.get_by_label("Title", exact=True).input_value() == "My title"


def test_a_file_that_is_no_pack_is_refused_in_words_and_changes_nothing(notice: Page, tmp_path: Path) -> None:
    (tmp_path / "no.json").write_text(json.dumps({"format": 7}), encoding="utf-8")
    before = text_of(notice)
    notice.get_by_text("Fill it from a tender pack").click()
    notice.get_by_label("A pack that you saved as a file").set_input_files(tmp_path / "no.json")
    expect(notice.locator("[data-pack-status]")).to_contain_text("format")
    assert text_of(notice) == before


def test_findings_quote_the_draft_name_a_provision_and_lead_to_the_words(checker: Page) -> None:
    found = check(checker, "intention-c-dates")
    assert found.count() == 4
    short = found.filter(has_text="is too early")
    assert "Friday 30 January 2026" in short.locator("blockquote").inner_text()
    assert "Regulation 12(3)" in short.inner_text()
    short.get_by_role("button", name="Show in the draft").click()
    selected = checker.get_by_label("The draft", exact=True).evaluate(
        "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    )
    assert selected == "Friday 30 January 2026"


def test_a_sound_draft_has_no_finding_and_is_not_called_right(checker: Page) -> None:
    found = check(checker, "sound-intention-c")
    expect(checker.locator("[data-check-status]")).to_contain_text("does not make the draft right")
    assert found.count() == 0


def test_what_is_pasted_is_only_text(checker: Page) -> None:
    checker.get_by_label("The draft", exact=True).fill(HOSTILE)
    checker.get_by_role("button", name="Check the draft").click()
    assert checker.locator(".hub-finding").count() > 0
    assert checker.locator("[data-check-found] img, [data-check-found] b").count() == 0
    assert checker.title() != "1"


def test_each_result_is_announced_once(checker: Page) -> None:
    checker.evaluate(
        """() => {
          window.told = [];
          const status = document.querySelector("[data-check-status]");
          const watch = new MutationObserver(() => window.told.push(status.textContent));
          watch.observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    check(checker, "intention-c-dates")
    told: list[Any] = checker.evaluate("window.told")
    assert told == ["4 findings."]
    assert checker.locator("[data-check-found] [role=status], [data-check-found] [aria-live]").count() == 0


def test_the_notice_and_the_day_stand_in_the_address_and_the_draft_does_not(checker: Page) -> None:
    check(checker, "letter-thin")
    assert checker.url.endswith("#schedule=9")
    checker.get_by_label("Day on which it is published").fill("2026-03-20")
    checker.get_by_label("Day on which it is published").blur()
    assert checker.url.endswith("#schedule=9&published=2026-03-20")
    checker.reload()
    expect(checker.get_by_label("What the draft is")).to_have_value("9")
    assert checker.get_by_label("The draft", exact=True).input_value() == ""
    assert checker.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_draft_can_be_checked_with_the_keyboard_alone(checker: Page) -> None:
    checker.get_by_label("What the draft is").focus()
    checker.keyboard.press("Tab")
    draft = checker.get_by_label("The draft", exact=True)
    for _ in range(6):
        if draft.evaluate("field => field === document.activeElement"):
            break
        checker.keyboard.press("Tab")
    checker.keyboard.insert_text("To be confirmed: 31 April 2026.")
    checker.keyboard.press("Tab")
    checker.keyboard.press("Enter")
    expect(checker.locator("[data-check-status]")).to_contain_text("findings")


def test_neither_tool_asks_anybody_else_for_anything_or_sends_what_is_typed(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on(
        "request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}")
    )
    page.goto(f"{address}notices/check/")
    page.get_by_role("button", name="Check the draft").wait_for()
    check(page, "intention-c-dates")
    page.goto(f"{address}notices/schedule-3/")
    page.get_by_role("heading", name="Text to paste").wait_for()
    page.get_by_label("Your authority").fill("Northshire ICB")
    assert [each for each in asked if not each.startswith(f"GET {address}")] == []
    assert [each for each in asked if "Northshire" in each or "Wheelchair" in each] == []


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_nothing_is_cut_off_once_there_are_findings_or_a_text(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}notices/check/")
    page.get_by_role("button", name="Check the draft").wait_for()
    check(page, "intention-msp-template")
    page.locator(".hub-finding").first.wait_for()
    found = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"{address}notices/schedule-10/")
    page.get_by_role("heading", name="Text to paste").wait_for()
    page.get_by_label("Some were declared").check()
    page.get_by_label("A framework agreement", exact=True).check()
    page.get_by_text("Fill it from a tender pack").click()
    found += violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
    assert [(each["id"], each["nodes"][0]["target"]) for each in found] == []


def test_without_script_the_rules_an_example_and_a_form_for_paper_are_there(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}notices/schedule-3/")
    assert page.get_by_role("table", name="Schedule 3, paragraph by paragraph").is_visible()
    assert page.get_by_text("Northshire Integrated Care Board intends to award").is_visible()
    assert page.get_by_label("How each was managed").is_visible()
    assert not page.get_by_role("heading", name="Text to paste").is_visible()
    page.goto(f"{address}notices/check/")
    assert page.locator("[data-notice-check] noscript p").is_visible()
    assert page.get_by_role("table", name="What the checker looks for").is_visible()
    assert not page.get_by_role("button", name="Check the draft").is_visible()
    context.close()

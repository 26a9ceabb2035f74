"""The notice desk and the notice checker in the browser: text, findings, and nothing kept or sent unasked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from browsing import coming_late, leaving, type_day
from notice_pages import check_draft, expect_no_fault_at, open_checker, open_notice, text_to_paste
from pack_pages import corpus_file, corpus_link
from pdf_text import sheets_of
from samples import a_few
from word_text import paragraphs_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page, Route

FAULTY = """Bed: Bed 7, behind the fence.
It stays for 3 years.
We dig the bed, one spade deep. The weeds of bed 6 stay.
Hung up on Thursday 20 January 2026
The wait begins on 20 January 2026. Objections may be made until Friday 30 January 2026.
"""
SOUND = """Bed: Bed 7, behind the fence.
It stays for 3 years.
We dig the bed, one spade deep.
Hung up on Tuesday 20 January 2026
The wait begins on 21 January 2026. Objections may be made until the end of Monday 2 February 2026.
"""
HOSTILE = "<img src=x onerror=document.title=1><b>bold</b> [insert name] 31 April 2026 "


@pytest.fixture
def notice(page: Page, address: str) -> Page:
    return open_notice(page, address, "fence-notice")


def check(page: Page, draft: str) -> Locator:
    """Check a draft of the second Schedule; give the findings."""
    return check_draft(page, 2, draft)


def test_what_is_filled_in_becomes_text_in_the_order_of_the_schedule(notice: Page) -> None:
    notice.get_by_label("It is left").check()
    notice.get_by_label("How long it stays").fill("3 years")
    notice.get_by_label("Which bed").fill("Bed <b>7</b> & path")
    text = text_to_paste(notice)
    assert text.startswith("Bed: Bed <b>7</b> & path\n")
    assert text.index("Bed:") < text.index("It stays for 3 years.") < text.index("The bed is left.")


def test_what_is_missing_leads_to_its_field_and_shrinks_as_fields_are_filled(notice: Page) -> None:
    missing = notice.locator("[data-out-missing] li")
    before = missing.count()
    link = missing.filter(has_text="Which bed").get_by_role("link")
    link.click()
    assert notice.evaluate("document.activeElement.id || location.hash") in {
        "field-bed",
        "#field-bed",
    }
    notice.get_by_label("Which bed").fill("Bed 7")
    expect(missing).to_have_count(before - 1)


def test_a_field_is_asked_only_where_its_condition_holds(notice: Page) -> None:
    depth = notice.get_by_label("How deep")
    assert not depth.is_visible()
    notice.get_by_label("It is dug").check()
    assert depth.is_visible()
    depth.fill("One spade")
    assert "The bed is dug: One spade" in text_to_paste(notice)
    notice.get_by_label("It is left").check()
    assert not depth.is_visible()
    assert "One spade" not in text_to_paste(notice)


def test_the_last_day_of_the_wait_comes_from_the_clock(notice: Page) -> None:
    notice.get_by_label("Notice hung up on").fill("2026-01-20")
    assert "from Wednesday 21 January 2026 until the end of Monday 2 February 2026" in text_to_paste(notice)


def test_a_year_takes_four_digits(notice: Page) -> None:
    day = type_day(notice, "Notice hung up on", "121220266")
    expect(day).to_have_value(re.compile(r"^\d{4}-12-12$"))


def test_nothing_is_kept_until_the_reader_ticks_the_box_and_all_goes_when_the_form_is_cleared(
    notice: Page,
) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    assert notice.evaluate("localStorage.length") == 0
    notice.get_by_label("Keep what I fill in on this device").check()
    notice.reload()
    expect(notice.get_by_label("Which bed")).to_have_value("Bed 7")
    notice.get_by_role("button", name="Clear the form").click()
    assert notice.evaluate("localStorage.length") == 0
    assert notice.get_by_label("Which bed").input_value() == ""


def test_clearing_the_form_can_be_undone(notice: Page) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    notice.get_by_label("It is left").check()
    text = text_to_paste(notice)
    notice.get_by_label("Keep what I fill in on this device").check()
    notice.get_by_role("button", name="Clear the form").click()
    assert notice.get_by_label("Which bed").input_value() == ""
    notice.get_by_role("button", name="Undo").click()
    assert text_to_paste(notice) == text
    assert notice.get_by_label("Keep what I fill in on this device").is_checked()
    assert "Bed 7" in notice.evaluate("JSON.stringify({...localStorage})")


def test_what_is_filled_in_and_taken_nowhere_is_not_left_without_a_question(notice: Page) -> None:
    assert leaving(notice) == 0
    notice.get_by_label("Which bed").fill("Bed 7")
    assert leaving(notice) == 1
    notice.get_by_label("Which bed").fill("Bed 7")
    with notice.expect_download():
        notice.get_by_role("button", name="Save as plain text").click()
    assert leaving(notice) == 0
    notice.get_by_label("Which bed").fill("Bed 7")
    notice.get_by_label("Keep what I fill in on this device").check()
    assert leaving(notice) == 0


def paste(field: Locator, text: str) -> None:
    """Put a text in as a reader pastes it: what a field has no room for is cut off."""
    field.focus()
    field.page.keyboard.insert_text(text)


def test_a_field_that_cuts_off_what_is_pasted_says_so(notice: Page) -> None:
    field = notice.get_by_label("Which bed")
    paste(field, "x" * 399)
    told = notice.get_by_text("This field is full. It holds 400 characters.")
    expect(told).to_have_count(0)
    paste(field, "yz")
    expect(told).to_be_visible()
    field.press("Backspace")
    expect(told).to_have_count(0)


def test_what_a_full_field_says_belongs_to_it_and_goes_and_comes_with_what_it_holds(notice: Page) -> None:
    field = notice.get_by_label("Which bed")
    paste(field, "x" * 400)
    told = notice.get_by_text("This field is full.")
    expect(told).to_be_visible()
    expect(field).to_have_accessible_description(re.compile("This field is full"))
    notice.get_by_role("button", name="Clear the form").click()
    expect(told).to_have_count(0)
    notice.get_by_role("button", name="Undo").click()
    expect(told).to_be_visible()


def test_a_text_that_the_browser_does_not_copy_is_not_left_without_a_question(notice: Page) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    notice.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    notice.get_by_role("button", name="Copy the text").click()
    expect(notice.locator("[data-out-status]")).to_contain_text("copy it yourself")
    assert leaving(notice) == 1


def test_what_is_filled_in_before_script_comes_stays_and_is_not_left_without_a_question(
    notice: Page, address: str
) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    notice.get_by_label("How long it stays").fill("3 years")
    notice.get_by_label("Keep what I fill in on this device").check()
    notice.goto("about:blank")
    with coming_late(notice, "**/assets/rules/*.json"):
        notice.goto(f"{address}notices/fence-notice/")
        notice.get_by_label("Which bed").fill("Bed 8")
    expect(notice.get_by_label("How long it stays")).to_have_value("3 years")
    assert notice.get_by_label("Which bed").input_value() == "Bed 8"
    notice.get_by_label("Keep what I fill in on this device").uncheck()
    assert leaving(notice) == 1


def test_a_form_that_is_kept_is_not_overwritten_from_another_tab(notice: Page, address: str) -> None:
    other = open_notice(notice.context.new_page(), address, "fence-notice")
    notice.get_by_label("Keep what I fill in on this device").check()
    notice.get_by_label("Which bed").fill("Bed 7")
    keep = other.get_by_label("Keep what I fill in on this device")
    # What it does is to be unticked again, which Playwright would call a failure.
    keep.dispatch_event("click")
    expect(other.get_by_role("alert")).to_contain_text("Another tab has changed what is kept of this form.")
    other.get_by_label("Which bed").fill("Bed 8")
    kept = "JSON.stringify({...localStorage})"
    assert "Bed 7" in notice.evaluate(kept)
    keep.check()
    assert "Bed 8" in notice.evaluate(kept)


def test_where_the_rules_cannot_be_loaded_the_page_says_so_before_the_form(page: Page, address: str) -> None:
    page.route("**/assets/rules/*.json", lambda route: route.abort())
    page.goto(f"{address}notices/fence-notice/")
    expect(page.get_by_role("alert")).to_contain_text("A part of this page could not be loaded.")


def test_the_text_is_saved_as_plain_text_and_as_word(notice: Page, tmp_path: Path) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    with notice.expect_download() as plain:
        notice.get_by_role("button", name="Save as plain text").click()
    plain.value.save_as(tmp_path / "notice.txt")
    assert (tmp_path / "notice.txt").read_text(encoding="utf-8") == text_to_paste(notice)
    with notice.expect_download() as word:
        notice.get_by_role("button", name="Save as Word").click()
    assert word.value.suggested_filename == "fence-notice.docx"
    word.value.save_as(tmp_path / "notice.docx")
    told = paragraphs_in((tmp_path / "notice.docx").read_bytes())
    assert [each for each in text_to_paste(notice).splitlines() if each and each not in told] == []


def test_the_text_prints_alone(notice: Page) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    notice.evaluate("window.print = () => {}")
    notice.get_by_role("button", name="Print", exact=True).click()
    sheets = "\n".join(sheets_of(notice.pdf(prefer_css_page_size=True)))
    assert "Bed: Bed 7" in sheets
    assert "What must be in it" not in sheets


def saved_pack(site: Path) -> bytes:
    """Write a pack of the hub's own questions, as its file is saved."""
    (file,) = (each for each in (site / "api/v1/bank").glob("*.json") if each.stem[0].isdecimal())
    bank = json.loads(file.read_text(encoding="utf-8"))
    pack = json.loads(corpus_file("befriending-grant-full.json"))
    del pack["fingerprint"]
    pack["bank"] = {key: bank[key] for key in ("id", "release", "digest")}
    pack["public"] |= {"name": "Bed 12", "value": {"yearly": 900, "years": 3}, "questions": []}
    return json.dumps(pack).encode()


def give_pack(page: Page, content: bytes) -> Locator:
    """Give the file of a pack; return what the page says of it."""
    page.get_by_text("Fill it from a tender pack").click()
    page.get_by_label("A pack that you saved as a file").set_input_files(
        {"name": "pack.json", "mimeType": "application/json", "buffer": content}
    )
    return page.locator("[data-pack-status]")


def test_a_pack_that_is_saved_as_a_file_fills_empty_fields_alone(notice: Page, site: Path) -> None:
    notice.get_by_label("Which bed").fill("Bed 7")
    expect(give_pack(notice, saved_pack(site))).to_contain_text("filled from")
    assert notice.get_by_label("Which bed").input_value() == "Bed 7"
    assert notice.get_by_label("How long it stays").input_value() == "3 years"


def test_a_pack_that_is_chosen_before_script_comes_fills_the_form_too(notice: Page, site: Path) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    panel = "**/notices-pack-panel*.mjs*"
    notice.route(panel, hold)
    with notice.expect_request(panel):
        told = give_pack(notice, saved_pack(site))
    held[0].continue_()
    expect(told).to_contain_text("filled from")


def test_a_pack_of_another_hub_is_refused_in_words_whatever_its_release(notice: Page) -> None:
    before = text_to_paste(notice)
    told = give_pack(notice, corpus_file("befriending-grant-full.json").encode())
    expect(told).to_contain_text("found “keep-it-local”, expected riverside, the bank of this hub")
    notice.get_by_label("A link to a pack").fill(
        f"https://example.org/pack/#{corpus_link('mental-health-issued')}"
    )
    notice.get_by_role("button", name="Open the link").click()
    expect(told).to_contain_text("This link was made with another bank")
    assert text_to_paste(notice) == before


def test_a_file_that_is_no_pack_is_refused_in_words_and_changes_nothing(notice: Page) -> None:
    before = text_to_paste(notice)
    expect(give_pack(notice, json.dumps({"format": 7}).encode())).to_contain_text("format")
    assert text_to_paste(notice) == before


def test_findings_quote_the_draft_name_a_provision_and_lead_to_the_words(checker: Page) -> None:
    found = check(checker, FAULTY)
    assert found.count() == 4
    short = found.filter(has_text="is too early")
    assert "Friday 30 January 2026" in short.locator("blockquote").inner_text()
    assert "Page 42(2)" in short.inner_text()
    short.get_by_role("button", name="Show in the draft").click()
    selected = checker.get_by_label("The draft", exact=True).evaluate(
        "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    )
    assert selected == "Friday 30 January 2026"


def test_what_a_finding_shows_is_found_again_after_the_draft_was_changed(checker: Page) -> None:
    draft = checker.get_by_label("The draft", exact=True)
    found = check(checker, FAULTY).filter(has_text="Thursday 20 January 2026").first
    draft.fill(f"Bed and fence\n{FAULTY}")
    found.get_by_role("button", name="Show in the draft").click()
    words = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    assert draft.evaluate(words) == "Thursday 20 January 2026"
    draft.fill(FAULTY.replace("Thursday 20", "Tuesday 20"))
    found.get_by_role("button", name="Show in the draft").click()
    expect(checker.locator("[data-check-status]")).to_have_text(
        "These words were changed. Check the draft again."
    )


def test_a_sound_draft_has_no_finding_and_is_not_called_right(checker: Page) -> None:
    found = check(checker, SOUND)
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
    check(checker, FAULTY)
    told: list[Any] = checker.evaluate("window.told")
    assert told == ["4 findings."]
    assert checker.locator("[data-check-found] [role=status], [data-check-found] [aria-live]").count() == 0


def test_the_notice_and_the_day_stand_in_the_address_and_the_draft_does_not(checker: Page) -> None:
    check(checker, SOUND)
    assert checker.url.endswith("#schedule=2")
    checker.get_by_label("Day on which it is published").fill("2026-03-20")
    checker.get_by_label("Day on which it is published").blur()
    assert checker.url.endswith("#schedule=2&published=2026-03-20")
    checker.reload()
    expect(checker.get_by_label("What the draft is")).to_have_value("2")
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
    checker.keyboard.insert_text("Mind the weeds by bed 7 on 31 April 2026.")
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
    check(page, FAULTY)
    page.goto(f"{address}notices/fence-notice/")
    page.get_by_role("heading", name="Text to paste").wait_for()
    page.get_by_label("Which bed").fill("Bed 7")
    assert [each for each in asked if not each.startswith(f"GET {address}")] == []
    assert [each for each in asked if "Bed" in each or "spade" in each] == []


@a_few(1)
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_nothing_is_cut_off_once_there_are_findings_or_a_text(
    unlimited: Page, address: str, width: int
) -> None:
    unlimited.set_viewport_size({"width": width, "height": 800})
    check(open_checker(unlimited, address), FAULTY).first.wait_for()
    expect_no_fault_at(unlimited, width)
    open_notice(unlimited, address, "fence-notice")
    unlimited.get_by_label("It is dug").check()
    unlimited.get_by_text("Fill it from a tender pack").click()
    expect_no_fault_at(unlimited, width)


def test_without_script_the_rules_an_example_and_a_form_for_paper_are_there(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}notices/fence-notice/")
    assert page.get_by_role("table", name="Schedule 2, paragraph by paragraph").is_visible()
    assert page.get_by_text(
        "Object from Wednesday 21 January 2026 until the end of Monday 2 February 2026."
    ).is_visible()
    assert page.get_by_label("How deep").is_visible()
    assert not page.get_by_role("heading", name="Text to paste").is_visible()
    page.goto(f"{address}notices/check/")
    assert page.locator("[data-notice-check] noscript p").is_visible()
    assert page.get_by_role("table", name="What the checker looks for").is_visible()
    assert not page.get_by_role("button", name="Check the draft").is_visible()
    context.close()


def test_on_a_narrow_screen_the_buttons_of_the_checker_stand_apart(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}notices/check/")
    main, clear = (page.locator(f"main form {kind}").first for kind in (".hub-button", ".hub-tool"))
    clear.wait_for()
    above, below = main.bounding_box(), clear.bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"] + 4 or below["x"] > above["x"] + above["width"]

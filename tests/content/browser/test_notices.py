"""The notice desk and the checker with the notices of the regulations: their words, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from notice_drafts import drafts_in
from notice_pages import check_draft, expect_no_fault_at, open_checker, open_notice, text_to_paste
from samples import a_few
from support import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

DRAFTS = {draft.name: draft for draft in drafts_in("seeded")}
PACK = ROOT / "tests" / "pack" / "corpus" / "befriending-grant-full.json"


@pytest.fixture
def notice(page: Page, address: str) -> Page:
    return open_notice(page, address, "schedule-3")


def check(page: Page, name: str) -> Locator:
    """Check a draft of ours; give the findings."""
    draft = DRAFTS[name]
    return check_draft(page, draft.schedule, draft.text, draft.published)


def test_the_notice_of_intention_says_what_its_schedule_asks_in_its_order(notice: Page) -> None:
    notice.get_by_label("Your authority").fill("Northshire ICB")
    notice.get_by_label("Title", exact=True).fill("Clinics for all")
    managed = notice.get_by_label("How each was managed")
    assert not managed.is_visible()
    notice.get_by_label("Some were declared").check()
    assert managed.is_visible()
    notice.get_by_label("None was declared").check()
    notice.get_by_label("Day on which the notice of intention is published").fill("2026-01-20")
    text = text_to_paste(notice)
    assert text.startswith("Northshire ICB intends to award a contract to an existing provider following")
    assert text.index("Title:") < text.index("Provider:") < text.index("Decision-makers:")
    assert "no potential conflicts of interest were declared" in text
    assert "How they were managed" not in text
    assert "before midnight at the end of Monday 2 February 2026" in text


def test_a_saved_pack_fills_the_notice_of_intention(notice: Page) -> None:
    notice.get_by_text("Fill it from a tender pack").click()
    notice.get_by_label("A pack that you saved as a file").set_input_files(PACK)
    expect(notice.locator("[data-pack-status]")).to_contain_text("filled from")
    assert notice.get_by_label("Title", exact=True).input_value() == "Befriending grant"


def test_findings_name_the_provision_of_the_regulations(checker: Page) -> None:
    found = check(checker, "intention-c-dates")
    assert found.count() == 4
    short = found.filter(has_text="is too early")
    assert "Friday 30 January 2026" in short.locator("blockquote").inner_text()
    assert "Regulation 12(3)" in short.inner_text()


def test_a_letter_is_checked_by_its_own_schedule(checker: Page) -> None:
    assert check(checker, "letter-thin").count() > 0
    assert checker.url.endswith("#schedule=9")


def test_a_sound_draft_has_no_finding(checker: Page) -> None:
    found = check(checker, "sound-intention-c")
    expect(checker.locator("[data-check-status]")).to_contain_text("does not make the draft right")
    assert found.count() == 0


@a_few(1)
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_nothing_is_cut_off_in_the_longest_notice_and_findings(
    unlimited: Page, address: str, width: int
) -> None:
    unlimited.set_viewport_size({"width": width, "height": 800})
    check(open_checker(unlimited, address), "intention-msp-template").first.wait_for()
    expect_no_fault_at(unlimited, width)
    open_notice(unlimited, address, "schedule-10")
    unlimited.get_by_label("Some were declared").check()
    unlimited.get_by_label("A framework agreement", exact=True).check()
    unlimited.get_by_text("Fill it from a tender pack").click()
    expect_no_fault_at(unlimited, width)


def test_the_schedule_and_an_example_are_on_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}notices/schedule-3/")
    assert page.get_by_role("table", name="Schedule 3, paragraph by paragraph").is_visible()
    assert page.get_by_text("Northshire Integrated Care Board intends to award").is_visible()

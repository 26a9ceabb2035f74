"""The check of a tender pack and the panel beside each step: what they say, and where they lead."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from axe_rules import COLOUR_RULES, OTHER_RULES, PAPER_RULES, RULES, violations
from browsing import type_day
from pack_files import Json, short_pack
from pack_pages import give_file, open_builder
from samples import ALL, a_few

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

# A step may show its fields one after the other.
LED: Final = ", ".join(
    f'[data-field^="{start}"]:focus' for start in ("public", "private", "questions", "weights", "share")
)
FIVE: Final = ("QI-01", "VA-01", "VA-03", "NB-02", "NB-05")
NINE: Final = (*FIVE, "VA-04", "VA-05", "NB-01", "NB-03")


def open_pack(page: Page, address: str, file: str) -> list[str]:
    """Open a pack to change it; give the list that takes the errors of its page."""
    errors = open_builder(page, address)
    page.get_by_role("button", name="Open a link or file").click()
    give_file(page, file)
    page.get_by_role("button", name=re.compile("^I am (buying|giving the grant)$")).click()
    page.locator(".hub-pack__steps").wait_for()
    return errors


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=name).click()


def check(page: Page) -> None:
    """Show the check, and wait until all of it is there."""
    step(page, "Check")
    section(page, "Burden label").wait_for()
    expect(page.get_by_text(re.compile("Counting bids|Reading the questions"))).to_have_count(0)


def test_a_year_that_is_not_whole_is_told_when_its_day_is_left_and_stands_in_no_file(
    page: Page, address: str, tmp_path: Path
) -> None:
    errors = open_builder(page, address)
    name = "Decision"
    page.get_by_label("The service begins", exact=True).fill("2027-09-01")
    day = type_day(page, name, "12120026")
    told = page.get_by_text("Write the year in four digits.")
    expect(told).to_have_count(0)
    page.get_by_label("The service begins", exact=True).focus()
    expect(told).to_be_visible()
    expect(day).to_have_value("0026-12-12")
    # The year takes no fifth digit, with which a file could not be opened again.
    type_day(page, name, "121220266")
    expect(told).to_have_count(0)
    step(page, "Keep and share")
    page.get_by_text("Save the pack to a file").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the full file").click()
    saved.value.save_as(tmp_path / "pack.json")
    dates = json.loads((tmp_path / "pack.json").read_text("utf-8"))["public"]["dates"]
    assert re.fullmatch(r"[1-9]\d{3}-12-12", dates["decision"])
    assert errors == []


def test_a_field_that_cuts_off_what_is_pasted_says_so(page: Page, address: str) -> None:
    open_builder(page, address)
    name = page.get_by_label("Name of the service")
    name.focus()
    page.keyboard.insert_text("x" * 201)
    told = page.get_by_text("This field is full. It holds 200 characters.")
    expect(told).to_be_visible()
    name.press("Backspace")
    expect(told).to_have_count(0)


def section(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title, exact=True)


def side(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Your pack")


def said(page: Page) -> str:
    return page.locator(".hub-pack__said").inner_text()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.field"))


def rows(table: Locator) -> list[list[str]]:
    """Return the texts of the rows that have figures."""
    found = [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]
    return [[text.strip() for text in row] for row in found if len(row) > 1]


def points(page: Page) -> list[tuple[str, str]]:
    """Return each point of "Ready?", with whether it is missing or done."""
    found = section(page, "Ready?").locator("li").all()
    return [(each.locator("span").inner_text(), each.get_by_role("button").inner_text()) for each in found]


def test_what_is_missing_comes_first_and_each_point_leads_to_a_field(
    page: Page, address: str, bank: Json
) -> None:
    errors = open_pack(page, address, short_pack(bank, FIVE, 300))
    check(page)
    found = points(page)
    states = [state for state, _ in found]
    missing = states.count("Missing")
    assert states == ["Missing"] * missing + ["Done"] * (len(states) - missing)
    assert (
        section(page, "Ready?")
        .inner_text()
        .splitlines()[2]
        .startswith(f"{len(states) - missing} of {len(states)} done for this route")
    )
    assert len(states) >= 12
    for _, text in found:
        section(page, "Ready?").get_by_role("button", name=text, exact=True).click()
        page.locator(LED).wait_for()
        step(page, "Check")
    assert errors == []


def test_a_point_is_done_when_its_field_is_filled_in(page: Page, address: str, bank: Json) -> None:
    open_pack(page, address, short_pack(bank, FIVE))
    check(page)
    before = section(page, "Ready?").locator("strong").inner_text()
    page.get_by_role("button", name="Name a shared mailbox for questions.").click()
    assert focused(page) == "public.contact"
    page.keyboard.type("tenders@hub.example")
    page.keyboard.press("Tab")
    check(page)
    assert ("Done", "The contact is a mailbox that several people can read.") in points(page)
    done, count = (int(number) for number in re.findall(r"\d+", before))
    assert section(page, "Ready?").locator("strong").inner_text() == f"{done + 1} of {count} done"


def bars(part: Locator) -> list[tuple[str, str, float]]:
    """Return what each bar is about, its figure, and how long it is."""
    found = []
    for each in part.locator(".hub-pack__bars li").all():
        name, figure = each.locator("span").all_inner_texts()
        lengths = [float(str(drawn.get_attribute("width"))) for drawn in each.locator("rect").all()]
        found.append((name, figure, sum(lengths)))
    return found


def test_a_long_title_of_a_criterion_does_not_widen_a_narrow_page(
    page: Page, address: str, bank: Json
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_pack(page, address, short_pack(bank, FIVE, 300))
    check(page)
    title = section(page, "Balance").get_by_role("rowheader").first
    title.evaluate("cell => { cell.textContent = 'Neighbourhoodcollaborations'; }")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("route", ["competitive", "light-touch"])
def test_the_picture_of_the_balance_says_what_the_table_says(
    page: Page, address: str, bank: Json, route: str
) -> None:
    open_pack(page, address, short_pack(bank, FIVE[1:], 300, route=route))
    check(page)
    balance = section(page, "Balance")
    drawn = bars(balance)
    table = rows(balance.get_by_role("table"))
    assert [(name, figure) for name, figure, _ in drawn] == [(row[0], row[2].split()[0]) for row in table]
    shares = [float(figure.rstrip("%")) for _, figure, _ in drawn]
    assert round(sum(shares), 1) == 100.0
    assert [round(length, 6) for *_, length in drawn] == [
        round(100 * each / max(shares), 6) for each in shares
    ]
    assert bars(side(page)) == drawn
    balance.get_by_role("button", name="Nothing is asked about Quality and innovation.").click()
    assert focused(page).startswith("public.questions")


def test_questions_that_lie_close_together_are_shown_with_their_words_and_mended(
    page: Page, address: str, bank: Json
) -> None:
    open_pack(page, address, short_pack(bank, ("NB-02", "NB-03", "QI-01")))
    check(page)
    findings = section(page, "Findings")
    words = {each["code"]: each["question"] for each in bank["questions"]}
    assert "NB-02 and NB-03 lie close together" in findings.inner_text()
    assert words["NB-02"] in findings.inner_text()
    assert words["NB-03"] in findings.inner_text()
    side(page).get_by_role("button", name="NB-02 and NB-03 lie close together").wait_for()
    findings.get_by_role("button", name="Change or remove NB-03").click()
    assert focused(page).startswith("public.questions.NB-03")
    page.get_by_role("button", name=re.compile("^Remove .*NB-03|^Remove$")).first.click()
    check(page)
    assert "no two questions seem to ask for the same thing" in findings.inner_text()


def test_own_wording_is_held_against_the_rules_and_gates_against_the_value(
    page: Page, address: str, bank: Json
) -> None:
    adapted = [{"code": "QI-01", "weight": 1000, "words": 300, "text": "Do you always care for people?"}]
    gate = {"code": "GT-02", "text": "Was your turnover at least £9 million?"}
    open_pack(page, address, short_pack(bank, FIVE, questions=adapted, gates=[gate]))
    check(page)
    findings = section(page, "Findings")
    findings.get_by_role("button", name=re.compile("^GT-02 asks for a turnover of £9,000,000")).click()
    page.locator('[data-field^="public.gates.GT-02"]:focus').wait_for()
    check(page)
    findings.get_by_role("button", name=re.compile("^QI-01 has .* Suggestion:")).first.click()
    assert focused(page).startswith("public.questions.QI-01")


@pytest.mark.parametrize(
    ("codes", "how"),
    [
        (FIVE, "Found by counting all 737,505 pairs of the 1,215 bids that can be made."),
        (NINE, "Found with 10,000 bids drawn by chance from seed 16"),
    ],
)
def test_what_decides_is_counted_and_says_how(
    page: Page, address: str, bank: Json, codes: tuple[str, ...], how: str
) -> None:
    open_pack(page, address, short_pack(bank, codes, 300))
    check(page)
    decides = section(page, "What decides")
    decides.get_by_role("button", name="Try out bids").click()
    decides.get_by_role("table").wait_for()
    assert how in decides.inner_text()
    table = decides.get_by_role("table")
    found = rows(table)
    named = {row[0].split()[0] for row in found}
    assert named >= {*codes, "Price", "All"}
    assert all(re.fullmatch(r"\d+%|under 1%", row[2]) for row in found)
    assert table.locator("svg").count() == len(found)


@pytest.mark.parametrize(
    ("mode", "why"),
    [
        ("narrative", "Answers in this pack get no scores."),
        ("pass-fail", "Answers in this pack pass or fail."),
    ],
)
def test_where_nothing_is_added_up_the_page_says_why_nothing_decides(
    page: Page, address: str, bank: Json, mode: str, why: str
) -> None:
    open_pack(page, address, short_pack(bank, FIVE, mode=mode))
    check(page)
    assert why in section(page, "What decides").inner_text()
    assert section(page, "What decides").get_by_role("table").count() == 0
    assert "%" not in section(page, "Balance").inner_text()


def label(page: Page) -> dict[str, str]:
    part = section(page, "Burden label").locator(".hub-pack__label")
    return dict(zip(part.locator("dt").all_inner_texts(), part.locator("dd").all_inner_texts(), strict=True))


def agrees(page: Page) -> None:
    """Fail where the panel has other figures than the label."""
    lines = label(page)
    beside = side(page).inner_text()
    for name, text in lines.items():
        if not name.startswith("Time of all evaluators"):
            assert text in beside, f"{name}: {text}"


def test_a_number_of_ones_own_changes_the_label_everywhere_and_travels_with_the_file(
    page: Page, address: str, bank: Json
) -> None:
    open_pack(page, address, short_pack(bank, FIVE))
    side(page).get_by_role("button", name="How this is counted").click()
    expect(page.locator("[data-field=burden]")).to_be_focused()
    before = label(page)
    agrees(page)
    group = page.get_by_role("group", name="Bidders", exact=True)
    field = group.get_by_label("For the higher estimate")
    field.fill("12")
    field.press("Tab")
    after = label(page)
    assert after != before
    assert "Cost to all 2 to 12 expected bidders" in after
    agrees(page)
    assert "Cost to all 2 to 12 expected bidders: " in said(page)
    assert "Time to write" not in said(page)
    field.fill("none")
    field.press("Tab")
    assert label(page) == after
    assert "Write a whole number from 1 to 1,000,000." in group.inner_text()
    field.fill("12")
    field.press("Tab")
    group.get_by_role("button", name="Back to the hub's own number").click()
    assert label(page) == before
    assert focused(page) == "public.assumptions.bidders.low"
    page.get_by_role("button", name="Undo").click()
    assert label(page) == after
    own = {"bidders": {"low": 2, "high": 12}}
    other = page.context.new_page()
    open_pack(other, address, short_pack(bank, FIVE, assumptions=own))
    check(other)
    assert label(other) == after


def test_a_grant_has_applicants_and_applications(page: Page, address: str, bank: Json) -> None:
    open_pack(page, address, short_pack(bank, FIVE, route="grant", gates=[]))
    check(page)
    assert "Burden on one applicant" in side(page).inner_text()
    section(page, "What decides").get_by_role("button").click()
    section(page, "What decides").get_by_role("table").wait_for()
    shown = "\n".join(section(page, title).inner_text() for title in ("Ready?", "Balance", "What decides"))
    assumed = page.locator(".hub-pack__assumed legend").all_inner_texts()
    text = "\n".join([shown, *label(page), *assumed])
    assert "applicant" in text
    assert not re.search(r"\b(bid|bids|bidders?|tenders?|standstill|award notices?)\b", text, re.IGNORECASE)


def test_the_panel_leads_to_the_check_and_says_that_nothing_stands_out_only_after_it(
    page: Page, address: str, bank: Json
) -> None:
    of_each = {each["criterion"]: each["code"] for each in bank["questions"]}
    errors = open_pack(page, address, short_pack(bank, tuple(of_each.values())))
    assert side(page).get_by_text("Nothing stands out so far.").count() == 0
    side(page).get_by_role("button", name="See what the check finds").click()
    page.get_by_role("heading", name="Check", exact=True).wait_for()
    section(page, "Burden label").wait_for()
    assert side(page).get_by_text("See what the check finds").count() == 0
    assert errors == []


def test_on_a_narrow_screen_the_panel_is_one_line_that_unfolds(page: Page, address: str, bank: Json) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_pack(page, address, short_pack(bank, FIVE, 300))
    line = side(page).get_by_role("button", name="100.0% · 5 questions · 1,500 words · ")
    assert re.search(r"\d+ to \d+ hours", line.inner_text())
    assert not side(page).get_by_text("Burden on one bidder").is_visible()
    line.press("Enter")
    side(page).get_by_text("Burden on one bidder").wait_for()
    assert line.get_attribute("aria-expanded") == "true"
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


STATES: Final[Mapping[str, tuple[Json, Json, Mapping[str, object]]]] = {
    "scored": ({}, {}, RULES),
    "dark": ({}, {"color_scheme": "dark"}, COLOUR_RULES),
    "forced colours": ({}, {"forced_colors": "active"}, RULES if ALL else COLOUR_RULES),
    "phone": ({}, {"viewport": {"width": 320, "height": 640}}, OTHER_RULES),
    "paper": ({}, {}, PAPER_RULES),
    "narrative": ({"mode": "narrative"}, {}, OTHER_RULES),
    "own number": ({"assumptions": {"bidders": {"low": 1, "high": 2}}}, {}, OTHER_RULES),
    "empty": ({"questions": [], "gates": []}, {}, OTHER_RULES),
}


@a_few(3)
@pytest.mark.parametrize("name", STATES)
def test_axe_finds_no_fault_in_the_check(browser: Browser, address: str, bank: Json, name: str) -> None:
    changes, looks, rules = STATES[name]
    context = browser.new_context(**looks)
    page = context.new_page()
    errors = open_pack(page, address, short_pack(bank, NINE, 300, **changes))
    check(page)
    for trial in page.get_by_role("button", name="Try out bids").all():
        trial.click()
        section(page, "What decides").get_by_role("table").or_(
            page.get_by_text("No question is scored")
        ).wait_for()
    if name == "paper":
        page.emulate_media(media="print")
    found = violations(page, rules, ".hub-pack")
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert errors == []
    context.close()

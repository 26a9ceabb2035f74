"""The clock in the browser: the answer first, a link that gives the same, and all of it with a keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from axe_rules import COLOUR_RULES, PAPER_RULES, rules_at, violations
from browsing import type_day
from samples import a_few
from word_text import paragraphs_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

GATE = "#regime=gate&published=2026-01-20"
PLAN = "#regime=gate&timetable=gate-bed&start=2027-04-01"
STATES = {
    "nothing given": "",
    "an answer": GATE,
    "all answers": f"{GATE}&decided=2026-02-05&submitted=2025-12-01&awarded=2026-03-02",
    "no wait": "#regime=pots&awarded=2026-02-03",
    "a question": "#regime=fence&low-fence=yes&published=2026-06-10",
    "not known": "#regime=gate&published=2027-12-20",
    "a wrong link": "#regime=gate&published=2026-02-31&colour=red",
    "a timetable": f"{PLAN}&gate-handshake=40",
}


def opened(page: Page, address: str, fragment: str = "") -> Page:
    """Open the clock, and wait until script has made it."""
    page.goto("about:blank")
    page.goto(f"{address}clock/{fragment}")
    page.get_by_role("group", name="Which rules apply?").wait_for()
    return page


def answer(page: Page, name: str = "The wait") -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def days(page: Page) -> list[str]:
    """Give each day of the strip as it is read out."""
    items = answer(page).get_by_role("list").get_by_role("listitem").all()
    return [" ".join((item.text_content() or "").split()) for item in items]


def test_the_answer_comes_first_then_each_day_then_why(page: Page, address: str) -> None:
    opened(page, address, GATE)
    lines = answer(page).inner_text().splitlines()
    shown = [line for line in lines if line]
    assert shown[:3] == [
        "The wait",
        "Objections may be made until",
        "midnight at the end of Monday 2 February 2026",
    ]
    assert "The bed may be dug from Tuesday 3 February 2026" in shown[3]
    assert [re.sub(r"(\D)(\d)", r"\1 \2", day) for day in days(page)][:3] == [
        "Tuesday 20 Januarynot countednotice",
        "Wednesday 21 Januarynot countedbegins",
        "Thursday 22 Januaryworking day 1",
    ]
    why = answer(page).get_by_role("table").inner_text()
    assert "Page 42(2)" in why
    assert "No holiday between" in why


def test_what_the_law_says_stands_beside_the_answer_in_our_words(page: Page, address: str) -> None:
    opened(page, address, GATE)
    beside = page.get_by_role("region", name="What the law says, in our words").inner_text()
    assert "Page 42\nA notice waits for eight working days." in beside
    assert page.get_by_text("Not legal advice.", exact=True).count() == 1


def test_a_day_that_is_typed_is_answered_and_stands_in_the_address(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_label("Notice hung up on").fill("2026-12-16")
    expect(answer(page)).to_contain_text("midnight at the end of Thursday 31 December 2026")
    expect(answer(page)).to_contain_text(
        "from Friday 1 January 2027, in practice from Monday 4 January 2027."
    )
    assert page.url.endswith("#regime=gate&published=2026-12-16")


@pytest.mark.parametrize("label", ["Notice hung up on", "The service starts on"])
def test_a_day_can_be_typed_digit_by_digit(page: Page, address: str, label: str) -> None:
    opened(page, address)
    # The same, whether the day or the month comes first.
    field = type_day(page, label, "12122026")
    expect(field).to_have_value("2026-12-12")
    expect(page).to_have_url(re.compile("=2026-12-12"))
    # The year takes no fifth digit.
    type_day(page, label, "111120277")
    expect(field).not_to_have_value(re.compile(r"^\d{5}"))


def test_a_year_of_two_digits_is_told_when_its_field_is_left(page: Page, address: str) -> None:
    opened(page, address)
    type_day(page, "Notice hung up on", "12120026")
    told = page.get_by_text("Write its year in four digits.")
    expect(told).to_have_count(0)
    page.get_by_role("radio", name="Notices at the gate").focus()
    expect(told).to_be_visible()
    expect(page.get_by_role("alert").filter(has=told)).to_have_count(1)


def test_the_way_back_leads_to_the_answer_before(page: Page, address: str) -> None:
    opened(page, address, GATE)
    page.get_by_label("Fences").check()
    expect(answer(page)).to_contain_text("The wait lasts until")
    page.get_by_label("Yes", exact=True).check()
    expect(answer(page, "A wait by choice")).to_contain_text("lasts at least until")
    page.go_back()
    expect(answer(page)).to_contain_text("midnight at the end of Thursday 29 January 2026")
    page.go_back()
    expect(answer(page)).to_contain_text("Objections may be made until")
    assert page.get_by_label("Notice hung up on").input_value() == "2026-01-20"


def test_several_changes_of_one_day_are_one_step_back(page: Page, address: str) -> None:
    opened(page, address, GATE)
    for day in ("2026-03-20", "2026-06-01", "2026-04-17"):
        page.get_by_label("Notice hung up on").fill(day)
        expect(page).to_have_url(re.compile(day))
    page.go_back()
    expect(answer(page)).to_contain_text("Monday 2 February 2026")


def test_a_link_to_another_answer_is_taken_on_the_open_page(page: Page, address: str) -> None:
    opened(page, address, GATE)
    page.evaluate("location.hash = '#regime=gate&published=2026-03-20'")
    expect(answer(page)).to_contain_text("Wednesday 1 April 2026")


def test_what_is_wrong_with_a_link_is_told_in_words(page: Page, address: str) -> None:
    opened(page, address, STATES["a wrong link"])
    told = page.get_by_role("alert").filter(has_text="Part of the link").inner_text()
    assert "The link has the day “2026-02-31”, which is not in the calendar." in told
    assert "The link says “colour”" in told
    page.get_by_label("Notice hung up on").fill("2026-01-20")
    expect(page.get_by_text("Part of the link")).to_have_count(0)


def test_beyond_the_announced_years_the_clock_says_that_it_does_not_know(page: Page, address: str) -> None:
    opened(page, address, STATES["not known"])
    expect(answer(page)).to_contain_text("The garden clock does not know")
    expect(answer(page)).to_contain_text("no holidays are listed here for 2028")
    expect(page.get_by_role("button", name="Add to a calendar (.ics)")).to_have_count(0)


def test_rules_that_ask_for_no_wait_say_so_and_count_what_they_ask_for(page: Page, address: str) -> None:
    opened(page, address, STATES["no wait"])
    assert page.get_by_role("heading", name="There is no wait").is_visible()
    expect(answer(page, "The book")).to_contain_text("Thursday 5 March 2026")


def test_an_answer_is_announced_once(page: Page, address: str) -> None:
    opened(page, address)
    page.evaluate(
        """() => {
          window.told = [];
          const status = document.querySelector("[data-clock] [role=status]");
          new MutationObserver(() => window.told.push(status.textContent))
            .observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    page.get_by_label("Notice hung up on").fill("2026-01-20")
    expect(answer(page)).to_be_visible()
    page.get_by_text("Other days that start a clock").click()
    assert page.evaluate("window.told") == [
        "Objections may be made until midnight at the end of Monday 2 February 2026."
    ]


def test_the_calendar_file_has_each_day_once_and_is_the_same_each_time(
    page: Page, address: str, tmp_path: Path
) -> None:
    opened(page, address, GATE)
    files = []
    for name in ("one.ics", "two.ics"):
        with page.expect_download() as download:
            page.get_by_role("button", name="Add to a calendar (.ics)").click()
        assert download.value.suggested_filename == "clock.ics"
        download.value.save_as(tmp_path / name)
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]
    text = files[0].decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20260202", "20260203"]
    assert "DTSTAMP:20260120T000000Z" in text
    expect(page.locator("[data-clock]").get_by_role("status")).to_have_text("The calendar file is saved.")


def test_a_timetable_runs_backwards_and_a_time_of_ones_own_moves_it(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_label("A new bed", exact=True).check()
    page.get_by_label("The service starts on").fill("2027-04-01")
    table = page.get_by_role("table", name="Gate: A new bed")
    row = table.get_by_role("row", name=re.compile("^Give the bed away"))
    expect(row).to_contain_text("Tuesday 2 March 2027")
    own = page.get_by_label("Days after: Give the bed away")
    own.fill("40")
    own.press("Tab")
    expect(row).to_contain_text("Friday 19 February 2027")
    assert page.url.endswith(f"{PLAN}&gate-handshake=40")
    own.fill("-3")
    own.press("Tab")
    expect(own).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Give a whole number from 0 to 400.")).to_be_visible()
    expect(row).to_contain_text("Friday 19 February 2027")


def test_a_timetable_that_begins_too_late_says_so(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T12:00:00Z")
    opened(page, address, PLAN)
    late = page.locator(".hub-notice").filter(has_text="let the service start later")
    expect(late).to_have_count(0)
    page.clock.set_fixed_time("2027-03-30T12:00:00Z")
    opened(page, address, PLAN)
    expect(late).to_contain_text("The latest day for “Begin to plan” has passed.")
    expect(page.get_by_role("status")).to_contain_text("The latest day for “Begin to plan” has passed.")


def test_the_law_s_least_time_is_kept(page: Page, address: str) -> None:
    opened(page, address, PLAN)
    own = page.get_by_label("Days after: Begin to plan")
    own.fill("4")
    own.press("Tab")
    expect(page.get_by_text("The law allows no fewer than 5: Page 45")).to_be_visible()


def test_the_timetable_goes_into_a_calendar_a_table_and_word_with_the_same_days(
    page: Page, address: str, tmp_path: Path
) -> None:
    opened(page, address, PLAN)
    shown = page.get_by_role("table", name="Gate: A new bed").inner_text()
    texts = {}
    for name, ending in (
        ("Add the timetable to a calendar (.ics)", "ics"),
        ("Save as a table (CSV)", "csv"),
        ("Save as Word", "docx"),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert download.value.suggested_filename == f"timetable.{ending}"
        download.value.save_as(tmp_path / ending)
        texts[ending] = (tmp_path / ending).read_bytes()
    assert "Tuesday 16 February 2027" in shown
    assert b"Tuesday 16 February 2027" in texts["csv"]
    assert b"DTSTART;VALUE=DATE:20270216" in texts["ics"]
    days = re.findall(r"\w+day \d{1,2} \w+ 20\d\d", shown)
    # The day of the start, and one for each of five rows.
    assert len(days) == 6
    for told in ("\n".join(paragraphs_in(texts["docx"])), texts["csv"].decode()):
        assert [each for each in days if each not in told] == []


def test_a_keyboard_alone_gives_a_day_and_reaches_every_button(page: Page, address: str) -> None:
    opened(page, address, GATE)
    page.get_by_role("radio", name="Notices at the gate").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("heading", name="There is no wait")).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(answer(page)).to_be_visible()
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent"))
    assert {"Add to a calendar (.ics)", "Copy a link to this answer", "Print"} <= reached


@a_few(2)
@pytest.mark.parametrize(
    ("days", "doubt"),
    [
        ("published=2026-01-20&awarded=2026-02-02", "before Tuesday 3 February 2026"),
        ("published=2026-01-20&decided=2026-02-05&awarded=2026-02-12", "from Friday 13 February 2026"),
        ("submitted=2026-06-10&published=2026-06-22", "before Wednesday 24 June 2026"),
        ("published=2026-01-20&decided=2026-01-20", "begun, on Wednesday 21 January 2026"),
        ("published=2026-01-20&decided=2026-02-05&submitted=2025-12-01&awarded=2026-02-13", ""),
    ],
)
def test_days_that_cannot_be_true_together_are_doubted(
    page: Page, address: str, days: str, doubt: str
) -> None:
    opened(page, address, f"#regime=gate&{days}")
    doubted = page.get_by_text("These days do not fit together.")
    if doubt:
        expect(doubted.locator("..")).to_contain_text(doubt)
        expect(page.get_by_role("status")).to_contain_text(doubt)
    else:
        expect(answer(page)).to_be_visible()
        expect(doubted).to_have_count(0)


@a_few(3)
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("state", STATES)
def test_no_state_has_a_fault_that_axe_finds_or_is_wider_than_the_screen(
    page: Page, address: str, state: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, address, STATES[state])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # What stands there without script is the same in each state, and is looked at with the other pages.
    page.evaluate("document.querySelector('[data-clock-rules]').remove()")
    assert violations(page, rules_at(width)) == []


def test_the_dark_clock_has_enough_contrast(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = opened(context.new_page(), address, STATES["all answers"])
    assert violations(page, COLOUR_RULES) == []
    context.close()


def test_paper_has_the_answer_and_the_timetable_and_not_the_rules_besides(page: Page, address: str) -> None:
    opened(page, address, f"{GATE}&timetable=gate-bed&start=2027-04-01")
    page.emulate_media(media="print")
    assert answer(page).is_visible()
    table = page.get_by_role("table", name="Gate: A new bed")
    assert "Our suggestion: 30 days." in table.inner_text()
    for hidden in (
        page.get_by_label("Notice hung up on"),
        page.get_by_role("button", name="Print").first,
        page.get_by_label("Days after: Give the bed away"),
        page.locator("#holidays"),
    ):
        assert not hidden.is_visible()
    assert violations(page, PAPER_RULES) == []


def test_where_nothing_is_given_paper_has_the_rules(page: Page, address: str) -> None:
    opened(page, address)
    page.emulate_media(media="print")
    assert page.locator("#holidays").is_visible()
    assert not page.get_by_role("heading", name="A timetable backwards from the start").is_visible()


def test_without_script_the_rules_examples_and_holidays_are_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}clock/")
    assert page.locator("[data-clock] noscript p").is_visible()
    folded = (
        ("Gate: what is counted", "Two notices at the gate"),
        ("2026", "Bank holidays in 2026"),
        ("2027", "Bank holidays in 2027"),
        ("A new bed", "A new bed, for a service"),
    )
    for summary, table in folded:
        shown = page.get_by_role("table", name=re.compile(f"^{re.escape(table)}"))
        expect(shown).to_be_hidden()
        page.locator("summary", has_text=re.compile(f"^{re.escape(summary)}")).click()
        expect(shown).to_be_visible()
    examples = page.get_by_role("table", name="Two notices at the gate").inner_text()
    assert "Midnight at the end of Monday 2 February 2026" in examples
    page.reload()
    page.emulate_media(media="print")
    for _, table in folded:
        expect(page.get_by_role("table", name=re.compile(f"^{re.escape(table)}"))).to_be_visible()
    context.close()


def test_where_the_rules_cannot_be_loaded_the_page_says_so(page: Page, address: str) -> None:
    page.route("**/assets/rules/clock.json", lambda route: route.abort())
    page.goto(f"{address}clock/{GATE}")
    expect(page.get_by_role("alert")).to_contain_text("The clock could not be loaded.")


def test_t29_when_the_rules_are_overdue_the_page_says_so_above_the_answer(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2027-11-21T12:00:00Z")
    opened(page, address, GATE)
    overdue = page.get_by_text("Overdue for review.").first
    assert not overdue.is_visible()
    page.clock.set_fixed_time("2027-11-24T12:00:00Z")
    opened(page, address, GATE)
    assert overdue.is_visible()


def test_nothing_is_sent_or_kept(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, address, GATE)
    page.get_by_label("Notice hung up on").fill("2026-03-20")
    expect(answer(page)).to_contain_text("1 April 2026")
    assert all(
        url.startswith((address, "data:", "blob:")) and "2026" not in url.partition("#")[0] for url in asked
    )
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]

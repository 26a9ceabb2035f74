"""The finders in the browser: one question at a time, the way back, sums, the record, and without script."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from browsing import leaving
from finder_pages import asked, expect_no_fault_at, opened, tool
from samples import a_few

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

PAY = "contracts-and-grants/finder/"
BED = "finders/bed-route/"
SHEET = "finders/bed-route/key-criteria/"
VALUES = "bed-place=all&bed-task=change&tended-now=ends&own-wish=yes"
TWO = f"{VALUES}&first-cost=2000&new-cost=2500&the-weather=yes&good-enough=yes"
"""The answers that offer two ways."""
SHARED = "bed-place=all&bed-task=share"
"""The answers that leave one way."""

SENT = """() => {
  window.announced = [];
  const note = (text) => text && window.announced.push(text);
  const tool = document.querySelector("[data-finder-tool]");
  new MutationObserver(() => note(tool.querySelector("[role=status]")?.textContent))
    .observe(tool, { subtree: true, childList: true, characterData: true });
  document.addEventListener("focusin", (event) =>
    event.target.matches("[data-asked]") && note(event.target.textContent));
}"""


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Open a page in a browser without script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def choose(page: Page, label: str) -> None:
    tool(page).get_by_label(label, exact=True).check()
    tool(page).get_by_role("button", name="Continue").click()


def test_one_question_is_asked_at_a_time_and_nothing_says_where_an_answer_leads(
    page: Page, address: str
) -> None:
    opened(page, f"{address}{BED}")
    expect(tool(page).get_by_role("heading", level=2)).to_have_count(1)
    expect(asked(page)).to_have_text("Does the bed lie within the garden?")
    expect(page.locator("[data-finder-list]")).not_to_have_attribute("open", re.compile(""))
    assert not re.search(r"→|Step \d|The way of|You may", tool(page).inner_text())
    choose(page, "Yes, all of it")
    expect(asked(page)).to_have_text("What do you want to do?")
    assert page.url == f"{address}{BED}#bed-place=all"


def test_answers_so_far_can_be_changed_and_what_no_longer_counts_is_dropped(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}#{TWO}")
    expect(asked(page)).to_have_text("You may choose one of two ways")
    answers = tool(page).locator(".hub-asking__answers li")
    expect(answers).to_have_count(7)
    answers.nth(2).get_by_role("link", name="Change").click()
    expect(asked(page)).to_have_text("Does somebody tend the bed now?")
    expect(tool(page).get_by_label("Yes. It ends this autumn", exact=False)).to_be_checked()
    choose(page, "No")
    expect(asked(page)).to_have_text("Is it a bed that one person can tend?")
    expect(answers).to_have_count(3)
    assert "first-cost" not in page.url


def test_back_and_forward_work_and_so_does_the_link_to_the_question_before(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}")
    choose(page, "Yes, all of it")
    choose(page, "Give the bed to whoever tends it next")
    expect(asked(page)).to_have_text("Does somebody tend the bed now?")
    page.go_back()
    expect(asked(page)).to_have_text("What do you want to do?")
    page.go_forward()
    expect(asked(page)).to_have_text("Does somebody tend the bed now?")
    tool(page).get_by_role("link", name="Back to the question before").click()
    expect(asked(page)).to_have_text("What do you want to do?")
    expect(tool(page).get_by_label("Give the bed to whoever tends it next")).to_be_checked()


def test_a_link_leads_a_colleague_to_the_same_place_and_the_server_never_sees_the_answers(
    page: Page, address: str
) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    opened(page, f"{address}{BED}#{TWO}")
    expect(asked(page)).to_have_text("You may choose one of two ways")
    assert sent
    assert [url for url in sent if "tended-now" in url.partition("#")[0]] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_amounts_at_the_limits_are_worked_out_exactly_and_shown(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}#{VALUES}")
    tool(page).get_by_label("when it was dug").fill("£2,000")
    tool(page).get_by_label("new bed will cost").fill("2 500.00")
    tool(page).get_by_role("button", name="Continue").click()
    expect(asked(page)).to_have_text("Is the rise due to the weather?")
    choose(page, "Yes")
    choose(page, "Yes, on both points")
    sums = tool(page).get_by_role("table").inner_text()
    assert "£2,500 − £2,000 = £500" in sums
    assert "25 per cent of £2,000 is £500" in sums
    assert sums.count("Yes.") == 2
    assert "So\tBoth figures are reached" in sums
    opened(page, f"{address}{BED}#{VALUES}&first-cost=2000&new-cost=2499.99")
    expect(asked(page)).to_contain_text("Has the bed been good")


def test_a_field_that_cannot_be_read_says_so_and_keeps_what_was_typed(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}#{VALUES}")
    first = tool(page).get_by_label("when it was dug")
    first.fill("two thousand")
    tool(page).get_by_label("new bed will cost").fill("2500")
    tool(page).get_by_role("button", name="Continue").click()
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-invalid", "true")
    expect(first).to_have_value("two thousand")
    expect(first).to_have_accessible_description(re.compile("enter pounds in digits"))
    tool(page).get_by_role("button", name="We do not know yet").click()
    expect(asked(page)).to_have_text("Work out the costs first")


def test_a_question_without_an_answer_is_asked_again_with_a_reason(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}")
    tool(page).get_by_role("button", name="Continue").click()
    choice = tool(page).get_by_role("radio").first
    expect(choice).to_be_focused()
    expect(choice).to_have_accessible_description(re.compile("Choose one of the answers"))


def test_the_result_says_what_may_be_chosen_its_notices_its_days_and_where_to_go_on(
    page: Page, address: str
) -> None:
    opened(page, f"{address}{BED}#{TWO}")
    text = tool(page).inner_text()
    for words in (
        *("You may choose one of these", "The way of handing on", "The way of sharing", "Notice at the gate"),
        *("8th working day", "Rule 8.", "The weather counts for nobody.", "Keep the bills of both beds."),
        *("What to check", "checked on 20 November 2026"),
    ):
        assert words in text, words
    links = {link.get_attribute("href") for link in tool(page).get_by_role("link").all()}
    assert {
        *("../../finders/bed-route/key-criteria/", "../../law/hedges/", "../../law/hedge-corners/"),
        *("../../clock/#regime=gate", "../../notices/gate-notice/", "../../tips/"),
    } <= links
    opened(page, f"{address}{BED}#{SHARED}")
    expect(tool(page).get_by_role("heading", name="You must follow", exact=True)).to_be_visible()


def test_past_its_review_the_tool_says_so_beside_the_answer(page: Page, address: str) -> None:
    page.clock.install(time="2027-05-24T10:00:00Z")
    opened(page, f"{address}{BED}#{TWO}")
    expect(tool(page).get_by_text("Overdue for review.")).to_be_visible()
    page.clock.set_fixed_time("2027-05-22T10:00:00Z")
    opened(page, f"{address}{BED}#{TWO}")
    expect(tool(page).get_by_text("Overdue for review.")).to_have_count(0)


def test_each_step_is_announced_once(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}")
    page.evaluate(SENT)
    choose(page, "Yes, all of it")
    expect(asked(page)).to_be_focused()
    choose(page, "Give the bed to whoever tends it next")
    expect(asked(page)).to_be_focused()
    assert page.evaluate("announced") == ["What do you want to do?", asked(page).inner_text()]


def test_the_keyboard_alone_leads_to_a_result(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}")
    tool(page).get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(asked(page)).to_have_text("What do you want to do?")
    expect(asked(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(asked(page)).to_have_text("You may stop at any time")


def word_of(page: Page, button: Locator) -> tuple[str, str]:
    with page.expect_download() as waited:
        button.click()
    with ZipFile(BytesIO(waited.value.path().read_bytes())) as parts:
        document = parts.read("word/document.xml").decode()
    return waited.value.suggested_filename, re.sub(r"<[^>]+>", "", document)


def test_the_record_in_word_has_every_answer_and_what_was_written(page: Page, address: str) -> None:
    opened(page, f"{address}{BED}#{TWO}")
    tool(page).get_by_label("What we decided, and why").fill(
        "We share it, because <the reasons> hold.\nSecond line."
    )
    name, text = word_of(page, tool(page).get_by_role("button", name="Save as a Word document"))
    assert name == "bed-route.docx"
    told = tool(page).locator(".hub-asking__answers li")
    for line in told.all():
        for part in (line.locator(".hub-asking__asked"), line.locator("strong")):
            assert part.inner_text().replace("&", "&amp;") in text
    for words in (
        *("You may choose one of two ways", "£2,500 − £2,000 = £500", "22 May 2027"),
        *(
            "We share it, because &lt;the reasons&gt; hold.",
            "Second line.",
            "Rule 8",
            "not legal advice",
        ),
    ):
        assert words in text, words
    expect(tool(page).get_by_role("status")).to_have_text("Your record is saved as a Word document.")


def test_what_was_written_in_the_record_stands_there_again_after_an_answer_is_changed(
    page: Page, address: str
) -> None:
    opened(page, f"{address}{PAY}#whose-idea=ours")
    tool(page).get_by_label("Who decided, and on what day").fill("The panel, on 3 December")
    page.evaluate("location.hash = 'whose-idea=ours&at=whose-idea'")
    expect(tool(page).get_by_label("Who decided, and on what day")).to_have_count(0)
    page.go_back()
    written = tool(page).get_by_label("Who decided, and on what day")
    expect(written).to_have_value("The panel, on 3 December")


@pytest.mark.parametrize(
    ("start", "label"), [(f"{PAY}#whose-idea=ours", "Who decided, and on what day"), (SHEET, "Sun")]
)
def test_what_is_written_and_not_saved_is_not_left_without_a_question(
    page: Page, address: str, start: str, label: str
) -> None:
    page.goto(f"{address}{start}")
    # The list for browsers without script has the same fields.
    field = page.get_by_label(label, exact=True).locator("visible=true")
    field.fill("The panel")
    assert leaving(page) == 1
    field.fill("The panel")
    word_of(page, page.get_by_role("button", name="Save as a Word document"))
    assert leaving(page) == 0


def test_the_record_prints_in_place_of_the_list(page: Page, address: str) -> None:
    opened(page, f"{address}{PAY}#whose-idea=ours")
    tool(page).get_by_label("Who decided, and on what day").fill("The panel,\non 3 December")
    page.emulate_media(media="print")
    expect(tool(page).get_by_text("A contract may fit")).to_be_visible()
    expect(tool(page).get_by_text("The buyer’s")).to_be_visible()
    expect(tool(page).locator(".hub-asking__written", has_text="on 3 December")).to_be_visible()
    expect(page.locator("[data-finder-list]")).to_be_hidden()
    expect(tool(page).get_by_role("button")).to_have_count(0)


def test_the_key_criteria_sheet_is_saved_with_each_criterion_and_what_was_written(
    page: Page, address: str
) -> None:
    page.goto(f"{address}{SHEET}")
    page.get_by_label("Sun", exact=True).fill("Six hours & <more>")
    name, text = word_of(page, page.get_by_role("button", name="Save as a Word document"))
    assert name == "key-criteria.docx"
    for words in ("Sun", "Six hours &amp; &lt;more&gt;", "The neighbours", "Helpers", "(Page 46(c))"):
        assert words in text, words
    page.emulate_media(media="print")
    expect(page.locator("[data-written]", has_text="Six hours & <more>")).to_be_visible()


@a_few(2)
@pytest.mark.parametrize(
    "state",
    [
        *(BED, f"{BED}#bed-place=all", f"{BED}#{VALUES}", f"{BED}#{TWO}", f"{BED}#{SHARED}"),
        *(PAY, f"{PAY}#whose-idea=theirs", f"{PAY}#whose-idea=ours", SHEET),
    ],
)
@pytest.mark.parametrize("width", [1440, 320])
def test_axe_finds_nothing_in_any_state_and_nothing_is_wider_than_the_screen(
    unlimited: Page, address: str, state: str, width: int
) -> None:
    unlimited.set_viewport_size({"width": width, "height": 800})
    unlimited.goto(f"{address}{state}")
    if state != SHEET:
        asked(unlimited).wait_for()
    if state.endswith("own-wish=yes"):
        tool(unlimited).get_by_role("button", name="Continue").click()
    expect_no_fault_at(unlimited, width)


def test_a_strange_fragment_does_no_harm(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    for fragment in (
        "bed-place=<img src=x onerror=alert(1)>",
        "__proto__=all&at=constructor",
        "%E0%A4%A",
        "=&=&=",
    ):
        opened(page, f"{address}{BED}#{fragment}")
        expect(asked(page)).to_have_text("Does the bed lie within the garden?")
    assert faults == []


def test_an_old_address_of_a_step_opens_the_list_there(page: Page, address: str) -> None:
    page.goto(f"{address}{PAY}#how-much")
    expect(page.locator("#how-much")).to_be_in_viewport()
    expect(page.locator("#how-much")).to_be_focused()


def test_without_script_the_list_leads_from_answer_to_answer_by_links_alone(
    plain: Page, address: str
) -> None:
    for url in (PAY, BED):
        plain.goto(address + url)
        expect(plain.locator("[data-finder-tool]")).to_be_hidden()
        for _ in range(40):
            target = plain.url.partition("#")[2]
            part = plain.locator(f"#{target}") if target else plain.locator(".hub-finder__step").first
            answers = part.locator(".hub-finder__answers a")
            if answers.count() == 0:
                break
            answers.first.click()
        expect(plain.locator(".hub-outcome:target")).to_be_visible()
        expect(plain.locator(".hub-outcome:target").get_by_text("Check:")).to_be_visible()


def test_without_script_the_record_and_the_sheet_are_forms_to_fill_in(plain: Page, address: str) -> None:
    plain.goto(address + BED)
    plain.get_by_label("Answer to Step 1", exact=True).fill("Yes")
    plain.get_by_label("What we decided, and why").fill("We share it")
    plain.goto(address + SHEET)
    expect(plain.get_by_label("Helpers", exact=True)).to_be_editable()
    expect(plain.get_by_role("button", name="Save as a Word document")).to_have_count(0)


def test_where_the_rules_cannot_be_loaded_the_list_stays_open(page: Page, address: str) -> None:
    page.route("**/assets/rules/**", lambda route: route.abort())
    page.goto(address + BED)
    expect(page.locator(".hub-finder__step").first).to_be_visible()
    expect(tool(page)).to_be_hidden()


def test_what_writes_word_documents_is_loaded_only_when_it_is_asked_for(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("response", lambda response: loaded.append(response.url))
    opened(page, f"{address}{BED}")
    assert [url for url in loaded if re.search(r"finder-[\w-]+\.mjs", url)] == []

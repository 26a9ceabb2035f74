"""The self-assessment in the browser: levels, a plan, and a reader's own choice of what is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from assessing import answer, choose, give_file, plan_action, printed
from browsing import coming_late, leaving
from samples import a_few

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

KEY = "riverside-self-assessment"
OLD = {
    "kind": KEY,
    "version": 1,
    "answers": {
        "assess-soil": "in-hand",
        "assess-soil-tested": "in-place",
        "assess-helpers": "not-started",
        "helpers-summer": "in-hand",
    },
    "notes": {"assess-soil-notes": "Clay below the first spade."},
}
"""Answers in the format that releases until 0.3.0 saved."""
OLD_FILE = json.dumps(OLD).encode()
OPEN = "Open a saved file"
COMPARE = "Compare with a saved file"
KEEP = "Keep my answers on this device"


def status(page: Page) -> Locator:
    return page.locator("[data-status]")


def table(page: Page, caption: str) -> Locator:
    return page.locator("[data-plan-body] table").filter(has=page.locator("caption", has_text=caption))


def row(page: Page, caption: str, title: str) -> Locator:
    return (
        table(page, caption)
        .get_by_role("row")
        .filter(has=page.get_by_role("rowheader", name=title, exact=True))
    )


def addresses(part: Locator) -> list[str]:
    return [link.evaluate("link => link.href") for link in part.get_by_role("link").all()]


def test_each_question_and_follow_up_has_levels_of_its_own_and_each_question_a_note(form: Page) -> None:
    assert form.locator("[data-question]").count() == 3
    assert form.locator("[data-follow-up]").count() == 3
    assert form.locator("[data-notes]").count() == 3
    groups = form.get_by_role("radiogroup").all()
    assert len(groups) == 6
    assert {group.get_by_role("radio").count() for group in groups} == {4}


def test_levels_become_a_plan_with_a_first_step_and_what_can_help(form: Page) -> None:
    title = answer(form, 0, 1)
    done = answer(form, 1, 3)
    form.locator("[data-notes]").first.fill("Ask <b>Nova</b> & others")
    expect(status(form)).to_have_text("2 of 6 levels chosen.")
    action = row(form, "Actions", title)
    expect(action).to_contain_text("1 Not begun")
    expect(action).to_contain_text("Suggested: Dig one hole, look, and warm up with soup.")
    expect(row(form, "Actions", done)).to_have_count(0)
    expect(row(form, "Levels", done)).to_contain_text("3 Done")
    expect(form.locator(".hub-plan__note")).to_have_text(f"{title}: Ask <b>Nova</b> & others")
    assert form.locator(".hub-plan__help li").count() == 1


@a_few(2)
@pytest.mark.parametrize("level", [1, 2])
@pytest.mark.parametrize("question", range(3))
def test_each_question_leads_to_a_tip_an_action_a_case_and_guidance(
    form: Page, question: int, level: int
) -> None:
    answer(form, question, level)
    help_ = form.locator(".hub-plan__help")
    expect(help_).to_be_visible()
    text = help_.inner_text()
    assert [kind for kind in ("Tip:", "Action:", "Case study:", "Guidance:") if kind not in text] == []
    found = addresses(help_)
    assert any("/tips/#" in href for href in found)
    assert any("/journey/from-idea-to-garden/#" in href for href in found)
    assert any("/cases/" in href for href in found)
    # One of each kind, and none to an explained word of the first step, which helps nobody to begin.
    assert len(found) == 4


def test_a_follow_up_that_is_not_started_has_its_step_and_link_though_its_question_is_in_place(
    form: Page,
) -> None:
    question = form.locator("[data-question]").nth(1)
    choose(question, 3)
    expect(table(form, "Levels")).to_be_visible()
    expect(form.locator(".hub-plan__help")).to_have_count(0)
    led = set()
    for follow_up in question.locator("[data-follow-up]").all():
        choose(follow_up, 1)
        name = follow_up.locator("h3").inner_text()
        action = row(form, "Actions", f"The helpers: {name}")
        step = follow_up.locator("[data-first-step]").text_content() or ""
        expect(action).to_contain_text(" ".join(step.split()))
        links = [link.evaluate("link => link.href") for link in follow_up.locator("[data-kind] a").all()]
        assert set(addresses(form.locator(".hub-plan__help"))) & set(links)
        led.add(tuple(addresses(form.locator(".hub-plan__help"))))
        choose(follow_up, 3)
    assert len(led) == 2
    expect(form.locator(".hub-plan__help")).to_have_count(0)


def test_an_action_has_its_owner_date_and_next_step_in_the_plan(form: Page) -> None:
    summer = form.locator("[data-follow-up=helpers-summer]")
    choose(summer, 2)
    plan_action(summer, wanted="3", Action="Make a list", Owner="Ada", Date="2027-01-12", Next_step="Ask")
    action = row(form, "Actions", "The helpers: The summer")
    expect(action.get_by_role("cell")).to_have_text(
        [
            "2 Begun",
            f"3 Done: {summer.locator('[data-level]').nth(2).inner_text()}",
            "Make a list",
            "Ada",
            "12 January 2027",
            "Ask",
        ]
    )


def test_the_picture_of_levels_says_nothing_that_its_table_does_not(form: Page) -> None:
    answer(form, 0, 2)
    drawn = form.locator(".hub-steps-drawn")
    expect(drawn).to_have_count(6)
    assert {each.get_attribute("aria-hidden") for each in drawn.all()} == {"true"}
    assert drawn.first.locator(".hub-step-mark--now").count() == 2
    expect(table(form, "Levels").get_by_role("row")).to_have_count(7)


def test_progress_is_shown_for_all_and_for_each_question(form: Page) -> None:
    answer(form, 1, 2)
    assert form.get_by_role("progressbar", name="Levels chosen").evaluate("bar => [bar.value, bar.max]") == [
        1,
        6,
    ]
    assert form.locator("#assess-helpers [data-done]").inner_text() == "1 of 3 levels chosen."
    assert form.locator("#assess-tools [data-done]").inner_text() == "0 of 1 level chosen."


def test_one_change_is_told_once(form: Page) -> None:
    form.evaluate(
        """() => { window.told = []; new MutationObserver(() => window.told.push(
            document.querySelector("[data-status]").textContent)).observe(
            document.querySelector("[data-self-assessment]"),
            {subtree: true, childList: true, characterData: true}); }"""
    )
    live = "[aria-live], [role=status], [role=alert]"
    assert form.locator(f"[data-self-assessment] :is({live})").count() == 1
    answer(form, 0, 2)
    expect(table(form, "Levels")).to_be_visible()
    assert form.evaluate("[...new Set(window.told)]") == ["1 of 6 levels chosen."]
    answer(form, 0, 3)
    expect(row(form, "Levels", "The soil")).to_contain_text("3 Done")
    assert form.evaluate("[...new Set(window.told)]") == ["1 of 6 levels chosen."]


def stored(page: Page) -> str | None:
    kept: str | None = page.evaluate(f"localStorage.getItem('{KEY}')")
    return kept


def test_nothing_is_kept_until_the_reader_ticks_the_box_and_all_goes_when_it_is_cleared(form: Page) -> None:
    answer(form, 0, 2)
    assert stored(form) is None
    form.get_by_label(KEEP).check()
    assert json.loads(stored(form) or "")["levels"] == {"assess-soil": 2}
    form.reload()
    expect(form.locator("input:checked[type=radio]")).to_have_count(1)
    form.get_by_label(KEEP).uncheck()
    assert stored(form) is None
    form.get_by_label(KEEP).check()
    form.get_by_role("button", name="Clear all answers").click()
    expect(form.get_by_role("dialog")).to_contain_text("They are deleted from this device too.")
    form.get_by_role("dialog").get_by_role("button", name="Clear all answers").click()
    expect(form.locator("input:checked")).to_have_count(0)
    assert stored(form) is None
    form.get_by_role("button", name="Undo").click()
    expect(form.locator("input:checked[type=radio]")).to_have_count(1)
    assert json.loads(stored(form) or "")["levels"] == {"assess-soil": 2}


def test_answers_that_are_kept_nowhere_are_not_left_without_a_question(form: Page) -> None:
    form.get_by_role("radio").first.check()
    assert leaving(form) == 1
    form.locator("[data-status]").wait_for()
    form.get_by_label("Keep my answers on this device").check()
    form.get_by_role("radio").first.check()
    assert leaving(form) == 0


def test_answers_given_before_script_comes_stay_beside_those_that_are_kept(form: Page) -> None:
    answer(form, 0, 2)
    form.locator("[data-notes]").first.fill("Kept.")
    form.get_by_label(KEEP).check()
    url = form.url
    form.goto("about:blank")
    with coming_late(form, "**/self-assessment*.mjs*"):
        form.goto(url, wait_until="commit")
        form.locator("[data-notes]").first.fill("Typed while it loads.")
    expect(form.locator("input:checked[type=radio]")).to_have_count(1)
    expect(form.locator("[data-notes]").first).to_have_value("Typed while it loads.")
    assert "Typed while it loads." in (stored(form) or "")


def test_answers_given_before_script_comes_are_not_left_without_a_question(form: Page) -> None:
    url = form.url
    form.goto("about:blank")
    with coming_late(form, "**/self-assessment*.mjs*"):
        form.goto(url, wait_until="commit")
        form.locator("[data-notes]").first.fill("Typed while it loads.")
    expect(form.get_by_label(KEEP)).to_be_visible()
    assert leaving(form) == 1


def test_a_plan_that_is_not_made_is_not_left_without_a_question(form: Page) -> None:
    answer(form, 0, 2)
    form.route("**/assets/papers/*", lambda route: route.abort())
    form.locator("[data-do=word]").click()
    expect(status(form)).to_have_text("The Word document could not be made. Please try again.")
    assert leaving(form) == 1


def test_answers_that_are_kept_are_not_overwritten_from_another_tab(form: Page) -> None:
    other = form.context.new_page()
    other.goto(form.url)
    other.get_by_role("heading", name="Your plan").wait_for()
    form.get_by_label("Keep my answers on this device").check()
    form.get_by_role("radio").first.check()
    kept = "JSON.stringify({...localStorage})"
    before = form.evaluate(kept)
    # What it does is to be unticked again, which Playwright would call a failure.
    other.get_by_label("Keep my answers on this device").dispatch_event("click")
    expect(other.get_by_text("Another tab has changed the answers that are kept.")).to_be_visible()
    assert form.evaluate(kept) == before


def test_what_a_later_release_keeps_is_left_as_it_is(page: Page, address: str) -> None:
    later = json.dumps({"kind": KEY, "version": 3, "levels": {"assess-soil": 4}})
    page.goto(f"{address}self-assessment/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, later])
    page.reload()
    expect(status(page)).to_contain_text("They stay as they are.")
    answer(page, 0, 1)
    assert page.get_by_label(KEEP).is_disabled()
    assert stored(page) == later


def test_clearing_asks_first_and_can_be_undone_and_done_again(form: Page) -> None:
    answer(form, 0, 2)
    form.locator("[data-notes]").first.fill("A note")
    form.get_by_role("button", name="Clear all answers").click()
    dialog = form.get_by_role("dialog")
    expect(dialog).to_contain_text("Clear 1 level and 1 note?")
    form.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert form.locator("[data-notes]").first.input_value() == "A note"
    form.get_by_role("button", name="Clear all answers").click()
    dialog.get_by_role("button", name="Clear all answers").click()
    expect(status(form)).to_have_text("All answers are cleared.")
    # The reader is where the news is, and can take it back at once.
    undo = form.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    expect(undo).to_be_in_viewport()
    form.keyboard.press("Enter")
    expect(status(form)).to_have_text("Undone. Your answers are back.")
    assert form.locator("[data-notes]").first.input_value() == "A note"
    form.get_by_role("button", name="Redo").click()
    expect(form.locator("input:checked")).to_have_count(0)


def test_an_empty_form_has_nothing_to_clear_and_asks_nothing(form: Page) -> None:
    form.get_by_role("button", name="Clear all answers").click()
    expect(status(form)).to_have_text("There is nothing to clear.")
    expect(form.get_by_role("dialog")).to_be_hidden()


def test_answers_are_saved_as_a_file_and_opened_again(form: Page, tmp_path: Path) -> None:
    answer(form, 2, 2)
    form.locator("[data-notes]").nth(2).fill("A note")
    plan_action(form.locator("[data-question]").nth(2), wanted="4", Owner="Nova", Date="2027-01-12")
    with form.expect_download() as download:
        form.get_by_role("button", name="Save my answers as a file").click()
    file = tmp_path / "answers.json"
    download.value.save_as(file)
    form.reload()
    assert form.locator("input:checked").count() == 0
    form.get_by_label(OPEN).set_input_files(file)
    expect(status(form)).to_have_text("The file is open: 1 level, 1 note and 1 action.")
    assert form.locator("[data-notes]").nth(2).input_value() == "A note"
    action = form.locator("[data-question]").nth(2).locator("[data-action]").first
    assert action.get_attribute("open") is not None
    assert action.get_by_label("Level wanted").input_value() == "4"
    assert action.get_by_label("Date").input_value() == "2027-01-12"


def test_opening_a_file_asks_before_it_replaces_answers_and_can_be_undone(form: Page) -> None:
    answer(form, 0, 4)
    give_file(form, OPEN, OLD_FILE)
    dialog = form.get_by_role("dialog")
    expect(dialog).to_contain_text("Open the file in place of 1 level?")
    dialog.get_by_role("button", name="Keep what is there").click()
    expect(status(form)).to_have_text("Nothing was changed.")
    give_file(form, OPEN, OLD_FILE)
    dialog.get_by_role("button", name="Open the file").click()
    expect(form.locator("input:checked[type=radio]")).to_have_count(4)
    form.get_by_role("button", name="Undo").click()
    expect(form.locator("input:checked[type=radio]")).to_have_count(1)


def test_levels_are_compared_with_a_saved_file_without_a_change_to_the_form(form: Page) -> None:
    answer(form, 0, 4)
    answer(form, 1, 1)
    give_file(form, COMPARE, OLD_FILE)
    expect(status(form)).to_have_text(
        "Compared with the saved file: 1 higher, 0 lower, 1 the same, 4 not in both."
    )
    expect(form.get_by_role("dialog")).to_be_hidden()
    expect(row(form, "Levels", "The soil").get_by_role("cell")).to_have_text(
        ["4 Shared", "–", "2 Begun", "2 higher"]
    )
    assert form.locator("input:checked[type=radio]").count() == 2
    form.get_by_role("button", name="Stop comparing").click()
    expect(table(form, "Levels").get_by_role("columnheader")).to_have_count(3)


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
    title = answer(page, 0, 2)
    expect(row(page, "Actions", title)).to_be_visible()
    assert page.get_by_text("Answers cannot be kept on this device.").is_visible()
    assert page.get_by_label(KEEP).is_disabled()
    with page.expect_download():
        page.get_by_role("button", name="Save my answers as a file").click()
    page.get_by_role("button", name="Clear all answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear all answers").click()
    expect(page.locator("input:checked")).to_have_count(0)
    assert errors == []


def test_where_storage_is_full_the_page_says_so(page: Page, address: str) -> None:
    full(page)
    page.goto(f"{address}self-assessment/")
    answer(page, 0, 2)
    page.get_by_label(KEEP).click()
    expect(status(page)).to_have_text("This browser could not keep your answers on this device.")
    assert not page.get_by_label(KEEP).is_checked()


def test_a_note_has_a_limit_that_is_said_and_counted(form: Page) -> None:
    area = form.locator("[data-notes]").first
    note = form.locator("[data-question]").first.locator("[data-count]")
    assert note.inner_text() == "At most 1,000 characters. 1,000 characters left."
    area.press_sequentially("Ten signs.")
    assert note.inner_text().endswith(" 990 characters left.")
    area.fill("x" * 999)
    area.press_sequentially("yz")
    assert area.input_value() == "x" * 999 + "y"
    expect(status(form)).to_have_text("This field is full. It holds 1,000 characters.")


def test_a_longer_note_of_an_earlier_release_is_kept_whole(form: Page) -> None:
    name = form.locator("[data-notes]").first.get_attribute("name")
    long = "An old note of ours. " * 80 + "End"
    content = json.dumps({"kind": KEY, "version": 1, "answers": {}, "notes": {name: long}})
    give_file(form, OPEN, content.encode())
    form.get_by_text("too many for a new note.").wait_for()
    assert form.locator("[data-notes]").first.input_value() == long
    expect(form.locator(".hub-plan__note")).to_contain_text("End")
    # A text box prints only what it shows.
    assert "End" in " ".join(printed(form)[:2])


EMPTY = {"kind": KEY, "version": 2, "levels": {}, "wanted": {}, "notes": {}, "actions": {}}


@a_few(6)
@pytest.mark.parametrize("field", [OPEN, COMPARE])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not json", "That file holds no answers to these questions."),
        (b"[]", "That file holds no answers to these questions."),
        (b"null", "That file holds no answers to these questions."),
        (b'{"kind": "something else"}', "That file holds no answers to these questions."),
        (b"x" * 100_001, "That file holds no answers to these questions."),
        (b"\xff\xfe\x00", "That file holds no answers to these questions."),
        (json.dumps(EMPTY).encode(), "That file is empty: it holds no level, no note and no action."),
        (
            json.dumps({"kind": KEY, "version": 1, "answers": {}, "notes": {}}).encode(),
            "That file is empty: it holds no level, no note and no action.",
        ),
        (
            json.dumps({**EMPTY, "version": 3, "levels": {"assess-soil": 1}}).encode(),
            "That file was saved by a later release of this hub (format 3), which this page cannot read.",
        ),
    ],
    ids=[
        "no JSON",
        "a list",
        "nothing",
        "another kind",
        "too large",
        "bytes",
        "empty",
        "old and empty",
        "later",
    ],
)
def test_a_file_without_answers_changes_nothing_and_says_so(
    form: Page, field: str, content: bytes, said: str
) -> None:
    answer(form, 0, 2)
    give_file(form, field, content)
    expect(status(form)).to_have_text(f"{said} Nothing was changed.")
    assert form.locator("input:checked[type=radio]").count() == 1
    expect(form.get_by_role("dialog")).to_be_hidden()


def test_t26_a_hostile_file_is_read_as_text_alone(form: Page) -> None:
    hostile = {
        "kind": KEY,
        "version": 2,
        "levels": {'"]; x': 2, "__proto__": 2},
        "notes": {"assess-soil": "<img src=x onerror=window.pwned=1>"},
        "actions": {"assess-soil": {"owner": "<script>window.pwned=1</script>", "constructor": "x"}},
    }
    give_file(form, OPEN, json.dumps(hostile).encode())
    expect(form.locator(".hub-plan__note")).to_contain_text("<img")
    expect(table(form, "Actions")).to_contain_text("<script>")
    assert form.locator("input:checked").count() == 0
    assert form.evaluate("window.pwned") is None


BELOW_THE_BAR = """() => {
    const bar = document.querySelector(".hub-assess__bar").getBoundingClientRect();
    const at = document.activeElement.getBoundingClientRect();
    const isCovered = at.top < bar.bottom && at.bottom > bar.top;
    const isInIt = document.activeElement.closest(".hub-assess__bar");
    return isCovered && !isInIt ? [document.activeElement.outerHTML] : [];
}"""


def test_the_form_is_filled_in_by_keyboard_alone_and_nothing_is_below_the_bar(form: Page) -> None:
    form.set_viewport_size({"width": 1000, "height": 700})
    form.get_by_role("radio").first.focus()
    form.keyboard.press("ArrowDown")
    expect(status(form)).to_have_text("1 of 6 levels chosen.")
    form.keyboard.press("Tab")
    covered = []
    for key in ("Tab", "Shift+Tab"):
        for _ in range(30):
            form.keyboard.press(key)
            covered += form.evaluate(BELOW_THE_BAR)
    assert covered == []


def test_a_part_that_cannot_be_loaded_is_reported(page: Page, address: str) -> None:
    page.route("**/self-assessment-acts.mjs*", lambda route: route.abort())
    page.goto(f"{address}self-assessment/")
    answer(page, 0, 2)
    expect(status(page)).to_have_text("A part of this page could not be loaded. Please try again.")


def test_what_is_kept_stays_while_it_cannot_be_shown(form: Page) -> None:
    answer(form, 0, 2)
    form.get_by_label(KEEP).check()
    kept = stored(form)
    form.route("**/self-assessment-acts.mjs*", lambda route: route.abort())
    form.reload()
    expect(status(form)).to_have_text("A part of this page could not be loaded. Please try again.")
    # It is unticked again, which Playwright would call a failure.
    form.get_by_label(KEEP).dispatch_event("click")
    expect(form.get_by_label(KEEP)).not_to_be_checked()
    assert stored(form) == kept
    form.unroute_all()
    form.reload()
    expect(form.locator("input:checked[type=radio]")).to_have_count(1)


def test_what_has_become_overdue_since_the_release_says_so(page: Page, address: str) -> None:
    context: BrowserContext = page.context
    late = context.new_page()
    late.clock.set_fixed_time("2031-01-01T12:00:00Z")
    late.goto(f"{address}law/hedges/")
    assert late.get_by_text("Overdue for review.").first.is_visible()
    page.clock.set_fixed_time("2026-11-23T12:00:00Z")
    page.goto(f"{address}law/hedges/")
    assert not page.get_by_text("Overdue for review.").first.is_visible()


def test_only_the_first_question_is_open_before_an_answer(page: Page, address: str) -> None:
    page.goto(f"{address}self-assessment/")
    page.get_by_role("heading", name="Your plan").wait_for()
    folds = page.locator("[data-question] > details")
    assert folds.evaluate_all("all => all.map((each) => each.open)") == [True, False, False]


def test_an_address_opens_the_question_that_it_names(page: Page, address: str) -> None:
    page.goto(f"{address}self-assessment/#assess-helpers")
    page.locator("#assess-helpers").get_by_role("radio").first.wait_for()
    last = page.locator("[data-question]").last
    page.get_by_role("navigation", name="On this page").get_by_role("link").last.click()
    last.get_by_role("radio").first.wait_for()


def test_a_keyboard_opens_a_question_and_reaches_its_levels(page: Page, address: str) -> None:
    page.goto(f"{address}self-assessment/")
    page.locator("#assess-helpers > details > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("#assess-helpers input:checked").get_attribute("value") == "1"

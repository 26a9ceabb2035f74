"""The other side of a link: a pack is read, bought with or bid on, by a volunteer on a phone."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from axe_rules import violations, violations_in_colours
from guidancehub.downloads.bank.canonical import with_digest
from pack_files import NAME, OWN_WORDING, PRIVATE, Json, pack_file
from pack_pages import give_file, offer_bank, open_builder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

    from pack_files import IssuedPack

PREFIX: Final = "riverside-answers-"
BESIDE: Final = "riverside-answered-"
PHONE: Final[ViewportSize] = {"width": 320, "height": 640}
OLD: Final = "0.1.0"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, accept_downloads=True)
    yield context.new_page()
    context.close()


def old_bank(bank: Json) -> Json:
    """Give an older release: QI-01 is worded in another way, and NB-06 is not yet part of NB-05."""
    old = deepcopy(bank)
    for question in old["questions"]:
        if question["code"] == "QI-01":
            question["question"] = question["question"].replace("listen", "talk")
    merged = next(each for each in old["retired"] if each["code"] == "NB-06")
    first = old["questions"][0]
    own = {
        "code": "NB-06",
        "number": merged["number"],
        "title": merged["title"],
        "question": "Who shapes it?",
    }
    old["questions"].append({**first, **own})
    old["retired"].remove(merged)
    return with_digest({**old, "release": OLD})


def old_file(bank: Json) -> str:
    """Give a pack of the older release that asks QI-01 and NB-06."""
    questions = [
        {"code": "QI-01", "weight": 500, "words": 500},
        {"code": "NB-06", "weight": 350, "words": 300},
    ]
    return json.dumps(pack_file(bank, questions=questions, own=[], gates=[{"code": "GT-01"}]))


def said(page: Page) -> str:
    return page.locator(".hub-pack__said").inner_text()


def bidding(page: Page, address: str, issued: IssuedPack) -> list[str]:
    """Open the link and bid on it."""
    errors = open_builder(page, address, issued.fragment)
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to QI-01").wait_for()
    return errors


def asking_to_keep(page: Page, address: str, issued: IssuedPack) -> list[str]:
    """Open the link, bid on it, and ask the page to keep an answer on the device."""
    errors = bidding(page, address, issued)
    page.get_by_label("Your answer to QI-01").fill("Ours.")
    page.get_by_label("Keep my answers on this device").click()
    return errors


def keeping(page: Page, address: str, issued: IssuedPack) -> list[str]:
    """Do so where the page can."""
    errors = asking_to_keep(page, address, issued)
    expect(page.get_by_label("Keep my answers on this device")).to_be_checked()
    return errors


def test_a_link_opens_read_only_with_two_choices_and_says_what_travels_in_the_file(
    phone: Page, address: str, issued: IssuedPack
) -> None:
    errors = open_builder(phone, address, issued.fragment)
    phone.get_by_role("button", name="I am bidding").wait_for()
    assert phone.get_by_role("button", name="I am buying").is_visible()
    text = phone.locator(".hub-pack").inner_text()
    for part in (
        "The service's name, contact and own wording travel in the file",
        f"fingerprint {issued.fingerprint}",
        "issue 1",
        "Monday 22 February 2027",
        "12.1 per cent",
        "500 words at most",
        "at least 1 of 2",
        "A good answer shows:",
        "Notes for those who judge",
        "The lowest price gets all of it",
        "Shows all of it.",
    ):
        assert part in text, part
    assert phone.locator(".hub-pack textarea, .hub-pack select, .hub-pack [type=checkbox]").count() == 0
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert phone.evaluate("localStorage.length") == 0
    assert errors == []


def show_as_it_prints(page: Page) -> None:
    page.get_by_role("button", name="I am buying").click()
    steps = page.get_by_role("navigation", name="Steps of the pack")
    steps.get_by_role("button", name="Keep and share").click()
    page.get_by_role("heading", name="On paper").click()
    page.get_by_role("button", name="Show as it prints").click()


def test_a_bidder_reads_how_price_counts_and_the_same_burden_as_the_buyer(
    page: Page, address: str, issued: IssuedPack
) -> None:
    open_builder(page, address, "open")
    give_file(page, json.dumps(issued.file))
    page.get_by_role("button", name="I am bidding").wait_for()
    read = page.locator(".hub-pack").inner_text()
    assert "abnormally low" in read
    assert re.search(r"Value: \d+\.\d per cent, of which price is \d+\.\d", read)
    show_as_it_prints(page)
    facts = page.locator(".hub-tender section", has_text="What it asks of those who answer").locator("dd")
    figures = facts.all_inner_texts()
    assert len(figures) > 4
    assert [each for each in figures if each not in read] == []


def test_a_pass_or_fail_pack_prints_how_prices_are_compared(page: Page, address: str, bank: Json) -> None:
    file = pack_file(bank, mode="pass-fail")
    open_builder(page, address, "open")
    give_file(page, json.dumps(file))
    show_as_it_prints(page)
    text = page.locator(".hub-tender").inner_text()
    assert "Prices are compared only among those that pass" in text
    assert "When more than one offer passes" in text
    assert "What every bidder must meet" in text


def test_buying_asks_before_unsaved_work_is_replaced_and_can_be_undone(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = open_builder(page, address)
    page.get_by_label("Name of the service").fill("My own")
    page.get_by_label("Name of the service").blur()
    page.evaluate("link => { location.hash = link; }", issued.fragment)
    page.get_by_role("button", name="I am buying").click()
    question = page.get_by_role("heading", name="Replace “My own” that you have open?")
    assert question.evaluate("heading => heading === document.activeElement")
    page.get_by_role("button", name="Keep the open pack").click()
    page.get_by_role("button", name="I am buying").click()
    page.get_by_role("button", name="Replace it").click()
    title = page.locator("h1[data-field=pack-title]")
    assert title.evaluate("heading => heading === document.activeElement")
    assert "#" not in page.url
    page.get_by_role("button", name="Undo").click()
    assert title.inner_text() == "My own"
    assert errors == []


def test_a_full_file_says_that_it_holds_private_notes_and_opens_for_buying_alone(
    page: Page, address: str, bank: Json
) -> None:
    open_builder(page, address, "open")
    give_file(page, json.dumps(pack_file(bank, PRIVATE)))
    page.get_by_role("button", name="I am buying").wait_for()
    assert "It holds private notes" in page.locator(".hub-pack__note").first.inner_text()
    assert page.get_by_role("button", name="I am bidding").count() == 0
    page.get_by_role("button", name="I am buying").click()
    assert page.locator("h1[data-field=pack-title]").inner_text() == NAME


def test_what_the_bank_changed_since_is_shown_word_by_word_and_taken_over_by_choice(
    page: Page, address: str, bank: Json
) -> None:
    old = old_bank(bank)
    offer_bank(page, old, OLD)
    errors = open_builder(page, address, "open")
    give_file(page, old_file(old))
    since = page.get_by_role("region", name=f"What the question bank changed since release {OLD}")
    since.wait_for()
    # Hidden words tell readers of screens what was taken out and what was put in.
    assert since.locator("del").first.text_content() == "[left out: talk]"
    assert since.locator("ins").first.text_content() == "[added: listen]"
    assert "NB-06 is now part of NB-05" in since.inner_text()
    assert violations(page) == []
    since.get_by_role("button", name="Take over all").click()
    assert said(page) == "2 changes will be taken over when you buy."
    since.get_by_label("Take the new wording of QI-01 over").uncheck()
    page.get_by_role("button", name="I am buying").click()
    page.get_by_role("navigation", name="Steps of the pack").get_by_role(
        "button", name="Keep and share"
    ).click()
    pack = page.locator(".hub-pack")
    pack.wait_for()
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name="Weights").click()
    pack.locator(".hub-pack__weights").wait_for()
    assert "NB-05" in pack.inner_text()
    assert errors == []


def test_a_damaged_bank_of_an_older_release_is_not_read_with(page: Page, address: str, bank: Json) -> None:
    old = old_bank(bank)
    old["questions"][0]["question"] = "Changed on its way?"
    offer_bank(page, old, OLD)
    open_builder(page, address, "open")
    give_file(page, old_file(old))
    page.get_by_role("heading", name="This file could not be opened").wait_for()
    assert (
        f"release {OLD} of the question bank, which this hub does not have"
        in page.locator(".hub-pack__problems").inner_text()
    )


def test_a_bidder_on_a_phone_drafts_within_the_limit_and_hears_when_it_is_crossed(
    phone: Page, address: str, issued: IssuedPack
) -> None:
    errors = bidding(phone, address, issued)
    dates = phone.locator(".hub-pack__dates dt").all_inner_texts()
    assert dates[:2] == ["Last day for offers", "Last day for questions"]
    answer = phone.get_by_label("Your answer to NB-05")
    answer.fill("word " * 299)
    assert said(phone) == ""
    answer.press_sequentially("one two three")
    count = phone.locator("#" + (answer.get_attribute("aria-describedby") or ""))
    assert count.inner_text() == "302 of 300 words: 2 over the limit"
    assert said(phone) == "The answer to NB-05 is over its limit of 300 words."
    answer.fill("We do.")
    assert said(phone) == "The answer to NB-05 is within its limit again."
    answer.blur()
    contents = phone.get_by_role("navigation", name="Questions", exact=True)
    assert "2 of 300 words" in contents.inner_text()
    phone.get_by_label("Says who supervises whom").check()
    contents.get_by_role("button", name="Supervision").click()
    assert phone.evaluate("document.activeElement.textContent") == "2. Supervision"
    first = phone.locator("section", has=phone.get_by_label("Your answer to QI-01"))
    first.get_by_text("Evidence, examples and worked answers").click()
    worked = first.get_by_role("link", name="Worked answers to QI-01 (opens in a new tab)")
    assert str(worked.get_attribute("href")).endswith("/a/sub-path/matrix/questions/QI-01/#worked")
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert errors == []


# Where the words of a point begin, and those of what belongs to it.
BELOW = """() => [...document.querySelectorAll(".hub-pack__checklist li")].map((item) => {
  const label = item.closest("ul").parentElement.querySelector("label, .hub-pack__tick span");
  const words = document.createRange();
  words.selectNodeContents(label);
  return item.getBoundingClientRect().left >= words.getBoundingClientRect().left;
})"""


def test_what_belongs_to_a_point_stands_below_its_words_and_a_long_draft_is_shown_whole(
    phone: Page, address: str, issued: IssuedPack
) -> None:
    bidding(phone, address, issued)
    below = phone.evaluate(BELOW)
    assert below
    assert all(below)
    legend, first = (phone.locator(f".hub-pack__checklist {part}").first for part in ("legend", "> div"))
    above, after = legend.bounding_box(), first.bounding_box()
    box = phone.locator(".hub-pack__checklist").first.bounding_box()
    assert above
    assert after
    assert box
    assert box["y"] < above["y"] < above["y"] + above["height"] <= after["y"]
    draft = phone.get_by_label("Your answer to QI-01")
    draft.fill("We listen to everybody. " * 14)
    assert draft.evaluate("field => field.scrollHeight - field.clientHeight") == 0
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_answers_are_copied_as_plain_text_or_by_hand_where_the_browser_refuses(
    page: Page, address: str, issued: IssuedPack
) -> None:
    bidding(page, address, issued)
    page.get_by_label("Your answer to QI-01").fill("We do:\n• One\n\n• Two")
    copy = page.get_by_role("button", name="Copy as plain text: the answer to QI-01")
    copy.click()
    by_hand = page.get_by_label("Plain text of the answer to QI-01")
    assert by_hand.input_value() == "We do:\n- One\n\n- Two"
    assert by_hand.evaluate("field => field === document.activeElement")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy.click()
    page.get_by_text("Copied the answer to QI-01 as plain text: 4 words.").wait_for()
    by_hand.wait_for(state="detached")
    assert page.evaluate("navigator.clipboard.readText()") == "We do:\n- One\n\n- Two"
    page.get_by_role("button", name="Copy all as plain text: all answers").click()
    page.get_by_text("Copied all answers as plain text").wait_for()
    everything = page.evaluate("navigator.clipboard.readText()")
    assert "(4 of 500 words)\n\nWe do:\n- One\n\n- Two\n\n\n2. NB-05" in everything
    assert everything.count("(no answer yet)") == 8
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as plain text").click()
    assert download.value.suggested_filename == "pack-answers.txt"


def test_saved_answers_open_again_after_a_clarification_with_what_changed_marked(
    page: Page, address: str, tmp_path: Path, issued: IssuedPack
) -> None:
    errors = open_builder(page, address, "open")
    pack = deepcopy(issued.file)
    give_file(page, json.dumps(pack))
    page.get_by_role("button", name="I am bidding").click()
    for code in ("QI-01", "NB-05", "VA-03"):
        page.get_by_label(f"Your answer to {code}").fill(f"Ours to {code}.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my answers to a file").click()
    assert download.value.suggested_filename == "walks-for-everyone-answers.json"
    kept = tmp_path / "answers.json"
    download.value.save_as(kept)
    # The buyer words NB-05 anew, no longer asks VA-03, and asks NB-04 too.
    del pack["fingerprint"]
    questions = pack["public"]["questions"]
    next(each for each in questions if each["code"] == "NB-05")["text"] = OWN_WORDING.replace("three", "four")
    next(each for each in questions if each["code"] == "VA-03")["code"] = "NB-04"
    page.goto("about:blank")
    open_builder(page, address, "open")
    give_file(page, kept.read_text(encoding="utf-8"))
    page.get_by_role("heading", name="Now open the pack").wait_for()
    give_file(page, json.dumps(pack))
    page.get_by_role("button", name="I am bidding").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours to QI-01."
    changed = page.locator("section", has=page.get_by_label("Your answer to NB-05"))
    assert "Changed since you answered." in changed.inner_text()
    assert changed.locator("ins").text_content() == "[added: four]"
    assert page.get_by_label("Your answer to NB-05").input_value() == "Ours to NB-05."
    new = page.locator("section", has=page.get_by_label("Your answer to NB-04"))
    assert "New since you saved your answers." in new.inner_text()
    gone = page.get_by_role("region", name="Answers to questions that are no longer asked")
    assert "Ours to VA-03." in gone.inner_text()
    contents = page.get_by_role("navigation", name="Questions", exact=True).inner_text()
    assert (contents.count("changed since you answered"), contents.count(", new")) == (1, 1)
    assert errors == []


def test_answers_that_a_file_took_the_place_of_are_brought_back(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = bidding(page, address, issued)
    mine = page.get_by_label("Your answer to QI-01")
    mine.fill("Mine, which no file has.")
    give_file(page, issued.answers)
    page.get_by_role("button", name="Leave them").click()
    assert mine.input_value() == "Mine, which no file has."
    assert page.get_by_role("button", name="Undo").count() == 0
    give_file(page, issued.answers)
    page.get_by_role("button", name="Replace them").click()
    assert mine.input_value().startswith("We meet people where they are.")
    page.get_by_role("button", name="Undo").click()
    assert mine.input_value() == "Mine, which no file has."
    assert page.evaluate("document.activeElement.localName") == "h1"
    assert said(page) == "Your answers are as they were before. “Undo” goes back to the others."
    # What is typed after that is not lost either.
    mine.fill("Mine, and more.")
    page.get_by_role("button", name="Undo").click()
    assert mine.input_value().startswith("We meet people where they are.")
    page.get_by_role("button", name="Undo").click()
    assert mine.input_value() == "Mine, and more."
    assert errors == []


def test_answers_that_are_left_behind_at_another_pack_are_brought_back(
    page: Page, address: str, issued: IssuedPack, bank: Json
) -> None:
    errors = bidding(page, address, issued)
    page.get_by_label("Your answer to QI-01").fill("Ours.")
    questions = [{"code": "VA-01", "weight": 850, "words": 300}]
    give_file(page, json.dumps(pack_file(bank, name="Another", questions=questions, own=[])))
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name="Begin without them").click()
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    assert errors == []


def test_drafts_go_along_to_a_newer_pack_and_the_kept_ones_too(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = keeping(page, address, issued)
    newer = deepcopy(issued.file)
    del newer["fingerprint"]
    newer["public"]["name"] = "A newer name"
    give_file(page, json.dumps(newer))
    page.get_by_role("button", name="I am bidding").click()
    question = page.get_by_role("heading", name="Take your answers along?")
    assert question.evaluate("heading => heading === document.activeElement")
    page.get_by_role("button", name="Take them along").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    assert page.locator("h1").inner_text() == "Your answers: A newer name"
    assert page.get_by_label("Keep my answers on this device").is_checked()
    assert len(stored(page)) == 2
    assert errors == []


def stored(page: Page) -> list[str]:
    keys: list[str] = page.evaluate("Object.keys(localStorage)")
    return [key for key in keys if key.startswith(PREFIX)]


def test_answers_are_kept_on_the_device_by_choice_alone_and_deletion_deletes(
    page: Page, address: str, issued: IssuedPack
) -> None:
    bidding(page, address, issued)
    page.get_by_label("Your answer to QI-01").fill("Ours.")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Keep my answers on this device").check()
    assert stored(page) == [f"{PREFIX}{issued.fingerprint}"]
    page.get_by_label("Your answer to QI-01").fill("Ours, and more.")
    page.reload()
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name=f"Open the answers to the pack {issued.fingerprint}").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours, and more."
    # Where their pack is not kept with them, they wait for it.
    page.evaluate("key => localStorage.removeItem(key)", f"{BESIDE}{issued.fingerprint}")
    page.goto(f"{page.url.partition('#')[0]}?again")
    page.get_by_role("button", name="Open a link or file").click()
    kept = page.locator("div.hub-pack__note")
    assert f"1 answer to the pack {issued.fingerprint}\n" in kept.inner_text()
    assert "Last changed on " in kept.inner_text()
    kept.get_by_role("button", name="Open the answers").click()
    page.get_by_role("heading", name="Now open the pack").wait_for()
    waits = page.get_by_text(f"What is kept here has 1 answer to the pack {issued.fingerprint}")
    assert "open its link or its file here" in waits.inner_text()
    open_builder(page, page.url.partition("pack/")[0], issued.fragment)
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name=f"Open the answers to the pack {issued.fingerprint}").click()
    # Another tab writes: neither overwrites what the other one has.
    page.evaluate("key => localStorage.setItem(key, 'of another tab')", f"{PREFIX}{issued.fingerprint}")
    page.get_by_label("Your answer to QI-01").fill("Ours, changed here.")
    page.get_by_text("Another tab changed or deleted the answers").wait_for()
    assert (
        page.evaluate("key => localStorage.getItem(key)", f"{PREFIX}{issued.fingerprint}") == "of another tab"
    )
    page.evaluate("localStorage.clear()")
    page.get_by_label("Keep my answers on this device").check()
    page.get_by_label("Keep my answers on this device").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_who_comes_back_without_the_link_opens_the_pack_with_the_answers(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = keeping(page, address, issued)
    asked = page.locator(".hub-pack__contents li").all_inner_texts()
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name=f"Open the answers to the pack {issued.fingerprint}").click()
    page.get_by_text("Your answers are set beside the questions, and are still kept").wait_for()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    assert page.locator(".hub-pack__contents li").all_inner_texts() == asked
    assert page.get_by_label("Keep my answers on this device").is_checked()
    # The file has more than its link, and is what is kept from then on.
    give_file(page, json.dumps(issued.file))
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name="Take them along").click()
    page.get_by_label("Your answer to QI-01").fill("Ours, in full.")
    page.reload()
    open_builder(page, address)
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers").click()
    page.get_by_text("Your answers are set beside the questions, and are still kept").wait_for()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours, in full."
    assert issued.file["public"]["name"] in page.locator("h1").inner_text()
    assert errors == []


def test_answers_that_are_being_written_are_asked_about_before_kept_ones_are_opened(
    page: Page, address: str, issued: IssuedPack
) -> None:
    keeping(page, address, issued)
    page.goto(f"{address}pack/?again")
    page.goto(f"{address}pack/#{issued.fragment}")
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to QI-01").fill("Not kept.")
    page.get_by_role("button", name="Leave your answers, and build a pack").click()
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers").click()
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("heading", name="Take your answers along?").wait_for()
    page.get_by_role("button", name="Begin without them").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Not kept."


def test_who_comes_back_without_a_connection_tries_again_and_goes_on(
    page: Page, address: str, bank: Json
) -> None:
    old = old_bank(bank)
    offer_bank(page, old, OLD)
    errors = open_builder(page, address, "open")
    give_file(page, old_file(old))
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to QI-01").fill("Ours.")
    page.get_by_label("Keep my answers on this device").check()
    page.route(f"**/api/v1/bank/{OLD}.json", lambda route: route.abort(), times=1)
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers").click()
    page.get_by_text("Check your connection, and try again.").first.wait_for()
    page.get_by_role("button", name="Try again").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    assert page.get_by_label("Keep my answers on this device").is_checked()
    assert errors == []


def kept_texts(page: Page) -> list[str]:
    """Return what is kept on the device, without answers that are empty."""
    kept: list[str] = page.evaluate(
        "start => Object.keys(localStorage).filter((key) => key.startsWith(start))"
        ".map((key) => localStorage.getItem(key))",
        PREFIX,
    )
    return sorted(each["text"] for text in kept for each in json.loads(text)["answers"] if each["text"])


def test_kept_answers_open_as_another_tab_has_left_them(page: Page, address: str, issued: IssuedPack) -> None:
    keeping(page, address, issued)
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers").wait_for()
    other = page.context.new_page()
    open_builder(other, address)
    other.get_by_role("button", name="Open a link or file").click()
    other.get_by_role("button", name="Open the answers").click()
    other.get_by_label("Your answer to QI-01").fill("Ours, in another tab.")
    other.close(run_before_unload=True)
    page.get_by_role("button", name="Open the answers").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours, in another tab."
    assert kept_texts(page) == ["Ours, in another tab."]


def test_kept_answers_that_take_the_place_of_others_go_on_being_kept(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = keeping(page, address, issued)
    page.goto(f"{address}pack/?again")
    page.goto(f"{address}pack/#{issued.fragment}")
    page.get_by_role("button", name="I am bidding").click()
    answer = page.get_by_label("Your answer to QI-01")
    answer.fill("Typed.")
    keep = page.get_by_label("Keep my answers on this device")
    keep.click()
    assert said(page).startswith("Other answers to this pack are kept on this device already")
    page.get_by_role("button", name="Open the answers").click()
    page.get_by_role("heading", name="Replace your answers with those that are kept (1 answer)?").wait_for()
    page.get_by_role("button", name="Replace them").click()
    assert answer.input_value() == "Ours."
    assert keep.is_checked()
    answer.fill("Ours, and more.")
    page.get_by_role("button", name="Undo").click()
    assert answer.input_value() == "Typed."
    assert not keep.is_checked()
    assert kept_texts(page) == ["Ours, and more."]
    page.get_by_role("button", name="Undo").click()
    assert answer.input_value() == "Ours, and more."
    assert keep.is_checked()
    assert errors == []


def test_two_packs_are_kept_apart_and_told_apart(
    page: Page, address: str, issued: IssuedPack, bank: Json
) -> None:
    errors = keeping(page, address, issued)
    keep = page.get_by_label("Keep my answers on this device")
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    give_file(page, json.dumps(pack_file(bank, name="Soup for all")))
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to QI-01").fill("Soup.")
    keep.check()
    page.goto(f"{address}pack/?once-more")
    page.get_by_role("button", name="Open a link or file").click()
    rows = page.locator(".hub-pack__list li")
    rows.first.wait_for()
    assert sorted(row.partition("\n")[0] for row in rows.all_inner_texts()) == [
        "1 answer to the pack " + issued.fingerprint,
        "1 answer to “Soup for all”",
    ]
    page.get_by_role("button", name=f"Open the answers to the pack {issued.fingerprint}").click()
    page.get_by_text("and are still kept on this device").wait_for()
    # To begin the other without these keeps each in its own place.
    page.get_by_role("button", name="Leave your answers").click()
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers to “Soup for all”").click()
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name="Begin without them").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Soup."
    assert keep.is_checked()
    page.get_by_label("Your answer to QI-01").fill("Hot soup.")
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    assert keep.is_checked()
    assert kept_texts(page) == ["Hot soup.", "Ours."]
    # Taken along to a pack with answers of its own, they are not kept, and the page says so.
    page.get_by_role("button", name="Leave your answers").click()
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers to “Soup for all”").click()
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name="Take them along").click()
    assert said(page).startswith("Other answers to this pack are kept on this device already")
    assert not keep.is_checked()
    assert kept_texts(page) == ["Hot soup.", "Ours."]
    assert errors == []


def test_who_opens_kept_answers_before_their_pack_may_choose_others_and_goes_on_keeping(
    page: Page, address: str, issued: IssuedPack
) -> None:
    keeping(page, address, issued)
    page.evaluate("key => localStorage.removeItem(key)", f"{BESIDE}{issued.fingerprint}")
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers").click()
    page.get_by_role("heading", name="Now open the pack").wait_for()
    assert page.get_by_role("button", name="Open the answers").is_visible()
    # As it stands in a message.
    page.get_by_label("Or paste a link to a pack").fill(f"It is <{address}pack/#{issued.fragment}>. #12")
    page.get_by_label("Or paste a link to a pack").press("Tab")
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_label("Your answer to QI-01").fill("Ours, and more.")
    assert page.get_by_label("Keep my answers on this device").is_checked()
    page.goto(f"{address}pack/?once-more")
    assert kept_texts(page) == ["Ours, and more."]
    assert len(page.evaluate("Object.keys(localStorage)")) == 2


def test_a_file_that_is_opened_is_kept_at_once_where_answers_are_kept(
    page: Page, address: str, issued: IssuedPack
) -> None:
    bidding(page, address, issued)
    page.get_by_label("Keep my answers on this device").check()
    give_file(page, issued.answers)
    page.get_by_text("Your answers are set beside the questions.").wait_for()
    assert len(kept_texts(page)) == 3
    # The file of the pack has more than its link, and takes its place.
    give_file(page, json.dumps(issued.file))
    page.get_by_role("button", name="I am bidding").click()
    page.get_by_role("button", name="Take them along").click()
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Open the answers").click()
    page.get_by_text("and are still kept on this device").wait_for()
    assert issued.file["public"]["name"] in page.locator("h1").inner_text()


def test_what_nobody_can_read_is_told_and_can_be_deleted(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = keeping(page, address, issued)
    page.evaluate(
        "keys => keys.forEach((key) => localStorage.setItem(key, '{\"cut'))",
        [f"{PREFIX}{issued.fingerprint}", f"{BESIDE}{issued.fingerprint}"],
    )
    page.goto(f"{address}pack/?again")
    page.goto(f"{address}pack/#{issued.fragment}")
    page.get_by_role("button", name="I am bidding").click()
    row = page.locator(".hub-pack__list li")
    assert "that are damaged, so that nobody can read them" in row.inner_text()
    assert row.get_by_role("button", name="Open").count() == 0
    row.get_by_role("button", name="Delete the answers").click()
    page.get_by_role("button", name="Delete them").click()
    page.get_by_label("Your answer to QI-01").fill("Anew.")
    page.get_by_label("Keep my answers on this device").check()
    assert kept_texts(page) == ["Anew."]
    assert (
        page.evaluate("key => localStorage.getItem(key)", f"{BESIDE}{issued.fingerprint}") == issued.fragment
    )
    # What is open is deleted too, and is then kept nowhere.
    page.get_by_role("button", name="Leave your answers").click()
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Delete the answers").click()
    page.get_by_role("button", name="Delete them").click()
    page.get_by_role("button", name="Back to your answers").click()
    assert not page.get_by_label("Keep my answers on this device").is_checked()
    assert page.evaluate("localStorage.length") == 0
    assert errors == []


def test_a_browser_that_lets_nothing_be_read_still_shows_the_page(
    page: Page, address: str, issued: IssuedPack
) -> None:
    page.add_init_script(
        "Storage.prototype.getItem = () => { throw new DOMException('No', 'SecurityError'); };"
    )
    errors = asking_to_keep(page, address, issued)
    assert said(page) != ""
    open_builder(page, address, "open")
    page.get_by_role("heading", name="Open a pack").wait_for()
    assert errors == []


def test_who_opens_a_pack_while_nothing_loads_is_told_and_tries_again(page: Page, address: str) -> None:
    errors = open_builder(page, address)
    page.route("**/pack-read.mjs*", lambda route: route.abort())
    page.get_by_role("button", name="Open a link or file").click()
    told = page.get_by_role("alert")
    told.get_by_role("button", name="Try again").wait_for()
    assert told.evaluate("told => told === document.activeElement")
    assert page.get_by_role("heading", level=1).inner_text() == "A tender pack"
    assert violations(page) == []
    page.unroute("**/pack-read.mjs*")
    told.get_by_role("button", name="Try again").click()
    page.get_by_role("heading", name="Open a pack").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Open a pack"
    assert errors == []


def test_kept_answers_are_deleted_with_their_pack_where_nothing_is_open(
    page: Page, address: str, issued: IssuedPack
) -> None:
    keeping(page, address, issued)
    page.goto(f"{address}pack/?again")
    page.get_by_role("button", name="Open a link or file").click()
    page.get_by_role("button", name="Delete the answers").click()
    page.get_by_role("button", name="Delete them").click()
    assert "are deleted from this device" in said(page)
    assert page.evaluate("localStorage.length") == 0


def test_where_there_is_room_for_the_answers_alone_they_are_kept_without_the_pack(
    page: Page, address: str, issued: IssuedPack
) -> None:
    page.add_init_script(
        """const put = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          const others = Object.keys(this).filter((each) => each !== key);
          if (others.length > 0) throw new DOMException("Full", "QuotaExceededError");
          put.call(this, key, text);
        };"""
    )
    errors = keeping(page, address, issued)
    assert page.evaluate("Object.keys(localStorage)") == [f"{PREFIX}{issued.fingerprint}"]
    assert "Your answers are kept in this browser" in said(page)
    assert errors == []


def test_storage_that_is_full_is_told_and_no_answer_is_lost(
    page: Page, address: str, issued: IssuedPack
) -> None:
    page.add_init_script(
        'Storage.prototype.setItem = () => { throw new DOMException("Full", "QuotaExceededError"); };'
    )
    errors = asking_to_keep(page, address, issued)
    assert "There is no room left on this device" in said(page)
    assert not page.get_by_label("Keep my answers on this device").is_checked()
    assert page.get_by_label("Your answer to QI-01").input_value() == "Ours."
    assert errors == []


def test_leaving_with_answers_that_are_saved_nowhere_warns_once(
    page: Page, address: str, issued: IssuedPack
) -> None:
    bidding(page, address, issued)
    page.get_by_label("Your answer to QI-01").fill("Ours.")
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    with page.expect_download():
        page.get_by_role("button", name="Save my answers to a file").click()
    with page.expect_event("close"):
        page.close(run_before_unload=True)


def test_keys_alone_lead_from_the_link_to_an_answer_and_a_file(
    page: Page, address: str, issued: IssuedPack
) -> None:
    open_builder(page, address, issued.fragment)
    page.get_by_role("button", name="I am bidding").wait_for()
    page.locator("h1[data-field=received]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("h1[data-field=bidding]").wait_for()
    assert page.evaluate("document.activeElement.dataset.field") == "bidding"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.field") == "bidding.QI-01"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
    page.keyboard.type("We do.")
    assert page.get_by_label("Your answer to QI-01").input_value() == "We do."


def small(page: Page) -> list[str]:
    """Return the main actions that are lower than a finger needs."""
    return [
        f"{each.inner_text()}: {box['height']}"
        for each in page.locator(".hub-pack .hub-button, .hub-pack .hub-tool").all()
        if (box := each.bounding_box()) and box["height"] < 44
    ]


def faults(page: Page) -> list[str]:
    """Return what axe finds as the page is, in dark and in forced colours."""
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in violations_in_colours(page)]


def test_axe_finds_nothing_while_reading_and_where_something_is_refused(
    phone: Page, address: str, issued: IssuedPack
) -> None:
    open_builder(phone, address, issued.fragment)
    phone.get_by_role("button", name="I am bidding").wait_for()
    assert faults(phone) == []
    assert small(phone) == []
    phone.evaluate("link => { location.hash = link; }", issued.fragment[:-3])
    phone.get_by_role("heading", name="This link could not be opened").wait_for()
    assert faults(phone) == []
    assert small(phone) == []


def test_axe_finds_nothing_while_bidding_over_the_limit_and_after_a_copy(
    phone: Page, address: str, bank: Json
) -> None:
    open_builder(phone, address, "open")
    give_file(phone, json.dumps(pack_file(bank, route="grant", gates=[], dates={})))
    phone.get_by_role("button", name="I am applying").click()
    phone.get_by_label("Your answer to QI-01").wait_for()
    assert faults(phone) == []
    assert small(phone) == []
    phone.get_by_label("Your answer to QI-01").fill("word " * 501)
    phone.get_by_role("button", name="Copy all as plain text: all answers").click()
    phone.get_by_label("Plain text of all answers").wait_for()
    assert faults(phone) == []
    assert small(phone) == []

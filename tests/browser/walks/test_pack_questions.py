"""The questions of the tender pack: which are chosen from the bank, in which order and in which words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from axe_rules import violations
from guidancehub.downloads.bank.canonical import with_digest
from pack_pages import offer_bank

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

ORDER = ["NB-05", "VA-01", "NB-02"]


@pytest.fixture
def pack(page: Page, address: str) -> Page:
    """Open the pack builder at its questions."""
    page.goto(f"{address}pack/")
    go_to(page, "Questions")
    return page


def go_to(page: Page, step: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=step).click()


def field(page: Page, path: str) -> Locator:
    """Find the field that has a path in the file."""
    return page.locator(f'[data-field="{path}"]')


def focused(page: Page) -> str | None:
    return page.locator(":focus").get_attribute("data-field")


def said(page: Page) -> str:
    return page.locator(".hub-pack").get_by_role("status").inner_text()


def search(page: Page, words: str) -> None:
    field(page, "bank.words").fill(words)


def choose(page: Page, *codes: str) -> None:
    for code in codes:
        search(page, code)
        page.get_by_role("button", name=f"Add to pack {code}").click()
    search(page, "")


def found(page: Page) -> list[str]:
    return page.locator(".hub-pack__finder .hub-code").all_text_contents()


def asked(page: Page) -> list[str]:
    return page.locator(".hub-pack__chosen .hub-code").all_text_contents()


def faults(page: Page) -> list[str]:
    """Find the faults of the page, with one card of the bank: axe takes its time for each."""
    search(page, "NB-05")
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in violations(page)]


def is_too_wide(page: Page) -> bool:
    wide: bool = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return wide


def test_questions_are_found_by_words_and_filters_and_added(pack: Page) -> None:
    assert "12 questions" in pack.locator(".hub-pack__count").inner_text()
    assert len(found(pack)) == 12
    search(pack, "SUPERVISE voluntéers")
    assert "NB-05" in found(pack)
    pack.get_by_text(re.compile(r"^\d+ questions? found\.$")).wait_for()
    pack.get_by_role("button", name="Add to pack NB-05").press("Enter")
    assert (asked(pack), said(pack)) == (["NB-05"], "NB-05 is added as question 1.")
    assert focused(pack) == "bank.NB-05"
    search(pack, "sup")
    pack.get_by_role("button", name="Remove NB-05").last.press("Enter")
    pack.wait_for_timeout(800)
    assert said(pack) == "NB-05 is removed."
    pack.get_by_role("button", name="Add to pack NB-05").press("Enter")
    search(pack, "")
    field(pack, "bank.place:value").check()
    pack.get_by_label("Fair cost").check()
    assert set(found(pack)) == {"VA-01", "VA-02"}
    search(pack, "submarine")
    assert found(pack) == []
    assert "No question of the bank fits" in pack.locator(".hub-pack__finder").inner_text()
    pack.get_by_role("button", name="Clear the filters").click()
    assert (len(found(pack)), focused(pack), said(pack)) == (12, "bank", "12 questions found.")


def test_of_many_questions_some_are_shown_and_the_rest_when_asked_for(
    page: Page, address: str, site: Path
) -> None:
    (file,) = (site / "api/v1/bank").glob("[0-9]*.json")
    bank = json.loads(file.read_text(encoding="utf-8"))
    (first, *_) = bank["questions"]
    # Numbers never change, and none of these may be that of another question.
    more = [{**first, "code": f"MO-{number}", "number": 1000 + number} for number in range(10, 39)]
    bank["questions"] += more
    offer_bank(page, with_digest(bank), bank["release"])
    page.goto(f"{address}pack/")
    go_to(page, "Questions")
    assert "41 questions" in page.locator(".hub-pack__count").inner_text()
    assert len(found(page)) == 30
    page.get_by_role("button", name="Show 11 more").click()
    assert len(found(page)) == 41
    assert focused(page) == f"bank.{found(page)[30]}"


def test_a_cell_of_the_map_leads_to_the_questions_of_its_area(pack: Page) -> None:
    choose(pack, "NB-01", "NB-02")
    cell = pack.get_by_role("button", name="Paths and benches 2 · 100.0% heaviest")
    assert pack.locator(".hub-pack__map").get_by_text("nothing asked").count() == 2 + 4
    cell.press("Enter")
    assert (focused(pack), said(pack)) == ("bank", "3 questions found.")
    assert found(pack)[:2] == ["NB-01", "NB-02"]
    pack.get_by_label("Show as a table").check()
    row = pack.get_by_role("row", name="Paths and benches")
    row.first.wait_for()
    assert row.get_by_role("cell").all_inner_texts() == ["2", "100.0%, heaviest"]
    assert faults(pack) == []
    pack.get_by_role("button", name="People who help", exact=True).click()
    assert len(found(pack)) == 2


def test_the_order_is_changed_by_keyboard_and_the_focus_stays(pack: Page) -> None:
    choose(pack, *ORDER)
    up = field(pack, "public.questions.NB-02.up")
    up.press("Enter")
    assert (asked(pack), said(pack)) == (["NB-05", "NB-02", "VA-01"], "NB-02 is now question 2 of 3.")
    assert focused(pack) == "public.questions.NB-02.up"
    pack.keyboard.press("Enter")
    pack.keyboard.press("Enter")
    assert (asked(pack)[0], said(pack)) == ("NB-02", "NB-02 is already the first question.")
    assert focused(pack) == "public.questions.NB-02.up"
    field(pack, "public.questions.VA-01.remove").press("Enter")
    assert focused(pack) == "public.questions.NB-05.remove"
    pack.keyboard.press("Enter")
    pack.keyboard.press("Enter")
    assert (asked(pack), focused(pack)) == ([], "public.questions")
    pack.get_by_role("button", name="Undo").click()
    assert asked(pack) == ["NB-02"]


def test_own_wording_stands_beside_the_banks_word_by_word(pack: Page) -> None:
    choose(pack, "NB-05")
    card = pack.locator(".hub-pack__chosen li").first
    original = card.locator(".hub-pack__wording").inner_text()
    card.get_by_text("Change the wording").press("Enter")
    wording = field(pack, "public.questions.NB-05.text")
    wording.fill(original.replace("practice", "daily work").replace("will", "will always"))
    wording.blur()
    assert card.locator("ins").all_text_contents() == ["[added: always]", "[added: daily work]"]
    assert card.locator("del").all_text_contents() == ["[left out: practice]"]
    assert "words that lead to an answer: “always”" in card.locator(".hub-pack__faults").inner_text()
    assert faults(pack) == []
    card.get_by_text("Points of a good answer").press("Enter")
    points = field(pack, "public.questions.NB-05.points")
    points.fill("• Says who supervises whom.\n- at night")
    points.blur()
    assert points.input_value() == "Says who supervises whom.\n- at night"
    card.get_by_role("button", name="Restore the bank's wording").click()
    assert card.locator(".hub-pack__wording").inner_text() == original
    assert focused(pack) == "public.questions.NB-05.text"


def test_a_part_that_did_not_load_is_loaded_when_it_is_tried_again(pack: Page) -> None:
    asked_for: list[str] = []

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        asked_for.append(name)
        if name in {asked_for[0], "pack-words.mjs"}:
            route.abort()
        else:
            route.continue_()

    pack.route(re.compile(r"/pack-(shared[-0-9]*|words)\.mjs"), answer)
    choose(pack, "NB-05")
    pack.get_by_text("Change the wording").press("Enter")
    again = pack.get_by_role("alert").get_by_role("button", name="Try again")
    again.press("Enter")
    pack.get_by_text("The part could not be loaded this time either.").wait_for()
    again.press("Enter")
    pack.locator('[data-field="public.questions.NB-05.text"]:focus').wait_for()
    first, *others = asked_for
    assert first.startswith("pack-shared")
    assert others[0] == f"{first}?again=1"
    assert others[-2:] == ["pack-words.mjs", "pack-words.mjs?again=1"]
    assert len({*others}) == len(others)


def test_limits_minimum_scores_and_reasons_are_kept_with_a_question(pack: Page) -> None:
    choose(pack, "NB-05")
    card = pack.locator(".hub-pack__chosen li").first
    card.get_by_label("Word limit").fill("420")
    card.get_by_label("Word limit").blur()
    assert card.get_by_label("Word limit").input_value() == "400"
    card.get_by_label("Minimum score").select_option(label="1 Fair")
    assert "noted" not in card.inner_text()
    card.get_by_text("Why this question").press("Enter")
    card.get_by_label("Who agreed").fill("Service lead")
    card.get_by_label("Who agreed").blur()
    assert "noted" in card.inner_text()
    assert card.get_by_label("Minimum score").input_value() == "1"


def test_what_ready_asks_for_is_unfolded_and_gets_the_focus(pack: Page) -> None:
    choose(pack, "NB-05")
    go_to(pack, "Check")
    pack.get_by_role("button", name="Say why you ask: NB-05").click()
    assert focused(pack) == "private.reasons.NB-05.why"


def test_a_question_that_the_mode_does_not_take_says_so_and_can_be_added(pack: Page) -> None:
    choose(pack, "QI-02")
    card = pack.locator(".hub-pack__chosen li").first
    assert "does not take" in card.inner_text()
    assert card.get_by_label("Minimum score").count() == 0


def test_a_question_of_ones_own_is_written_changed_and_removed(pack: Page) -> None:
    pack.get_by_text("Write a question of your own").press("Enter")
    pack.get_by_role("button", name="Add this question").press("Enter")
    assert focused(pack) == "own.text"
    assert pack.get_by_text("Write the question first.").is_visible()
    field(pack, "own.text").fill("Do you always sing?")
    field(pack, "own.text").blur()
    assert pack.locator(".hub-pack__faults li").count() == 2
    field(pack, "own.points").fill("Sings.")
    pack.get_by_role("button", name="Add this question").click()
    assert (asked(pack), said(pack)) == (["own-1"], "own-1 is added as question 1.")
    assert focused(pack) == "public.questions.own-1"
    pack.get_by_text("Change the question").press("Enter")
    field(pack, "public.own.own-1.criterion").select_option(label="Neighbourhood")
    text = field(pack, "public.questions.own-1.text")
    text.fill("What do you sing?")
    text.blur()
    card = pack.locator(".hub-pack__chosen li").first
    assert card.locator(".hub-pack__wording").inner_text() == "What do you sing?"
    assert pack.get_by_role("button", name="Your own questions 1 · 100.0% heaviest").is_visible()
    card.get_by_role("button", name="Remove own-1").click()
    assert (asked(pack), focused(pack)) == ([], "public.questions")


COVERED = """() => {
  const line = document.querySelector(".hub-pack__said").getBoundingClientRect();
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return bottom > line.top + 1 && top < line.bottom - 1;
}"""


def test_the_status_line_covers_no_field_that_has_the_focus(pack: Page) -> None:
    pack.set_viewport_size({"width": 320, "height": 640})
    choose(pack, "NB-05", "VA-01")
    field(pack, "public.questions.NB-05.remove").focus()
    for _ in range(30):
        pack.keyboard.press("Tab")
        assert pack.evaluate(COVERED) is False, focused(pack)
    place = "(field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight)"
    field(pack, "public.questions.NB-05.up").focus()
    field(pack, "public.questions.NB-05.up").evaluate(place)
    pack.keyboard.press("Enter")
    pack.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert (said(pack), pack.evaluate(COVERED)) == ("NB-05 is already the first question.", False)


def test_a_phone_needs_no_sideways_scroll_and_folds_the_filters(pack: Page) -> None:
    pack.set_viewport_size({"width": 320, "height": 640})
    assert faults(pack) == []
    assert not pack.get_by_label("Not chosen yet").is_visible()
    choose(pack, "NB-05", "NB-02")
    assert not is_too_wide(pack)
    pack.get_by_role("button", name="Filters", exact=True).click()
    pack.get_by_label("Not chosen yet").check()
    assert "10 of 12" in pack.locator(".hub-pack__count").inner_text()
    for fold in pack.locator(".hub-pack__chosen summary").all():
        fold.click()
    pack.get_by_label("Show as a table").check()
    assert not is_too_wide(pack)
    assert faults(pack) == []

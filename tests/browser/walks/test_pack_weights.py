"""The tender pack: what is bought and by which route, which gates are asked, and what counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from axe_rules import OTHER_RULES, violations, violations_in_colours
from browsing import IDLE
from samples import a_few

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

SEVEN = ("VA-01", "VA-03", "VA-04", "VA-05", "NB-01", "NB-02", "NB-03")


@pytest.fixture
def pack(page: Page, address: str) -> Page:
    page.goto(f"{address}pack/")
    page.locator(".hub-pack").wait_for()
    return page


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=name).click()
    page.get_by_text("Loading…").wait_for(state="hidden")


def panel(page: Page) -> str:
    return page.locator(".hub-pack__panel").inner_text()


def said(page: Page) -> str:
    return page.locator(".hub-pack__said").inner_text()


def field(page: Page, path: str) -> Locator:
    return page.locator(f'[data-field="{path}"]')


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.field ?? document.activeElement.innerText"))


def fill(target: Locator, text: str) -> None:
    target.fill(text)
    target.press("Tab")


def describe(page: Page, pounds: str = "£9,000") -> None:
    """Say what the tender buys."""
    fill(field(page, "public.name"), "Walks for everyone")
    field(page, "public.service").select_option("garden-walks")
    fill(field(page, "public.value.yearly"), pounds)
    fill(field(page, "public.value.years"), "3")


def weigh(page: Page) -> None:
    """Start from the set that is proposed, and go to its weights."""
    describe(page)
    page.get_by_role("button", name="Start from this set").first.click()
    step(page, "Weights")


def weights(page: Page) -> dict[str, float]:
    rows = page.locator('.hub-pack__panel input[data-field^="public.questions."]').all()
    return {str(row.get_attribute("data-field")).split(".")[2]: float(row.input_value()) for row in rows}


def total(page: Page) -> float:
    return round(sum(weights(page).values()), 1)


# The first step


def test_a_route_has_its_days_and_says_which_ways_of_judging_fit(pack: Page) -> None:
    route = field(pack, "public.route")
    assert pack.locator(".hub-pack__days input").count() == 6
    assert route.locator("optgroup").count() == 3
    field(pack, "public.dates.answers").fill("2026-03-05")
    route.select_option("direct-c")
    labels = pack.locator(".hub-pack__days label").all_inner_texts()
    assert labels == ["All questions are answered, for everybody to see", "Decision", "The service begins"]
    assert "This route does not need it." in panel(pack)
    assert "this way of judging does not fit the route" in panel(pack)
    pack.get_by_label("In words (fits this route)").check()
    assert "this way of judging does not fit the route" not in panel(pack)
    assert "Answers are judged in this way: In words." in said(pack)


def test_what_cannot_be_taken_is_said_at_the_field_and_stays_there(pack: Page) -> None:
    value = field(pack, "public.value.yearly")
    fill(value, "a lot")
    assert value.input_value() == "a lot"
    assert value.get_attribute("aria-invalid") == "true"
    assert "Write an amount in pounds" in panel(pack)
    fill(value, "30k")
    assert value.input_value() == "30,000"
    assert value.get_attribute("aria-invalid") is None
    fill(field(pack, "public.value.years"), "3 years")
    assert field(pack, "public.value.years").input_value() == "3"
    field(pack, "public.dates.published").fill("2026-03-02")
    field(pack, "public.dates.questions").fill("2026-03-01")
    field(pack, "public.dates.questions").press("Tab")
    assert "This day is before, or on, that of an earlier step." in panel(pack)


def test_the_set_of_the_service_and_the_size_is_proposed_taken_and_undone(pack: Page) -> None:
    assert "Fill in the kind of service and the value of one year above" in panel(pack)
    describe(pack)
    first = pack.locator(".hub-pack__set").first
    assert "A set for walks: large" in first.inner_text()
    first.get_by_text("What it holds").click()
    assert "NB-01" in first.inner_text()
    first.get_by_role("button", name="Start from this set").click()
    assert "The pack now holds the set" in said(pack)
    first.get_by_role("button", name="Start from this set").click()
    assert first.get_by_role("group", name="The pack already has 8 questions.").is_visible()
    first.get_by_role("button", name="Cancel").click()
    assert focused(pack) == "Start from this set"
    fill(field(pack, "public.value.yearly"), "2000")
    assert "small" in first.inner_text()
    first.get_by_role("button", name="Start from this set").click()
    first.get_by_role("button", name="Replace them").click()
    step(pack, "Weights")
    assert len(weights(pack)) == 3
    undo = pack.get_by_role("button", name="Undo")
    undo.press("Enter")
    assert len(weights(pack)) == 8
    while undo.is_enabled():
        undo.press("Enter")
    assert pack.evaluate("document.activeElement.tagName") == "H1"


def test_stages_are_added_moved_and_removed_and_the_focus_stays_with_them(pack: Page) -> None:
    pack.get_by_role("button", name="Fill in the usual ones").click()
    # Its fields are loaded, and then have the focus.
    expect(field(pack, "public.stages.0.title")).to_be_focused()
    pack.get_by_role("button", name="Add a stage").click()
    assert focused(pack) == "public.stages.2.title"
    fill(field(pack, "public.stages.2.title"), "Visit")
    pack.get_by_role("button", name="Move up stage 3").click()
    assert focused(pack) == "public.stages.1.up"
    pack.keyboard.press("Enter")
    assert field(pack, "public.stages.0.title").input_value() == "Visit"
    assert focused(pack) == "public.stages.0.down"
    assert "This is now stage 1 of 3." in said(pack)
    pack.get_by_role("button", name="Remove stage 3").click()
    assert focused(pack) == "public.stages.1.title"


def test_a_proposal_for_offers_that_end_level_is_taken_over(pack: Page) -> None:
    pack.get_by_role("button", name="Use this rule").nth(1).click()
    assert "lots are drawn" in field(pack, "public.tie").input_value()
    assert focused(pack) == "public.tie"
    published = field(pack, "public.published")
    assert "binds you" in panel(pack)
    published.uncheck()
    assert "never a reason for a score" in panel(pack)


# Gates


def test_gates_stand_in_two_parts_and_the_one_that_the_law_requires_is_marked(pack: Page) -> None:
    describe(pack)
    step(pack, "Gates")
    assert "requires basic selection criteria (regulation 19(1))" in panel(pack)
    assert pack.locator(".hub-pack__gate").count() == 5
    others = pack.locator(".hub-pack__gate", has_text="GT-04")
    assert "Every process under the PSR must ask this, and the pack does not." in others.inner_text()
    pack.get_by_role("button", name="Use these gates").click()
    assert "The pack now has the 4 gates of the set." in said(pack)
    assert (
        focused(pack) == "The pack has 4 gates. A gate is passed or failed, and has no weight."
        or focused(pack) == "public.gates"
    )
    assert "Every process under the PSR must ask this." in others.inner_text()
    field(pack, "public.gates.GT-01").uncheck()
    assert "This would add GT-01." in panel(pack)


def test_own_wording_of_a_gate_stands_beside_the_original_word_by_word(pack: Page) -> None:
    step(pack, "Gates")
    field(pack, "public.gates.GT-02").check()
    gate = pack.locator(".hub-pack__gate", has_text="GT-02")
    gate.get_by_text("When to ask, and how much").click()
    expect(gate).to_contain_text("Not to be asked")
    gate.get_by_text("Wording and reason").click()
    fill(
        gate.get_by_label("Wording of GT-02"),
        "Was your yearly income at least the amount that the tender names?",
    )
    gate.locator("del").wait_for()
    assert gate.locator("del").all_text_contents() == ["[left out: turnover]"]
    assert gate.locator("ins").all_text_contents() == ["[added: income]"]
    fill(gate.get_by_label("Why GT-02 is asked"), "People would be at risk if the provider failed.")
    gate.get_by_role("button", name="Restore the bank’s wording").click()
    assert gate.locator("ins").count() == 0
    assert "turnover" in gate.get_by_label("Wording of GT-02").input_value()


@a_few(2)
@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("direct-a", "requires no basic selection criteria (regulation 19(2))"),
        ("direct-b", "requires no basic selection criteria (regulation 19(2))"),
        ("call-off", "those belong to the framework"),
        ("light-touch", "Schedule 16 of the PSR does not apply"),
        ("below-threshold", "section 85"),
        ("grant", "no law that requires gates for a grant"),
    ],
)
def test_a_route_that_needs_no_gates_says_so(pack: Page, route: str, words: str) -> None:
    field(pack, "public.route").select_option(route)
    step(pack, "Gates")
    assert words in panel(pack)


def test_gates_that_a_new_route_does_not_need_can_be_left_out_at_once(pack: Page) -> None:
    describe(pack)
    pack.get_by_role("button", name="Start from this set").first.click()
    field(pack, "public.route").select_option("direct-a")
    step(pack, "Gates")
    pack.get_by_role("button", name="Leave them out").click()
    assert "The pack has 2 gates." in panel(pack)


def test_no_step_leads_to_a_page_that_the_hub_has_not(pack: Page, address: str, site: Path) -> None:
    found: set[str] = set()
    for name in ("Service", "Gates", "Weights"):
        step(pack, name)
        found |= set(pack.locator("main a[href]").evaluate_all("all => all.map(each => each.href)"))
    paths = {each.removeprefix(address).partition("#")[0] for each in found if each.startswith(address)}
    assert len(paths) > 1
    assert [each for each in paths if not (site / each).exists()] == []


# Weights


def test_question_first_the_others_share_the_rest_and_what_is_locked_stays(pack: Page) -> None:
    weigh(pack)
    assert total(pack) == 100
    pack.get_by_role("button", name="Lock the weight of QI-01").click()
    assert field(pack, "public.questions.QI-01.locked").get_attribute("aria-pressed") == "true"
    locked = weights(pack)["QI-01"]
    fill(field(pack, "public.questions.VA-01.weight"), "12,5")
    assert weights(pack)["VA-01"] == 12.5
    assert weights(pack)["QI-01"] == locked
    assert total(pack) == 100
    assert "VA-01 counts for 12.5 per cent. The others share what is left." in said(pack)
    fill(field(pack, "public.questions.VA-01.weight"), "99")
    assert f"There is room for {100 - locked:.1f} at most" in panel(pack)
    assert weights(pack)["QI-01"] == locked


def test_plus_and_minus_work_by_keyboard_and_keep_the_focus(pack: Page) -> None:
    weigh(pack)
    before = weights(pack)["VA-01"]
    field(pack, "public.questions.VA-01.weight.more").focus()
    pack.keyboard.press("Enter")
    pack.keyboard.press("Space")
    assert weights(pack)["VA-01"] == before + 1
    assert focused(pack) == "public.questions.VA-01.weight.more"
    field(pack, "public.questions.VA-01.weight.less").press("Enter")
    assert weights(pack)["VA-01"] == before + 0.5
    assert total(pack) == 100
    pack.get_by_role("button", name="Undo").click()
    assert weights(pack)["VA-01"] == before


def test_criterion_first_the_questions_inside_share_its_part(pack: Page) -> None:
    weigh(pack)
    pack.get_by_label("Criterion first").check()
    fill(field(pack, "public.criteria.quality-and-innovation"), "25")
    assert weights(pack)["QI-01"] == 25
    assert total(pack) == 100
    shares = pack.locator('input[data-field^="public.criteria."]').evaluate_all(
        "all => all.map(one => Number(one.value))"
    )
    assert round(sum(shares), 1) == 100
    pack.get_by_label("Question first").check()
    assert pack.locator('input[data-field^="public.criteria."]').count() == 0
    assert weights(pack)["QI-01"] == 25
    pack.get_by_label("Criterion first").check()
    fill(field(pack, "public.questions.QI-01.weight"), "10")
    assert "This stays at 25.0" in panel(pack)


def test_seven_equal_questions_one_of_100_and_a_criterion_at_nought_are_all_right(pack: Page) -> None:
    weigh(pack)
    fill(field(pack, "public.questions.QI-01.weight"), "0")
    pack.get_by_role("button", name="Lock the weight of QI-01").click()
    pack.get_by_role("button", name="Weigh all equally").click()
    assert sorted({value for code, value in weights(pack).items() if code in SEVEN}) == [14.2, 14.3]
    assert total(pack) == 100
    assert (
        "Quality and innovation counts for nothing. That is possible, and the check “Ready?” will ask"
        in panel(pack)
    )
    assert pack.get_by_label("How Quality and innovation was taken into account").is_visible()
    fill(field(pack, "public.questions.NB-01.weight"), "100")
    assert weights(pack) == dict.fromkeys(weights(pack), 0.0) | {"NB-01": 100.0}


def test_least_scores_and_reasons_are_kept_for_questions_and_criteria(pack: Page) -> None:
    weigh(pack)
    assert pack.get_by_label("Why no minimum score is needed").is_visible()
    field(pack, "public.questions.QI-01.minimum").select_option("2")
    pack.get_by_text("Minimum score, and why this share").first.click()
    field(pack, "public.minimums.quality-and-innovation").select_option("1")
    fill(field(pack, "private.reasons.quality-and-innovation.weight"), "Safety comes first.")
    pack.get_by_text("Why this weight").first.click()
    fill(field(pack, "private.reasons.QI-01.weight"), "People may be at risk.")
    assert (
        pack.locator("summary", has_text="Why this weight").first.text_content()
        == "Why this weight (QI-01): noted"
    )
    assert pack.get_by_label("Why no minimum score is needed").count() == 0
    field(pack, "public.questions.QI-01.minimum").select_option("")
    assert "Whoever scores below a minimum is out" in panel(pack)


def test_price_has_formulas_a_share_with_an_example_and_a_rule_for_what_is_too_low(pack: Page) -> None:
    weigh(pack)
    pack.get_by_label("The lowest price gets most").check()
    fill(field(pack, "public.price.share"), "30")
    assert "inside the criterion “Value”" in panel(pack)
    assert "3 criteria together: 100.0 per cent. Price is 30.0 of it, inside “Value”." in panel(pack)
    assert total(pack) == 70
    assert pack.locator(".hub-pack__example td").all_inner_texts() == [
        "£24,300",
        "30.0 per cent",
        "£27,000",
        "27.0 per cent",
        "£32,400",
        "22.5 per cent",
    ]
    assert "abnormally low" in panel(pack)
    fill(field(pack, "public.price.share"), "101")
    assert "Write a number from 0 to 100" in panel(pack)
    pack.get_by_label("The price is fixed").check()
    fill(field(pack, "public.price.fixed"), "27,000")
    assert "The price of £27,000 is fixed." in panel(pack)
    assert total(pack) == 100


def test_outside_the_psr_quality_and_price_come_to_100(pack: Page) -> None:
    field(pack, "public.route").select_option("light-touch")
    weigh(pack)
    pack.get_by_label("The lowest price gets most").check()
    assert "Quality 80.0 and price 20.0 together: 100.0 per cent." in panel(pack)
    assert "inside the criterion" not in panel(pack)


def test_answers_that_pass_or_fail_have_a_lowest_score_that_passes_and_no_weights(pack: Page) -> None:
    pack.get_by_label("Pass or fail").check()
    weigh(pack)
    assert weights(pack) == {}
    assert "there are no weights to set" in panel(pack)
    all_at_once = pack.get_by_label("Lowest score that passes, for all questions at once")
    all_at_once.select_option("2")
    expect(all_at_once).to_have_value("2")
    assert field(pack, "public.questions.QI-01.minimum").input_value() == "2"
    field(pack, "public.questions.QI-01.minimum").select_option("1")
    pack.get_by_label("The lowest price of those that pass decides").check()
    assert pack.locator(".hub-pack__example").count() == 0
    pack.get_by_role("button", name="Go to the rule").click()
    assert focused(pack) == "public.tie"


def test_a_narrative_has_no_scores_and_offers_to_take_out_those_that_are_left(pack: Page) -> None:
    weigh(pack)
    pack.get_by_label("The lowest price gets most").check()
    field(pack, "public.questions.QI-01.minimum").select_option("2")
    step(pack, "Service")
    field(pack, "public.route").select_option("most-suitable")
    pack.get_by_label("In words (fits this route)").check()
    step(pack, "Weights")
    assert "A narrative has no weights and no scores." in panel(pack)
    pack.get_by_role("button", name="Take out the minimum score of QI-01").click()
    pack.get_by_role("button", name="Take price out").click()
    assert focused(pack) == "public.price"
    assert pack.get_by_role("button", name="Take ").count() == 0


def test_a_grant_speaks_of_applications_and_of_no_standstill_or_award_notice(pack: Page) -> None:
    field(pack, "public.route").select_option("grant")
    describe(pack, "2,000")
    pack.locator("details").evaluate_all(
        "all => all.forEach(one => { one.open = !one.closest('.hub-pack__route'); })"
    )
    assert "Applications open" in panel(pack)
    assert "Applications close" in panel(pack)
    pack.get_by_role("button", name="Start from this set").first.click()
    seen = panel(pack)
    for name in ("Gates", "Weights"):
        step(pack, name)
        pack.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
        seen += panel(pack)
    assert "Applicants set out a budget, and no price is scored." in seen
    for word in ("standstill", "award notice", "notice of award", "award of the contract"):
        assert word not in seen.lower(), word


# Of what is alike, axe looks at some.
LOOKED_AT = {
    "include": [[".hub-pack"]],
    "exclude": [[".hub-pack__gate:nth-child(n+3)"], [".hub-pack__criterion:nth-of-type(n+3)"]],
}


@a_few(1)
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_the_three_steps(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}pack/")
    describe(page)
    found: list[str] = []

    def look(where: str) -> None:
        page.evaluate(IDLE)
        if width == 320:
            faults = violations(page, OTHER_RULES, LOOKED_AT)
        else:
            faults = violations_in_colours(page, LOOKED_AT, forced=False)
        found.extend(f"{where}: {each['id']} {each['nodes'][0]['html']}" for each in faults)
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    fill(field(page, "public.value.years"), "many")
    page.get_by_role("button", name="Start from this set").first.click()
    page.get_by_role("button", name="Start from this set").first.click()
    page.get_by_role("button", name="Fill in the usual ones").click()
    look("service")
    step(page, "Gates")
    page.get_by_text("When to ask, and how much").first.click()
    page.get_by_text("Wording and reason").first.click()
    fill(page.get_by_label("Wording of GT-01"), "Who are you?")
    look("gates")
    step(page, "Weights")
    page.get_by_label("The lowest price gets most").check()
    page.get_by_label("Criterion first").check()
    page.get_by_role("button", name="Lock the weight of QI-01").click()
    page.get_by_text("Why this weight").first.click()
    fill(field(page, "public.criteria.quality-and-innovation"), "0")
    fill(field(page, "public.questions.VA-01.weight"), "110")
    look("weights")
    for mode in ("Pass or fail", "In words"):
        step(page, "Service")
        page.get_by_label(mode).check()
        step(page, "Weights")
        look(mode)
    context.close()
    assert found == []


def edges(button: Locator) -> tuple[float, float]:
    """Give where a button begins and ends, down the page."""
    box = button.bounding_box()
    assert box
    return box["y"], box["y"] + box["height"]


def test_buttons_in_a_row_are_level(pack: Page) -> None:
    head = pack.locator(".hub-pack__actions").first
    assert {edges(each) for each in head.locator("button").all()} == {
        edges(head.get_by_role("button", name="Undo"))
    }
    frame = pack.get_by_role("banner")
    main, find = (edges(frame.locator(part)) for part in (".hub-button", "button:visible >> text=Find"))
    assert sum(main) == pytest.approx(sum(find), abs=1)
    step(pack, "Questions")
    pack.get_by_role("button", name=re.compile("^Add to pack ")).first.click()
    step(pack, "Weights")
    row = pack.locator(".hub-pack__row").first
    lock, more = (
        edges(row.get_by_role("button", name=name).first) for name in (re.compile("^Lock"), re.compile("0.5"))
    )
    assert lock[1] == pytest.approx(more[1], abs=3)


def test_forced_colours_show_the_open_step_and_the_edge_of_each_main_button(pack: Page) -> None:
    pack.emulate_media(forced_colors="active")
    step(pack, "Gates")
    styles = pack.locator(".hub-pack__steps button").evaluate_all(
        "buttons => buttons.map((each) => getComputedStyle(each).borderBottomStyle)"
    )
    assert styles == ["none", "solid", *["none"] * 5]
    main = pack.locator(".hub-pack .hub-button").first
    assert main.evaluate("button => getComputedStyle(button).borderTopStyle") == "solid"

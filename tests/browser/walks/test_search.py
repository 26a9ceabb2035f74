"""The search answers and leads on, and everyone can use it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from axe_rules import violations
from browsing import coming_late, serve_sources, settling
from guidancehub.search.record import GROUPS
from larger_hub import larger_hub
from samples import a_few

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page


def heading(page: Page) -> Any:  # noqa: ANN401 (Playwright's own)
    return page.locator("#results-title")


def search(page: Page, address: str, query: str) -> None:
    """Open the search at an address, and wait for its results."""
    page.goto(f"{address}search/{query}")
    expect(heading(page)).to_be_visible()


def test_nothing_on_this_is_said_plainly_with_at_most_the_nearest_pages(page: Page, address: str) -> None:
    search(page, address, "?q=theory+of+soup")
    expect(page.get_by_text("The hub has nothing on just this.")).to_be_visible()
    search(page, address, "?q=shoelaces")
    expect(heading(page)).to_have_text("Nothing on “shoelaces”")
    expect(page.get_by_role("link", name="Read the tips")).to_be_visible()


def test_what_is_typed_before_script_comes_is_searched_for(page: Page, address: str) -> None:
    with coming_late(page, "**/search.mjs*"):
        page.goto(f"{address}search/?q=hedge", wait_until="commit")
        page.get_by_role("main").get_by_role("searchbox").press_sequentially("garden")
    expect(heading(page)).to_contain_text("“garden”")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("garden")


SHIFT = """() => new Promise((resolve) => {
  let all = 0;
  new PerformanceObserver((list) => {
    all += list.getEntries().reduce((sum, each) => sum + (each.hadRecentInput ? 0 : each.value), 0);
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(all)));
})"""
MOST_SHIFT = 0.02


@a_few(2)
@pytest.mark.parametrize("width", [320, 412, 1280, 1440])
def test_nothing_moves_when_results_come(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for query in ("?q=garden", "?q=hedge", "?q=garden&type=case", "?q=shoelaces", ""):
        with settling(page):
            page.goto(f"{address}search/{query}")
            if query:
                expect(heading(page)).to_be_visible()
                expect(page.locator("fieldset.hub-facet").first).to_be_attached()
        assert page.evaluate(SHIFT) <= MOST_SHIFT, query
    context.close()


def test_a_term_a_code_a_rule_and_a_file_are_answered_before_the_results(page: Page, address: str) -> None:
    answers = page.locator("[data-search-part=answers] > li")
    search(page, address, "?q=what+is+a+potluck")
    expect(answers.first).to_contain_text("Glossary term")
    expect(answers.first.get_by_role("link")).to_have_attribute("href", re.compile("glossary/#potluck$"))
    search(page, address, "?q=qi+1")
    expect(answers.first).to_contain_text("QI-01")
    expect(answers.first.get_by_role("link", name="Add to pack QI-01")).to_be_visible()
    search(page, address, "?q=shut+days")
    expect(answers.first).to_contain_text("shut on the days that the calendar lists")
    expect(answers.first.get_by_role("link", name="What to do on such a day")).to_be_visible()
    search(page, address, "?q=spreadsheet")
    expect(answers.first).to_contain_text(re.compile(r"Excel, \d+\sKB"))
    expect(answers.first.get_by_role("link")).to_have_attribute("href", re.compile(r"\.xlsx$"))


def test_results_after_the_best_stand_in_groups_that_open(page: Page, address: str) -> None:
    search(page, address, "?q=garden")
    groups = page.locator(".hub-find__group")
    expect(groups.first).to_be_visible()
    titles = groups.locator("h3:first-child").all_inner_texts()
    assert [title.rpartition(" (")[0] for title in titles] == [
        each for each in GROUPS if any(title.startswith(each) for title in titles)
    ]
    group = groups.nth(next(at for at, each in enumerate(groups.all()) if each.get_by_role("button").count()))
    number = int(re.findall(r"\d+", group.locator("h3").first.inner_text())[0])
    group.get_by_role("button", name=f"Show all {number}").click()
    expect(group.locator(".hub-result")).to_have_count(number)
    assert group.locator(".hub-result a").nth(3).evaluate("link => link === document.activeElement")


def combobox(page: Page, address: str) -> Locator:
    """Open a page, and put the focus into the header's field; its suggestions are loaded then."""
    page.goto(f"{address}tips/")
    assert not [each for each in page.evaluate(LOADED_NAMES) if "suggest" in each or "search-" in each]
    field = page.locator("#site-search")
    field.focus()
    expect(field).to_have_attribute("role", "combobox")
    return field


LOADED_NAMES = "performance.getEntriesByType('resource').map(({ name }) => name)"


def test_the_header_suggests_and_a_keyboard_chooses(page: Page, address: str) -> None:
    field = combobox(page, address)
    options = page.get_by_role("option")
    page.keyboard.type("shut")
    expect(options.first).to_contain_text("When the gardens are shut")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field.locator("xpath=..").get_by_role("status")).to_have_text(re.compile(r"^\d suggestions?$"))
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "suggestion-0")
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("shut")
    assert field.evaluate("field => field === document.activeElement")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/clock/")


def test_enter_with_no_suggestion_chosen_searches_and_a_click_opens_one(page: Page, address: str) -> None:
    combobox(page, address)
    page.keyboard.type("pay")
    page.get_by_role("option", name="Find a way to pay").click()
    page.wait_for_url("**/contracts-and-grants/finder/")
    combobox(page, address)
    page.keyboard.type("pay")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=pay")
    expect(page.locator("#site-search")).to_have_value("pay")


def test_what_is_typed_is_neither_stored_nor_sent(page: Page, address: str) -> None:
    combobox(page, address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.type("our secret plan")
    page.keyboard.press("Tab")
    expect(page.get_by_role("option")).to_have_count(0)
    assert asked == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@a_few(2)
@pytest.mark.parametrize(
    ("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")]
)
def test_axe_finds_nothing_with_suggestions_open(
    browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        bypass_csp=True, viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    page = context.new_page()
    combobox(page, address)
    page.keyboard.type("con")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.get_by_role("listbox").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    found = [violation["id"] for violation in violations(page)]
    context.close()
    assert found == []


def test_without_script_the_header_is_a_plain_form(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tips/")
    assert page.locator("#site-search").get_attribute("role") is None
    page.locator("#site-search").fill("garden")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=garden")
    expect(page.get_by_role("link", name="Read the tips")).to_be_visible()
    context.close()


CODES = [("QI-01", ["qi01"]), ("qi 1", ["qi01"]), ("Qi‑1!", ["qi01"]), ("no 1", ["no", "1"])]


def test_a_query_is_read_as_words_and_codes(page: Page, address: str) -> None:
    serve_sources(page)
    page.goto(f"{address}search/")
    read = page.evaluate(
        "async (texts) => { const { splitIntoWords } = await import('../assets/sources/js/search/query.mjs');"
        " return texts.map((text) => splitIntoWords(text, { prefixes: ['QI'], digits: 2 })); }",
        [text for text, _ in CODES],
    )
    assert read == [words for _, words in CODES]


def test_a_keyboard_alone_leads_from_the_head_to_a_filtered_result(page: Page, address: str) -> None:
    page.goto(f"{address}tips/")
    # The way to the content, home, the downloads and the pack come first.
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("garden")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=garden")
    box = page.get_by_role("checkbox", name="Case study")
    expect(box).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.press("Space")
    chip = page.get_by_role("button", name="Remove the filter Type: Case study")
    expect(chip).to_be_visible()
    assert page.url.endswith("?q=garden&type=case")
    assert box.evaluate("box => box === document.activeElement"), "the focus stays where it was"
    assert set(page.locator(".hub-result__kind").all_text_contents()) == {"Case study"}
    link = page.locator(".hub-result a").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*/")


def test_results_follow_the_typing_and_leave_the_focus_alone(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    field = page.get_by_label("What are you looking for?")
    field.fill("bed")
    expect(heading(page)).to_contain_text("for “bed”")
    field.press("s")
    expect(heading(page)).to_contain_text("for “beds”")
    assert field.evaluate("field => field === document.activeElement")
    assert page.url.endswith("?q=beds")
    status = page.get_by_role("status")
    expect(status).to_contain_text("results for “beds”")
    assert page.locator("[role=status]").count() == 1


def test_back_and_forward_lead_through_what_was_asked(page: Page, address: str) -> None:
    search(page, address, "?q=hedge")
    field = page.get_by_label("What are you looking for?")
    field.fill("compos")
    expect(heading(page)).to_contain_text("“compos”")
    field.press("t")
    expect(heading(page)).to_contain_text("“compost”")
    field.press("Enter")
    page.get_by_role("checkbox", name="Case study").check()
    expect(page.get_by_role("button", name="Clear all filters")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Clear all filters")).to_be_hidden()
    assert not page.get_by_role("checkbox", name="Case study").is_checked()
    expect(field).to_have_value("compost")
    page.go_back()
    expect(field).to_have_value("hedge")
    page.go_forward()
    expect(field).to_have_value("compost")
    page.go_forward()
    expect(page.get_by_role("checkbox", name="Case study")).to_be_checked()


def test_a_group_that_cannot_be_read_is_reported(page: Page, address: str) -> None:
    search(page, address, "?q=garden")
    button = page.get_by_role("button", name="Show all").first
    expect(button).to_be_visible()
    page.route("**/pagefind/fragment/*", lambda route: route.abort())
    button.click()
    expect(page.get_by_text("The search does not work here.")).to_be_visible()


def test_counts_say_how_many_results_a_choice_would_leave(page: Page, address: str) -> None:
    search(page, address, "?q=garden")
    label = page.locator("label", has=page.get_by_role("checkbox", name="North Bank"))
    expect(label).to_be_visible()
    number = int(label.locator(".hub-facet__count").inner_text().strip("()"))
    label.click()
    expect(heading(page)).to_contain_text(f"{number} result")
    page.get_by_role("button", name="Remove the filter Place: North Bank").click()
    expect(page.locator(".hub-chip")).to_have_count(0)
    assert page.url.endswith("?q=garden")


def test_more_results_are_added_and_the_first_new_one_has_the_focus(page: Page, address: str) -> None:
    search(page, address, "?type=term")
    assert page.locator(".hub-result").count() == 10
    page.get_by_role("button", name="Show more results").click()
    expect(page.locator(".hub-result")).to_have_count(len(larger_hub().terms))
    assert page.evaluate("document.activeElement === document.querySelectorAll('.hub-result a')[10]")


def test_more_results_that_cannot_be_read_are_reported(page: Page, address: str) -> None:
    page.goto(f"{address}search/?type=term")
    expect(page.locator(".hub-result")).to_have_count(10)
    page.route("**/pagefind/fragment/*", lambda route: route.abort())
    page.get_by_role("button", name="Show more results").click()
    expect(page.get_by_text("The search does not work here.")).to_be_visible()


# For the rest of its files Pagefind has an answer of its own: it asks again, or finds less.
ONCE = ("pagefind.js", "facets.json", "search-words.json", "search-leads.json")


@a_few(2)
@pytest.mark.parametrize("name", ONCE)
def test_a_fetch_that_fails_once_keeps_no_later_search_from_working(
    page: Page, address: str, name: str
) -> None:
    page.route(f"**/{name}*", lambda route: route.abort(), times=1)
    page.goto(f"{address}search/?q=garden&type=case")
    expect(page.get_by_text("The search does not work here.")).to_be_visible()
    page.get_by_label("What are you looking for?").fill("garden")
    expect(heading(page)).to_contain_text("for “garden”")
    expect(page.get_by_text("The search does not work here.")).to_be_hidden()
    expect(page.locator(".hub-result").first).to_be_visible()
    expect(page.get_by_role("checkbox", name="Case study")).to_be_attached()


HOSTILE = (
    "<img src=x onerror=window.pwned=1>",
    '"><script>window.pwned=1</script>',
    "javascript:window.pwned=1",
    "${7*7}{{7*7}}",
    "\u202e%00 " + "a" * 5000,
    "__proto__ constructor toString",
)


def test_t25_hostile_parameters_are_text_or_nothing(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for text in HOSTILE:
        search(page, address, f"?q={quote(text)}&type={quote(text)}&nothing={quote(text)}&place=south-bank")
        assert page.evaluate("window.pwned") is None
        assert page.locator("#content :is(img, script)").count() == 0
        assert page.get_by_label("What are you looking for?").input_value() == text[:200]
        assert page.locator(".hub-chip").all_text_contents() == ["Remove the filter Place: South Bank×"]
    assert complaints == []


STATES = (
    "?q=garden&type=case&place=south-bank",
    "?q=neigbours",
    "?q=xyzzyq&type=case",
    "",
)


@a_few(2)
@pytest.mark.parametrize("state", ["light", "dark", "phone"])
def test_axe_finds_nothing_with_results_filters_chips_and_none(
    browser: Browser, address: str, state: str
) -> None:
    context = browser.new_context(
        bypass_csp=True,
        viewport={"width": 320 if state == "phone" else 1440, "height": 800},
        color_scheme="dark" if state == "dark" else "light",
    )
    page = context.new_page()
    found = []
    for query in STATES:
        page.goto(f"{address}search/{query}")
        if query:
            expect(heading(page)).to_be_visible()
            page.locator("[data-search-part=filters]").evaluate("details => { details.open = true }")
        if "type" in query:
            expect(page.locator(".hub-chip").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), query
        found += [violation["id"] for violation in violations(page)]
    context.close()
    assert found == []


def test_no_result_comes_with_help(page: Page, address: str) -> None:
    search(page, address, "?q=xyzzyq&type=case")
    help_ = page.locator("[data-search-part=empty]")
    expect(help_.get_by_role("link", name="A to Z")).to_be_visible()
    expect(help_.get_by_role("link", name="glossary")).to_be_visible()
    expect(page.get_by_text("The hub has no “xyzzyq”.")).to_be_visible()
    help_.get_by_role("button", name="Clear all filters").click()
    page.wait_for_url("**/?q=xyzzyq")


def test_without_script_the_page_says_so_and_leads_to_the_lists(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tips/")
    page.get_by_role("search").get_by_label("Search").fill("garden")
    page.get_by_role("button", name="Find").click()
    page.wait_for_url("**/search/?q=garden")
    expect(page.get_by_text("The search does not work here.")).to_be_visible()
    links = page.get_by_role("main").get_by_role("link", name="A to Z")
    assert links.get_attribute("href") == "../a-to-z/"
    assert page.locator("[data-search-part=body]").is_hidden()
    context.close()


def test_from_a_folder_every_page_opens_and_the_search_says_why_it_cannot(page: Page, site: Path) -> None:
    page.goto((site / "search" / "index.html").as_uri())
    expect(page.get_by_text("opened the hub from a folder")).to_be_visible()
    page.goto((site / "tips" / "index.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text("Top tips")


def test_the_error_page_has_a_form_that_searches(page: Page, address: str) -> None:
    page.goto(f"{address}404.html")
    form = page.get_by_role("main").get_by_role("search")
    expect(form).to_have_attribute("action", re.compile("/search/$"))
    assert form.get_by_label("What are you looking for?").get_attribute("name") == "q"


def test_the_search_stays_off_paper(page: Page, address: str) -> None:
    page.emulate_media(media="print")
    search(page, address, "?q=garden")
    assert page.get_by_role("search").count() == 0
    expect(page.locator(".hub-result").first).to_be_visible()
    assert page.get_by_role("button").count() == 0

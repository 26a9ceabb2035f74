"""Lists filter, sort, print and download in place, and are whole without script."""

from __future__ import annotations

import csv
import io
import re
from contextlib import closing
from typing import TYPE_CHECKING, Literal

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import expect

from axe_rules import violations
from browsing import SOURCES, serve_sources
from guidancehub.views.labels import ORIGIN_COLUMNS
from larger_hub import larger_hub
from list_page import codes, entries, open_filters, said, wait_for
from samples import a_few

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

HUB = larger_hub()
HIGH = [question.id for question in HUB.questions if question.weighting == "high"]
OWN = [question.id for question in HUB.questions if question.origin == "riverside"]
SOUTH = [case.id for case in HUB.cases if "south-bank" in (case.places or ())]


def test_a_choice_hides_the_rest_and_says_how_much(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/")
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^High")).check()
    total, high = len(HUB.questions), len(HIGH)
    expected = f"{high} of {total} questions; {total - high} hidden by Weighting: high"
    assert wait_for(page, str(high)) == expected
    assert codes(page) == HIGH
    assert page.url == f"{address}matrix/?weighting=high"


def test_each_choice_says_truly_what_it_hides(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/?weighting=high&origin=riverside&words=COST")
    text = said(page)
    total = len(HUB.questions)
    shown = len(codes(page))
    hidden = [int(number) for number in re.findall(r"(\d+) hidden by", text)]
    several = re.search(r"(\d+) of them by more than one choice", text)
    assert f"{shown} of {total} questions; {total - len(HIGH)} hidden by Weighting: high" in text
    assert f"{total - len(OWN)} hidden by Origin: From Riverside" in text
    assert "hidden by Words: COST" in text
    assert several
    # Every hidden question is hidden by some choice, and those of several are counted for each.
    assert max(hidden) <= total - shown <= sum(hidden)
    assert total - shown >= sum(hidden) - 2 * int(several[1])


def test_counts_are_of_what_an_option_would_show_beside_the_other_choices(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/?weighting=high")
    own = [question for question in HUB.questions if question.id in HIGH and question.id in OWN]
    option = page.locator("label", has_text="From Riverside")
    assert option.locator("[data-count]").text_content() == f"({len(own)})"
    low = sum(question.weighting == "low" for question in HUB.questions)
    assert page.locator("label", has_text="Low").locator("[data-count]").text_content() == f"({low})"


def test_choices_stay_when_a_reader_comes_back(page: Page, address: str) -> None:
    page.goto(f"{address}cases/")
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^South Bank")).check()
    before = wait_for(page, f"{len(SOUTH)} of")
    entries(page).get_by_role("link").first.click()
    page.wait_for_url("**/cases/*/")
    page.go_back()
    assert wait_for(page, f"{len(SOUTH)} of") == before
    assert page.get_by_role("checkbox", name=re.compile("^South Bank")).is_checked()
    page.get_by_role("button", name="Clear all").click()
    assert wait_for(page, str(len(HUB.cases))) == f"{len(HUB.cases)} case studies"
    assert page.url == f"{address}cases/"
    assert entries(page).count() == len(HUB.cases)


def test_each_choice_is_one_step_back(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/")
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^High")).check()
    high = wait_for(page, str(len(HIGH)))
    page.get_by_label("Words to look for").press_sequentially("people", delay=200)
    wait_for(page, f"{len(codes(page))} of")
    page.get_by_role("checkbox", name=re.compile("^From Riverside")).check()
    page.wait_for_url("**/matrix/?words=people&weighting=high&origin=riverside")
    page.go_back()
    assert page.url == f"{address}matrix/?words=people&weighting=high"
    assert not page.get_by_role("checkbox", name=re.compile("^From Riverside")).is_checked()
    page.go_back()
    assert page.url == f"{address}matrix/?weighting=high"
    assert wait_for(page, str(len(HIGH))) == high
    page.go_back()
    assert wait_for(page, str(len(HUB.questions))) == f"{len(HUB.questions)} questions"
    assert not page.get_by_role("checkbox", name=re.compile("^High")).is_checked()
    page.go_forward()
    assert wait_for(page, str(len(HIGH))) == high


def test_t25_unknown_and_hostile_parameters_are_ignored(page: Page, address: str) -> None:
    attack = "%3Cimg%20src%3Dx%20onerror%3D%22window.pwned%3D1%22%3E"
    page.goto(f"{address}matrix/?weighting={attack}&origin=__proto__&order=constructor&{attack}=1&area=")
    assert entries(page).count() == len(HUB.questions)
    assert page.url == f"{address}matrix/"
    page.goto(f"{address}matrix/?words={attack}{'x' * 5000}")
    assert wait_for(page, "0 of").endswith(
        "hidden by Words: " + '<img src=x onerror="window.pwned=1">'.ljust(100, "x")
    )
    assert page.get_by_text("Nothing fits all of that.").is_visible()
    assert page.evaluate("window.pwned") is None


def test_sections_of_which_nothing_is_left_hide_with_their_links(page: Page, address: str) -> None:
    page.goto(f"{address}tips/?stage=first-harvest")
    assert page.locator(".hub-contents a:visible").all_inner_texts() == ["First harvest"]
    page.goto(f"{address}matrix/table/?criterion=value")
    groups = page.locator("main tbody:visible")
    assert groups.count() == len(set(areas_of("VA")))
    assert all(text.startswith("Value: ") for text in groups.locator(".hub-table__group").all_inner_texts())


def areas_of(prefix: str) -> list[str]:
    """Give the areas of a criterion."""
    return [area.id for criterion in HUB.criteria if criterion.prefix == prefix for area in criterion.areas]


def test_a_table_is_ordered_by_buttons_in_its_headings(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/table/")
    table = page.get_by_role("table").first
    heading = table.get_by_role("columnheader", name="Weighting")
    before = table.locator("tbody [data-label=Weighting]").all_inner_texts()
    assert heading.get_attribute("aria-sort") == "none"
    heading.get_by_role("button").press("Enter")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    ranks = [text.split()[0] for text in table.locator("tbody [data-label=Weighting]").all_inner_texts()]
    assert ranks == sorted(ranks, key=["High", "Medium", "Low"].index)
    heading.get_by_role("button").press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith("?order=-weighting")
    # The order is of the whole table, in one group without a heading.
    assert table.locator("tbody:visible").count() == 1
    assert table.locator(".hub-table__group:visible").count() == 0
    page.get_by_role("button", name="Clear all").click()
    assert table.locator("tbody [data-label=Weighting]").all_inner_texts() == before


def test_a_list_in_another_order_has_one_heading(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/")
    page.get_by_label("Order").select_option("Theme")
    page.get_by_role("heading", name="All key criteria together").wait_for()
    themes = entries(page).locator("[data-label=Theme]").all_inner_texts()
    assert [theme.casefold() for theme in themes] == sorted(theme.casefold() for theme in themes)
    assert page.locator("[data-list-section]:visible").count() == 0


def test_only_words_that_are_shown_are_explained(page: Page, address: str) -> None:
    page.goto(f"{address}cases/?origin=riverside")
    page.locator(".hub-record > summary").click()
    shown = page.locator("[data-in]:not([hidden]) [id^='use-'], main [id^='use-']:not([data-in] *)").count()
    assert (
        0 < page.locator(".hub-words dt:visible").count() == shown < page.locator("main [id^='use-']").count()
    )


def test_the_print_is_of_what_is_shown_with_the_sentence_above(page: Page, address: str) -> None:
    page.goto(f"{address}cases/?place=south-bank")
    page.emulate_media(media="print")
    assert page.get_by_role("status").is_visible()
    assert entries(page).count() == len(SOUTH)
    assert not page.locator("form[data-list]").is_visible()
    assert page.get_by_role("heading", name="Where this comes from").is_visible()
    page.goto(f"{address}cases/")
    assert not page.get_by_role("status").is_visible()
    page.emulate_media(media="screen")
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print this list").click()
    assert page.evaluate("window.printed") is True


def downloaded(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this list as spreadsheet data (CSV)").click()
    assert download.value.suggested_filename.endswith(f"-{HUB.info.release}.csv")
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@a_few(2)
@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("matrix/?weighting=high&order=theme", "question-matrix"),
        ("matrix/table/?weighting=low#value", "question-matrix"),
        ("cases/?place=south-bank", "case-studies"),
        ("tips/?words=soup#how-to-cite", "top-tips"),
    ],
)
def test_the_download_has_the_rows_of_what_is_shown_as_the_whole_file_has_them(
    page: Page, address: str, site: Path, url: str, name: str
) -> None:
    page.goto(f"{address}{url}")
    rows = downloaded(page)
    assert 0 < len(rows) == entries(page).count()
    text = (site / "downloads" / f"{name}.csv").read_text(encoding="utf-8-sig")
    whole = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row for row in rows if row not in whole] == []
    assert all(row["Origin"] and row["Sources"] and row["Rights"] and row["Notice"] for row in rows)


def test_the_download_is_in_the_order_of_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/?weighting=high&order=theme")
    rows = downloaded(page)
    assert [row["Code"] for row in rows] == codes(page)
    assert sorted(row["Code"] for row in rows) == sorted(HIGH)
    assert all(row["Address"] == f"{HUB.info.address}matrix/questions/{row['Code']}/" for row in rows)


def test_rows_with_quotes_lines_and_commas_are_told_apart(page: Page, address: str) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    texts = {"a": "\n,\r\n", "b": '","', "c": '"', "d": "'=1", "e": ""}
    place = ORIGIN_COLUMNS.index("Address")
    ending = ORIGIN_COLUMNS[:place], ORIGIN_COLUMNS[place + 1 :]
    head = ["Text", *ORIGIN_COLUMNS]
    rows = [[text, *ending[0], key, *ending[1]] for key, text in texts.items()]
    writer.writerows([head, *rows])
    serve_sources(page)
    page.goto(f"{address}cases/")
    text = page.evaluate(
        "async ([module, text]) => (await import(module)).rowsAt(text, ['e', 'no', 'c', 'b', 'a', 'd'])",
        [f"{address}{SOURCES}js/list/csv-rows.mjs", "\ufeff" + stream.getvalue()],
    )
    assert text[0] == "\ufeff"
    found = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    assert found == [head, *(rows[at] for at in (4, 2, 1, 0, 3))]


def test_a_file_that_cannot_be_read_is_told(page: Page, address: str) -> None:
    page.route("**/*.csv", lambda route: route.abort())
    page.goto(f"{address}tips/")
    page.get_by_role("button", name="Download this list as spreadsheet data").click()
    wait_for(page, "The file could not be read.")


def test_a_keyboard_alone_filters_and_reaches_an_entry(page: Page, address: str) -> None:
    page.goto(f"{address}cases/")
    page.get_by_label("Words to look for").focus()
    page.keyboard.type("kitchen")
    wait_for(page, f"{sum('kitchen' in text_of(page, at) for at in range(len(HUB.cases)))} of")
    assert page.evaluate("document.activeElement.name") == "words"
    # The order, the head of the first facet, and its first option.
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked") is True
    page.wait_for_url("**service=*")
    assert entries(page).count() > 0
    while page.evaluate("!document.activeElement.closest('[data-in]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*/")


def text_of(page: Page, at: int) -> str:
    return (page.locator("[data-in]").nth(at).text_content() or "").lower()


@a_few(2)
@pytest.mark.parametrize(
    ("url", "width", "scheme"),
    [
        ("matrix/?weighting=high&order=theme", 1440, "light"),
        ("matrix/table/?criterion=value&order=-weighting", 375, "light"),
        ("cases/?place=south-bank&words=nothing-at-all", 375, "dark"),
        ("tips/?words=local", 1440, "dark"),
    ],
)
def test_axe_finds_nothing_in_a_filtered_list(
    browser: Browser, address: str, url: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with closing(
        browser.new_context(
            bypass_csp=True,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
        )
    ) as context:
        page = context.new_page()
        page.goto(address + url)
        page.get_by_role("status").filter(has_text=" of ").or_(
            page.get_by_role("heading", name="All key")
        ).first.wait_for()
        open_filters(page)
        found = [(each["id"], each["nodes"][0]["target"]) for each in violations(page)]
        assert found == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_without_script_a_list_is_whole_and_has_no_controls(browser: Browser, address: str) -> None:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        for url, number in (
            ("matrix/", len(HUB.questions)),
            ("cases/", len(HUB.cases)),
            ("tips/", len(HUB.tips)),
        ):
            page.goto(f"{address}{url}?weighting=low&place=south-bank&stage=x")
            assert entries(page).count() == number
            assert not page.locator("form[data-list]").is_visible()


def test_beside_a_list_filters_and_results_are_seen_together(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}cases/?paid=grant")
    below = page.locator("[data-in]:visible").nth(2)
    below.scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 0
    form = page.locator("form[data-list]").bounding_box()
    entry = below.bounding_box()
    assert form
    assert entry
    assert form["x"] + form["width"] <= entry["x"]
    assert 0 <= form["y"] < form["y"] + form["height"] <= 800
    assert page.get_by_role("checkbox", name=re.compile("^Grant")).is_visible()


def test_on_a_phone_a_sheet_has_the_filters_and_says_how_many_entries_they_leave(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}matrix/")
    assert not page.get_by_role("checkbox").first.is_visible()
    open_filters(page)
    sheet = page.get_by_role("dialog", name="Filters")
    sheet.get_by_role("checkbox", name=re.compile("^High")).check()
    sheet.get_by_role("button", name=f"Show {len(HIGH)} questions").click()
    expect(sheet).to_be_hidden()
    opener = page.get_by_role("button", name="Filters (1 chosen)")
    expect(opener).to_be_focused()
    assert codes(page) == HIGH
    opener.click()
    expect(sheet).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    assert codes(page) == HIGH


def test_what_is_chosen_stands_above_the_list_and_can_be_taken_away(page: Page, address: str) -> None:
    page.goto(f"{address}cases/?paid=grant&place=south-bank&words=seeds")
    chosen = page.get_by_role("list", name="What you chose").get_by_role("button")
    chosen.first.wait_for()
    assert chosen.all_text_contents() == [
        "Remove Words: seeds",
        "Remove How it was paid: Grant",
        "Remove Place: South Bank",
    ]
    page.get_by_role("button", name="Remove How it was paid: Grant").click()
    page.wait_for_url("**/cases/?words=seeds&place=south-bank")
    expect(chosen).to_have_count(2)
    expect(chosen.first).to_be_focused()
    page.get_by_role("button", name="Remove Words: seeds").click()
    page.wait_for_url("**/cases/?place=south-bank")


def test_an_empty_list_can_be_cleared_or_its_words_looked_for_everywhere(page: Page, address: str) -> None:
    page.goto(f"{address}tips/?words=garden+zebra")
    wait_for(page, "0 of")
    everywhere = page.get_by_role("link", name="Search the whole hub for “garden zebra”")
    assert (everywhere.get_attribute("href") or "").endswith("search/?q=garden+zebra")
    page.locator("[data-list-none]").get_by_role("button", name="Clear all").click()
    assert wait_for(page, str(len(HUB.tips))) == f"{len(HUB.tips)} tips"
    assert page.evaluate("document.activeElement.name") == "words"


def test_a_slip_is_forgiven_and_said_and_a_real_word_stays(page: Page, address: str) -> None:
    page.goto(f"{address}cases/?words=kitchn")
    assert wait_for(page, "").endswith("No case study has “kitchn”: these have “kitchen”")
    right = entries(page).count()
    page.goto(f"{address}cases/?words=kitchen")
    assert entries(page).count() == right > 0
    page.goto(f"{address}tips/?words=penguin")
    assert wait_for(page, "0 of").endswith("hidden by Words: penguin")


def test_words_are_looked_for_as_typed_when_the_dictionary_cannot_be_read(page: Page, address: str) -> None:
    page.route("**/search-english.txt", lambda route: route.abort())
    page.goto(f"{address}cases/?words=kitchn")
    assert wait_for(page, "0 of").endswith("hidden by Words: kitchn")


def test_readers_choose_the_columns_of_the_table_and_views_choose_several(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/table/")
    row = page.locator("tr[data-in]").first
    page.get_by_label("Show", exact=True).select_option("For bidders")
    page.get_by_role("columnheader", name="Origin").wait_for(state="hidden")
    assert page.get_by_role("columnheader", name="Weighting").is_visible()
    assert not row.get_by_text("Strong:").is_visible()
    assert row.get_by_text("Word limit:").is_visible()
    page.get_by_label("Show", exact=True).select_option("For evaluators")
    row.get_by_text("Strong:").wait_for()
    assert not row.get_by_text("Word limit:").is_visible()
    page.get_by_role("checkbox", name="Weighting").uncheck()
    page.get_by_role("columnheader", name="Weighting").wait_for(state="hidden")
    page.get_by_label("Show", exact=True).select_option("Everything")
    page.get_by_role("columnheader", name="Weighting").wait_for()


def test_the_head_of_the_table_stays_in_sight(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/table/")
    page.set_viewport_size({"width": 1440, "height": 400})
    page.locator("tr[data-in]").last.scroll_into_view_if_needed()
    box = page.get_by_role("columnheader", name="Code").bounding_box()
    assert box
    assert 0 <= box["y"] < 5


@pytest.mark.parametrize("url", ["a-to-z/", "glossary/"])
def test_a_list_of_letters_is_short_until_a_reader_chooses_and_opens_for_words(
    page: Page, address: str, url: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + url)
    wait_for(page, "")
    assert page.evaluate("document.documentElement.scrollHeight") <= 12 * 800
    assert entries(page).count() == 0
    page.get_by_label("Words to look for").fill("garden")
    total = page.locator("[data-in]").count()
    page.wait_for_url("**?words=garden")
    page.get_by_role("button", name="Remove Words: garden").wait_for()
    assert 0 < entries(page).count() < total
    assert all("garden" in text.casefold() for text in entries(page).all_text_contents())
    page.get_by_role("button", name="Clear all").first.click()
    page.wait_for_url(f"**/{url}")
    assert entries(page).count() == 0


def test_an_address_opens_the_letter_into_which_it_leads(page: Page, address: str) -> None:
    page.goto(f"{address}glossary/#shared-garden")
    term = page.locator("#shared-garden")
    term.wait_for()
    assert term.is_visible()
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="C", exact=True).click()
    page.locator("#letter-C").locator("xpath=ancestor::details[@open]").wait_for()


def test_what_is_shown_is_saved_as_word_and_as_excel(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/?weighting=high&order=theme")
    wait_for(page, str(len(HIGH)))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this list as Excel").click()
    assert download.value.suggested_filename == f"questions-{HUB.info.release}.xlsx"
    sheet = load_workbook(io.BytesIO(download.value.path().read_bytes())).worksheets[0]
    columns, *rows = sheet.iter_rows(values_only=True)
    assert [row[columns.index("Code")] for row in rows] == codes(page)
    assert all(row[columns.index("Sources")] for row in rows)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this list as Word").click()
    document = Document(io.BytesIO(download.value.path().read_bytes()))
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert [heading.split()[0] for heading in headings] == codes(page)

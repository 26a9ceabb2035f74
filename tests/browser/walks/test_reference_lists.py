"""The A to Z, the glossary and the sources are lists like others: short, filtered, saved as files."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import expect

from guidancehub.views.index_lines import lines_of
from guidancehub.views.reference_facets import OTHER_WORDS
from larger_hub import larger_hub
from list_page import entries, open_filters, said, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

HUB = larger_hub()


def test_the_glossary_is_filtered_by_subject(page: Page, address: str) -> None:
    page.goto(f"{address}glossary/")
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^Eating together")).check()
    eating = [term.id for term in HUB.terms if term.subject == "eating"]
    assert wait_for(page, f"{len(eating)} of {len(HUB.terms)} terms").endswith("Subject: Eating together")
    assert page.url == f"{address}glossary/?subject=eating"
    assert entries(page).evaluate_all("every => every.map((each) => each.id)") == eating
    # Each letter says how many of its terms are shown, and its way back is below them.
    letter = page.locator("details[data-list-fold]:visible").first
    shown = letter.locator("[data-in]:visible")
    assert letter.locator("[data-list-number]").inner_text() == f"({shown.count()})"
    back, last = letter.get_by_role("link", name="Back to top").bounding_box(), shown.last.bounding_box()
    assert back
    assert last
    assert back["y"] >= last["y"] + last["height"]
    page.get_by_role("button", name="Remove Subject: Eating together").click()
    assert wait_for(page, str(len(HUB.terms))) == f"{len(HUB.terms)} terms"


def test_the_a_to_z_is_filtered_by_kind(page: Page, address: str) -> None:
    lines = lines_of(HUB)
    page.goto(f"{address}a-to-z/?kind={OTHER_WORDS}")
    other = [line for line in lines if line.kind == OTHER_WORDS]
    assert wait_for(page, f"{len(other)} of").startswith(f"{len(other)} of {len(lines):,} lines; ")
    assert entries(page).locator("[data-label=Entry]").all_inner_texts() == [line.word for line in other]


@pytest.mark.parametrize(
    ("url", "column"),
    [
        ("glossary/?subject=growing", "Term"),
        ("a-to-z/?words=garden", "Entry"),
        ("sources/?publisher=the-garden-society", "Title"),
    ],
)
def test_what_is_shown_is_saved_as_csv_excel_and_word(
    page: Page, address: str, url: str, column: str
) -> None:
    page.goto(address + url)
    page.locator("[data-list-chosen] li").first.wait_for()
    names = {"Term": "h3", "Entry": "[data-label=Entry]", "Title": "[data-in]:visible h3"}
    inside = page.locator(names[column]) if column == "Title" else entries(page).locator(names[column])
    shown = inside.all_inner_texts()
    assert said(page).startswith(f"{len(shown)} of ")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this list as spreadsheet data (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"), newline="")))
    assert [row[column] for row in rows] == shown
    assert all(row["Address"].startswith(HUB.info.address) and row["Rights"] for row in rows)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this list as Excel").click()
    sheet = load_workbook(io.BytesIO(download.value.path().read_bytes())).worksheets[0]
    head, *cells = sheet.iter_rows(values_only=True)
    assert [row[head.index(column)] for row in cells] == shown
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this list as Word").click()
    document = Document(io.BytesIO(download.value.path().read_bytes()))
    titles = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    # The lines of the A to Z are short, so they share one table.
    in_table = [row.cells[0].text for row in document.tables[0].rows][1:]
    assert (in_table if column == "Entry" else titles) == shown


def test_a_link_and_back_keep_the_columns_of_the_table(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/table/?weighting=high")
    view = page.get_by_label("Show", exact=True)
    origin = page.get_by_role("columnheader", name="Origin")
    view.select_option("For bidders")
    expect(origin).to_be_hidden()
    assert page.url == f"{address}matrix/table/?weighting=high&hide=levels.origin"
    page.get_by_role("checkbox", name="Weighting").uncheck()
    page.wait_for_url("**/?weighting=high&hide=weighting.levels.origin")
    page.go_back()
    expect(page.get_by_role("columnheader", name="Weighting")).to_be_visible()
    expect(view).to_have_value("bidder")
    page.reload()
    expect(origin).to_be_hidden()
    expect(view).to_have_value("bidder")
    # The choice of questions and that of columns stand beside each other.
    page.get_by_role("button", name="Clear all").click()
    page.wait_for_url("**/matrix/table/?hide=levels.origin")
    view.select_option("Everything")
    page.wait_for_url("**/matrix/table/")
    expect(origin).to_be_visible()


def test_columns_that_do_not_exist_are_passed_over(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/table/?hide=constructor.%3Cimg%3E.origin")
    expect(page.get_by_role("columnheader", name="Origin")).to_be_hidden()
    assert page.locator("[data-list-table]").get_attribute("data-hide") == "origin"
    page.goto(f"{address}matrix/?hide=origin")
    wait_for(page, "")
    page.wait_for_url("**/matrix/")

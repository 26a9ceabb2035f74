"""The finders with the questions of the guide and of the regulations: where they lead, and how they look."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from finder_addresses import GRANT, PSR, SHEET, THREE, VALUES
from finder_pages import asked, expect_no_fault_at, opened, tool
from samples import a_few

if TYPE_CHECKING:
    from playwright.sync_api import Page

NEW = "starting-point=new&length=short"
FITS = f"{NEW}&value=8000&whose-work=theirs&grant-checks=clear&one-or-several=one"
FIRST = "Is what you buy a health care service that the PSR covers?"


@a_few(4)
@pytest.mark.parametrize(
    ("state", "title"),
    [
        (PSR, FIRST),
        (f"{PSR}#psr-service=all", "What do you want to do?"),
        (f"{PSR}#psr-service=all&psr-task=stop", "You may stop, or repeat steps, before the award"),
        (f"{PSR}#{VALUES}&first-value=2000000&proposed-value=2500000", "external factors"),
        (f"{PSR}#{VALUES}&first-value=2000000&proposed-value=2499999.99", "satisfying its contract"),
        (f"{PSR}#{VALUES}&contract-values=unknown", "Work out the values first"),
        (f"{GRANT}#starting-point=new", "How long should it run?"),
        (f"{GRANT}#{NEW}", "What would it be worth"),
        (f"{GRANT}#{FITS}", "A grant seems to fit"),
    ],
)
def test_answers_lead_to_the_questions_of_the_guide_and_of_the_regulations(
    reused_page: Page, address: str, state: str, title: str
) -> None:
    opened(reused_page, f"{address}{state}")
    expect(asked(reused_page)).to_contain_text(title)


def test_the_first_question_says_nothing_of_where_an_answer_leads(reused_page: Page, address: str) -> None:
    opened(reused_page, f"{address}{PSR}")
    assert not re.search(r"→|Step \d|process [ABC]\b", tool(reused_page).inner_text())


def test_the_result_names_the_processes_with_their_notices_and_provisions(page: Page, address: str) -> None:
    opened(page, f"{address}{PSR}#{THREE}")
    text = tool(page).inner_text()
    for words in (
        *(
            "You may choose one of three processes",
            "Direct award process C",
            "Most suitable provider process",
        ),
        *("Notice of intention to award", "8th working day", "Regulation 9(3) and (4).", "regulation 6(12)"),
        *("£2,500,000 − £2,000,000 = £500,000", "25 per cent of £2,000,000 is £500,000"),
        "checked on 29 November 2026",
    ):
        assert words in text, words
    links = {link.get_attribute("href") for link in tool(page).get_by_role("link").all()}
    assert {"../psr/key-criteria/", "../law/considerable-change/", "../clock/#regime=psr"} <= links
    assert {"../notices/schedule-3/", "../notices/schedule-4/", "../notices/schedule-5/"} <= links
    opened(page, f"{address}{PSR}#psr-service=all&psr-task=framework")
    expect(tool(page).get_by_role("heading", name="You must follow", exact=True)).to_be_visible()


def test_the_sheet_is_saved_with_each_criterion_of_the_regulations(page: Page, address: str) -> None:
    page.goto(f"{address}{SHEET}")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Save as a Word document").click()
    with ZipFile(BytesIO(waited.value.path().read_bytes())) as parts:
        text = re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())
    for words in (
        *("Quality and innovation", "Value", "Social value", "Conflicts of interest"),
        *("Economic and financial standing", "(Regulation 5(c))"),
    ):
        assert words in text, words


@a_few(2)
@pytest.mark.parametrize("state", [f"{PSR}#{VALUES}", f"{PSR}#{THREE}", f"{GRANT}#{FITS}", SHEET])
@pytest.mark.parametrize("width", [1440, 320])
def test_axe_finds_nothing_in_the_longest_states_and_nothing_is_wider_than_the_screen(
    unlimited: Page, address: str, state: str, width: int
) -> None:
    unlimited.set_viewport_size({"width": width, "height": 800})
    unlimited.goto(f"{address}{state}")
    if state != SHEET:
        asked(unlimited).wait_for()
    expect_no_fault_at(unlimited, width)

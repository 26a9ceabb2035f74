"""The plan of the self-assessment, made in the browser and opened in LibreOffice: always one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import started
from pdf_text import sheets_of
from serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from soffice import Office

PLANS = {
    "nothing": ("", ""),
    "words": ("Not started", "Ask the finance lead which payments are local, and tell the board. " * 3),
    "wide letters": ("Not started", "W" * 300),
    "lines": ("In hand", "A\n" * 150),
    "other scripts": ("Not started", "漢字かな交じり文" * 40),
}


def plan(page: Page, label: str, note: str) -> bytes:
    """Answer everything in one way, and download the plan."""
    limit = int(page.locator("textarea").first.get_attribute("maxlength") or "")
    for answers in page.locator(".hub-answers").all() if label else ():
        answers.get_by_label(label, exact=True).check()
    for area in page.locator("textarea").all():
        area.fill(note[:limit])
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the plan as Word").click()
    return download.value.path().read_bytes()


@pytest.fixture(scope="module")
def sheets(site: Path, office: Office) -> dict[str, list[str]]:
    """Give the words of each sheet of each plan."""
    made = {}
    with served(site) as address, started() as browser:
        for name, (label, note) in PLANS.items():
            page = browser.new_page()
            page.goto(f"{address}self-assessment/")
            made[f"plan {name}.docx"] = plan(page, label, note)
    saved = office.converted(made, "pdf")
    return {name: words_of(saved[f"plan {name}.docx"]) for name in PLANS}


def words_of(file: Path) -> list[str]:
    return sheets_of(file.read_bytes())


@pytest.mark.parametrize("name", PLANS)
def test_the_word_plan_is_one_sheet_whatever_is_in_it(name: str, sheets: dict[str, list[str]]) -> None:
    assert len(sheets[name]) == 1
    assert "Page 1 of 1" in sheets[name][0]
    assert "What it is like to work with you" in sheets[name][0]

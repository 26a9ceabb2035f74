"""The plan of the self-assessment, made in the browser and opened in LibreOffice: whole whatever it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assessing import answer_everything
from browsing import started
from larger_hub import larger_hub
from pdf_text import sheets_of
from serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from soffice import Office

PLANS = {
    "nothing": (0, ""),
    "words": (1, "Ask the finance lead which payments are local, and tell the board. " * 15),
    "wide letters": (1, "W" * 1000),
    "lines": (2, "A\n" * 500),
    "other scripts": (1, "漢字かな交じり文" * 125),
}


def plan(page: Page, level: int, note: str) -> bytes:
    """Answer everything in one way, and download the plan."""
    if level:
        answer_everything(page, level, note[:1000])
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the plan as Word").click()
    return download.value.path().read_bytes()


@pytest.fixture(scope="module")
def sheets(larger: Path, office: Office) -> dict[str, list[str]]:
    """Give the words of each sheet of each plan."""
    made = {}
    with served(larger) as address, started() as browser:
        for name, (level, note) in PLANS.items():
            page = browser.new_page()
            page.goto(f"{address}self-assessment/")
            made[f"plan {name}.docx"] = plan(page, level, note)
    saved = office.converted(made, "pdf")
    return {name: words_of(saved[f"plan {name}.docx"]) for name in PLANS}


def words_of(file: Path) -> list[str]:
    return sheets_of(file.read_bytes())


@pytest.mark.parametrize("name", PLANS)
def test_the_word_plan_is_whole_with_the_head_of_its_table_on_each_sheet(
    name: str, sheets: dict[str, list[str]]
) -> None:
    whole = " ".join(sheets[name])
    assessment = larger_hub().assessment
    assert assessment
    questions = assessment.questions
    levels = sum(1 + len(question.follow_ups or ()) for question in questions)
    assert f"Page 1 of {len(sheets[name])}" in sheets[name][0]
    assert all(question.title in whole for question in questions)
    level, note = PLANS[name]
    rows = [sheet for sheet in sheets[name] if "Suggested:" in sheet]
    assert whole.count("Suggested:") == (levels if level else 0)
    assert all("Question Level now Level wanted Action Owner Date Next step" in sheet for sheet in rows)
    # A long note goes on over the foot of a sheet.
    text = " ".join(re.sub(r"http\S+ Page \d+ of \d+", "", sheet) for sheet in sheets[name])
    assert "".join(note[:1000].split()) in "".join(text.split())

"""Printed from the browser, each page is a clean document; the matrix is one to work from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.views.labels import day
from kinds import entry
from pdf_text import sheets_of
from printing import bare, nearly_empty, printed, sheets, sizes
from samples import sample
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Page

A4 = (595, 842)


@pytest.fixture
def page(reused_page: Page) -> Page:
    return reused_page


@pytest.fixture
def matrix(page: Page, address: str) -> list[str]:
    return sheets(page, f"{address}matrix/table/")


def test_the_matrix_lies_on_its_side_and_other_pages_stand(page: Page, address: str) -> None:
    assert sizes(page, f"{address}matrix/table/") == {(842, 595)}
    assert sizes(page, address + entry("case")) == {A4}


def test_every_sheet_of_the_matrix_has_its_number_release_date_and_address(matrix: list[str]) -> None:
    info = real_hub().info
    for number, text in enumerate(matrix, start=1):
        assert f"Page {number} of {len(matrix)}" in text
        assert f"release {info.release}, {day(info.released)}. {info.address}matrix/table/" in text


def test_every_sheet_of_the_matrix_with_a_question_has_the_header_row(matrix: list[str]) -> None:
    with_questions = [text for text in matrix if re.search(r"\b[A-Z]{2}-\d\d\b", text)]
    # The last sheets explain words and name the sources; no other is without a question.
    assert matrix[: len(with_questions)] == with_questions
    assert all("https:" in text or "Words used" in text for text in matrix[len(with_questions) :])
    for text in with_questions:
        assert "Code Question Weighting A good answer Origin" in text


def test_no_question_is_split_between_sheets_and_none_is_lost(matrix: list[str]) -> None:
    for question in real_hub().questions:
        where = [number for number, text in enumerate(matrix) if re.search(rf"\b{question.id}\b", text)]
        assert len(where) == 1, question.id
        sheet = matrix[where[0]]
        last = question.good_answer[-1]
        for text in (question.title, question.good_answer[0].text, (last.points or (last.text,))[-1]):
            assert bare(text) in bare(sheet), (question.id, text)


def test_no_header_row_stands_alone_at_the_foot_of_a_sheet(page: Page, address: str) -> None:
    for text in sheets_of(printed(page, f"{address}matrix/table/"), by_place=True):
        body, foot, _ = text.partition(f"{real_hub().info.name}, release")
        assert foot
        assert not body.rstrip().endswith("A good answer Origin")


# Pages are shared out, for workers take tests and not pages.
SHARES = 3


@pytest.mark.parametrize("share", range(SHARES))
def test_a_printed_page_is_complete_and_has_no_menus(
    page: Page, address: str, kinds: tuple[str, ...], share: int
) -> None:
    for url in sample(kinds, 12, "paper")[share::SHARES]:
        on_paper = sheets(page, address + url)
        # A page may name that list in a sentence.
        whole = " ".join(on_paper).replace("“On this page”", "")
        furnitures = ("Skip to main content", "On this page", "Print this page", "Accessibility Privacy")
        for furniture in (*furnitures, "Back to top", "Start again", "Find a question"):
            assert furniture not in whole, (url, furniture)
        heading = page.locator("h1").inner_text()
        assert bare(heading) in bare(on_paper[0]), url
        assert f"Page 1 of {len(on_paper)}" in on_paper[0], url
        assert nearly_empty(on_paper) == [], url

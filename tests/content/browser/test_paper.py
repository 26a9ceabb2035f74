"""Printed from the browser, pages of this hub take no more sheets than they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from printing import bare, nearly_empty, sheets
from samples import sample
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture
def page(reused_page: Page) -> Page:
    return reused_page


def test_a_decision_tree_does_not_leave_the_half_of_a_sheet_empty_before_it(page: Page, address: str) -> None:
    first, *_ = sheets(page, f"{address}contracts-and-grants/")
    assert "A grant or a contract in six questions" in first
    assert page.locator(".hub-tree figcaption").inner_text() in first


def test_a_case_is_two_sheets_at_most_and_none_has_next_to_nothing_on_it(page: Page, address: str) -> None:
    for case in sample(real_hub().cases, 8, "cases"):
        of_case = sheets(page, f"{address}cases/{case.id}/")
        assert len(of_case) <= 2, case.id
        assert nearly_empty(of_case) == [], case.id


def test_a_question_is_one_sheet(page: Page, address: str) -> None:
    for question in sample(real_hub().questions, 8, "questions"):
        assert len(sheets(page, f"{address}matrix/questions/{question.id}/")) == 1, question.id


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_law_in_one_page_is_one_sheet_with_its_tree_and_its_sources(
    browser: Browser, address: str, *, script: bool
) -> None:
    with browser.new_context(java_script_enabled=script) as context:
        page = context.new_page()
        printed = sheets(page, f"{address}law/provider-selection-regime/")
        tree = page.locator(".hub-tree")
        page.emulate_media(media="print")
        width = tree.evaluate("each => each.getBoundingClientRect().width")
    assert len(printed) == 1
    for part in ("Not legal advice", "1. Are you setting up", "Where this comes from", "Next review due"):
        assert part in printed[0]
    for part in ("Where to go next", "Cite this page", "Words used", "In detail", "in words"):
        assert part not in printed[0]
    assert width == pytest.approx(85 / 25.4 * 96, abs=1)


BEGINNINGS = """() => [...document.querySelectorAll("section:has(> .hub-picture) > h2")].map((heading) => [
  heading.textContent,
  heading.nextElementSibling.matches("figure") ? "" : heading.nextElementSibling.textContent,
  heading.parentElement.querySelector("figcaption").textContent,
])"""


@pytest.mark.parametrize("url", ["facts/", "matrix/", "gaps/"])
def test_no_heading_on_paper_is_parted_from_its_picture(page: Page, address: str, url: str) -> None:
    printed = [bare(text) for text in sheets(page, address + url)]
    beginnings = page.evaluate(BEGINNINGS)
    assert beginnings
    for heading, text, caption in beginnings:
        begins = bare(heading) + bare(text)[:20]
        assert any(begins in sheet and bare(caption) in sheet for sheet in printed), heading


def test_each_question_of_the_self_assessment_has_one_sheet(page: Page, address: str) -> None:
    assessment = real_hub().assessment
    assert assessment
    assert len(sheets(page, f"{address}self-assessment/")) == len(assessment.questions)

"""What tests of the self-assessment do on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdf_text import sheets_of

if TYPE_CHECKING:
    from playwright.sync_api import Page


def answer(page: Page, question: int, label: str) -> str:
    """Answer a question, counted from 0; give its title."""
    part = page.locator("[data-question]").nth(question)
    part.get_by_label(label, exact=True).first.check()
    return part.locator("h2").inner_text()


def answer_everything(page: Page, label: str, note: str = "") -> None:
    """Answer each question and follow-up in the same way, with the same note."""
    for answers in page.locator(".hub-answers").all():
        answers.get_by_label(label, exact=True).check()
    for area in page.locator("textarea").all():
        area.fill(note)


def printed(page: Page) -> list[str]:
    """Print the page as it stands; give the text of each sheet."""
    return sheets_of(page.pdf(prefer_css_page_size=True))

"""What tests of the self-assessment do on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdf_text import sheets_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def open_questions(page: Page) -> None:
    """Open each question, of which only the first is open at first."""
    page.locator(".hub-assessment__fold").evaluate_all("all => all.forEach((each) => { each.open = true; })")


def answer(page: Page, question: int, level: int) -> str:
    """Choose the level of a question, counted from 0; give its title."""
    open_questions(page)
    part = page.locator("[data-question]").nth(question)
    choose(part, level)
    return part.locator("h2").inner_text()


def choose(part: Locator, level: int) -> None:
    """Choose the level of a question or follow-up."""
    part.locator("[data-levels]").first.get_by_role("radio").nth(level - 1).check()


def plan_action(part: Locator, **fields: str) -> None:
    """Fill in the action of a question or follow-up."""
    action = part.locator("[data-action]").first
    action.locator("summary").click()
    if "wanted" in fields:
        action.get_by_label("Level wanted").select_option(fields.pop("wanted"))
    for label, text in fields.items():
        action.get_by_label(label.replace("_", " "), exact=True).fill(text)


def answer_everything(page: Page, level: int, note: str = "") -> None:
    """Choose the same level for each question and follow-up, with the same note."""
    open_questions(page)
    for levels in page.locator("[data-levels]").all():
        levels.get_by_role("radio").nth(level - 1).check()
    for area in page.locator("[data-notes]").all():
        area.fill(note)


def give_file(page: Page, field: str, content: bytes) -> None:
    """Give a file to “Open a saved file” or to “Compare with a saved file”."""
    page.get_by_label(field).set_input_files(
        {"name": "saved.json", "mimeType": "application/json", "buffer": content}
    )


def printed(page: Page) -> list[str]:
    """Print the page as it stands; give the text of each sheet."""
    return sheets_of(page.pdf(prefer_css_page_size=True))

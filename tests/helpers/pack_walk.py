"""A walk through the tender pack from the home page on, which counts what a reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import re

    from playwright.sync_api import Page


class Walk:
    """Walks through the builder, and counts each thing that a reader does."""

    def __init__(self, page: Page, address: str) -> None:
        """Begin at the home page."""
        self.page = page
        self.steps = 0
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(address)

    def press(
        self, name: str | re.Pattern[str], role: Literal["button", "link"] = "button", *, exact: bool = False
    ) -> None:
        self.steps += 1
        self.page.get_by_role(role, name=name, exact=exact).first.click()

    def fill(self, label: str, text: str) -> None:
        self.steps += 1
        self.page.get_by_label(label).fill(text)
        self.page.get_by_label(label).blur()

    def choose(self, label: str, option: str) -> None:
        self.steps += 1
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def go_to(self, step: str) -> None:
        self.steps += 1
        self.page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=step).click()
        self.page.get_by_role("heading", name=step, level=2, exact=True).wait_for()

    def panel(self) -> str:
        """Give the words of the open step, folded parts too."""
        self.page.get_by_text("Loading…").first.wait_for(state="detached")
        return str(self.page.locator(".hub-pack__panel").evaluate("panel => panel.textContent"))

    def link(self) -> str:
        """Share the pack, and give the link."""
        self.press("Keep or share")
        field = self.page.get_by_label("Link to this pack")
        field.wait_for()
        self.press("Copy the link")
        return field.input_value()

"""The clock in the browser: the answer first, a link that gives the same, and all of it with a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_answer_of_a_link_is_shown(page: Page, address: str) -> None:
    page.goto(f"{address}clock/#regime=gate&published=2026-01-20")
    answer = page.get_by_role("region", name="The wait", exact=True)
    assert "midnight at the end of Monday 2 February 2026" in answer.inner_text()

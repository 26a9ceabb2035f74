"""Most of the height of an entry's page is its own content; what few readers look up is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.case import CASE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from samples import a_few, sample
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Page

LEAST = 0.7
"""Of the height of a whole page, with its header and its foot: what every page has, the shortest too."""
LEAST_OF_TEXT = 0.75
"""Of the height of what stands between header and foot: what every page has."""
HEIGHT = 844
TAIL = ", ".join(
    f".hub-{name}" for name in ("next", "siblings", "turn", "take", "record", "dates", "overdue", "contents")
)
# The heights of what a page is for, of its text with what leads on from it, and of the whole page. Parts
# stand below each other.
HEIGHTS = """(tail) => {
  const parts = [...document.querySelectorAll("main > *")].filter((each) => each.offsetHeight > 0);
  const end = document.querySelector("main").getBoundingClientRect().bottom;
  const top = (at) => (at < parts.length ? parts[at].getBoundingClientRect().top : end);
  const own = parts.map((each, at) => (each.matches(tail) ? 0 : top(at + 1) - top(at)));
  const whole = document.documentElement.scrollHeight;
  return [own.reduce((sum, each) => sum + each, 0), end - top(0), whole];
}"""


def entries() -> dict[str, list[str]]:
    """Return the addresses of the pages of each kind."""
    hub = real_hub()
    return {
        "question": [QUESTION.url(each.id) for each in hub.questions],
        "case": [CASE.url(each.id) for each in hub.cases],
        "principle": [PRINCIPLE.url(each.id) for each in hub.principles],
        "criterion": [CRITERION.url(each.id) for each in hub.criteria],
        "tip": ["tips/"],
    }


@pytest.fixture
def phone(reused_page: Page) -> Page:
    reused_page.set_viewport_size({"width": 390, "height": HEIGHT})
    return reused_page


@a_few(4)
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("kind", entries())
def test_most_of_an_entrys_page_on_a_phone_is_its_own_content(
    phone: Page, address: str, kind: str, width: int
) -> None:
    """Neither header, foot and the list “On this page” are counted as its own, nor what leads on from it."""
    phone.set_viewport_size({"width": width, "height": HEIGHT})
    of_page, of_text = {}, {}
    for url in sample(entries()[kind], 4, f"{kind} {width}"):
        phone.goto(address + url)
        own, text, whole = phone.evaluate(HEIGHTS, TAIL)
        of_page[url], of_text[url] = own / whole, own / text
    assert {url: round(share, 3) for url, share in of_page.items() if share < LEAST} == {}
    assert {url: round(share, 3) for url, share in of_text.items() if share < LEAST_OF_TEXT} == {}

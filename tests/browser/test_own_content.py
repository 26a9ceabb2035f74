"""Most of the height of an entry's page is its own content; what few readers look up is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guidancehub.content.model.case import CASE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LEAST = 0.7
PHONE = {"width": 390, "height": 844}
TAIL = ", ".join(
    f".hub-{name}" for name in ("next", "siblings", "turn", "take", "record", "dates", "overdue", "contents")
)
# The height of what a page is for, and that of all of it. Parts stand below each other.
HEIGHTS = """(tail) => {
  const parts = [...document.querySelectorAll("main > *")].filter((each) => each.offsetHeight > 0);
  const end = document.querySelector("main").getBoundingClientRect().bottom;
  const top = (at) => (at < parts.length ? parts[at].getBoundingClientRect().top : end);
  const own = parts.map((each, at) => (each.matches(tail) ? 0 : top(at + 1) - top(at)));
  return [own.reduce((sum, each) => sum + each, 0), end - top(0)];
}"""


def entries() -> list[str]:
    hub = real_hub()
    return [
        *(QUESTION.url(each.id) for each in hub.questions),
        *(CASE.url(each.id) for each in hub.cases),
        *(PRINCIPLE.url(each.id) for each in hub.principles),
        *(CRITERION.url(each.id) for each in hub.criteria),
        "tips/",
    ]


@pytest.fixture
def phone(reused_page: Page) -> Page:
    reused_page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    return reused_page


def test_most_of_an_entrys_page_on_a_phone_is_its_own_content(phone: Page, address: str) -> None:
    """Neither the list “On this page” is counted as its own, nor what leads on from it."""
    shares = {}
    for url in entries():
        phone.goto(address + url)
        own, whole = phone.evaluate(HEIGHTS, TAIL)
        shares[url] = own / whole
    assert len(shares) > 100
    assert {url: round(share, 3) for url, share in shares.items() if share < LEAST} == {}


def test_the_end_of_a_page_is_examples_then_others_then_documents_then_one_fold(
    phone: Page, address: str
) -> None:
    for url in ("matrix/questions/VA-01/", "cases/uplift-2025-26/", "principles/local-spend/"):
        phone.goto(address + url)
        assert phone.locator(".hub-next h3").all_inner_texts() == ["Examples", "See also"], url
        assert [phone.locator(f"#{name} + ul > li").count() for name in ("examples", "see-also")] == [3, 3], (
            url
        )
        assert phone.locator("main > details").count() == 1, url
        assert not phone.get_by_role("heading", name="Where this comes from").is_visible(), url


def test_a_questions_first_files_are_word_and_excel(phone: Page, address: str) -> None:
    phone.goto(f"{address}matrix/questions/VA-01/")
    shown = phone.locator(".hub-take a:visible").all_inner_texts()
    assert [name.split(", ")[-2] for name in shown[:-1]] == ["Word", "Excel"]
    assert shown[-1] == "All downloads"


def test_the_way_back_to_the_top_needs_no_script(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}matrix/questions/VA-01/")
        page.get_by_role("link", name="Back to top").click()
        expect(page.locator(".hub-header")).to_be_in_viewport()
        assert page.url.endswith("#top")

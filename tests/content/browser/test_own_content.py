"""Most of the height of an entry's page is its own content; what few readers look up is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guidancehub.content.model.case import CASE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from samples import sample
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("kind", entries())
def test_most_of_an_entrys_page_on_a_phone_is_its_own_content(
    phone: Page, address: str, kind: str, width: int
) -> None:
    """Neither header, foot and the list “On this page” are counted as its own, nor what leads on from it."""
    phone.set_viewport_size({"width": width, "height": HEIGHT})
    of_page, of_text = {}, {}
    for url in sample(entries()[kind], 12, f"{kind} {width}"):
        phone.goto(address + url)
        own, text, whole = phone.evaluate(HEIGHTS, TAIL)
        of_page[url], of_text[url] = own / whole, own / text
    assert {url: round(share, 3) for url, share in of_page.items() if share < LEAST} == {}
    assert {url: round(share, 3) for url, share in of_text.items() if share < LEAST_OF_TEXT} == {}


def test_what_a_phone_folds_is_open_on_a_laptop_and_without_script(
    phone: Page, browser: Browser, address: str
) -> None:
    folds = "details[data-folds]"
    phone.goto(f"{address}matrix/questions/VA-01/")
    assert phone.locator(folds).count() == 2
    assert phone.locator(f"{folds}[open]").count() == 0
    phone.locator("[data-contents] summary").click()
    expect(phone.get_by_role("navigation", name="On this page").get_by_role("link").first).to_be_visible()
    phone.set_viewport_size({"width": 1440, "height": HEIGHT})
    expect(phone.locator(f"{folds}[open]")).to_have_count(2)
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": HEIGHT}) as context:
        page = context.new_page()
        page.goto(f"{address}matrix/questions/VA-01/")
        assert page.locator(f"{folds}[open]").count() == 2


def test_downloads_and_the_pack_stay_in_sight_on_a_phone(phone: Page, address: str) -> None:
    for width in (320, 390):
        phone.set_viewport_size({"width": width, "height": HEIGHT})
        phone.goto(f"{address}cases/uplift-2025-26/")
        for name in ("Downloads", "Pack"):
            link = phone.locator(".hub-header").get_by_role("link", name=name)
            expect(link).to_be_in_viewport(ratio=1)


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
    shown = phone.locator(".hub-take__files a:visible").all_inner_texts()
    assert [name.split(", ")[-2] for name in shown] == ["Word", "Excel"]
    expect(phone.get_by_role("main").get_by_role("link", name="All downloads")).to_be_visible()


def test_a_phone_shows_the_last_step_of_the_way_to_a_page(phone: Page, address: str) -> None:
    way = phone.get_by_role("navigation", name="Breadcrumb").get_by_role("link")
    phone.goto(f"{address}matrix/questions/VA-01/")
    assert way.all_inner_texts() == ["Value"]
    phone.set_viewport_size({"width": 1440, "height": HEIGHT})
    assert way.all_inner_texts() == ["Home", "Question matrix", "Value"]


def test_the_way_back_to_the_top_needs_no_script(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}matrix/questions/VA-01/")
        page.get_by_role("link", name="Back to top").click()
        expect(page.locator(".hub-header")).to_be_in_viewport()
        assert page.url.endswith("#top")

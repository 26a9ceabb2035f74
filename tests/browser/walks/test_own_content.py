"""What few readers look up on an entry's page is folded on a phone, and stands at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HEIGHT = 844


@pytest.fixture
def phone(reused_page: Page) -> Page:
    reused_page.set_viewport_size({"width": 390, "height": HEIGHT})
    return reused_page


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
        phone.goto(f"{address}cases/garden-lunches/")
        for name in ("Downloads", "Pack"):
            link = phone.locator(".hub-header").get_by_role("link", name=name)
            expect(link).to_be_in_viewport(ratio=1)


def test_the_end_of_a_page_is_examples_then_others_then_documents_then_one_fold(
    phone: Page, address: str
) -> None:
    for url in ("matrix/questions/VA-01/", "cases/garden-lunches/", "principles/share-the-work/"):
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

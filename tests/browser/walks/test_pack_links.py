"""The links that add to a tender pack: what they do depends on what the reader has chosen to keep."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from playwright.sync_api import expect

from guidancehub.web.site_pages import PACK

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from pack_files import Json

PREFIX: Final = "riverside-pack"
QUESTION: Final = "matrix/questions/QI-01/"


def keep(page: Page, address: str, count: int | None = None) -> None:
    """Choose to keep packs on this device, as the page of the pack does."""
    page.goto(f"{address}sources/")
    page.evaluate("key => localStorage.setItem(key, '[]')", f"{PREFIX}-packs")
    if count is not None:
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [f"{PREFIX}-count", str(count)])


def stored(page: Page) -> dict[str, str]:
    return dict(page.evaluate("({ ...localStorage })"))


def in_header(page: Page) -> Locator:
    return page.locator("[data-pack-link]")


def test_who_keeps_no_pack_is_led_to_it_and_nothing_is_stored(page: Page, address: str) -> None:
    page.goto(f"{address}{QUESTION}")
    assert in_header(page).inner_text() == "Pack"
    # Nothing is announced, because nothing is put aside here.
    assert page.locator("[data-pack-said]").count() == 1
    assert page.locator("[data-pack-said][role]").count() == 0
    page.get_by_role("link", name="Add to pack QI-01").click()
    page.wait_for_url(f"**/{PACK.url}**")
    assert not [key for key in stored(page) if key.startswith(PREFIX)]


def test_who_keeps_a_pack_adds_to_it_and_reads_it_once(page: Page, address: str) -> None:
    keep(page, address, 11)
    page.goto(f"{address}{QUESTION}")
    assert in_header(page).text_content() == "Pack, number of questions · 11"
    button = page.get_by_role("button", name="Add to pack QI-01")
    button.focus()
    page.keyboard.press("Space")
    said = page.locator("[data-pack-said]")
    assert said.inner_text() == (
        "QI-01 is put aside for your pack, which has 12 questions now. Open the pack"
    )
    assert in_header(page).text_content() == "Pack, number of questions · 12"
    assert json.loads(stored(page)[f"{PREFIX}-adding"]) == ["QI-01"]
    # It has the focus still, and leads to the pack now.
    assert page.evaluate("document.activeElement.textContent") == "In your pack QI-01"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PACK.url}**")


def test_a_gate_does_not_count_as_a_question(page: Page, address: str) -> None:
    keep(page, address)
    page.goto(f"{address}matrix/gates/")
    page.get_by_role("button", name="Add to pack GT-01").click()
    assert page.locator("[data-pack-said]").inner_text() == "GT-01 is put aside for your pack. Open the pack"
    assert in_header(page).text_content() == "Pack, number of questions · 0"


def test_a_list_is_not_searched_for_the_words_of_its_links(page: Page, address: str) -> None:
    page.goto(f"{address}matrix/table/?words=pack")
    expect(page.locator("[data-list-status]")).not_to_be_empty()
    # Each question has a link that says “pack”, and one of them is about packs.
    assert page.locator("tr[data-in]").count() > 1
    (shown,) = page.locator("tr[data-in]:visible").all_inner_texts()
    assert "Lending out" in shown


def test_results_of_a_search_can_be_added(page: Page, address: str) -> None:
    keep(page, address)
    page.goto(f"{address}search/?q=QI-01")
    page.get_by_role("button", name="Add to pack QI-01").click()
    assert json.loads(stored(page)[f"{PREFIX}-adding"]) == ["QI-01"]


def test_results_in_groups_can_be_added_too(page: Page, address: str) -> None:
    keep(page, address)
    page.goto(f"{address}search/?q=people")
    page.locator("[data-search-part='groups'] [data-add][role='button']").first.click()
    assert len(json.loads(stored(page)[f"{PREFIX}-adding"])) == 1


def test_a_set_among_the_results_of_a_search_starts_a_pack_of_a_size(
    page: Page, address: str, bank: Json
) -> None:
    page.goto(f"{address}search/?q=walks&type=set")
    result = page.locator(".hub-result", has_text="A set for walks").first
    starts = result.get_by_role("link", name="Start a pack: ")
    expect(starts).to_have_text([f"Start a pack: {size['label']}" for size in bank["sizes"]])
    starts.last.click()
    page.wait_for_url(f"**/{PACK.url}**")
    expect(page.get_by_text("A set for walks", exact=False).first).to_be_visible()


def test_storage_that_is_full_or_damaged_leaves_a_link_that_works(page: Page, address: str) -> None:
    keep(page, address)
    page.evaluate("key => localStorage.setItem(key, '{')", f"{PREFIX}-adding")
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full') }")
    page.goto(f"{address}{QUESTION}")
    page.get_by_role("button", name="Add to pack QI-01").click()
    page.wait_for_url(f"**/{PACK.url}**")


def test_paper_has_no_links_that_add(reused_page: Page, address: str) -> None:
    reused_page.emulate_media(media="print")
    for path in ("matrix/table/", "matrix/quality-and-innovation/", QUESTION):
        reused_page.goto(f"{address}{path}")
        assert reused_page.locator("[data-add]:visible").count() == 0, path


def test_blocked_storage_leaves_a_link_that_works(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked') } })"
    )
    page.goto(f"{address}{QUESTION}")
    assert in_header(page).inner_text() == "Pack"
    page.get_by_role("link", name="Add to pack QI-01").click()
    page.wait_for_url(f"**/{PACK.url}**")


def test_what_the_pack_has_already_is_not_added_again(page: Page, address: str) -> None:
    keep(page, address, 1)
    kept = {"pack": {"public": {"questions": [{"code": "QI-01"}], "gates": 5}}}
    for name, value in (("packs", {"last": "0123abcd"}), ("0123abcd", kept)):
        page.evaluate(
            "([key, value]) => localStorage.setItem(key, value)", [f"{PREFIX}-{name}", json.dumps(value)]
        )
    page.goto(f"{address}matrix/quality-and-innovation/")
    page.get_by_role("link", name="In your pack QI-01").wait_for()
    page.get_by_role("button", name="Add to pack QI-02").wait_for()

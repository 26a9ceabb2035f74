"""The tender pack is kept by choice, shared, issued and printed, and nothing of it is lost."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any, Final

import pytest

from axe_rules import OTHER_RULES, violations, violations_in_colours
from guidancehub.downloads.bank.canonical import with_digest
from pack_pages import offer_bank, open_builder, unfold_sharing
from pdf_text import sheets_of
from samples import a_few

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Dialog, FilePayload, Locator, Page

    from pack_files import IssuedPack, Json

PREFIX: Final = "riverside-pack"
SET: Final = "set=walks.large"
NAME: Final = "Walks for everyone"
PERSON: Final = "Robin Testperson"


def step(page: Page, title: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=title).click()


def sharing(page: Page) -> None:
    """Go to the last step, and unfold all of it."""
    step(page, "Keep and share")
    unfold_sharing(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def said(page: Page) -> str:
    return page.locator(".hub-pack__said").inner_text()


def stored(page: Page) -> dict[str, str]:
    kept: dict[str, str] = page.evaluate("({...localStorage, ...sessionStorage})")
    return kept


def kept_packs(page: Page) -> list[Mapping[str, Any]]:
    """Give what is stored of each pack, without the choices and counts."""
    name = re.compile(rf"{PREFIX}-[0-9a-f]{{8}}")
    return [json.loads(text) for key, text in sorted(stored(page).items()) if name.fullmatch(key)]


def name_pack(page: Page, name: str) -> None:
    step(page, "Service")
    field = page.locator("[data-field='public.name']")
    field.fill(name)
    field.press("Tab")


def shared(page: Page, address: str, name: str = NAME) -> list[str]:
    """Open a pack from a set, name it and go to its last step; give the list of errors."""
    errors = open_builder(page, address, SET)
    name_pack(page, name)
    sharing(page)
    return errors


def keep(page: Page) -> None:
    press(page, "Keep my packs on this device")


def person(page: Page) -> None:
    """Write a name into the panel."""
    press(page, "Add a member of the panel")
    page.get_by_label("Name, if you need it").fill(PERSON)
    page.get_by_label("Name, if you need it").press("Tab")


def saved(page: Page, button: str, folder: Path) -> tuple[str, bytes]:
    with page.expect_download() as download:
        press(page, button)
    file = folder / "saved"
    download.value.save_as(file)
    return download.value.suggested_filename, file.read_bytes()


def test_nothing_is_stored_before_the_reader_chooses_so(page: Page, address: str) -> None:
    errors = shared(page, address)
    person(page)
    page.evaluate("location.hash = 'add=NB-04'")
    page.get_by_text("NB-04").first.wait_for()
    press(page, "Show as it prints")
    press(page, "Back to keep and share")
    assert stored(page) == {}
    assert page.context.cookies() == []
    assert errors == []


def test_a_pack_is_kept_by_choice_found_again_and_deleted_with_the_choice(page: Page, address: str) -> None:
    errors = shared(page, address)
    keep(page)
    assert said(page) == "Packs are kept on this device from now on."
    name_pack(page, "Another name")
    page.goto(f"{address}pack/")
    page.get_by_role("heading", name="Another name", level=1).wait_for()
    assert said(page) == ""
    sharing(page)
    press(page, "Stop keeping packs here")
    press(page, "Delete and stop")
    assert stored(page) == {}
    assert page.get_by_role("heading", level=1).inner_text() == "Another name"
    assert [each for each in errors if "dialog" not in each] == []


def test_names_of_people_are_kept_by_a_second_choice_alone(page: Page, address: str) -> None:
    shared(page, address)
    person(page)
    keep(page)
    assert PERSON not in json.dumps(stored(page))
    assert page.get_by_text("This pack names people.").is_visible()
    page.get_by_label("Keep names of people too").check()
    assert PERSON in json.dumps(stored(page))
    page.get_by_label("Keep names of people too").uncheck()
    assert PERSON not in json.dumps(stored(page))


def both_tabs(page: Page, address: str) -> Page:
    """Open the same kept pack in a second tab."""
    shared(page, address)
    keep(page)
    other = page.context.new_page()
    open_builder(other, address)
    return other


def test_of_two_tabs_none_overwrites_the_other(page: Page, address: str) -> None:
    other = both_tabs(page, address)
    name_pack(other, "From the other tab")
    page.get_by_role("alert").get_by_text("Another tab has changed this pack").wait_for()
    name_pack(page, "From this tab")
    assert [each["pack"]["public"]["name"] for each in kept_packs(page)] == ["From the other tab"]
    press(page, "Keep this one as a copy")
    names = {each["pack"]["public"]["name"] for each in kept_packs(page)}
    assert names == {"From the other tab", "From this tab"}
    name_pack(other, "Still the other")
    assert {each["pack"]["public"]["name"] for each in kept_packs(page)} == {
        "Still the other",
        "From this tab",
    }
    assert page.locator(".hub-pack__notice").inner_text() == ""


def test_the_newer_pack_of_another_tab_can_be_opened_and_undone(page: Page, address: str) -> None:
    other = both_tabs(page, address)
    name_pack(other, "From the other tab")
    press(page, "Open that one")
    page.get_by_role("heading", name="From the other tab", level=1).wait_for()
    press(page, "Undo")
    page.get_by_role("heading", name=NAME, level=1).wait_for()
    assert [each["pack"]["public"]["name"] for each in kept_packs(page)] == ["From the other tab"]


def test_what_another_tab_deletes_is_told_and_not_written_again(page: Page, address: str) -> None:
    other = both_tabs(page, address)
    sharing(other)
    other.get_by_role("button", name=f"Delete {NAME}").click()
    press(other, "Delete it")
    page.get_by_role("alert").get_by_text("Another tab has deleted").wait_for()
    name_pack(page, "Changed after that")
    assert kept_packs(page) == []


def kept_row(page: Page, name: str) -> Locator:
    return page.locator(".hub-pack__kept > li", has_text=name)


def test_several_packs_are_opened_renamed_copied_and_really_deleted(page: Page, address: str) -> None:
    shared(page, address)
    keep(page)
    page.get_by_role("button", name=f"Copy as another lot: {NAME}").click()
    page.get_by_role("heading", name=f"{NAME} (another lot)", level=1).wait_for()
    sharing(page)
    kept_row(page, "(another lot)").get_by_role("button", name="Rename").click()
    new_name = page.get_by_label("New name for")
    assert new_name.evaluate("field => field === document.activeElement")
    new_name.fill("Lot 2")
    new_name.press("Tab")
    assert "open now" in kept_row(page, "Lot 2").inner_text()
    kept_row(page, NAME).get_by_role("button", name="Open").click()
    press(page, "Open it")
    page.get_by_role("heading", name=NAME, level=1, exact=True).wait_for()
    sharing(page)
    page.get_by_role("button", name="Delete Lot 2").click()
    page.get_by_role("group", name="Delete “Lot 2”").wait_for()
    press(page, "Cancel")
    assert page.evaluate("document.activeElement.textContent") == "Delete"
    page.get_by_role("button", name="Delete Lot 2").click()
    press(page, "Delete it")
    assert "Lot 2" not in json.dumps(stored(page))
    assert page.evaluate("document.activeElement.id") == "share-kept"
    assert len(kept_packs(page)) == 1


def test_a_deleted_pack_that_was_open_cannot_come_back(page: Page, address: str) -> None:
    shared(page, address)
    keep(page)
    page.get_by_role("button", name=f"Delete {NAME}").click()
    press(page, "Delete it")
    undo = page.get_by_role("button", name="Undo", exact=True)
    while undo.is_enabled():
        undo.click()
    assert NAME not in page.locator("main").inner_text()
    assert NAME not in json.dumps(stored(page))


FULL: Final = 'Storage.prototype.setItem = () => { throw new DOMException("Full", "QuotaExceededError"); };'
BLOCKED: Final = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("Access is denied.", "SecurityError"); } });"""


def test_a_full_device_is_told_and_the_pack_can_be_saved_to_a_file(
    page: Page, address: str, tmp_path: Path
) -> None:
    errors = shared(page, address)
    keep(page)
    before = stored(page)
    page.evaluate(f"() => {{ {FULL} }}")
    name_pack(page, "No room for this")
    assert page.get_by_role("alert").get_by_text("no more room to keep the pack").is_visible()
    assert {key: before[key] for key in stored(page)} == stored(page) == before
    press(page, "Save it to a file")
    assert page.evaluate("document.activeElement.id") == "share-files"
    _, content = saved(page, "Save the full file", tmp_path)
    assert json.loads(content)["public"]["name"] == "No room for this"
    assert errors == []


def test_a_browser_that_blocks_storage_is_told_and_all_else_works(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.add_init_script(BLOCKED)
    errors = shared(page, address)
    assert page.get_by_text("does not let the hub keep anything").is_visible()
    assert page.get_by_role("button", name="Keep my packs on this device").count() == 0
    saved(page, "Save the public file", tmp_path)
    assert errors == []


def test_a_damaged_pack_is_told_saved_as_it_is_and_deleted(page: Page, address: str, tmp_path: Path) -> None:
    open_builder(page, address)
    page.evaluate(
        f"localStorage.setItem('{PREFIX}-packs', '{{\"last\":\"0badcafe\"}}');"
        f"localStorage.setItem('{PREFIX}-0badcafe', '{{\"pack\": <half');"
    )
    errors = open_builder(page, address)
    assert "could not be opened, and stays as it is" in said(page)
    sharing(page)
    name, content = saved(page, "Save what there is", tmp_path)
    assert (name, content) == ("damaged-pack.txt", b'{"pack": <half')
    page.get_by_role("button", name="Delete the damaged pack").click()
    press(page, "Delete it")
    assert kept_packs(page) == []
    assert errors == []


def test_a_pack_of_an_older_release_opens_with_its_questions_and_says_so(
    page: Page, address: str, bank: Json
) -> None:
    shared(page, address)
    keep(page)
    offer_bank(page, with_digest({**bank, "release": "0.0.9"}), "0.0.9")
    page.evaluate(
        """([from, to]) => { for (const [key, text] of Object.entries(localStorage)) {
            localStorage.setItem(key, text.replace(from, to)); } }""",
        [f'"release":"{bank["release"]}"', '"release":"0.0.9"'],
    )
    errors = open_builder(page, address)
    assert page.get_by_role("heading", level=1).inner_text() == NAME
    assert said(page).startswith("Its questions are those of an older release, 0.0.9.")
    assert errors == []


def test_a_link_is_shown_over_the_pack_that_is_kept(page: Page, address: str, issued: IssuedPack) -> None:
    shared(page, address)
    keep(page)
    before = stored(page)
    open_builder(page, address, issued.fragment)
    assert page.get_by_role("button", name="I am buying").is_visible()
    assert stored(page) == before
    press(page, "Back to your pack")
    assert page.get_by_role("heading", level=1).inner_text() == NAME


def test_what_other_pages_put_aside_is_taken_up_once(page: Page, address: str) -> None:
    shared(page, address)
    keep(page)
    count = int(stored(page)[f"{PREFIX}-count"])
    page.evaluate(f'localStorage.setItem(\'{PREFIX}-adding\', \'["NB-04", "GT-03", "NO-99"]\')')
    open_builder(page, address)
    assert said(page) == "Added to the pack: GT-03 and NB-04. This hub has no question or gate NO-99." or (
        said(page) == "Added to the pack: NB-04 and GT-03. This hub has no question or gate NO-99."
    )
    assert f"{PREFIX}-adding" not in stored(page)
    assert stored(page)[f"{PREFIX}-count"] == str(count + 1)


def test_the_header_counts_the_questions_as_they_change(page: Page, address: str) -> None:
    shared(page, address)
    header = page.locator("[data-pack-count]")
    assert header.is_hidden()
    keep(page)
    count = int(header.locator("b").inner_text())
    page.evaluate("() => { location.hash = 'add=NB-04'; }")
    page.get_by_text("Added to the pack: NB-04.").wait_for()
    assert header.locator("b").inner_text() == str(count + 1)
    press(page, "Stop keeping packs here")
    press(page, "Delete and stop")
    assert header.is_hidden()


def test_leaving_with_unsaved_work_warns_once(page: Page, address: str, tmp_path: Path) -> None:
    warnings: list[str] = []

    def stay(dialog: Dialog) -> None:
        warnings.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.goto(f"{address}pack/#{SET}")
    name_pack(page, NAME)
    page.evaluate("location.assign('../')")
    page.wait_for_timeout(300)
    assert warnings == ["beforeunload"]
    name_pack(page, "Changed again")
    sharing(page)
    saved(page, "Save the full file", tmp_path)
    page.goto(address)
    page.goto(f"{address}pack/#{SET}")
    name_pack(page, NAME)
    page.evaluate("location.assign('../')")
    page.wait_for_timeout(300)
    assert warnings == ["beforeunload", "beforeunload"]
    page.goto(address)
    assert warnings == ["beforeunload", "beforeunload"]


def test_clearing_asks_first_and_is_undone(page: Page, address: str) -> None:
    shared(page, address)
    keep(page)
    press(page, "Clear this pack")
    press(page, "Clear it")
    assert page.get_by_role("heading", level=1).inner_text() == "Tender pack"
    assert len(kept_packs(page)) == 1
    press(page, "Undo")
    assert page.get_by_role("heading", level=1).inner_text() == NAME
    assert len(kept_packs(page)) == 1


def test_the_link_is_short_has_nothing_private_and_opens_the_same_pack(page: Page, address: str) -> None:
    shared(page, address)
    person(page)
    link = page.get_by_label("Link to this pack").input_value()
    assert len(link.partition("#")[2]) <= 300
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(page, "Copy the link")
    page.get_by_text("The link is copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == link
    print_of = page.locator("#share-link").locator("xpath=..").locator("code").inner_text()
    assert page.get_by_text(
        "A link has no room for the name of the tender and the kind of service."
    ).is_visible()
    other = page.context.new_page()
    other.goto(link)
    other.get_by_text(print_of).first.wait_for()
    assert PERSON not in other.locator("main").inner_text()


def test_where_the_clipboard_is_closed_the_link_is_marked(page: Page, address: str) -> None:
    shared(page, address)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    press(page, "Copy the link")
    page.get_by_text("The link is marked: copy it by hand.").wait_for()
    field = page.get_by_label("Link to this pack")
    assert field.evaluate("each => each.selectionEnd - each.selectionStart === each.value.length")


def test_files_are_plainly_named_and_only_the_full_one_has_what_is_private(
    page: Page, address: str, tmp_path: Path
) -> None:
    shared(page, address)
    person(page)
    name, content = saved(page, "Save the public file", tmp_path)
    assert name == "walks-for-everyone-public-pack.json"
    assert "private" not in json.loads(content)
    assert PERSON.encode() not in content
    name, content = saved(page, "Save the full file", tmp_path)
    assert name == "walks-for-everyone-full-pack-with-private-notes.json"
    assert json.loads(content)["private"]["panel"][0]["name"] == PERSON
    name, content = saved(page, "Save a table (CSV)", tmp_path)
    assert name == "walks-for-everyone-pack.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    assert PERSON.encode() not in content
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    weights = [float(row["Weight in per cent"]) for row in rows if row["Gate or question"] == "Question"]
    assert round(sum(weights), 1) == 100.0
    assert "The file holds personal data" in page.locator("main").inner_text()


def issue(page: Page, number: int) -> None:
    press(page, f"Stamp issue {number}")
    press(page, "Stamp it")


def test_an_issue_is_stamped_and_what_changes_is_logged_word_by_word(page: Page, address: str) -> None:
    shared(page, address)
    keep(page)
    issue(page, 1)
    assert re.fullmatch(r"Issue 1 is stamped\. Its fingerprint is [0-9a-f]{10}\.", said(page))
    assert page.evaluate("document.activeElement.id") == "public-issue"
    name_pack(page, f"{NAME} in the rain")
    open_builder(page, address)
    sharing(page)
    changes = page.locator(".hub-pack__changed")
    changes.get_by_text(f"Before: {NAME}. Now: {NAME} in the rain.").wait_for()
    assert page.get_by_role("button", name="Stamp issue 2").count() == 0
    page.get_by_label("What is changed or clarified").fill("The place is named.")
    page.get_by_label("Why", exact=True).fill("A bidder asked.")
    press(page, "Log it")
    assert "not stamped yet" in page.locator(".hub-pack__log").inner_text()
    issue(page, 2)
    assert changes.count() == 0
    press(page, "Add an entry")
    page.get_by_label("Who", exact=True).fill(PERSON)
    page.get_by_label("Who", exact=True).press("Tab")
    press(page, "Show as it prints")
    sheet = page.locator(".hub-tender").inner_text()
    assert "The place is named. · A bidder asked." in sheet
    assert PERSON not in sheet


def test_an_issued_pack_that_came_by_a_link_can_be_shared_and_printed(
    page: Page, address: str, issued: IssuedPack
) -> None:
    errors = open_builder(page, address, issued.fragment)
    press(page, "I am buying")
    sharing(page)
    page.get_by_text("This pack came by a link, which has no room for all of it.").wait_for()
    press(page, "Show as it prints")
    assert re.search(
        r" · Issue \d+ · Fingerprint [0-9a-f]{10}$", page.locator(".hub-tender__stamp").inner_text()
    )
    assert errors == []


def test_how_it_was_issued_comes_from_its_file_where_it_is_not_kept(
    page: Page, address: str, tmp_path: Path
) -> None:
    shared(page, address)
    issue(page, 1)
    _, content = saved(page, "Save the public file", tmp_path)
    changed = json.loads(content)
    changed["public"]["contact"] = "tenders@example.org"
    del changed["fingerprint"]
    open_builder(page, address, "open")
    payload: FilePayload = {
        "name": "x.json",
        "mimeType": "application/json",
        "buffer": json.dumps(changed).encode(),
    }
    page.locator("input[type=file][accept*=json]").set_input_files(payload)
    page.get_by_role("button", name="I am buying").click()
    sharing(page)
    picker = page.get_by_label("Open the public file of issue 1")
    picker.set_input_files(payload)
    page.get_by_text("This file is another pack than issue 1").wait_for()
    picker.set_input_files({"name": "y.json", "mimeType": "application/json", "buffer": content})
    page.locator(".hub-pack__changed").get_by_text("tenders@example.org").wait_for()


def test_the_paper_has_its_stamp_on_each_sheet_and_nothing_else_of_the_page(page: Page, address: str) -> None:
    shared(page, address)
    person(page)
    issue(page, 1)
    press(page, "Show as it prints")
    stamp = page.locator(".hub-tender__stamp").inner_text()
    assert re.search(r"Issue 1 of \w+ \d+ \w+ \d{4} · Fingerprint [0-9a-f]{10}$", stamp)
    content = page.pdf(prefer_css_page_size=True)
    sheets = sheets_of(content)
    assert len(sheets) > 1
    assert [sheet for sheet in sheets if stamp not in sheet] == []
    text = " ".join(sheets)
    for code in ("GT-01", "QI-01", "NB-03"):
        assert code in text
    assert "Words asked" in text
    assert "Questions: Riverside hub, release" in sheets[-1]
    for never in (PERSON, "Keep and share", "Print this page", "Hub draft", "Where this comes from"):
        assert never not in text


def unissued(page: Page) -> None:
    """Leave the step as it first is."""


def everything(page: Page) -> None:
    """Show all that the step can show at once."""
    keep(page)
    person(page)
    issue(page, 1)
    name_pack(page, "Changed since")
    sharing(page)
    press(page, "Add an entry")
    press(page, "Add a conflict of interest")
    page.get_by_role("button", name="Delete Changed since").click()
    page.get_by_role("button", name="Rename Changed since").click()


def on_paper(page: Page) -> None:
    press(page, "Show as it prints")


@a_few(3)
@pytest.mark.parametrize("show", [unissued, everything, on_paper])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_any_state(
    browser: Browser,
    address: str,
    show: Callable[[Page], None],
    width: int,
) -> None:
    context: BrowserContext = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 800})
    page = context.new_page()
    shared(page, address)
    show(page)
    if width == 320:
        found = violations(page, OTHER_RULES, ".hub-pack")
    else:
        found = violations_in_colours(page, ".hub-pack", forced=False)
    assert [f"{each['id']} {each['nodes'][0]['html']}" for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()

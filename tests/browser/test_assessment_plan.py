"""The plan of the self-assessment is printed, and taken away as a Word document."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree
from playwright.sync_api import expect

from assessing import answer, answer_everything, printed
from guidancehub.views.design_tokens import light
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_plan_is_downloaded_as_a_word_document(form: Page) -> None:
    title = answer(form, 0, "Not started")
    form.locator("textarea").first.fill('One & two\n<three> "four" \x08')
    with form.expect_download() as download:
        form.get_by_role("button", name="Download the plan as Word").click()
    assert download.value.suggested_filename == "self-assessment-plan.docx"
    packed = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert packed.testzip() is None
    parts = {name: etree.fromstring(packed.read(name)) for name in packed.namelist()}
    document = parts["word/document.xml"]
    text = "\n".join("".join(each.itertext()) for each in document.iter(f"{WORD}p"))
    assert title in text
    assert 'Notes: One & two <three> "four"' in text
    styles = [each.get(f"{WORD}val") for each in document.iter(f"{WORD}pStyle")]
    assert styles[0] == "Heading1"
    assert {"Heading2", "Heading3"} <= set(styles)
    opened = docx.Document(str(download.value.path()))
    assert opened.core_properties.language == "en-GB"
    assert opened.core_properties.title == form.locator("h1").inner_text()
    assert "Page 1 of 1" in "".join(parts["word/footer.xml"].itertext())
    linked = [each.address for paragraph in opened.paragraphs for each in paragraph.hyperlinks]
    assert len(linked) >= 4
    assert "Questions: From West Yorkshire. First steps: Hub draft. Sources and rights: https://" in text
    # No address stands in the text but that of the sources: the others are links.
    addresses = [word for word in text.split() if word.startswith("http")]
    assert addresses == [f"{real_hub().info.address}sources/"]
    assert all(address.startswith(form.url.removesuffix("self-assessment/")) for address in linked)


def test_a_word_document_that_cannot_be_made_is_reported(form: Page) -> None:
    form.route("**/self-assessment-plan-docx.mjs*", lambda route: route.abort())
    form.get_by_role("button", name="Download the plan as Word").click()
    expect(form.get_by_text("The Word document could not be made. Please try again.")).to_be_visible()


def test_the_plan_in_word_has_the_colours_of_light_screens_on_dark_ones_too(form: Page) -> None:
    form.emulate_media(color_scheme="dark")
    with form.expect_download() as download:
        form.get_by_role("button", name="Download the plan as Word").click()
    styles = etree.fromstring(zipfile.ZipFile(download.value.path()).read("word/styles.xml"))
    found = {f"#{each.get(f'{WORD}val').lower()}" for each in styles.iter(f"{WORD}color")}
    assert found == {light("brand"), light("link"), light("ink-soft")}


def test_the_plan_is_printed_alone_until_the_browser_has_printed(form: Page) -> None:
    # On phones, print() returns at once, and the page is printed later.
    form.evaluate("window.print = () => {}")
    answer(form, 0, "Not started")
    form.get_by_role("button", name="Save my answers as a file").click()
    form.get_by_role("button", name="Print the plan").click()
    form.emulate_media(media="print")
    assert not form.locator("[data-assessment]").is_visible()
    assert form.locator("[data-plan-body]").is_visible()
    assert not form.get_by_role("button", name="Print the plan").is_visible()
    assert not form.locator("[data-plan-status]").is_visible()
    form.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert form.locator("[data-assessment]").is_visible()


# As much as anyone can write: words, the widest letters, lines, and what fonts lack.
NOTES = {
    "nothing": "",
    "words": "Ask the finance lead which payments are local, and bring the list to the board. " * 3,
    "wide letters": "W" * 300,
    "lines": "A\n" * 150,
    "other scripts": "漢字かな交じり文" * 40,
}


@pytest.mark.parametrize(
    ("label", "note"),
    [
        *(("Not started", note) for note in NOTES),
        ("In hand", "words"),
        ("In place", "words"),
        ("", "nothing"),
    ],
)
def test_the_printed_plan_is_one_sheet_whatever_is_in_it(
    page: Page, address: str, label: str, note: str
) -> None:
    page.clock.set_fixed_time("2027-03-04T12:00:00Z")
    page.goto(f"{address}self-assessment/")
    page.evaluate("window.print = () => {}")
    limit = int(page.locator("textarea").first.get_attribute("maxlength") or "")
    if label:
        answer_everything(page, label, NOTES[note][:limit])
    page.get_by_role("button", name="Print the plan").click()
    sheets = printed(page)
    assert len(sheets) == 1
    for title in page.locator("[data-question] h2").all_inner_texts():
        assert title in sheets[0]
    assert re.search(r"Made on 4 March 2027 with the self-assessment of the .*, release \d", sheets[0])


def test_without_script_the_form_prints_one_question_a_sheet(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}self-assessment/")
    assert not page.locator("[data-plan]").is_visible()
    sheets = printed(page)
    titles = page.locator("[data-question] h2").all_inner_texts()
    where = [[at for at, text in enumerate(sheets) if f"{title} " in text] for title in titles]
    assert where == [[at] for at in range(5)]
    assert "At most" not in " ".join(sheets)
    page.context.close()

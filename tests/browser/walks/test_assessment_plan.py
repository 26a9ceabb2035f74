"""The plan of the self-assessment is printed, and taken away as a Word document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_ORIENT
from playwright.sync_api import expect

from assessing import answer, answer_everything, choose, printed
from samples import a_few, sample

if TYPE_CHECKING:
    from docx.document import Document
    from playwright.sync_api import Browser, Page

COLUMNS = ["Question", "Level now", "Level wanted", "Action", "Owner", "Date", "Next step"]


def downloaded(page: Page) -> Document:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the plan as Word").click()
    assert download.value.suggested_filename == "self-assessment-plan.docx"
    return docx.Document(str(download.value.path()))


def test_the_plan_in_word_is_a_table_of_actions_across_the_page(form: Page) -> None:
    title = answer(form, 0, 1)
    summer = form.locator("[data-follow-up=helpers-summer]")
    choose(summer, 2)
    summer.locator("[data-action] summary").click()
    summer.get_by_label("Level wanted").select_option("3")
    summer.get_by_label("Action", exact=True).fill('One & two\n<three> "four"')
    summer.get_by_label("Owner").fill("Nova\x08")
    summer.get_by_label("Date").fill("2027-01-12")
    summer.get_by_label("Next step").fill("Ask")
    form.locator("[data-notes]").first.fill("What we know")
    document = downloaded(form)
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    actions, levels = document.tables
    assert [cell.text for cell in actions.rows[0].cells] == COLUMNS
    assert [row.cells[0].text for row in actions.rows[1:]] == [title, "The helpers: The summer"]
    second = [cell.text for cell in actions.rows[2].cells]
    assert second[1:] == [
        "2 Begun",
        f"3 Done: {summer.locator('[data-level]').nth(2).inner_text()}",
        'One & two\n<three> "four"',
        "Nova",
        "12 January 2027",
        "Ask",
    ]
    assert actions.rows[1].cells[3].text.startswith("Suggested: ")
    assert len(levels.rows) == 7
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "What we know" in texts
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title == f"Action plan. {form.locator('h1').inner_text()}"
    made = next(text for text in texts if text.startswith("Made on "))
    assert "Questions: From Riverside and Hub draft. Levels and first steps: Hub draft." in made
    assert "Sources and rights: https://riverside-hub.example/sources/" in made


def test_links_of_the_plan_in_word_lead_to_the_hub(form: Page) -> None:
    answer(form, 0, 1)
    document = downloaded(form)
    fields = document.element.body.xpath(".//w:fldSimple/@w:instr")
    assert len(fields) >= 4
    start = form.url.removesuffix("self-assessment/")
    assert all(re.fullmatch(rf' HYPERLINK "{re.escape(start)}[^"\s]+" ', each) for each in fields)


def test_a_word_document_that_cannot_be_made_is_reported(form: Page) -> None:
    form.route("**/self-assessment-plan-word.mjs*", lambda route: route.abort())
    form.get_by_role("button", name="Download the plan as Word").click()
    expect(form.get_by_text("The Word document could not be made. Please try again.")).to_be_visible()


def test_the_plan_is_printed_alone_until_the_browser_has_printed(form: Page) -> None:
    # On phones, print() returns at once, and the page is printed later.
    form.evaluate("window.print = () => {}")
    answer(form, 0, 1)
    expect(form.locator("[data-plan-body] table").first).to_be_visible()
    form.get_by_role("button", name="Print the plan").click()
    expect(form.locator("html")).to_have_class(re.compile("hub-prints-plan"))
    form.emulate_media(media="print")
    assert not form.locator("[data-assessment]").is_visible()
    assert form.locator("[data-plan-body]").is_visible()
    assert not form.get_by_role("button", name="Print the plan").is_visible()
    assert not form.locator("[data-status]").is_visible()
    form.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert form.locator("[data-assessment]").is_visible()


# As much as anyone can write: words, the widest letters, lines, and what fonts lack.
NOTES = {
    "nothing": "",
    "words": "Ask who stays at home in July, and bring the list to all who eat from the beds. " * 13,
    "wide letters": "W" * 1000,
    "lines": "A\n" * 500,
    "other scripts": "漢字かな交じり文" * 125,
}


@a_few(2)
@pytest.mark.parametrize(
    ("level", "note"),
    sample([*((1, note) for note in NOTES), (2, "words"), (4, "words"), (0, "nothing")], 5, "plans"),
)
def test_the_printed_plan_is_whole_whatever_is_in_it(page: Page, address: str, level: int, note: str) -> None:
    page.clock.set_fixed_time("2027-03-04T12:00:00Z")
    page.goto(f"{address}self-assessment/")
    page.evaluate("window.print = () => {}")
    if level:
        answer_everything(page, level, NOTES[note][:1000])
    page.get_by_role("button", name="Print the plan").click()
    expect(page.locator("html")).to_have_class(re.compile("hub-prints-plan"))
    sheets = printed(page)
    whole = " ".join(sheets)
    if level:
        for title in page.locator("[data-question] h2").all_inner_texts():
            assert title in whole
        assert re.search(r"Made on 4 March 2027 with the self-assessment of the .*, release \d", whole)
    # Nothing is cut at the edge of a sheet.
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_script_the_form_prints_one_question_a_sheet(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}self-assessment/")
    assert not page.locator(".hub-plan").is_visible()
    assert not page.get_by_text("Keep my answers on this device").is_visible()
    sheets = printed(page)
    titles = page.locator("[data-question] h2").all_inner_texts()
    where = [[at for at, text in enumerate(sheets) if f"{title} " in text] for title in titles]
    assert where == [[at] for at in range(3)]
    whole = " ".join(sheets)
    assert "At most" not in whole
    # What is folded on the screen is on paper: each level, the boxes of an action, and the first steps.
    assert [text for text in page.locator("[data-level]").all_text_contents() if text not in whole] == []
    assert whole.count("Next step") == 3
    assert whole.count("A first step:") == 6
    page.context.close()

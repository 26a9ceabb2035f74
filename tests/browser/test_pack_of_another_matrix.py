"""The tender pack on a set of another domain: chosen, written into papers, and opened again."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

import docx
import openpyxl
import pytest

from pack_pages import give_file, open_builder, unfold_sharing
from serving import served
from texts_of_files import words_seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

CODES: Final = ("V1.1.1", "V2.2.2", "V3.2.1")
ASKED: Final = (
    "No water pipe runs above a shelf with papers.",
    "A paper that exists nowhere else is read in the archive alone.",
    "Whoever gives papers is told in writing what will be done with them.",
)
STEPS: Final = ("Service", "Gates", "Requirements", "Weights", "Check", "Keep and share", "Papers")
FALSE: Final = re.compile(
    r"(?i:\b(?:tenders?|bidders?|evaluators?|buyers?|good answers?|weightings?|key criteri\w+|question matrix"
    r"|Provider Selection Regime|West Yorkshire|Keep it Local)\b)|\bPSR\b"
)


@pytest.fixture(scope="module")
def elsewhere(foreign_pack: Path) -> Iterator[str]:
    with served(foreign_pack) as home:
        yield home


@pytest.fixture
def pack(page: Page, elsewhere: str) -> Iterator[Page]:
    """Open a pack of three requirements, with a name."""
    errors = open_builder(page, elsewhere, f"add={','.join(CODES)}")
    page.get_by_text("Added to the pack").first.wait_for()
    page.get_by_label("Name of the service").fill("Three rooms")
    page.get_by_label("Name of the service").blur()
    yield page
    assert errors == []


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=name).click()
    page.locator(".hub-pack").get_by_role("heading", name=name, level=2, exact=True).wait_for()
    page.get_by_text("Loading…").first.wait_for(state="detached")


def press(page: Page, name: str) -> None:
    button = page.get_by_role("button", name=name, exact=True)
    button.evaluate("each => each.scrollIntoView({ block: 'center' })")
    button.click()


def saved(page: Page, name: str) -> Path:
    with page.expect_download() as download:
        press(page, name)
    return download.value.path()


def false_words(text: str) -> list[str]:
    """Give what is false of this hub, with the words around it."""
    return [text[max(each.start() - 40, 0) : each.end() + 40] for each in FALSE.finditer(text)]


def test_no_step_says_what_is_false_of_the_set(pack: Page) -> None:
    names = pack.get_by_role("navigation", name="Steps of the pack").get_by_role("button").all_inner_texts()
    assert tuple(each.strip() for each in names) == STEPS
    told = {}
    for name in STEPS:
        step(pack, name)
        text = str(pack.locator("main").evaluate("each => each.textContent"))
        told[name] = false_words(text)
    assert told == {name: [] for name in STEPS}


def test_links_lead_to_no_page_that_the_hub_has_not(pack: Page, elsewhere: str, foreign_pack: Path) -> None:
    found: set[str] = set()
    for name in STEPS:
        step(pack, name)
        found |= set(pack.locator("main a[href]").evaluate_all("all => all.map(each => each.href)"))
    paths = {each.removeprefix(elsewhere).partition("#")[0] for each in found if each.startswith(elsewhere)}
    assert len(paths) > 5
    assert [each for each in paths if not (foreign_pack / each).exists()] == []


def test_papers_have_the_requirements_and_say_nothing_false(pack: Page) -> None:
    step(pack, "Keep and share")
    unfold_sharing(pack)
    press(pack, "Stamp issue 1")
    press(pack, "Stamp it")
    step(pack, "Papers")
    word = saved(pack, "Save the Word paper for applicants")
    text = "\n".join(each.text for each in docx.Document(str(word)).element.body.iter() if each.text)
    for code, asked in zip(CODES, ASKED, strict=True):
        assert code in text
        assert asked in text
    told = {"applicants": false_words(words_seen("paper.docx", word.read_bytes()))}
    evaluators = saved(pack, "Save the Word paper for visitors").read_bytes()
    told["visitors"] = false_words(words_seen("paper.docx", evaluators))
    book = saved(pack, "Save workbook 1").read_bytes()
    # A hidden sheet holds what a program needs to read the scores back.
    sheets = [each for each in openpyxl.load_workbook(BytesIO(book)) if each.sheet_state == "visible"]
    cells = [str(cell) for sheet in sheets for row in sheet.values for cell in row if cell is not None]
    assert {*CODES, *ASKED} <= {part for cell in cells for part in cell.split("\n")}
    told["workbook"] = false_words(" ".join(cells))
    told["record"] = false_words(
        words_seen("record.docx", saved(pack, "Save the record of the decision").read_bytes())
    )
    assert {paper: words for paper, words in told.items() if words} == {}


def test_a_link_and_a_file_bring_the_same_pack_back(pack: Page, elsewhere: str) -> None:
    step(pack, "Keep and share")
    unfold_sharing(pack)
    link = pack.get_by_label("Link to this pack").input_value()
    file = saved(pack, "Save the public file").read_text(encoding="utf-8")
    for fragment in (link.partition("#")[2], ""):
        other = pack.context.new_page()
        assert open_builder(other, elsewhere, fragment) == []
        if not fragment:
            other.get_by_role("button", name="Open a link or file").click()
            give_file(other, file)
        other.get_by_text(ASKED[2]).first.wait_for()
        text = other.locator("main").inner_text()
        assert [text.count(asked) for asked in ASKED] == [1, 1, 1]
        assert "Visit by the keepers" in text
        assert false_words(str(other.locator("main").evaluate("each => each.textContent"))) == []
        other.close()

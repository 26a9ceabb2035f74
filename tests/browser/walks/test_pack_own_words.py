"""The tender pack of a hub that says every text of it in its own words: it works, and says nothing else."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from guidancehub.content.model.house_words import HouseWords, defaults
from guidancehub.web.script.files import script_files
from guidancehub.web.script.own_terms import OwnTerms
from larger_hub import write_larger_hub
from pack_pages import give_file, open_builder
from serving import served
from support import ROOT
from words_left import content_of, sentences_left

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

READ: Final = """pack => {
  const walker = document.createTreeWalker(pack, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode.data);
  const named = [...pack.querySelectorAll("[aria-label], [title], [placeholder]")];
  return [...texts, ...named.flatMap(each => [each.ariaLabel, each.title, each.placeholder])].filter(Boolean);
}"""
UNFOLD: Final = "pack => pack.querySelectorAll('details').forEach(each => { each.open = true; })"
MODES: Final = 3
GRANT: Final = "grant"


@pytest.fixture(scope="module")
def marked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site of a hub whose script says “§pack-unnamed§” for “Tender pack”, and so on."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("marked") / "site")
    known = defaults()
    texts = {**known.labels, **known.headings, **known.script}
    marks = {
        key: " ".join((f"§{key}§", *re.findall(r"\{[^{}]*\}", text if key in known.script else "")))
        for key, text in texts.items()
    }
    made, problems = script_files(ROOT, terms=OwnTerms.of(HouseWords("Riverside", marks)))
    assert problems == []
    for output in made:
        (folder / output.uri).write_text(output.html, encoding="utf-8")
    with served(folder) as home:
        yield home


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("content")
    write_larger_hub(folder)
    return content_of(folder)


class Reader:
    """Goes through the pack by its marks, and reads all that it shows."""

    def __init__(self, page: Page, content: str) -> None:
        self.page, self.content = page, content
        self.left = dict[str, set[str]]()
        self.seen = set[str]()

    def read(self, where: str) -> None:
        """Keep which marks are shown, and which sentences are neither marks nor content."""
        for _ in range(2):
            self.page.get_by_text("§pack-part-loading§").first.wait_for(state="detached")
            self.page.locator(".hub-pack").evaluate(UNFOLD)
        self.page.get_by_text("§pack-part-loading§").first.wait_for(state="detached")
        texts = self.page.locator(".hub-pack").evaluate(READ)
        self.seen |= {key for text in texts for key in re.findall(r"§([^§]*)§", text)}
        if left := sentences_left(texts, self.content):
            self.left[where] = left

    def press(self, key: str) -> None:
        self.page.get_by_role("button", name=f"§{key}§").first.click()

    def step(self, at: int) -> None:
        self.page.get_by_role("navigation", name="§pack-steps§").get_by_role("button").nth(at).click()

    def fill(self, field: str, text: str) -> None:
        typed = self.page.locator(f'[data-field="{field}"]')
        typed.fill(text)
        typed.blur()

    def save(self, key: str) -> Path:
        with self.page.expect_download() as download:
            self.press(key)
        return download.value.path()


@pytest.fixture
def reader(page: Page, marked: str, content: str) -> Iterator[Reader]:
    """Open the builder with a set of the hub in it."""
    errors = open_builder(page, marked)
    reader = Reader(page, content)
    reader.read("nothing")
    reader.fill("public.name", "Walks")
    page.locator('[data-field="public.service"]').select_option(index=1)
    reader.fill("public.value.yearly", "9000")
    reader.fill("public.value.years", "3")
    reader.press("pack-set-start-named")
    yield reader
    assert errors == []


def test_each_step_says_marks_and_content_alone(reader: Reader) -> None:
    steps = reader.page.get_by_role("navigation", name="§pack-steps§").get_by_role("button").count()
    for mode in range(MODES):
        reader.step(0)
        reader.page.locator('.hub-pack input[type="radio"]').nth(mode).check()
        for at in range(steps):
            reader.step(at)
            reader.read(f"step {at} of mode {mode}")
    reader.step(0)
    reader.page.locator('[data-field="public.route"]').select_option(GRANT)
    for at in range(steps):
        reader.step(at)
        reader.read(f"step {at} of a grant")
    assert reader.left == {}
    assert len(reader.seen) > 300


def test_a_pack_goes_out_and_comes_back(reader: Reader, marked: str) -> None:
    reader.step(5)
    reader.read("sharing")
    reader.press("pack-issue-stamp")
    reader.press("pack-issue-yes")
    reader.page.get_by_text("§pack-issue-stamped§").first.wait_for()
    link = reader.page.get_by_label("§pack-link-to§").input_value()
    file = reader.save("pack-file-save-public").read_text(encoding="utf-8")
    reader.step(6)
    for key in ("pack-papers-save-word", "pack-papers-save-workbook", "pack-after-save-record"):
        assert reader.save(key).stat().st_size > 0
    reader.page.goto("about:blank")
    reader.page.goto(link)
    reader.press("pack-read-bidding")
    reader.read("answers")
    reader.page.locator(".hub-pack textarea").first.fill("We listen.")
    reader.page.locator(".hub-pack textarea").first.blur()
    assert "We listen." in reader.save("pack-bid-save").read_text(encoding="utf-8")
    reader.page.goto("about:blank")
    reader.page.goto(f"{marked}pack/")
    reader.press("pack-open-link-or-file")
    give_file(reader.page, file.replace('"Walks"', '"Talks"'))
    reader.page.get_by_text("§pack-file-changed§").first.wait_for()
    give_file(reader.page, file)
    reader.page.get_by_text("§pack-read-choose§").wait_for()
    reader.read("a file")
    reader.press("pack-read-buying")
    reader.page.get_by_role("heading", name="Walks", level=1).wait_for()
    assert reader.left == {}


def test_faults_are_told_in_marks(page: Page, marked: str, content: str) -> None:
    errors = open_builder(page, marked, "p=1abc")
    reader = Reader(page, content)
    page.get_by_text("§pack-link-other-format§").first.wait_for()
    reader.read("a wrong link")
    give_file(page, '{"format": 9}')
    page.get_by_text("§pack-file-newer§").first.wait_for()
    reader.read("a later file")
    give_file(page, "not json")
    page.get_by_text("§pack-file-no-json§").first.wait_for()
    assert reader.left == {}
    assert errors == []

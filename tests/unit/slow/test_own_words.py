"""Whatever a page or a file calls things, a hub can call them otherwise.

A hub of every kind says a mark for each word of the program. What its readers then read besides the marks is
its own content, or of a few words that are the same for any hub.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import zipfile
from html import unescape
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from guidancehub.content.load import load
from guidancehub.content.model.house_words import defaults
from guidancehub.downloads.registry import downloads_of
from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.formats import CSV, EXCEL, PDF, WORD
from guidancehub.views.links import Links
from guidancehub.web.filter_lists import cases_of, questions_of, tips_of
from guidancehub.web.markdown_pages import markdown_pages
from guidancehub.web.pages import pages_of
from minimal_hub import FIXTURE
from pdf_text import sheets_of
from words_left import ADDRESS, LETTERS, MARK, content_of, sentences_left, without_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.download import Download
    from guidancehub.views.filter_list import Listing

NAMED: Final = re.compile(
    r"\b(?:tenders?|bids?|bidders?|bidding|evaluat\w+|buyers?|criteri\w+|weightings?|good answers?"
    r"|questions?|principles?|gates?|case stud(?:y|ies)|top tips?|sets? of)\b",
    re.IGNORECASE,
)
OF_A_FINDER: Final = re.compile(
    r"Plain questions|questions and suggestions|checks and questions|start at question|same questions in"
    r"|question \d+\b|asks you questions|the reason above",
    re.IGNORECASE,
)
"""What a finder, a drawn tree or the self-assessment asks a reader is no question of a tender."""
OF_CONTENT: Final = re.compile(
    r'<ul class="hub-sources".*?</ul>|<p class="hub-cite__text".*?</p>'
    r'|<div class="hub-notice-text">.*?</div>',
    re.DOTALL,
)
"""Works with their parts, an example with its days, and how to cite a page: content in another order."""
_FEWEST: Final = 3
"""The fewest words of a sentence that are looked for on pages."""
FOR_PROGRAMS: Final = "developers/"
"""Who reads these pages reads names of data."""
_TEXT: Final = re.compile(r'>([^<]+)<|\b(?:title|alt|aria-label|placeholder|data-label)="([^"]*)"')
_UNSEEN: Final = re.compile(r"<(script|style|pre|code|head)\b.*?</\1>", re.DOTALL)
_CELL: Final = re.compile(r"<t(?: [^>]*)?>([^<]*)</t>|\b(?:prompt|error|errorTitle|promptTitle)=\"([^\"]*)\"")
_PARAGRAPH: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a hub of every kind that says “§bidder§” for “bidder”, and so on."""
    folder = shutil.copytree(FIXTURE, tmp_path_factory.mktemp("marked") / "hub")
    known = defaults()
    # Excel takes 31 letters for the name of a sheet.
    sheets = {*known.sheets, *known.paper_sheets}
    marks = {key: f"§{key[-29:] if key in sheets else key}§" for key in known.every}
    # Script reads there where a line of the A to Z leads.
    marks["a-to-z-see"] += " {page}"
    texts = [{"id": key, "text": mark} for key, mark in marks.items() if key not in known.names]
    words = yaml.safe_dump({"texts": texts}, allow_unicode=True)
    (folder / "content" / "words.yml").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def content(marked: Path) -> str:
    return content_of(marked)


@pytest.fixture(scope="module")
def other(marked: Path) -> Hub:
    return load(marked)


@pytest.fixture(scope="module")
def as_made(marked: Path, other: Hub) -> dict[str, str]:
    """Return the HTML of each page by its URL."""
    links = Links(other)
    offers, written = tuple(downloads_of(other, links)), markdown_pages(marked / "docs")[0]
    made = pages_of(other, links, offers, written, NO_CACHE)
    return {each.url: each.html for each in made if each.page}


@pytest.fixture(scope="module")
def pages(as_made: dict[str, str]) -> dict[str, str]:
    """Return the HTML of each page that is no program's, in which no sentence is broken by an element."""
    inside = re.compile(r"</?(?:a|strong|em|span|b|i|abbr|small|q|time)\b[^>]*>")
    every = ((url, html) for url, html in as_made.items() if not url.startswith(FOR_PROGRAMS))
    return {url: inside.sub("", _UNSEEN.sub("", html)) for url, html in every}


def left_in(texts: Iterator[str], content: str) -> set[str]:
    """Return what names things, in texts, in words that are neither marks nor content."""
    whole = (ADDRESS.sub("", " ".join(unescape(text).split())) for text in texts)
    parts = {part for text in whole for part in MARK.split(text)}
    named = (part for part in parts if NAMED.search(part) and not OF_A_FINDER.search(part))
    return {part for part in named if NAMED.search(without_names(part, content))}


def without_names(part: str, content: str) -> str:
    return " ".join(without_content(each, content) for each in re.split(r"[:•]\s", part))


def texts_of_page(html: str) -> Iterator[str]:
    for text, said in _TEXT.findall(html):
        yield text or said


def test_no_page_names_things_in_words_that_a_hub_cannot_change(pages: dict[str, str], content: str) -> None:
    assert len(pages) > 25
    found = {url: left for url, html in pages.items() if (left := left_in(texts_of_page(html), content))}
    assert found == {}


def test_no_page_says_a_sentence_that_a_hub_cannot_change(pages: dict[str, str], content: str) -> None:
    made = {url: OF_CONTENT.sub("", html) for url, html in pages.items()}
    found = {
        url: left
        for url, html in made.items()
        if (left := sentences_left(texts_of_page(html), content, _FEWEST))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("url", "listing"), [("matrix/", questions_of), ("cases/", cases_of), ("tips/", tips_of)]
)
def test_what_a_list_shows_of_an_entry_has_the_headings_of_its_columns(
    url: str, listing: Callable[[Hub], Listing], other: Hub, as_made: dict[str, str]
) -> None:
    columns = listing(other).columns
    assert all(map(MARK.fullmatch, columns))
    assert {column for column in columns if f'data-label="{column}"' not in as_made[url]} == set()


def texts_of(file: Download) -> Iterator[str]:
    data = file.make()
    if file.format is PDF:
        yield " ".join(sheets_of(data))
        return
    if file.format is CSV:
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            yield from row
        return
    text = _CELL if file.format is EXCEL else _PARAGRAPH
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = (
            name for name in parts.namelist() if re.match(r"xl/(shared|work)|word/(doc|head|foot)", name)
        )
        for name in names:
            for found in text.findall(parts.read(name).decode()):
                yield found if isinstance(found, str) else found[0] or found[1]


def test_no_file_names_things_in_words_that_a_hub_cannot_change(other: Hub, content: str) -> None:
    files = [each for each in downloads_of(other, Links(other)) if each.format in {CSV, EXCEL, PDF, WORD}]
    assert len(files) > 15
    found = {each.uri: left for each in files if (left := left_in(texts_of(each), content))}
    assert found == {}


def test_no_file_says_a_sentence_that_a_hub_cannot_change(other: Hub, content: str) -> None:
    every = [each for each in downloads_of(other, Links(other)) if each.format in {CSV, EXCEL, PDF, WORD}]
    assert {each.format for each in every} == {CSV, EXCEL, PDF, WORD}
    found = {each.uri: left for each in every if (left := sentences_left(texts_of(each), content))}
    assert found == {}


def test_formulas_of_the_workbook_have_the_hubs_own_messages(other: Hub) -> None:
    files = [each for each in downloads_of(other, Links(other)) if each.format is EXCEL]
    said = "".join(map(formulas_of, files))
    for key in (
        "choose-nothing",
        "choose-to-read",
        "choose-share-take",
        "choose-rows-to-mend",
        "score-reached",
    ):
        assert f"§{key}§" in said
    texts = re.findall(r'"((?:[^"]|"")*)"', said)
    assert {text for text in texts if LETTERS.search(MARK.sub("", text))} == set()


def formulas_of(file: Download) -> str:
    with zipfile.ZipFile(io.BytesIO(file.make())) as parts:
        sheets = (name for name in parts.namelist() if name.startswith("xl/worksheets/sheet"))
        texts = (text for name in sheets for text in re.findall(r"<f>(.*?)</f>", parts.read(name).decode()))
        return "".join(map(unescape, texts))

"""The Word documents of this hub in LibreOffice: questions whole on a page, and no page nearly empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from pdf_text import sheets_of
from support import real_hub
from word_documents import VERSIONS, word_documents

if TYPE_CHECKING:
    from guidancehub.content.model.matrix import Question
    from guidancehub.downloads import word
    from soffice import Office

HEADS = {
    "bidder": ("AgoodanswerIfyouarebidding", "Eachquestion,andyouranswerbelowit"),
    "evaluator": ("AgoodanswerIfyouareevaluating", "AweakanswerAfairanswerAstronganswer", "Score,0to4"),
    "both": (
        *("IfyouarebiddingIfyouareevaluatingOrigin", "AweakanswerAfairanswerAstronganswerOrigin"),
        *("Eachquestion,andyouranswerbelowit", "Score,0to4"),
    ),
}


@pytest.fixture(scope="module")
def pages(office: Office) -> dict[str, list[str]]:
    """Give the words of each page of each document, without spaces, for lines break where they like."""
    saved = office.converted(word_documents(real_hub()), "pdf")
    return {name: [squeezed(page) for page in sheets_of(path.read_bytes())] for name, path in saved.items()}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def parts_of(question: Question) -> list[str]:
    points = [part for point in question.good_answer for part in (point.text, *(point.points or ()))]
    return [question.title, question.question, *points]


def test_no_page_is_all_but_empty(pages: dict[str, list[str]]) -> None:
    for name, every in pages.items():
        assert [at for at, page in enumerate(every, start=1) if len(page) <= 150] == [], name


@pytest.mark.parametrize("version", VERSIONS)
def test_every_question_stands_whole_on_one_page_below_its_header_row(
    version: word.Audience, pages: dict[str, list[str]]
) -> None:
    for question in real_hub().questions:
        parts = [squeezed(part) for part in parts_of(question)]
        found = [page for page in pages[f"matrix-{version}.docx"] if all(part in page for part in parts)]
        assert found, f"{question.id} is on two pages, or on none"
        assert any(squeezed("Code Question Weighting A good answer") in page for page in found), question.id


@pytest.mark.parametrize("version", VERSIONS)
def test_every_page_with_rows_has_a_header_row(version: word.Audience, pages: dict[str, list[str]]) -> None:
    for at, page in enumerate(pages[f"matrix-{version}.docx"], start=1):
        if re.search(r"[A-Z]{2}-\d\d[A-Z]", page):
            assert any(head in page for head in HEADS[version]), f"page {at}"

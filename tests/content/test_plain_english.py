"""The content's English, measured field by field; run tools/plain_english.py for the report."""

from __future__ import annotations

import pytest

from plain_english import Field, american, fields, markdown_fields, syllables_of, too_hard, too_long
from support import ROOT


@pytest.fixture(scope="module")
def found() -> list[Field]:
    return list(fields(ROOT))


def test_no_sentence_is_longer_than_the_limit(found: list[Field]) -> None:
    assert len(found) > 2000
    assert too_long(found) == []


def test_no_introduction_is_harder_than_the_limit(found: list[Field]) -> None:
    assert too_hard(found) == []


def test_spelling_is_british(found: list[Field]) -> None:
    assert american(found) == []


def test_pages_that_are_written_by_hand_keep_to_the_same_limits() -> None:
    paragraphs = list(markdown_fields(ROOT))
    assert {paragraph.place.partition(":")[0] for paragraph in paragraphs} == {
        file.relative_to(ROOT).as_posix() for file in (ROOT / "docs").rglob("*.md")
    }
    assert too_long(paragraphs) == []
    assert american(paragraphs) == []


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("the", 1), ("care", 1), ("services", 3), ("agreed", 2), ("local", 2), ("table", 2), ("funded", 2)],
)
def test_syllables_are_estimated_as_they_are_spoken(word: str, syllables: int) -> None:
    assert syllables_of(word) == syllables


def test_a_long_sentence_and_an_american_word_are_found() -> None:
    field = Field("x.yml:1: summary", "summary", f"{'word ' * 30}organization.")
    assert too_long([field]) == ["x.yml:1: summary: 31 words"]
    assert too_long([Field("content/gates.yml:1: why", "why", f"{'word ' * 25}end.")]) != []
    assert american([field]) == ["x.yml:1: summary: organization"]
    assert Field("", "summary", "One two three.\n\n- Four.\n- Five six.").longest == 3

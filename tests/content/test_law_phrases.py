"""Law, matrix and guidance say what the sources say; what was not read is named in the box at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.reading.source import Value

FOLDERS: Final = ("law", "matrix", "guidance")

CLOSING: Final = frozenset({"unverified", "sources"})
"""The box at the end of a page, and what an entry says of its sources."""

_DONE: Final = "(?:read|opened|checked|verified|confirmed|compared)"

PHRASES: Final = (
    rf"(?:could|can) ?not(?: yet)? be {_DONE}",
    r"(?:could|can|did|do|have|has) ?not(?: yet)? (?:read|open|opened|check|checked)\b",
    r"(?:could|can|did|do|have|has) ?not(?: yet)? (?:verify|verified|confirm|confirmed)\b",
    rf"(?:is|are|was|were|been|be) (?:not|never)(?: yet)?(?: been)? {_DONE}\b(?! again)",
    r"\bnot(?: yet)?(?: been)? (?:read|verified)\b",
    r"\bunverified\b",
    r"\bunread\b",
    r"\b(?:is|are|was|were) cut off\b",
    r"\b(?:our|stored) (?:old )?cop(?:y|ies)\b",
    r"\b(?:copy|list|version|text) that we (?:used|read|have)\b",
    r"\bwe found no (?:source|text|rule|provision|page)\b",
    r"\bonly (?:the|its) (?:title|opening)\b",
    r"\bread only in\b",
)


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_text_says_that_a_source_was_not_read(folder: str) -> None:
    files = sorted((ROOT / "content" / folder).glob("*.yml"))
    assert files
    assert [place for file in files for place in unread(file)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The wording of regulation 5 could not be read.",
        "The number of days cannot yet be checked.",
        "We could not read the wording of regulation 5.",
        "The hub did not read the guidance itself.",
        "We have not verified when the law lets a buyer favour a local bidder.",
        "We cannot confirm the amount.",
        "The end of regulation 12 was not read.",
        "The limits were never checked.",
        "The figure has not been verified.",
        "Not verified: the limit for 2026/27.",
        "This is unverified.",
        "Two paragraphs stay unread.",
        "It goes up by a set share, at which the text was cut off.",
        "In our copy the number is missing.",
        "The stored copy stops there.",
        "ICBs are not in the list that we used.",
        "We found no source that says so in plain terms.",
        "Of this page we know only the title.",
        "The power was read only in the Bill.",
    ],
)
def test_a_sentence_of_this_kind_is_found(sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "page.yml"
    file.write_text(f"sections:\n  - items:\n      - text: >-\n          {sentence}\n", encoding="utf-8")
    assert unread(file) == [f"page.yml:3: {sentence}"]


@pytest.mark.parametrize(
    "entry",
    [
        "unverified:\n  - The limits for 2026/27 were not read.\n",
        "sources:\n  - source: a-guide\n    part: Opening; the rest was not read\n",
        "text: Tell people what changed, and why some things could not.\n",
        "text: What was checked for the framework is not checked again.\n",
        "text: A day can be read in two ways. We have not yet asked.\n",
    ],
)
def test_the_closing_box_the_sources_and_other_sentences_are_left_alone(entry: str, tmp_path: Path) -> None:
    file = tmp_path / "page.yml"
    file.write_text(entry, encoding="utf-8")
    assert unread(file) == []


def unread(file: Path) -> list[str]:
    """Return each text of a file, with its line, that says of a source that it was not read."""
    source = decode(file.read_bytes(), file.name)
    assert isinstance(source, Source)
    return [
        f"{file.name}:{line}: {text}"
        for line, text in _texts(source, source.value, ())
        if any(re.search(phrase, text, re.IGNORECASE) for phrase in PHRASES)
    ]


def _texts(source: Source, value: Value, steps: tuple[str | int, ...]) -> Iterator[tuple[int, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in CLOSING:
                yield from _texts(source, inner, (*steps, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _texts(source, inner, (*steps, at))
    elif isinstance(value, str):
        yield source.positions[steps][0], " ".join(value.split())

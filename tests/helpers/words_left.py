"""What texts of a hub say besides marks, which stand for its own words, and its content."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

import yaml

from leaves import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MARK: Final = re.compile(r"§[^§]*§")
ADDRESS: Final = re.compile(r"https://\S+(?: [a-z/-]+/(?=\s))?|\ue000[^\ue001]*\ue001")
LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_SENTENCE: Final = 4
"""The fewest words of a sentence."""
_LONGEST: Final = 30
"""The most words of content that are looked for in one go."""


def content_of(folder: Path) -> str:
    """Return the letters and digits of all that the content of a hub says."""
    said_there = [
        str(each)
        for file in sorted((folder / "content").rglob("*.yml"))
        if file.name != "words.yml"
        for each in leaves(yaml.safe_load(file.read_text(encoding="utf-8")))
    ]
    pages = (file.read_text(encoding="utf-8") for file in sorted((folder / "docs").rglob("*.md")))
    return "".join(f"| {bare(text)} " for text in (*said_there, *pages, ""))


def bare(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\]\([^)]*\)|[*\[\]]", "", text)).strip().casefold()


def without_content(part: str, content: str) -> str:
    """Return a text with “|” for each run of its words that the content says, of two words or more.

    Of one word, it is all of the text, and a whole text of the content.
    """
    if f"| {bare(part)} |" in content:
        return ""
    words, left, at = bare(part).split(), list[str](), 0
    while at < len(words):
        run = next(
            (
                end
                for end in range(min(len(words), at + _LONGEST), at + 1, -1)
                if said(words[at:end], content)
            ),
            0,
        )
        left.append("|" if run else words[at])
        at = run or at + 1
    return " ".join(left)


def sentences_left(texts: Iterable[str], content: str, fewest: int = _SENTENCE) -> set[str]:
    """Return each run of so many words or more, in texts, that is neither a mark nor content."""
    whole = (ADDRESS.sub("", " ".join(unescape(text).split())) for text in texts)
    parts = {part for text in whole for part in re.split(r"[:•☐]\s|[.;]\s", MARK.sub(". ", text))}
    runs = (run for part in parts for run in without_content(part, content).split("|"))
    return {run.strip() for run in runs if len(LETTERS.findall(run)) >= fewest}


def said(words: list[str], content: str) -> bool:
    return f" {' '.join(words)} " in content

"""The numbered chapters of a work: the list that an editor writes, and the words that readers see."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from guidancehub.content.model.faults import in_full
from guidancehub.content.model.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_CHAPTERS: Final = 99
"""The highest number that a chapter can have where its source does not state how many it has."""
CHAPTER_IN_WORDS: Final = r"\b[Cc]hapters?\s+[0-9]"
"""A pattern for a chapter's number in a text, where the program cannot check the number."""

_RANGE: Final = r"^[1-9][0-9]?-[1-9][0-9]?$"
_SHORTEST_RUN: Final = 3


def _chapter(value: object) -> object:
    """Accept a chapter's number, or a range such as 4-7."""
    if isinstance(value, str) and re.fullmatch(_RANGE, value, re.ASCII):
        first, last = _ends(value)
        if first < last:
            return value
        raise PydanticCustomError(
            "chapter-range",
            "expected a range that begins with the smaller number",
            {"hint": f"write {last}-{first}" if last < first else f"write {first}"},
        )
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_CHAPTERS:
        return value
    raise PydanticCustomError(
        "chapter-number",
        f"expected the number of a chapter, from 1 to {MOST_CHAPTERS}, or a range such as 4-7",
        {"hint": "name a part that has no number under “part”, and a place within a chapter under “detail”"},
    )


def _listed(value: object) -> object:
    """Refuse a number without square brackets, with a hint on how to write it."""
    if isinstance(value, int | str):
        raise PydanticCustomError(
            "chapters-not-listed",
            "expected a list of chapters in square brackets",
            {"hint": "write one as [6], and several as [2, 4-7]"},
        )
    return value


def _rising(chapters: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Refuse chapters out of order, and any that is named twice."""
    for before, after in pairwise(chapters):
        if _ends(after)[0] <= _ends(before)[1]:
            raise in_full(
                "chapters-out-of-order",
                f"found {after} after {before}, expected each chapter once, the lowest number first",
                "put the numbers in order, and join ranges that overlap",
            )
    return chapters


ChapterList: TypeAlias = Annotated[
    tuple[
        Annotated[
            int | str,
            BeforeValidator(_chapter),
            WithJsonSchema(
                {
                    "anyOf": [
                        {"type": "integer", "minimum": 1, "maximum": MOST_CHAPTERS},
                        {"type": "string", "pattern": _RANGE},
                    ]
                }
            ),
        ],
        ...,
    ],
    Strict(strict=False),
    Field(min_length=1, max_length=MOST_CHAPTERS),
    BeforeValidator(_listed),
    AfterValidator(_rising),
]


def chapter_numbers(chapters: Iterable[int | str]) -> Iterator[int]:
    """Yield the number of each chapter that a list names, ranges written out."""
    for each in chapters:
        first, last = _ends(each)
        yield from range(first, last + 1)


def last_chapter(chapter: int | str) -> int:
    """Return the number of a chapter, or of the last one of a range."""
    return _ends(chapter)[1]


def chapters_in_words(numbers: Iterable[int]) -> str:
    """Return numbers as words of a sentence: “chapter 6”, or “chapters 2 and 4 to 7”."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [word for run in runs for word in _run_in_words(run)]
    return f"chapter{'s' if len(words) > 1 or ' ' in words[0] else ''} {joined(words)}"


def _run_in_words(run: list[int]) -> list[str]:
    return [f"{run[0]} to {run[-1]}"] if len(run) >= _SHORTEST_RUN else [str(number) for number in run]


def _ends(chapter: int | str) -> tuple[int, int]:
    """Return the first and the last number of a chapter or a range."""
    first, _, last = str(chapter).partition("-")
    return int(first), int(last or first)

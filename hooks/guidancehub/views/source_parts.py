"""The parts of a work that many entries name, told once: “Executive summary”, “Chapters 2 and 4 to 7”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DETAIL: Final = re.compile(r"\s+\([^()]*\)")
_SUMMARY: Final = re.compile(r"\bexecutive summary\b", re.IGNORECASE)
_CHAPTERS: Final = re.compile(r"\bchapters? (\d+(?:(?:, | and | to )\d+)*)", re.IGNORECASE)
_SHORTEST_RUN: Final = 3


def collapsed(parts: Iterable[str]) -> tuple[str, ...]:
    """Tell each chapter once and in order, and each other part as it is named.

    What stands in brackets after a part is left out: each entry says on its own page what it rests on.
    """
    chapters: set[int] = set()
    others: dict[str, str] = {}
    summary = False
    for part in parts:
        named = _DETAIL.sub("", part)
        numbers = set(_numbers(named))
        has_summary = bool(_SUMMARY.search(named))
        chapters |= numbers
        summary = summary or has_summary
        if not numbers and not has_summary:
            others.setdefault(named.casefold(), named)
    return (
        *(["Executive summary"] if summary else []),
        *([_chapters(sorted(chapters))] if chapters else []),
        *(each for each in others.values() if not _is_within(each, others.values())),
    )


def _is_within(part: str, others: Iterable[str]) -> bool:
    """Tell whether a longer part begins with this one: “Opening”, “Opening and summary”."""
    return any(other.startswith((f"{part} and ", f"{part}, ")) for other in others)


def _numbers(part: str) -> Iterator[int]:
    for found in _CHAPTERS.finditer(part):
        for run in re.split(r", | and ", found[1]):
            first, _, last = run.partition(" to ")
            yield from range(int(first), int(last or first) + 1)


def _chapters(numbers: list[int]) -> str:
    """Write “Chapter 6”, or “Chapters 2 and 4 to 7”."""
    if len(numbers) == 1:
        return f"Chapter {numbers[0]}"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told: list[str] = []
    for run in runs:
        told += [f"{run[0]} to {run[-1]}"] if len(run) >= _SHORTEST_RUN else [str(number) for number in run]
    return f"Chapters {', '.join(told[:-1])}{' and ' if told[:-1] else ''}{told[-1]}"

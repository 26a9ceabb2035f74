"""The parts of a work that entries refer to, each once: “Executive summary”, “Chapters 2 and 4 to 7”."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.content.model.chapter_ranges import chapters_in_words
from guidancehub.content.model.sentences import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.source_ref import SourceRef


def gathered_parts(references: Iterable[SourceRef]) -> tuple[str, ...]:
    """Return each part without a number, in the order of first use, then one text for all numbered chapters.

    Details are left out: the page of each entry has them.
    """
    parts = list(chain.from_iterable(each.parts for each in references))
    numbers = {number for part in parts for number in part.numbers}
    names: dict[str, str] = {}
    for part in parts:
        if part.part:
            names.setdefault(part.part.casefold(), capitalised(part.part))
    return (
        *(name for name in names.values() if not _is_within(name, names.values())),
        *([capitalised(chapters_in_words(numbers))] if numbers else []),
    )


def _is_within(part: str, others: Iterable[str]) -> bool:
    """Return whether another part begins with this one: “Opening” and “Opening and summary”."""
    return any(other.startswith((f"{part} and ", f"{part}, ")) for other in others)

"""The parts of a work that entries refer to, each once: “Executive summary”, “Chapters 2 and 4 to 7”."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.chapter_ranges import chapters_in_words
from guidancehub.content.model.sentences import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.source_ref import SourceRef


_JOINT: Final = re.compile(r"(?= and |, )")


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
    # A part is left out where another one begins with it: “Opening”, where “Opening and summary” is there.
    beginnings = {name[: joint.start()] for name in names.values() for joint in _JOINT.finditer(name)}
    return (
        *(name for name in names.values() if name not in beginnings),
        *([capitalised(chapters_in_words(numbers))] if numbers else []),
    )

"""The parts of a work that many entries name are listed once."""

from __future__ import annotations

import pytest

from guidancehub.content.model.source_ref import SourceRef
from guidancehub.views.source_parts import gathered_parts


def reference(**fields: object) -> SourceRef:
    return SourceRef.model_validate({"source": "a-report", **fields})


SIX = reference(chapters=[6], detail="workshop 1")
SUMMARY = reference(part="Executive summary")


@pytest.mark.parametrize(
    ("references", "expected"),
    [
        ((), ()),
        ((SIX, reference(chapters=[6], detail="workshop 2")), ("Chapter 6",)),
        ((reference(chapters=[7]), SIX, reference(chapters=[2])), ("Chapters 2, 6 and 7",)),
        (
            (reference(chapters=["4-6"]), reference(chapters=[1]), SUMMARY),
            ("Executive summary", "Chapters 1 and 4 to 6"),
        ),
        (
            (reference(chapters=[1], also=[{"part": "about the authors"}]), SUMMARY),
            ("About the authors", "Executive summary", "Chapter 1"),
        ),
        (
            tuple(reference(part=part) for part in ("Opening", "opening", "Opening and summary")),
            ("Opening and summary",),
        ),
        (
            (reference(part="Regulation 6(3), as made", detail="read in part"), reference(part="Main text")),
            ("Regulation 6(3), as made", "Main text"),
        ),
    ],
)
def test_each_chapter_is_listed_once_and_in_order(
    references: tuple[SourceRef, ...], expected: tuple[str, ...]
) -> None:
    assert gathered_parts(references) == expected

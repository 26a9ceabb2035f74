"""The parts of a work that many entries name are told once."""

from __future__ import annotations

import pytest

from guidancehub.views.source_parts import collapsed


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ((), ()),
        (("Chapter 6 (workshop 1)", "Chapter 6 (workshop 2)"), ("Chapter 6",)),
        (("Chapter 7", "Chapter 6 (uplifts) and chapter 2"), ("Chapters 2, 6 and 7",)),
        (
            ("Chapters 4 to 6", "Chapter 1", "Executive summary"),
            ("Executive summary", "Chapters 1 and 4 to 6"),
        ),
        (("Executive summary, chapters 1, 2 and 7",), ("Executive summary", "Chapters 1, 2 and 7")),
        (("Opening", "opening", "Opening and summary"), ("Opening and summary",)),
        (("Regulation 6(3), as made", "Main text"), ("Regulation 6(3), as made", "Main text")),
    ],
)
def test_each_chapter_is_told_once_and_in_order(parts: tuple[str, ...], told: tuple[str, ...]) -> None:
    assert collapsed(parts) == told

"""The parts of a source are numbers and names in the file, and words for readers."""

from __future__ import annotations

import pytest

from guidancehub.content.model.source_ref import SourceRef


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"part": "Executive summary"}, "Executive summary"),
        ({"part": "Executive summary", "detail": "where next"}, "Executive summary (where next)"),
        ({"chapters": [6]}, "Chapter 6"),
        ({"chapters": [6], "detail": "workshop 2"}, "Chapter 6 (workshop 2)"),
        ({"chapters": [2, "4-7"]}, "Chapters 2 and 4 to 7"),
        ({"chapters": ["6-7"]}, "Chapters 6 and 7"),
        ({"chapters": ["4-7"]}, "Chapters 4 to 7"),
        ({"chapters": [1, 2, 7, "9-11"]}, "Chapters 1, 2, 7 and 9 to 11"),
        (
            {
                "chapters": [4],
                "detail": "top tips",
                "also": [{"chapters": [6], "detail": "opening, and workshop 2"}],
            },
            "Chapter 4 (top tips) and chapter 6 (opening, and workshop 2)",
        ),
        (
            {
                "part": "Executive summary",
                "also": [{"chapters": [5]}, {"chapters": [6]}, {"part": "about the authors"}],
            },
            "Executive summary, chapter 5, chapter 6 and about the authors",
        ),
    ],
)
def test_parts_are_shown_in_words(fields: dict[str, object], words: str) -> None:
    assert SourceRef.model_validate({"source": "a-report", **fields}).where == words


def test_a_changed_copy_shows_its_own_words() -> None:
    reference = SourceRef(source="a-report", chapters=(6,))
    assert reference.where == "Chapter 6"
    assert reference.model_copy(update={"chapters": (7,)}).where == "Chapter 7"

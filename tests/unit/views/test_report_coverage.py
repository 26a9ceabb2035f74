"""The contents of a system's report are counted in the hub, and linked where the hub has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.load import load
from guidancehub.content.model.case import CASE
from guidancehub.views.report_coverage import coverage_of
from hostile import minimal_hub

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CHAPTER = ("C1", "first steps", 2, "journey/from-idea-to-garden/#first-steps")


def rows_of(hub: MinimalHub, rows: str) -> list[tuple[str, str, int, str]]:
    """Put rows in place of those of the smallest hub, and return them all with those of its chapters."""
    hub.write("content/hub.yml", f"{hub.read('content/hub.yml').partition('coverage:')[0]}coverage:\n{rows}")
    return [(each.row, each.what, each.count, each.where.url) for each in coverage_of(load(hub.root))]


def test_a_section_of_a_chapter_is_counted_where_its_chapter_says_so() -> None:
    rows = [(each.row, each.what, each.count, each.where.url) for each in coverage_of(minimal_hub())]
    assert CHAPTER in rows


@pytest.mark.parametrize(
    ("counts", "number", "url"),
    [
        ("principles", 2, "principles/"),
        ("figures", 2, "facts/"),
        ("tips", 2, "tips/"),
        ("topics", 1, "contracts-and-grants/what-was-agreed/#topics"),
        ("agreed-principles", 1, "contracts-and-grants/what-was-agreed/#agreed-principles"),
        ("development-areas", 1, "contracts-and-grants/what-was-agreed/#development-areas"),
        ("development-points", 1, "contracts-and-grants/what-was-agreed/#development-areas"),
        ("criteria", 1, "matrix/"),
        ("own-questions", 1, "matrix/#whose"),
        ("assessment-questions", 2, "self-assessment/"),
        ("follow-ups", 1, "self-assessment/"),
        ("terms", 2, "glossary/"),
    ],
)
def test_a_whole_list_is_counted_and_linked(counts: str, number: int, url: str, hub: MinimalHub) -> None:
    rows = rows_of(hub, f"  - row: C12\n    what: entries\n    counts: {counts}\n")
    assert rows == [CHAPTER, ("C12", "entries", number, url)]


def test_a_case_of_the_report_is_one_and_linked_by_its_title(hub: MinimalHub) -> None:
    rows = rows_of(hub, "  - row: C2\n    what: case\n    cases: [garden-lunches]\n")
    assert rows == [CHAPTER, ("C2", "case", 1, CASE.url("garden-lunches"))]
    assert coverage_of(load(hub.root))[1].where.title == "Lunches in the shared garden"


def test_rows_come_by_their_numbers_and_not_by_their_letters(hub: MinimalHub) -> None:
    rows = rows_of(
        hub,
        "  - row: C10\n    what: tips\n    counts: tips\n  - row: C9\n    what: terms\n    counts: terms\n",
    )
    assert [row for row, *_ in rows] == ["C1", "C9", "C10"]


def test_a_list_without_entries_is_left_out(hub: MinimalHub) -> None:
    (hub.root / "content" / "self-assessment.yml").unlink()
    rows = rows_of(
        hub,
        "  - row: C3\n    what: questions\n    counts: assessment-questions\n"
        "  - row: C4\n    what: follow-ups\n    counts: follow-ups\n",
    )
    assert rows == [CHAPTER]

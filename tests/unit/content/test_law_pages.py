"""Parts of law pages, and the trees that they draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

HEDGES = "content/law/hedges.yml"
RULES = "content/rules/finders/hedge-rules.yml"
ENDS = "content/law/hedge-ends.yml"
CORNERS = "content/law/hedge-corners.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            CORNERS,
            "part_of: hedges",
            "part_of: hedge",
            [":16:10: part_of: found 'hedge', expected the id of a law page that is itself no part"],
        ),
        (
            CORNERS,
            "part_of: hedges\n",
            "",
            [
                (
                    ":17:3: moved_here: found “moved_here” in a page that is a part of none, expected "
                    "“part_of” too"
                )
            ],
        ),
        (
            CORNERS,
            "- hedge-sight",
            "- hedge-height",
            [":18:5: moved_here[1]: found 'hedge-height', which 'hedges' has, expected an id of its own"],
        ),
        (
            CORNERS,
            "- hedge-sight",
            "- hedge-sight\n  - hedge-sight",
            [
                (
                    ":19:5: moved_here[2]: found 'hedge-sight', which 'hedge-corners' has, "
                    "expected an id of its own"
                ),
            ],
        ),
        (
            HEDGES,
            "tree: hedge-rules",
            "tree: hedge-rule",
            [":18:7: tree: found 'hedge-rule', expected the id of a published finder with a tree"],
        ),
    ],
)
def test_what_leads_nowhere_is_told_at_its_line(
    hub: MinimalHub, path: str, old: str, new: str, told: list[str]
) -> None:
    hub.change(path, old, new)
    assert hub.lines_told() == [f"{path}{each}" for each in told]


def test_a_part_has_no_parts_itself(hub: MinimalHub) -> None:
    part = hub.read(CORNERS).replace("hedge-corners", "hedge-ends").replace("order: 2", "order: 3")
    part = part.replace("part_of: hedges", "part_of: hedge-corners").replace("corner-heights", "end-heights")
    hub.write(ENDS, part)
    assert hub.lines_told() == [
        (
            f"{ENDS}:16:10: part_of: found 'hedge-corners', expected the id of a law page "
            "that is itself no part"
        )
    ]


def test_a_page_that_a_part_or_an_answer_leads_to_is_published(hub: MinimalHub) -> None:
    hub.change(CORNERS, "added: 0.2.0", "added: 0.2.0\nstatus: draft")
    assert (
        f"{RULES}:57:11: processes[1].page: found 'hedge-corners', which is a draft, "
        "expected the id of a published law page [id-of-draft]\n    hint: publish it, or name another page"
    ) in hub.report_without_pages()
    hub.restore()
    hub.change(HEDGES, "added: 0.1.0", "added: 0.1.0\nstatus: draft")
    assert (
        f"{CORNERS}:16:10: part_of: found 'hedges', which is a draft, "
        "expected the id of a law page that is itself no part [id-of-draft]\n"
        "    hint: publish it, or name another page"
    ) in hub.report_without_pages()


def test_the_known_pages_are_listed_where_none_is_near(hub: MinimalHub) -> None:
    hub.change(CORNERS, "part_of: hedges", "part_of: xyz")
    assert "itself no part [id-unknown]\n    hint: one of: " in hub.report_without_pages()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("            - Drivers\n", "", "found 1 cell in the row “At a corner”, expected 2"),
        ("            - Drivers\n", "            - Drivers\n            - All\n", "found 3 cells in the row"),
    ],
)
def test_a_row_of_a_table_has_a_cell_for_each_column(hub: MinimalHub, old: str, new: str, told: str) -> None:
    hub.change(CORNERS, old, new)
    assert told in hub.report_without_pages()


def test_a_section_holds_items_or_a_table(hub: MinimalHub) -> None:
    text = hub.read(CORNERS)
    hub.write(CORNERS, text[: text.index("    table:")])
    assert "found a section without items, expected items or a table" in hub.report_without_pages()

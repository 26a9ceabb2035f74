"""Each edit of the table gets its answer: a fault, a warning, or nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from edits import EDITS
from guidancehub.content.checks.warned import warnings_between
from guidancehub.content.fixes import content_files, mended
from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from guidancehub.content.reading.file_style import style_of

if TYPE_CHECKING:
    from edit import Edit
    from minimal_hub import MinimalHub

TODAY = date(2026, 11, 30)


def codes_of(hub: MinimalHub) -> set[str]:
    """Return the codes of all faults, or of all warnings, each of which has a question mark first."""
    try:
        content = load(hub.root)
    except ContentError as error:
        return {each.code for each in error.problems}
    layout = (found for path, text in content_files(hub.root) for found in style_of(text, path))
    return {f"?{each.code}" for each in (*warnings_between(content, TODAY, {}), *layout)}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_told_as_the_table_says(edit: Edit, hub: MinimalHub) -> None:
    edit.apply(hub)
    found = codes_of(hub)
    assert edit.told in found if edit.told else not found


def test_the_table_has_more_edits_than_the_review() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS) >= 132
    told = [edit.told for edit in EDITS]
    assert told.count("") > 15
    assert sum(each.startswith("?") for each in told) > 12


MENDED = (
    ("a day with strokes", "reviewed: 2026-11-28"),
    ("a day in words", "reviewed: 2026-11-28"),
    ("a bullet in a list", "  - Northshire Council\n"),
    ("Word's quotation marks around a value", "period: May to July 2025\n"),
    ("spaces at the end of a line", "once a week.\n"),
    ("a pasted space behind a colon", "\ntitle: Lunches"),
    ("pasted spaces in a list", "steps:\n  - The group"),
    ("a pasted space behind a hyphen", "steps:\n  - The group"),
    ("a pasted space behind a fold", ": >-\n"),
    ("a pasted space before a colon", "\ntitle : Lunches"),
    ("line ends of Windows", "id: garden-lunches\ntitle:"),
    ("a byte order mark", "id: garden-lunches\n"),
    ("empty lines at the end", "no cook\n"),
    ("no line end at the end", "no cook\n"),
    ("a long line", "summary: >-\n  Neighbours"),
)


@pytest.mark.parametrize(("name", "then"), MENDED)
def test_what_can_be_meant_in_one_way_is_mended(name: str, then: str, hub: MinimalHub) -> None:
    edit = next(each for each in EDITS if each.name == name)
    edit.apply(hub)
    hub.write(edit.path, mended((hub.root / edit.path).read_bytes(), edit.path))
    assert codes_of(hub) == set()
    assert then in hub.read(edit.path)


@pytest.mark.parametrize(
    ("pasted", "then"),
    [
        ("steps:\n  • Ask: who can cook\n", None),
        ("steps:\n  • The group asked.\n", "steps:\n  - The group asked.\n"),
        ("steps:\n  • [1] was asked.\n  •\tAll cooked.\n", 'steps:\n  - "[1] was asked."\n  - All cooked.\n'),
        ("principles:\n  • share-the-work\nsteps:\n  - All cooked.\n", None),
        ("figures:\n  • 12 lunches\nsteps:\n  - All cooked.\n", None),
        ("steps: • The group asked.\n", "steps:\n  - The group asked.\n"),
        ("steps:\n  • The group asked\n  who could cook.\n", None),
        ("steps:\n  “The group asked.”\n", None),
        ('steps: "• The group asked."\n', None),
    ],
)
def test_a_pasted_bullet_becomes_a_member_where_a_list_belongs(
    pasted: str, then: str | None, hub: MinimalHub
) -> None:
    path = "content/cases/garden-lunches.yml"
    before, _, after = hub.read(path).partition("steps:\n")
    rest = after[after.index("\nchanged:") + 1 :]
    content = f"{before}{pasted}{rest}".encode()
    assert mended(content, path).decode() == f"{before}{then or pasted}{rest}"


def test_a_pasted_bullet_in_braces_is_left_alone() -> None:
    content = "id: a\nlessons: {origin: hub, points: • We ask}\n".encode()
    assert mended(content, "content/cases/a.yml") == content


@pytest.mark.parametrize("edit", [each for each in EDITS if not each.told], ids=lambda edit: edit.name)
def test_what_is_right_is_left_as_it_is(edit: Edit, hub: MinimalHub) -> None:
    edit.apply(hub)
    if edit.path.endswith(".yml"):
        content = (hub.root / edit.path).read_bytes()
        assert mended(content, edit.path) == content

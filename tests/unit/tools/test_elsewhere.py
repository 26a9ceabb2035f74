"""The copy with the content of another hub has all of the program, and nothing that our hub says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import elsewhere

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

OURS = ("content/hub.yml", "docs/editing/recipes.md", "released-ids.txt")
# What explains a code is the program's, as are script and styles.
OF_THE_PROGRAM = ("released-codes.txt", "docs/assets/js/site.mjs", "examples/northshire/content/hub.yml")


def test_what_this_hub_says_is_left_out_and_nothing_of_the_program() -> None:
    assert [path for path in (*OURS, *OF_THE_PROGRAM) if elsewhere.is_ours(path)] == list(OURS)


def test_the_copy_has_the_example_in_place_of_our_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, copy = tmp_path / "project", tmp_path / "copy"
    program = {"docs/assets/site.mjs": "program"}
    theirs = {"content/hub.yml": "theirs", "docs/about.md": "theirs"}
    other = {f"other/{path}": text for path, text in theirs.items()}
    ours = {"content/hub.yml": "ours", "docs/about.md": "ours", "docs/editing.md": "ours"}
    for path, text in (program | other | ours).items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    for name in elsewhere.INSTALLED:
        (project / name).mkdir()
    monkeypatch.setattr(elsewhere, "ROOT", project)
    monkeypatch.setattr(elsewhere, "OTHER", project / "other")
    elsewhere.copy_with_other_content(copy, (*program, *other, *ours, "deleted.txt"))
    made = (file for file in copy.rglob("*") if file.is_file())
    assert {file.relative_to(copy).as_posix(): file.read_text() for file in made} == program | other | theirs

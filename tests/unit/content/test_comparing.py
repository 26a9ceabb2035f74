"""“compare” prints how another hub differs: its kinds, what one of both has, and what says something else."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from guidancehub.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from minimal_hub import MinimalHub

CASE = "content/cases/garden-lunches.yml"


def compare(hub: MinimalHub, other: Path) -> int:
    return main(["--root", str(hub.root), "compare", str(other)])


def test_two_copies_of_a_hub_do_not_differ(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = shutil.copytree(hub.root, tmp_path / "other")
    assert compare(hub, other) == 0
    told = capsys.readouterr().out
    assert told.startswith("how we differ\nhere: Riverside hub, release 0.2.0 of 2026-11-22\n")
    assert "only here" not in told
    assert "only there" not in told
    assert "other text" not in told


def test_each_difference_is_told_with_its_origin_and_its_release(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = shutil.copytree(hub.root, tmp_path / "other")
    text = hub.read(CASE)
    (other / CASE.replace("lunches", "suppers")).write_text(
        text.replace("id: garden-lunches", "id: garden-suppers"), encoding="utf-8"
    )
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    hub.write(CASE, text.replace(title, "title: Other lunches"))
    assert compare(hub, other) == 0
    told = capsys.readouterr().out.splitlines()
    assert f"  only there: garden-suppers ({title[7:]}) “From Riverside”, since release 0.1.0" in told
    since = "“From Riverside”, since release 0.1.0"
    assert f"  other text: garden-lunches; here {since}; there {since}" in told
    assert sum(line.startswith("  ") for line in told) == 2


def test_another_review_is_no_difference(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = shutil.copytree(hub.root, tmp_path / "other")
    lines = hub.read(CASE).splitlines(keepends=True)
    later = ["review_by: 2028-01-01\n" if line.startswith("review_by:") else line for line in lines]
    assert later != lines
    hub.write(CASE, "".join(later))
    assert compare(hub, other) == 0
    assert "other text" not in capsys.readouterr().out

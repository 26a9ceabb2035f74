"""Whoever turns a check of a line off says why, beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reasons import main, without_reason

if TYPE_CHECKING:
    from pathlib import Path


def lines_of(comment: str, folder: Path) -> list[int]:
    file = folder / "module.py"
    file.write_text(f'TEXT = "# noqa"\nNUMBER = 1  # {comment}\n', encoding="utf-8")
    return list(without_reason(file))


@pytest.mark.parametrize(
    "comment",
    [
        "noqa: S603 (our own program)",
        "noqa: ARG002, N802 (the library's signature)",
        "type: ignore[misc] # made at run time",
        "pragma: no cover (a parser always makes one)",
        "because noqa is no reason",
    ],
)
def test_a_comment_that_turns_a_check_off_and_says_why_is_accepted(comment: str, tmp_path: Path) -> None:
    assert lines_of(comment, tmp_path) == []


@pytest.mark.parametrize(
    "comment",
    [
        "noqa",
        "noqa: S603",
        "noqa: S603 ()",
        "noqa: S603, our own program",
        "ruff: noqa: S603",
        "type: ignore",
        "type: ignore # made at run time",
        "type: ignore[misc]",
        "pragma: no cover",
    ],
)
def test_one_that_does_not_say_why_is_refused(comment: str, tmp_path: Path) -> None:
    assert lines_of(comment, tmp_path) == [2]


def test_each_place_without_a_reason_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hooks" / "deep").mkdir(parents=True)
    (tmp_path / "hooks" / "deep" / "module.py").write_text("\nimport os  # noqa\n", encoding="utf-8")
    assert main(tmp_path) == 1
    assert capsys.readouterr().err.startswith("hooks/deep/module.py:2: found ")
    (tmp_path / "hooks" / "deep" / "module.py").write_text("import os\n", encoding="utf-8")
    assert main(tmp_path) == 0

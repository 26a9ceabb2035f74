"""The finished site is put in its place whole, and a good one is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.publishing.mkdocs_process import PublishError, run_mkdocs

if TYPE_CHECKING:
    from pathlib import Path


def test_what_mkdocs_refuses_is_no_site(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(PublishError, match="the last good site is as it was") as error:
        run_mkdocs(tmp_path, tmp_path / "new")
    assert "mkdocs.yml" in capfd.readouterr().err
    assert "hint: put mkdocs.yml back" in str(error.value)


def test_a_folder_that_git_does_not_keep_is_named(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n", encoding="utf-8")
    with pytest.raises(PublishError, match="hint: make the folder docs"):
        run_mkdocs(tmp_path, tmp_path / "new")


def test_settings_that_cannot_be_read_are_for_an_editor_to_mend(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [A\n", encoding="utf-8")
    with pytest.raises(PublishError, match="for the reason above") as error:
        run_mkdocs(tmp_path, tmp_path / "new")
    assert error.value.exit_code == 1
    assert "line 2" in capfd.readouterr().err

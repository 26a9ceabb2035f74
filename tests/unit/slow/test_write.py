"""Files are written below one folder, and nothing that anybody else put there is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.downloads import site_zip
from guidancehub.write import (
    WriteError,
    add_archive,
    safe_join,
    write,
    write_files,
)

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub


def test_every_refusal_says_what_to_do(hub: MinimalHub, tmp_path: Path) -> None:
    write_files(tmp_path, {"file": b"x", "mine/thesis.odt": b"x"})
    for refused in (tmp_path / "file", tmp_path / "mine", tmp_path / "file" / "pages"):
        with pytest.raises(WriteError, match=r"\n    hint: \w+"):
            write(hub.root, refused)
    with pytest.raises(WriteError, match=r"\n    hint: \w+"):
        safe_join(tmp_path, "../a")


def test_what_the_system_refuses_to_write_is_told_in_one_line(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    folder = tmp_path / "file" / "pages"
    assert main(["--root", str(hub.root), "write", str(folder)]) == 2
    assert capsys.readouterr().err.startswith(f"{folder} was not written: ")

    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "hub.yml").write_text(hub.read("content/hub.yml"), encoding="utf-8")
    (tmp_path / "schema").write_text("a file where a folder belongs", encoding="utf-8")
    assert main(["--root", str(tmp_path), "schema"]) == 2
    assert f"{tmp_path / 'schema'}" in capsys.readouterr().err


def test_an_archive_that_cannot_be_written_is_told_with_its_reason(hub: MinimalHub, tmp_path: Path) -> None:
    write_files(tmp_path, {site_zip.LISTING: b"", f"{site_zip.URI}/in-its-place.txt": b"x"})
    with pytest.raises(WriteError, match=r"was not written: Is a directory \(.*whole-hub\.zip\)\n    hint: "):
        add_archive(build_site(hub.root, "skip"), tmp_path)

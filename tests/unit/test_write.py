"""Files are written below one folder, and nothing that anybody else put there is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.web.output import Output, PageMeta
from guidancehub.write import (
    WriteError,
    put_in_place,
    read_files,
    safe_join,
    source_uri,
    write_files,
)

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub


def test_files_that_are_written_are_read_again_and_replace_older_ones(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    write_files(folder, {"a.txt": b"old", "deep/b.bin": b"\0"})
    write_files(folder, {"a.txt": b"new"})
    assert read_files(folder) == {"a.txt": b"new", "deep/b.bin": b"\0"}


def test_a_file_outside_the_folder_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="expected one inside the folder"):
        write_files(tmp_path / "new", {"../b.txt": b""})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kept", "content"),
    [
        ("thesis.odt", "years of work"),
        # Web apps have a file of this name too.
        ("manifest.json", '{"name": "an app"}\n'),
        ("manifest.json", "no JSON"),
        ("manifest.json", "[]"),
        ("deep/down.txt", "x"),
        (".hidden", "x"),
    ],
)
def test_write_refuses_a_folder_with_a_file_that_it_did_not_write(
    kept: str, content: str, hub: MinimalHub, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    (folder / kept).parent.mkdir(parents=True)
    (folder / kept).write_text(content, encoding="utf-8")
    (folder / "other.txt").write_text("x", encoding="utf-8")
    before = read_files(tmp_path)

    assert main(["--root", str(hub.root), "write", str(folder)]) == 2

    assert read_files(tmp_path) == before


def test_write_refuses_a_file_for_a_folder(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = tmp_path / "pages"
    pages.write_text("x", encoding="utf-8")
    assert main(["--root", str(hub.root), "write", str(pages)]) == 2
    assert capsys.readouterr().err == (
        f"found a file at {pages}, expected a folder or nothing\n"
        "    hint: move it elsewhere, or give another folder\n"
    )


def test_the_old_folder_is_put_back_where_the_system_refuses_the_new_one(tmp_path: Path) -> None:
    write_files(tmp_path / "pages", {"a.md": b"old"})
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "no-such", tmp_path / "pages", tmp_path / "old")
    assert read_files(tmp_path) == {"pages/a.md": b"old"}


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "/",
        ".",
        "..",
        "../x.md",
        "a/../../x.md",
        "/etc/x.md",
        "a\\..\\x.md",
        "C:/x.md",
        "C:x.md",
        "a\0b.md",
    ],
)
def test_t10_an_address_that_leaves_the_folder_is_refused(uri: str, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="expected one inside the folder"):
        safe_join(tmp_path, uri)


@pytest.mark.parametrize("uri", ["index.md", "cases/x.md", "a..b/c.md", "assets/css/site.css"])
def test_an_address_inside_the_folder_is_joined(uri: str, tmp_path: Path) -> None:
    assert safe_join(tmp_path, uri) == tmp_path / uri


@pytest.mark.parametrize(
    ("uri", "source"),
    [
        ("index.html", "index.md"),
        ("cases/index.html", "cases.md"),
        ("matrix/questions/QI-01/index.html", "matrix/questions/QI-01.md"),
    ],
)
def test_a_page_is_written_where_generators_look_for_it(uri: str, source: str) -> None:
    assert source_uri(Output(uri, "", PageMeta("Title", "Description"))) == source

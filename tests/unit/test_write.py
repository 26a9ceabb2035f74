"""Files are written below one folder, and nothing that anybody else put there is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.downloads import site_zip
from guidancehub.web.output import Output, PageMeta
from guidancehub.write import (
    WriteError,
    add_archive,
    put_in_place,
    read_files,
    safe_join,
    source_uri,
    write,
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


def test_every_refusal_says_what_to_do(hub: MinimalHub, tmp_path: Path) -> None:
    write_files(tmp_path, {"file": b"x", "mine/thesis.odt": b"x"})
    for refused in (tmp_path / "file", tmp_path / "mine", tmp_path / "file" / "pages"):
        with pytest.raises(WriteError, match=r"\n    hint: \w+"):
            write(hub.root, refused)
    with pytest.raises(WriteError, match=r"\n    hint: \w+"):
        safe_join(tmp_path, "../a")


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

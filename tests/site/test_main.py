"""The commands that editors and other site generators use, but ``new``."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.load import load, load_info
from guidancehub.content.problem_codes import CODES_PAGE
from guidancehub.report import EXPLAIN
from guidancehub.write import write
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub


def run(hub: MinimalHub, *arguments: str) -> int:
    return main(["--root", str(hub.root), *arguments])


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


# --- check


def test_check_counts_what_it_checked_and_writes_nothing(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hub.root)
    assert run(hub, "check") == 0
    assert capsys.readouterr() == ("no problems in 32 entries; they make 56 pages\n", "")
    assert bytes_of(hub.root) == before


def test_check_tells_problems_on_the_error_stream_alone(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    assert run(hub, "check") == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"{hub.report()}\n{EXPLAIN} /{CODES_PAGE}\n"


@pytest.mark.parametrize("arguments", [[], ["bake"], ["write"]])
def test_a_wrong_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert capsys.readouterr().err.startswith("usage: guidancehub")


def test_a_kind_that_there_is_not_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "poem", "x"]) == 2
    assert capsys.readouterr().err.startswith("found 'poem', expected a kind that can be new\n")


# --- write


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the smallest hub's pages once."""
    folder = tmp_path_factory.mktemp("written") / "deep" / "pages"
    assert main(["--root", str(FIXTURE), "write", str(folder)]) == 0
    return folder


def test_write_gives_every_page_and_file_with_its_digest(written: Path) -> None:
    files = bytes_of(written)
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest == {uri: hashlib.sha256(content).hexdigest() for uri, content in files.items()}
    assert list(manifest) == sorted(manifest)
    assert {"index.md", "about.md", "cases/garden-lunches.md", "matrix/questions/QI-01.md"} <= set(files)


def test_a_written_page_is_html_below_front_matter(written: Path) -> None:
    text = (written / "cases" / "garden-lunches.md").read_text(encoding="utf-8")
    assert text.startswith(
        '---\ntitle: "Lunches in the shared garden"\n'
        'description: "Neighbours cooked together once a week."\n---\n\n<div class="hub-page">\n'
    )
    assert text.endswith("</div>\n")


def test_write_gives_the_same_bytes_for_the_same_content(
    hub: MinimalHub, written: Path, tmp_path: Path
) -> None:
    write(hub.root, tmp_path / "pages")
    assert bytes_of(tmp_path / "pages") == bytes_of(written)


@pytest.fixture
def pages(written: Path, tmp_path: Path) -> Path:
    """Give a copy of the written folder that a test may harm."""
    return shutil.copytree(written, tmp_path / "pages")


def test_write_replaces_what_it_wrote_before(hub: MinimalHub, pages: Path) -> None:
    (hub.root / "docs" / "about.md").rename(hub.root / "docs" / "about-us.md")
    hub.change("content/hub.yml", "(/about/)", "(/about-us/)")

    write(hub.root, pages)

    files = bytes_of(pages)
    assert "about-us.md" in files
    assert "about.md" not in files
    assert list(pages.parent.iterdir()) == [pages]


def test_write_refuses_to_lose_a_file_put_beside_its_own(
    hub: MinimalHub, pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")

    assert run(hub, "write", str(pages)) == 2

    assert capsys.readouterr().err == (
        f"found mkdocs.yml in {pages}, which no earlier run wrote, expected an empty folder or none\n"
        "    hint: move it elsewhere, or give another folder\n"
    )
    assert (pages / "mkdocs.yml").exists()


def test_a_problem_in_the_content_leaves_the_old_pages_whole(hub: MinimalHub, pages: Path) -> None:
    before = bytes_of(pages)
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")

    assert run(hub, "write", str(pages)) == 1

    assert bytes_of(pages) == before
    assert list(pages.parent.iterdir()) == [pages]


# --- schema


def test_schema_writes_the_schemas_and_settings_that_are_committed(hub: MinimalHub) -> None:
    before = set(bytes_of(hub.root))
    assert run(hub, "schema") == 0
    written = {path: content for path, content in bytes_of(hub.root).items() if path not in before}
    assert written == {path: text.encode() for path, text in editor_files(load_info(hub.root)).items()}


def test_a_new_case_of_the_real_hub_passes_the_checks(tmp_path: Path) -> None:
    for part in ("content", "docs"):
        shutil.copytree(ROOT / part, tmp_path / part)
    assert main(["--root", str(tmp_path), "new", "case", "a-new-case"]) == 0
    assert "a-new-case" in {located.entry.id for located in load(tmp_path).located}

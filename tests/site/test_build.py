"""The build as a whole: strict, the same every time, all or nothing, and not tied to one generator."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import time
import zipfile
from copy import deepcopy
from hashlib import sha256
from subprocess import DEVNULL, CompletedProcess, Popen, run
from typing import TYPE_CHECKING

import pytest

from built import read_pages
from guidancehub.downloads import site_zip
from guidancehub.finished.manifest import MANIFEST
from guidancehub.views.labels import size
from installed import ALONE, told_by
from installed import run as alone
from kept import give_kept
from larger_hub import larger_hub, write_larger_hub
from samples import ALL, long
from support import ROOT, run_mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lxml.html import HtmlElement

STRANGE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "SOURCE_DATE_EPOCH": "1"}
NO_NETWORK = """import socket
def refuse(*_):
    raise SystemExit("the build tried to open a connection")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
"""
WHOLE_WAY = "note: this empties site/ first, and checks no link afterwards; “python -m guidancehub build” "
PARTS = ("banks", "content", "docs", "hooks", "overrides", "mkdocs.yml", "released-numbers.txt")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def words_of(tree: HtmlElement) -> str:
    """Return the text of a page without the size of the archive, which holds other files in each folder."""
    return re.sub(r"(archive \(ZIP\)), \S+ MB", r"\1", " ".join(tree.text_content().split()))


OLD = {"404.html": b"the old page of lost addresses", "index.html": b"the old site"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy what the build reads to a folder of its own."""
    copy = tmp_path / "a project with spaces"
    copy.mkdir()
    for source in (ROOT / part for part in PARTS):
        if source.is_dir():
            shutil.copytree(source, copy / source.name)
        # A hub that was never released has no ledger.
        elif source.exists():
            shutil.copy(source, copy)
    return copy


@pytest.fixture
def make_build(project: Path) -> list[str]:
    """Return the command with which an editor builds, in a project whose programs are installed."""
    shutil.copy(ROOT / "Makefile", project)
    programs = project / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (programs / "python").chmod(0o755)
    return ["make", "build", "-o", ".venv/run.stamp"]


# One build for three rules, for each takes long: the same anywhere, without a network, and whole.
def test_t30_make_build_gives_the_same_bytes_anywhere(
    site: Path, project: Path, make_build: list[str]
) -> None:
    (project / "hooks" / "sitecustomize.py").write_text(NO_NETWORK)
    strange = os.environ | STRANGE
    first = run(make_build, cwd=project, env=strange, capture_output=True, text=True, check=False)
    assert first.returncode == 0, first.stderr
    assert WHOLE_WAY not in first.stderr
    built = bytes_of(project / "site")
    manifest = built.pop(MANIFEST).decode().splitlines()
    assert built == bytes_of(site)
    assert manifest == [f"{sha256(built[uri]).hexdigest()}  {uri}" for uri in sorted(built)]


@pytest.fixture
def fixture_hub(tmp_path: Path, larger: Path) -> Path:
    """Write the fixture's hub, with an old site: what a build leaves behind does not hang on its size."""
    write_larger_hub(tmp_path)
    give_kept(larger.parent, tmp_path)
    old = tmp_path / "site"
    old.mkdir()
    for name, content in OLD.items():
        (old / name).write_bytes(content)
    return tmp_path


def built_by_mkdocs(installed: Path, hub: Path) -> CompletedProcess[str]:
    """Build a hub by MkDocs alone, as those do who know no other command."""
    command, quiet = (installed, "-m", "mkdocs", "build"), {"NO_MKDOCS_2_WARNING": "1"}
    return run(command, cwd=hub, env=ALONE | quiet, capture_output=True, text=True, check=False)


def test_a_fault_in_the_content_ends_the_build_and_leaves_the_old_site_whole(
    fixture_hub: Path, installed: Path
) -> None:
    file = f"content/cases/{larger_hub().cases[0].id}.yml"
    text = (fixture_hub / file).read_text(encoding="utf-8")
    (fixture_hub / file).write_text(text.replace("\nperiod:", "\nperod:"), encoding="utf-8")
    result = built_by_mkdocs(installed, fixture_hub)
    assert result.returncode == 1
    assert f"{file}:" in result.stderr
    assert "hint: did you mean 'period'?" in result.stderr
    assert result.stderr.startswith(WHOLE_WAY)
    assert "Traceback" not in result.stderr
    assert bytes_of(fixture_hub / "site") == OLD


def test_a_build_that_fails_late_leaves_the_old_site(fixture_hub: Path, installed: Path) -> None:
    overrides = fixture_hub / "overrides"
    overrides.mkdir()
    (overrides / "404.html").write_text("{{ nothing.at.all }}")
    done = alone(installed, "-m", "guidancehub", "build", cwd=fixture_hub)
    assert done.returncode == 1
    assert "overrides/404.html:1: found 'nothing' is undefined (UndefinedError), expected " in done.stderr
    assert "Traceback" not in done.stderr
    assert "the last good site is as it was" in done.stderr
    assert bytes_of(fixture_hub / "site") == OLD


def test_a_build_killed_while_pages_are_written_leaves_the_old_site_to_a_run_on_faulty_content(
    fixture_hub: Path, installed: Path
) -> None:
    command = (installed, "-m", "guidancehub", "build")
    with Popen(
        command, cwd=fixture_hub, start_new_session=True, stdout=DEVNULL, stderr=DEVNULL, env=ALONE
    ) as build:
        while not any(fixture_hub.glob(".site-new-*/site/*")):
            assert build.poll() is None
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGKILL)
    assert bytes_of(fixture_hub / "site") == OLD
    (fixture_hub / "content" / "tips.yml").write_text("who: nobody\n")
    second = alone(*command, cwd=fixture_hub)
    assert "the hub cannot be built" in second.stderr
    assert bytes_of(fixture_hub / "site") == OLD
    assert not list(fixture_hub.glob(".site-new-*"))


NO_INTERPRETER = """import sys
from guidancehub.__main__ import main
sys.executable = "/bin/false"
sys.exit(main(["build"]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is forked")
def test_mkdocs_builds_in_a_process_that_has_the_program_already(fixture_hub: Path, installed: Path) -> None:
    (fixture_hub / "content" / "tips.yml").write_text("who: nobody\n")
    done = alone(installed, "-c", NO_INTERPRETER, cwd=fixture_hub)
    assert done.returncode == 1
    assert "the hub cannot be built" in done.stderr
    assert bytes_of(fixture_hub / "site") == OLD


@pytest.mark.parametrize("place", ["content/sources.yml", "docs/about.md", "overrides/main.html"])
def test_a_pipe_where_mkdocs_would_wait_for_a_file_ends_the_build(
    place: str, fixture_hub: Path, installed: Path
) -> None:
    (fixture_hub / place).parent.mkdir(exist_ok=True)
    (fixture_hub / place).unlink(missing_ok=True)
    os.mkfifo(fixture_hub / place)
    result = built_by_mkdocs(installed, fixture_hub)
    assert result.returncode == 1
    assert f"{place}:1:1: found a named pipe, expected a file" in result.stderr


@long
def test_properdocs_builds_the_same_site(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "properdocs"
    result = run_mkdocs(
        "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(folder), program="properdocs"
    )
    assert result.returncode == 0, result.stderr
    assert bytes_of(folder) == bytes_of(site)


@pytest.fixture(scope="module")
def whole(request: pytest.FixtureRequest) -> Path:
    """Return a site that was built whole: the fixture's, or with `make long` the real one."""
    folder: Path = request.getfixturevalue("site" if ALL else "larger")
    return folder


@pytest.fixture(scope="session")
def written(made_once: Callable[[str, Callable[[Path], None]], Path], installed: Path, larger: Path) -> Path:
    """Write the same hub once as ``guidancehub write`` does."""

    def fill(folder: Path) -> None:
        root = ROOT if ALL else folder / "project"
        if not ALL:
            write_larger_hub(root)
            give_kept(larger.parent, root)
        told_by(installed, "-m", "guidancehub", "--root", root, "write", folder / "hub", cwd=folder)

    return made_once("written", fill) / "hub"


def test_what_write_gives_is_complete_for_another_generator(
    whole: Path, written: Path, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Plain\ndocs_dir: {written}\ntheme: mkdocs\nmarkdown_extensions: [attr_list, def_list]\n"
    )
    plain = tmp_path / "plain"
    result = run_mkdocs("build", "--strict", "--site-dir", str(plain), cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    ours, theirs = read_pages(whole), read_pages(plain)
    assert set(ours) == set(theirs)
    for url, page in ours.items():
        main = deepcopy(page.tree.xpath("//main")[0])
        # The frame adds the sheet's address.
        for added in main.xpath(".//div[@class='hub-imprint']"):
            added.drop_tree()
        assert words_of(main) in words_of(theirs[url].tree), url
        assert theirs[url].tree.xpath("//title")[0].text_content().strip(), url


def test_the_archive_that_write_gives_holds_every_page_and_file_and_its_links_lead_to_them(
    whole: Path, written: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(written / site_zip.URI) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    pages = read_pages(folder)
    assert set(pages) == set(read_pages(whole))
    held = set(bytes_of(folder))
    assert held >= {uri for uri in bytes_of(written) if site_zip.holds(uri) and not uri.endswith(".md")} - {
        "manifest.json"
    }
    targets = {
        f"{target}index.html" if target.endswith("/") or not target else target
        for page in pages.values()
        for target, _ in page.inner_links()
    }
    assert targets - held == set()


def test_the_archive_that_write_gives_is_as_large_as_its_link_says(written: Path) -> None:
    number = (written / site_zip.URI).stat().st_size
    assert f"archive (ZIP), {size(number)}</a>" in (written / "downloads.md").read_text(encoding="utf-8")

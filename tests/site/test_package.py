"""The wheel has all that a hub needs beside its content, from its first file to its published site."""

from __future__ import annotations

import subprocess
import time
import tomllib
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from installed import run, told_by
from kept import give_kept
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

STEPS = (("check",), ("check", "--site"), ("build",))


@pytest.fixture(scope="module")
def begun(installed: Path, larger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Begin a hub with the installed command."""
    folder = tmp_path_factory.mktemp("begun")
    options = ("--name", "Eastvale hub", "--system", "Eastvale", "--places", "Old Town, Port Wenham")
    told = told_by(installed, "-m", "guidancehub", "init", "my-hub", *options, cwd=folder)
    assert told.startswith("wrote a hub to my-hub")
    give_kept(larger.parent, folder / "my-hub")
    return folder / "my-hub"


def test_the_wheel_gives_the_command(installed: Path, tmp_path: Path) -> None:
    assert "check all content" in told_by(installed, "-m", "guidancehub", "--help", cwd=tmp_path)
    assert (installed.parent / "guidancehub").exists()


def test_a_hub_that_was_begun_checks_itself_and_builds(installed: Path, begun: Path) -> None:
    said = [told_by(installed, "-m", "guidancehub", *step, cwd=begun) for step in STEPS]
    assert said[0].startswith("no problems in ")
    assert said[1].startswith("no problems in the site of ")
    assert (begun / "site" / "downloads" / "question-matrix.pdf").read_bytes().startswith(b"%PDF")
    assert (begun / "site" / "assets" / "js" / "site.mjs").exists()
    assert "--hub-" in (begun / "site" / "assets" / "css" / "site.css").read_text(encoding="utf-8")


def test_a_hub_that_was_begun_has_what_editors_and_hosts_need(begun: Path) -> None:
    for path in (
        *("README.md", "requirements.txt", ".gitattributes", ".gitignore", ".editorconfig"),
        *(".github/workflows/publish.yml", ".vscode/settings.json", "schema/case.schema.json"),
    ):
        assert (begun / path).read_text(encoding="utf-8").strip(), path
    assert len((begun / "mkdocs.yml").read_text(encoding="utf-8").splitlines()) <= 15
    assert len((begun / "requirements.txt").read_text(encoding="utf-8").splitlines()) == 1


def test_a_hub_that_was_begun_is_shown_while_it_is_edited(installed: Path, begun: Path) -> None:
    config = begun / "mkdocs.yml"
    address = "127.0.0.1:8765"
    config.write_text(config.read_text(encoding="utf-8") + f"dev_addr: {address}\n", encoding="utf-8")
    with subprocess.Popen(
        [installed, "-m", "guidancehub", "serve"], cwd=begun, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as serving:
        try:
            assert "Eastvale hub" in _answer(f"http://{address}/", serving)
        finally:
            serving.terminate()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"http://{address}/")  # nothing keeps the port


def _answer(address: str, serving: subprocess.Popen[bytes]) -> str:
    """Return the page at an address, as soon as the server is there."""
    while True:
        assert serving.poll() is None
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 (the address is ours)
                text: str = answer.read().decode()
                return text
        except urllib.error.URLError:
            time.sleep(0.2)


def test_a_link_that_leads_nowhere_is_told(installed: Path, begun: Path) -> None:
    own = begun / "overrides" / "404.html"
    own.parent.mkdir(exist_ok=True)
    own.write_text('<html lang="en"><title>Lost</title><h1>Lost</h1><a href="/no-page/">x</a>')
    done = run(installed, "-m", "guidancehub", "check", "--site", cwd=begun)
    own.unlink()
    assert done.returncode == 1
    assert "404.html" in done.stderr
    assert "found a link to '/no-page/', expected a page, a file or a place" in done.stderr


def test_the_program_has_a_version_and_the_content_one_of_its_own() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == "guidancehub"
    versions = [
        path
        for path in (ROOT / "hooks" / "guidancehub").rglob("*.py")
        if "__version__" in path.read_text(encoding="utf-8")
    ]
    assert versions == []

"""A command that changes many files says how they are taken back before they are committed."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from commands import run
from minimal_hub import FIXTURE, ORIGINAL, MinimalHub

if TYPE_CHECKING:
    from pathlib import Path

CASE = "content/cases/garden-lunches.yml"
TALKS = "content/cases/garden-talks.yml"
TIPS = "content/tips.yml"


def git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.hooksPath=/dev/null"]
    done = subprocess.run(
        ["git", *settings, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


@pytest.fixture
def committed(tmp_path: Path) -> MinimalHub:
    """Give a hub whose ids a release has published, below the top of a repository that has all of it."""
    hub = MinimalHub(tmp_path / "hub")
    shutil.copytree(FIXTURE, hub.root)
    hub.write(TALKS, hub.read(CASE).replace("id: garden-lunches", "id: garden-talks"))
    assert run(hub, "ledger") == 0
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "All")
    return hub


def followed(hub: MinimalHub, told: str) -> str:
    """Do what a hint says, and return what Git then sees as changed."""
    restored = told.partition("“git restore ")[2].partition("”")[0].split()
    deleted = told.partition("delete ")[2].replace(" and ", " ").replace(",", "").split()
    if restored:
        git(hub.root, "restore", *restored)
    for path in deleted:
        (hub.root / path).unlink()
    return git(hub.root, "status", "--porcelain")


def copies(hub: MinimalHub, told: str) -> Path:
    """Return the folder that a hint says has copies."""
    name = re.search(r"\.before-\w+", told)
    assert name
    return hub.root / name[0]


@pytest.mark.parametrize(
    "command",
    [
        ("retire", "garden-lunches", "--for", "garden-talks"),
        ("retire", "keep-notes", "--for", "ask-the-neighbours"),
        ("rename", "garden-lunches", "garden-meals"),
        ("rename", "keep-notes", "take-notes"),
        ("split", "garden-lunches", "garden-meals", "garden-walks"),
        ("split", "keep-notes", "take-notes", "read-notes"),
        ("release", "0.3.0", "--date", "2026-12-01", "--today", "2026-12-01", "--summary", "More."),
    ],
)
def test_the_way_back_leaves_all_as_it_was(
    command: tuple[str, ...], committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(committed, *command) == 0
    told = capsys.readouterr().out.partition("    hint: ")[2]
    assert told.startswith("to take it back before you commit, ")
    assert "your own changes" not in told
    assert followed(committed, told) == ""


def test_the_way_back_says_which_changes_of_ones_own_it_would_undo(
    committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    committed.change(TIPS, "title: Keep notes", "title: Keep good notes")
    assert run(committed, "retire", "garden-lunches", "--for", "garden-talks") == 0
    told = capsys.readouterr().out
    assert f"would also undo your own changes that are not committed: {TIPS}\n" in told


def test_a_file_that_git_does_not_know_is_not_restored_by_it(
    committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    git(committed.root, "rm", "--cached", TIPS)
    assert run(committed, "retire", "garden-lunches", "--for", "garden-talks") == 0
    told = capsys.readouterr().out.partition("    hint: ")[2]
    assert TIPS not in told.partition("”")[0]
    assert f"change {TIPS} back by hand, for Git has no version" in told


@pytest.mark.parametrize(
    "command",
    [("retire", "garden-lunches", "--for", "garden-talks"), ("rename", "garden-lunches", "garden-meals")],
)
def test_no_stub_takes_the_place_of_what_git_does_not_know(
    command: tuple[str, ...], committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    git(committed.root, "rm", "--cached", CASE)
    before = committed.read(CASE)
    assert run(committed, *command) == 2
    assert f"found {CASE}, of which Git has no version, expected a committed file" in capsys.readouterr().err
    assert committed.read(CASE) == before


def test_no_stub_takes_the_place_of_changes_that_are_not_committed(
    committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    committed.change(CASE, "title: ", "title: More ")
    before = committed.read(CASE)
    assert run(committed, "retire", "garden-lunches", "--for", "garden-talks") == 2
    told = capsys.readouterr().err
    assert f"found {CASE} with changes that are not committed, expected a committed file" in told
    assert committed.read(CASE) == before
    # Under another name all of them are there.
    assert run(committed, "rename", "garden-lunches", "garden-meals") == 0
    assert "title: More " in committed.read(CASE.replace("garden-lunches", "garden-meals"))


def test_no_stub_takes_the_place_of_what_git_was_told_to_ignore(
    committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    git(committed.root, "rm", "--cached", CASE)
    committed.write(".gitignore", f"/{CASE}\n")
    before = committed.read(CASE)
    assert run(committed, "retire", "garden-lunches", "--for", "garden-talks") == 2
    assert f"found {CASE}, of which Git has no version" in capsys.readouterr().err
    assert committed.read(CASE) == before


def test_outside_of_a_repository_what_a_stub_replaces_is_copied_first(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hub.read(TIPS)
    assert run(hub, "retire", "keep-notes", "--for", "ask-the-neighbours") == 0
    told = capsys.readouterr().out
    assert "to take it back before you commit, copy what is in .before-" in told
    assert "git restore" not in told
    assert (copies(hub, told) / TIPS).read_text(encoding="utf-8") == before


def test_outside_of_a_repository_a_release_keeps_copies_too(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hub.read("content/hub.yml")
    day = ("--date", "2026-12-01", "--today", "2026-12-01")
    hub.changed.update(ORIGINAL)
    assert run(hub, "release", "0.3.0", *day, "--summary", "More.") == 0
    told = capsys.readouterr().out
    assert "and copy what is in .before-" in told
    assert (copies(hub, told) / "content/hub.yml").read_text(encoding="utf-8") == before


def test_no_copy_is_left_of_what_was_not_changed(hub: MinimalHub) -> None:
    before = {*hub.root.glob(".before-*")}
    assert run(hub, "retire", "garden-lunches", "--for", "ask-the-neighbours") == 2
    assert {*hub.root.glob(".before-*")} == before


def test_a_name_that_no_release_had_is_taken_back_by_its_old_one(
    committed: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    git(committed.root, "rm", "--cached", "released-ids.txt")
    (committed.root / "released-ids.txt").unlink()
    assert run(committed, "rename", "garden-lunches", "garden-meals") == 0
    assert "to take it back, run “guidancehub rename garden-meals garden-lunches”" in capsys.readouterr().out
    assert run(committed, "rename", "garden-meals", "garden-lunches") == 0
    assert git(committed.root, "diff", "--name-only", "--", "content") == ""


def test_without_git_a_command_tells_the_way_back_all_the_same(
    hub: MinimalHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(hub, "retire", "keep-notes", "--for", "ask-the-neighbours") == 0
    told = capsys.readouterr().out
    assert f"run “git restore {TIPS}”\n" in told
    assert "where Git has no version, copy what is in .before-" in told
    assert (copies(hub, told) / TIPS).is_file()

"""A commit's subject is short, and its body says why a golden file changed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import commit_message
from commit_message import faults_of, faults_of_commits, written

if TYPE_CHECKING:
    from pathlib import Path

GOLDEN = "tests/golden/errors/alias.yml"
UNEXPLAINED = f"found {GOLDEN} changed, expected a body that says which golden files changed, and why"


@pytest.mark.parametrize(
    ("message", "files", "faults"),
    [
        ("Show the stage in case tables", ["docs/about.md"], []),
        ("a" * 72, [], []),
        ("a" * 73, [], ["found a subject of 73 characters, expected at most 72"]),
        ("", [], ["found no subject, expected a line that says the effect"]),
        ("Show it\nbecause", [], ["found text right below the subject, expected an empty line"]),
        ("Show it", [GOLDEN], [UNEXPLAINED]),
        ("Show it\n\nReaders asked for it.", [GOLDEN], [UNEXPLAINED]),
        # The subject alone explains nothing.
        ("Write the golden files again", [GOLDEN], [UNEXPLAINED]),
        ("Show it\n\nThe golden files of errors name the line.", [GOLDEN], []),
        ("Show it\n\nalias: the line is named.", [GOLDEN], []),
        ("Show it", ["tests/helpers/goldens.py"], []),
    ],
)
def test_a_message_is_held_to_the_rules(message: str, files: list[str], faults: list[str]) -> None:
    assert list(faults_of(message, files)) == faults


def test_what_git_shows_to_the_writer_is_no_part_of_the_message() -> None:
    text = f"Show it\n\n# On branch main\nWhy.\n{commit_message.SCISSORS}\n+ golden\n"
    assert written(text) == "Show it\n\nWhy."


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Return a folder whose second commit brought the rules, and the first broke one of them."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    commit(tmp_path, "b" * 80)
    commit(tmp_path, "Check messages", commit_message.THIS_FILE)
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str, path: str = "a.txt") -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(message, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", f"--message={message}")


def test_commits_are_checked_from_the_one_after_the_rules_on(history: Path) -> None:
    commit(history, "Show the stage")
    assert list(faults_of_commits(history)) == []
    commit(history, "c" * 73)
    commit(history, "Show more", GOLDEN)
    assert {fault.partition(": ")[2] for fault in faults_of_commits(history)} == {
        "found a subject of 73 characters, expected at most 72",
        UNEXPLAINED,
    }


def test_after_a_release_only_commits_since_then_are_checked(history: Path) -> None:
    commit(history, "c" * 73)
    git(history, "tag", "v0.4.0")
    assert list(faults_of_commits(history)) == []
    commit(history, "d" * 73)
    assert len(list(faults_of_commits(history))) == 1


def test_where_there_is_no_history_nothing_is_checked(tmp_path: Path) -> None:
    assert list(faults_of_commits(tmp_path)) == []


@pytest.mark.parametrize(("message", "code"), [("Show it\n# comment", 0), ("e" * 73, 1)])
def test_as_a_hook_it_refuses_a_message_that_breaks_a_rule(message: str, code: int, history: Path) -> None:
    (history / "message").write_text(message, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, commit_message.__file__, "message"], cwd=history, capture_output=True, check=False
    )
    assert done.returncode == code

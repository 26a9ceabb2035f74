"""Check commit messages: a short subject, and a reason for each changed golden file.

Run with the file that holds a message, as git's commit-msg hook does, it checks that message against what
is staged. Run without one, it checks the commits since the last release. Before the first release that has
a tag, it checks those since this file was added, for older ones were written before the rules.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LONGEST_SUBJECT: Final = 72
GOLDENS: Final = "tests/golden/"
THIS_FILE: Final = "tools/commit_message.py"
RELEASES: Final = "v[0-9]*"
SCISSORS: Final = "# ------------------------ >8 ------------------------"
"""The line above the changes that git shows to the writer of a message."""


def faults_of(message: str, files: Collection[str]) -> Iterator[str]:
    """Yield what is wrong with a commit's message, given the paths of the files that it changes."""
    subject, _, rest = message.partition("\n")
    gap, _, body = rest.partition("\n")
    if not subject.strip():
        yield "found no subject, expected a line that says the effect"
    if len(subject) > LONGEST_SUBJECT:
        yield f"found a subject of {len(subject)} characters, expected at most {LONGEST_SUBJECT}"
    if gap.strip():
        yield "found text right below the subject, expected an empty line"
    goldens = sorted(file for file in files if file.startswith(GOLDENS))
    words = {"golden", *(PurePosixPath(file).stem for file in goldens)}
    if goldens and not any(word in body.casefold() for word in words):
        yield f"found {goldens[0]} changed, expected a body that says which golden files changed, and why"


def written(text: str) -> str:
    """Return a message as git stores it, without the comments for its writer."""
    lines = text.partition(SCISSORS)[0].splitlines()
    return "\n".join(line.rstrip() for line in lines if not line.startswith("#")).strip()


def faults_of_commits(folder: Path) -> Iterator[str]:
    """Yield what is wrong with each commit since the last release, or since the rules began."""
    start = _start(folder)
    if not start:
        return
    for commit in _git(folder, "rev-list", "--no-merges", f"{start}..HEAD").split():
        message = _git(folder, "log", "-1", "--format=%B", commit)
        files = _git(folder, "diff-tree", "--no-commit-id", "--name-only", "-r", commit).splitlines()
        yield from (f"{commit[:9]}: {fault}" for fault in faults_of(message, files))


def _start(folder: Path) -> str:
    """Return the commit after which the rules hold, or “” if there is no history of git."""
    release = _git(folder, "describe", "--tags", "--abbrev=0", f"--match={RELEASES}")
    if release:
        return release
    return _git(folder, "log", "--diff-filter=A", "--format=%H", "-1", "--", THIS_FILE)


def _git(folder: Path, *arguments: str) -> str:
    """Return the output of git, or “” if it fails or is not installed."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def main(arguments: list[str]) -> int:
    """Print each fault; return 1 when there is one."""
    here = Path.cwd()
    if arguments:
        message = written(Path(arguments[0]).read_text(encoding="utf-8"))
        faults = list(faults_of(message, _git(here, "diff", "--cached", "--name-only").splitlines()))
    else:
        faults = list(faults_of_commits(here))
    for fault in faults:
        print(fault, file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

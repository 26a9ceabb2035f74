"""How what a command writes is taken back before it is committed: by Git, where a repository is there."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Before:
    """What there was of some files before a command wrote them."""

    there: frozenset[str]
    """The paths of those that there were."""
    own: frozenset[str] = frozenset()
    """Those with changes that Git does not have."""
    unknown: frozenset[str] = frozenset()
    """Those of which Git has no version."""

    def way_back(self, written: Collection[str]) -> str:
        """Return the hint by which files are taken back that a command has written since, by their paths."""
        by_git = sorted(self.there.intersection(written) - self.unknown)
        by_hand = sorted(self.unknown.intersection(written))
        new = sorted({*written} - self.there)
        steps = [
            *([f"run “git restore {shlex.join(by_git)}”"] if by_git else []),
            *([f"delete {joined(new, 'and')}"] if new else []),
            *([f"change {joined(by_hand, 'and')} back by hand, for Git has no version"] if by_hand else []),
        ]
        hint = f"\n    hint: to take it back before you commit, {joined(steps, 'and')}"
        if own := [path for path in by_git if path in self.own]:
            hint += f"\n    this would also undo your own changes that are not committed: {', '.join(own)}"
        return hint


def before_writing(root: Path, paths: Collection[str]) -> Before:
    """Return what there is of the files that a command may write, by their paths."""
    # A hub can have more files than a command line takes names.
    parts = sorted({path.partition("/")[0] for path in paths})
    return Before(
        frozenset(path for path in paths if (root / path).exists()),
        _named_by_git(root, "diff", "--name-only", "--relative", "-z", "--", *parts),
        _named_by_git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *parts),
    )


def _named_by_git(root: Path, *arguments: str) -> frozenset[str]:
    """Return the paths that Git names; none where there is no Git, or no repository."""
    git = shutil.which("git")
    if git is None:
        return frozenset()
    command = [git, "--no-optional-locks", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603 (it only reads)
    if done.returncode:
        return frozenset()
    return frozenset(filter(None, done.stdout.decode("utf-8", "surrogateescape").split("\0")))

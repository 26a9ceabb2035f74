"""How what a command writes is taken back before it is committed: by Git, or from copies."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.sentences import joined
from guidancehub.write import writing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_COPIES: Final = ".before-"
"""How the name of a folder of copies begins. No command reads it."""


@dataclass(frozen=True, slots=True)
class Before:
    """What there was of some files before a command wrote them."""

    there: frozenset[str]
    """The paths of those that there were."""
    own: frozenset[str] = frozenset()
    """Those with changes that Git does not have."""
    unknown: frozenset[str] = frozenset()
    """Those of which Git has no version."""
    in_repository: bool | None = True
    """Whether the folder is in a repository; ``None`` where no Git can tell."""

    def way_back(self, written: Collection[str], copies: str = "") -> str:
        """Return the hint by which files are taken back that a command has written since, by their paths.

        ``copies`` is the folder that has them as they were, if there is one.
        """
        by_git = sorted(self.there.intersection(written) - self.unknown)
        by_hand = sorted(self.unknown.intersection(written))
        new = sorted({*written} - self.there)
        steps = [
            *([f"run “git restore {shlex.join(by_git)}”"] if by_git else []),
            *([f"delete {joined(new, 'and')}"] if new else []),
        ]
        if by_hand:
            named = f"change {joined(by_hand, 'and')} back by hand, for Git has no version"
            steps.append(f"copy what is in {copies} back" if copies else named)
        hint = f"\n    hint: to take it back before you commit, {joined(steps, 'and')}"
        if own := [path for path in by_git if path in self.own]:
            hint += f"\n    this would also undo your own changes that are not committed: {', '.join(own)}"
        if copies and by_git:
            hint += f"\n    where Git has no version, copy what is in {copies} back"
        return hint


def before_writing(root: Path, paths: Collection[str]) -> Before:
    """Return what there is of the files that a command may write, by their paths."""
    there = frozenset(path for path in paths if (root / path).exists())
    git = shutil.which("git")
    if git is None:
        # A program with a Git of its own may have a version.
        return Before(there, in_repository=None)
    # A hub can have more files than a command line takes names.
    parts = sorted({path.partition("/")[0] for path in paths})
    own = _named_by_git(git, root, "diff", "--name-only", "--relative", "-z", "--", *parts)
    # Those that Git was told to ignore are named too: it has no version of them either.
    unknown = _named_by_git(git, root, "ls-files", "--others", "-z", "--", *parts)
    if own is None or unknown is None:
        return Before(there, unknown=there, in_repository=False)
    return Before(there, own, unknown)


@contextmanager
def copies_kept(root: Path, before: Before, written: Collection[str]) -> Iterator[str]:
    """Keep copies of files that are written, and give the name of their folder; “” in a repository.

    No copy is left where writing fails. Raises ``WriteError`` where none can be made.
    """
    there = sorted(before.there.intersection(written))
    if before.in_repository or not there:
        yield ""
        return
    with writing(root):
        folder = Path(mkdtemp(prefix=_COPIES, dir=root))
    try:
        for path in there:
            copy = folder / path
            with writing(copy):
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(root / path, copy)
        yield folder.name
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _named_by_git(git: str, root: Path, *arguments: str) -> frozenset[str] | None:
    """Return the paths that Git names, or ``None`` where the folder is in no repository."""
    command = [git, "--no-optional-locks", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603 (it only reads)
    if done.returncode:
        return None
    return frozenset(filter(None, done.stdout.decode("utf-8", "surrogateescape").split("\0")))

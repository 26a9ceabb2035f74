"""Run the program's tests where the content and pages of another hub stand in place of ours.

They hold what the program does, so that they pass whatever the content says. Our own content has tests of
its own, in `tests/content/`. The banks of releases stay: none of them ever changes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from run_parts import MADE

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).resolve().parent.parent
OTHER: Final = ROOT / "examples" / "northshire"
LEDGERS: Final = frozenset({"released-ids.txt", "released-numbers.txt", "released-names.txt"})
INSTALLED: Final = (".venv", "node_modules")
STAMPS: Final = (".venv/run.stamp", ".venv/dev.stamp", "node_modules/.stamp")


def is_ours(path: str) -> bool:
    """Return whether a file of the project holds what this hub says, and nothing of the program."""
    is_page = path.startswith("docs/") and path.endswith(".md")
    return is_page or path.startswith("content/") or path in LEDGERS


def files_of_project() -> list[str]:
    """Return the path of each file that git keeps, or would keep."""
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [path for path in listed.stdout.split("\0") if path]


def copy_with_other_content(folder: Path, paths: Iterable[str]) -> None:
    """Copy these files of the project, with the content and pages of the example in place of ours."""
    for path in paths:
        # A file that was deleted is listed until the next commit.
        if not is_ours(path) and (ROOT / path).is_file():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, folder / path)
    for name in ("content", "docs"):
        shutil.copytree(OTHER / name, folder / name, dirs_exist_ok=True)
    for name in INSTALLED:
        (folder / name).symlink_to((ROOT / name).resolve())


def main(targets: list[str]) -> int:
    """Run these targets of the Makefile there, and return their exit code."""
    environment = os.environ | {"ELSEWHERE": "1"}
    # What the run of make around this one has set is none of the copy's, and samples tell enough.
    for name in ("MAKEFLAGS", "MAKELEVEL", "LONG", "EXAMPLES"):
        environment.pop(name, None)
    with tempfile.TemporaryDirectory() as temporary:
        copy, made = Path(temporary) / "elsewhere", Path(temporary) / "made"
        made.mkdir()
        # The site that is built of our content is none of the copy's either.
        environment[MADE] = str(made)
        copy_with_other_content(copy, files_of_project())
        settled = (f"--old-file={stamp}" for stamp in STAMPS)
        command = ("make", "--no-print-directory", *settled, *targets)
        return subprocess.run(command, cwd=copy, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

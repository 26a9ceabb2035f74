"""Run MkDocs in a process of its own, to build a project's site or to show it."""

from __future__ import annotations

import os
import runpy
import signal
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub import bug_report
from guidancehub.finished.made import VARIABLE, told
from guidancehub.performance.cores import apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from guidancehub.finished.made import Made

_QUIET: Final = {"NO_MKDOCS_2_WARNING": "1"}


class PublishError(Exception):
    """The site was not built, or could not replace the last one; the message says why and what to do."""

    def __init__(self, message: str, exit_code: int = 2) -> None:
        """Keep the message, and the exit code: 1 where content has to be mended, 2 or 3 otherwise."""
        super().__init__(message)
        self.exit_code = exit_code


def run_mkdocs(root: Path, folder: Path) -> Made:
    """Build a project's site into a folder, in a process that knows the program already where it can be one.

    Returns what the program made, which the hook for MkDocs tells in a file beside the folder.
    Raises ``PublishError`` when MkDocs fails; MkDocs has then written the reason to the error stream.
    """
    # MkDocs runs in that folder, where a relative path would lead elsewhere.
    root = root.absolute()
    config = root / "mkdocs.yml"
    made = folder.with_name("made.json")
    arguments = ["build", "--config-file", str(config), "--site-dir", str(folder)]
    settings = _QUIET | {VARIABLE: str(made)}
    code = apart(partial(_become_mkdocs, arguments, root, settings))
    if code is None:
        command = [sys.executable, "-m", "mkdocs", *arguments]
        code = subprocess.run(command, cwd=root, env=os.environ | settings, check=False).returncode  # noqa: S603 (our own program)
    if code:
        raise PublishError(
            f"the site was not built, for the reason above; the last good site is as it was{_hint(root)}",
            _exit_code(code),
        )
    try:
        return told(made)
    except OSError:
        raise PublishError(
            "the site was not built: found no list of what was made, expected that of the hook\n"
            "    hint: put “guidancehub” back below “plugins” in mkdocs.yml, or hooks/mkdocs_hooks.py below "
            "“hooks” where the hub has this file; the last site is as it was"
        ) from None


def _become_mkdocs(arguments: Sequence[str], root: Path, settings: Mapping[str, str]) -> None:
    """Do what ``python -m mkdocs`` does in a folder, in a process that does nothing else."""
    os.chdir(root)
    os.environ.update(settings)
    sys.path.insert(0, str(root))
    sys.argv = ["mkdocs", *arguments]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


def serve_mkdocs(root: Path) -> None:
    """Show a project at http://127.0.0.1:8000/ until somebody stops it.

    Raises ``PublishError`` when MkDocs fails; MkDocs has then written the reason to the error stream.
    """
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--livereload",
        "--config-file",
        str(root.absolute() / "mkdocs.yml"),
    ]
    # Who ends this process ends MkDocs too, which would otherwise keep the port: “run” kills it as we leave.
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        done = subprocess.run(command, cwd=root, env=os.environ | _QUIET, check=False)  # noqa: S603 (our own program)
    finally:
        signal.signal(signal.SIGTERM, before)
    if done.returncode:
        message = f"the preview ended, for the reason above{_hint(root)}"
        raise PublishError(message, _exit_code(done.returncode))


def _hint(root: Path) -> str:
    """Return what to do where a project lacks what MkDocs needs, which tells of options of its own."""
    if not (root / "mkdocs.yml").is_file():
        return "\n    hint: put mkdocs.yml back; “guidancehub init NEW” writes one into a folder NEW, to copy"
    if not (root / "docs").is_dir():
        return "\n    hint: make the folder docs, with a page such as about.md, for Git keeps no empty folder"
    return ""


def _exit_code(code: int) -> int:
    """Return the exit code that says the same as that of MkDocs: without another reason, content is amiss."""
    return code if code in {2, bug_report.EXIT_CODE} else 1


def _leave(number: int, _frame: object) -> None:
    """Leave because of a signal, with the exit code that shells give for it."""
    raise SystemExit(128 + number)

"""What every command takes, before its name or after it, and where the project is."""

from __future__ import annotations

import argparse
import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from guidancehub.command.streams import tell
from guidancehub.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.report import Report

_MARK: Final = Path("content", "hub.yml")
"""The file that every hub has."""
_FIRST_YEAR: Final = 1900
_DAYS: Final = re.compile(r"[0-9]{1,5}")
_WIDTH: Final = 60
"""Of the line that shows how far a long command is."""
_ROOT_HINT: Final = "run this in the project's folder, or name it: guidancehub --root FOLDER …"


class Commands(Protocol):
    """Takes commands: what ``argparse`` makes of ``add_subparsers``, whose class has no public name."""

    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002 (argparse names it so)
        description: str,
        parents: list[argparse.ArgumentParser],
    ) -> argparse.ArgumentParser:
        """Add a command and return its parser."""


class UsageError(Exception):
    """A command cannot work as it was called; the message says why and what to do."""


def day_of(text: str) -> date:
    """Return the day that an option gives."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    # No calendar has the days before the first one, from which commands count years back.
    if day.year < _FIRST_YEAR:
        raise argparse.ArgumentTypeError(f"found {text!r}, expected a date such as 2026-11-30")
    return day


def number_of_days(text: str) -> int:
    """Return the number of days that an option gives."""
    if not _DAYS.fullmatch(text):
        raise argparse.ArgumentTypeError(f"found {text!r}, expected a number of days such as 30")
    return int(text)


def shared() -> argparse.ArgumentParser:
    """Return the options that every command takes. Without a default, one place does not undo the other."""
    parser = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    parser.add_argument(
        "--root", type=Path, help="the project's folder (default: this folder, or the one above that has one)"
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="tell problems and what was asked, alone")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--format", choices=FORMATS, help="how to tell it: to people, as JSON, or to GitHub")
    how.add_argument("--json", action="store_const", dest="format", const="json", help="as --format json")
    return parser


def command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], Report], about: str
) -> argparse.ArgumentParser:
    """Add a command that needs a project, with the options of all, and return its parser."""
    parser = commands.add_parser(name, help=about, description=about, parents=[shared()])
    parser.set_defaults(run=run, needs_project=True)
    return parser


def project_folder(options: argparse.Namespace) -> Path:
    """Return the folder that was named, or that of the project around the present folder."""
    named: Path | None = getattr(options, "root", None)
    if named is not None:
        return named
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / _MARK).is_file()), here)


def refuse_other_folders(root: Path, hint: str = _ROOT_HINT) -> None:
    """Raise ``UsageError`` for a root that is no folder, or has no content."""
    if not root.is_dir():
        raise UsageError(f"found no folder {root}, expected the project's\n    hint: {hint}")
    if not os.path.lexists(root / "content"):
        raise UsageError(f"found no “content” in {root}, expected the project's folder\n    hint: {hint}")


def format_of(options: argparse.Namespace) -> str:
    """Return how to tell what a check found; GitHub sets the variable where its workflows run."""
    asked: str | None = getattr(options, "format", None)
    if asked or not options.may_find:
        return asked or "text"
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def show_progress(step: str) -> None:
    """Show what is being done, in a line that the next step replaces, where somebody can see it."""
    if sys.stderr.isatty():
        tell(f"\r{step:<{_WIDTH}}\r")

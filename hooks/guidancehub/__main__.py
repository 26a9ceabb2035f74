"""The command line: check the content, build the site, write the pages, write the schemas, start an entry.

A process ends with 0 where all is well, 1 where the content or mkdocs.yml has to be mended, 2 where it was
called in a way or a place that cannot work, and 3 after a fault of the program.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import cache
from typing import TYPE_CHECKING, Final

from guidancehub import bug_report
from guidancehub.command import adopt, begin, change, check, fmt, ledger, make, migrate, new, strip, words
from guidancehub.command.options import (
    UsageError,
    format_of,
    project_folder,
    refuse_other_folders,
    shared,
    show_progress,
)
from guidancehub.command.streams import OutputError, open_streams, say, tell
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.problems import ContentError
from guidancehub.downloads.word.styles import StyleError
from guidancehub.publishing.mkdocs_process import PublishError
from guidancehub.report import Report, as_github, as_json, as_text
from guidancehub.write import WriteError

if TYPE_CHECKING:
    from collections.abc import Sequence

_FINE: Final = 0
_STOPPED: Final = 130
"""As shells say it of what somebody stopped with Ctrl and C."""
_COMMANDS: Final = (begin, check, fmt, strip, new, change, words, migrate, adopt, ledger, make)
"""In the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever prevents it is told on the error stream."""
    open_streams()
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except OutputError as error:
        return _told(str(error), bug_report.USAGE)
    except KeyboardInterrupt:
        return _told("stopped; nothing was put in place", _STOPPED)
    except Exception as error:  # noqa: BLE001 (a fault of the program is told in words, with its trace in a file)
        return _told(bug_report.told(error), bug_report.EXIT_CODE)


def _run(options: argparse.Namespace) -> int:
    try:
        options.root = project_folder(options)
        if options.needs_project:
            refuse_other_folders(options.root)
        report = options.run(options)
    except ContentError as error:
        report = Report("", error.problems)
    except StyleError as error:
        return _told(str(error), bug_report.CONTENT)
    except PublishError as error:
        return _told(str(error), error.exit_code)
    except (UsageError, NewEntryError, WriteError) as error:
        return _told(str(error), bug_report.USAGE)
    show_progress("")
    _print(report, options)
    return bug_report.CONTENT if report.problems or report.failed else _FINE


def _print(report: Report, options: argparse.Namespace) -> None:
    form = format_of(options)
    if form == "text":
        said, errors = as_text(report, quiet=getattr(options, "quiet", False), colour=_has_colour())
        if errors:
            tell(f"{errors}\n")
    else:
        said = as_json(report) if form == "json" else as_github(report)
    if said:
        say(f"{said}\n")


def _has_colour() -> bool:
    """Return whether problems go to a terminal that shows colours, and nobody has asked for none.

    https://no-color.org says how to ask (read on 30 November 2026).
    """
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    old = sys.platform == "win32" and "WT_SESSION" not in os.environ
    return sys.stderr.isatty() and not plain and not old


def _told(message: str, code: int) -> int:
    show_progress("")
    tell(f"{message}\n")
    return code


@cache
def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guidancehub", description=__doc__, parents=[shared()])
    parser.add_argument("--version", action="version", version=f"guidancehub {bug_report.program_version()}")
    parser.set_defaults(may_find=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for each in _COMMANDS:
        each.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())

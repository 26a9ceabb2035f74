"""The command line: check the content, build the site, write the pages, write the schemas, start an entry.

A process ends with 0 where all is well, 1 where the content has to be mended, 2 where it was called in a way
or a place that cannot work, and 3 after a fault of the program.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from guidancehub import bug_report
from guidancehub.build import build_site
from guidancehub.content.checks.question_style import style_warnings
from guidancehub.content.due import due_by, unread_law
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.load import load, load_info
from guidancehub.content.model.fields import Slug
from guidancehub.content.new_entry import NewEntryError, new_case, new_question
from guidancehub.content.problem_codes import code_groups, explained
from guidancehub.content.problems import ContentError, did_you_mean
from guidancehub.downloads.word.styles import StyleError, open_reference, style_ids
from guidancehub.publish import PublishError, publish
from guidancehub.report import FORMATS, Report, as_github, as_json, as_text
from guidancehub.views.labels import counted
from guidancehub.web.checks.new_hosts import new_hosts
from guidancehub.web.markdown_pages import markdown_pages
from guidancehub.write import WriteError, write, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

_FINE: Final = 0
_CONTENT: Final = 1
_USAGE: Final = 2
_STOPPED: Final = 130
"""As shells say it of what somebody stopped with Ctrl and C."""
_WIDTH: Final = 60
"""Of the line that shows how far a long command is."""


class UsageError(Exception):
    """A command cannot work as it was called; the message says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever prevents it is told on the error stream."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A Windows terminal may not have every letter of a name.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = _run(options)
        # What is still waiting to be written would otherwise fail when nobody is left to tell it.
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter writes the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _told(
            "the output was closed before all of it was written, so what you see is not whole", _USAGE
        )
    except KeyboardInterrupt:
        return _told("stopped; nothing was put in place", _STOPPED)
    except Exception as error:  # noqa: BLE001 (a fault of the program is told in words, with its trace in a file)
        return _told(bug_report.told(error), bug_report.EXIT_CODE)
    return code


def _run(options: argparse.Namespace) -> int:
    try:
        if options.needs_project:
            _refuse_other_folders(options.root)
        report = options.run(options)
    except ContentError as error:
        report = Report("", error.problems)
    except StyleError as error:
        return _told(str(error), _CONTENT)
    except PublishError as error:
        return _told(str(error), error.exit_code)
    except (UsageError, NewEntryError, WriteError) as error:
        return _told(str(error), _USAGE)
    _show_progress("")
    _print(report, _format_of(options))
    return _CONTENT if report.problems else _FINE


def _refuse_other_folders(root: Path) -> None:
    """Raise ``UsageError`` for a root that is no folder, or has no content."""
    hint = "run this in the project's folder, or name it: guidancehub --root FOLDER …"
    if not root.is_dir():
        raise UsageError(f"found no folder {root}, expected the project's\n    hint: {hint}")
    if not os.path.lexists(root / "content"):
        raise UsageError(f"found no “content” in {root}, expected the project's folder\n    hint: {hint}")


def _format_of(options: argparse.Namespace) -> str:
    """Return how to tell what a check found; GitHub sets the variable where its workflows run."""
    asked: str | None = getattr(options, "format", "text")
    return asked or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")


def _print(report: Report, form: str) -> None:
    if form == "text":
        said, errors = as_text(report)
        if errors:
            sys.stderr.write(f"{errors}\n")
    else:
        said = as_json(report) if form == "json" else as_github(report)
    if said:
        sys.stdout.write(f"{said}\n")


def _told(message: str, code: int) -> int:
    _show_progress("")
    sys.stderr.write(f"{message}\n")
    return code


def _show_progress(step: str) -> None:
    """Show what is being done, in a line that the next step replaces, where somebody can see it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{step:<{_WIDTH}}\r")
        sys.stderr.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guidancehub", description=__doc__)
    parser.add_argument(
        "--root", type=Path, default=Path.cwd(), help="the project's folder (default: this folder)"
    )
    parser.set_defaults(needs_project=True)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="check all content and say what is wrong, and where")
    check.add_argument(
        "--due",
        type=int,
        nargs="?",
        const=60,
        metavar="DAYS",
        help="list what is past its review, or due within some days (60 unless you say how many)",
    )
    check.add_argument("--today", type=date.fromisoformat, help="the day to count from, such as 2026-11-29")
    how = check.add_mutually_exclusive_group()
    how.add_argument("--format", choices=FORMATS, help="how to tell it: to people, as JSON, or to GitHub")
    how.add_argument("--json", action="store_const", dest="format", const="json", help="as --format json")
    check.set_defaults(run=_check)
    explain = commands.add_parser("explain", help="say what the code of a problem means, and how to mend it")
    explain.add_argument("code", metavar="CODE", help="what stands in brackets at the end: yaml-tab")
    explain.set_defaults(run=_explain, needs_project=False)
    building = commands.add_parser("build", help="build the site with MkDocs and put it in site/, whole")
    building.set_defaults(run=_build)
    writing = commands.add_parser("write", help="write all pages and files for any site generator")
    writing.add_argument("folder", type=Path, metavar="DIR")
    writing.set_defaults(run=_write)
    schema = commands.add_parser("schema", help="write the schemas and settings that editors' tools read")
    schema.set_defaults(run=_schema)
    new = commands.add_parser("new", help="start a new entry as a draft")
    new.add_argument("kind", choices=("case", "question"))
    new.add_argument("name", help="a new case's id, or the criterion that a new question belongs to")
    new.set_defaults(run=_new)
    return parser


def _check(options: argparse.Namespace) -> Report:
    if options.due is not None:
        return _due(options)
    site = build_site(options.root, "skip", _show_progress)
    style_ids(open_reference())
    entries = counted(len(site.hub.located), "entry", "entries")
    pages = counted(sum(output.page is not None for output in site.outputs), "page")
    written, _ = markdown_pages(options.root / "docs")
    warnings = (*style_warnings(site.hub), *new_hosts(site.hub, written))
    found = f", {counted(len(warnings), 'warning')}" if warnings else ""
    return Report(f"no problems in {entries}{found}; they make {pages}", warnings=warnings)


def _due(options: argparse.Namespace) -> Report:
    """List what is due: first the law that nobody has read for a year, then each entry by its day."""
    hub, today = load(options.root), options.today or datetime.now(tz=UTC).date()
    found = (*unread_law(hub, today), *due_by(hub, today, options.due))
    number = counted(len(found), "review is", "reviews are")
    total = f"{number} due by {(today + timedelta(days=options.due)).isoformat()}"
    if _format_of(options) == "text":
        return Report("\n".join([*map(str, found), total]))
    return Report(total, warnings=found)


def _explain(options: argparse.Namespace) -> Report:
    text = explained(options.code)
    if text is None:
        known = [each.code for group in code_groups() for each in group.codes]
        hint = did_you_mean(options.code, known) or "copy it from the brackets at the end of a problem"
        raise UsageError(f"found {options.code!r}, expected the code of a problem\n    hint: {hint}")
    return Report(text)


def _build(options: argparse.Namespace) -> Report:
    return Report(f"the hub is in {publish(options.root)}")


def _write(options: argparse.Namespace) -> Report:
    number = write(options.root, options.folder, _show_progress)
    return Report(f"wrote {counted(number, 'file')} to {options.folder}")


def _schema(options: argparse.Namespace) -> Report:
    texts = editor_files(load_info(options.root))
    for path, text in texts.items():
        target = options.root / path
        with writing(target):
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    return Report(f"wrote {counted(len(texts), 'file')}")


def _new(options: argparse.Namespace) -> Report:
    hub = load(options.root)
    today = datetime.now(tz=UTC).date()
    if options.kind == "question":
        criteria = {criterion.id: criterion for criterion in hub.criteria}
        if options.name not in criteria:
            near = did_you_mean(options.name, criteria) or f"they are: {', '.join(criteria)}"
            raise NewEntryError(f"found {options.name!r}, expected the id of a criterion\n    hint: {near}")
        head = f"# Put this below “questions:” of an area in content/matrix/{options.name}.yml\n"
        return Report(head + new_question(hub, criteria[options.name], today))
    if not _is_slug(options.name):
        raise NewEntryError(
            f"found {options.name!r}, expected small letters, digits and single hyphens, "
            "such as named-finance-lead (at most 80, and no reserved word)"
        )
    for located in hub.located:
        if located.entry.id == options.name:
            raise NewEntryError(f"found {options.name!r} in use in {located.source.path}, expected a new id")
    path = options.root / "content" / "cases" / f"{options.name}.yml"
    text = new_case(hub, options.name, today)
    with writing(path):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return Report(f"wrote {path.relative_to(options.root).as_posix()}, a draft: fill it in, then run “check”")


def _is_slug(text: str) -> bool:
    """Return whether the model takes a text as an id, so that a new entry passes the checks."""
    try:
        TypeAdapter(Slug).validate_python(text)
    except ValidationError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

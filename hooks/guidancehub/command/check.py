"""``check``, ``due`` and ``explain``: what is wrong with the content, where, and what to do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from guidancehub.build import build_site
from guidancehub.command.fmt import change_files, told
from guidancehub.command.options import UsageError, command, day_of, format_of, number_of_days, show_progress
from guidancehub.content.checks.since_release import shown_since_release
from guidancehub.content.checks.warned import warnings_between
from guidancehub.content.due import due_by, unread_law
from guidancehub.content.fixes import content_files, mended
from guidancehub.content.load import load
from guidancehub.content.problem_codes import code_groups, explained
from guidancehub.content.problems import ContentError, did_you_mean
from guidancehub.content.reading.file_style import style_of
from guidancehub.content.released_ids import read_ids
from guidancehub.downloads.word.styles import open_reference, style_ids
from guidancehub.publishing.publish import check_site
from guidancehub.report import Report
from guidancehub.views.labels import counted
from guidancehub.web.checks.new_hosts import new_hosts
from guidancehub.web.checks.texts_to_write import pages_to_write
from guidancehub.web.markdown_pages import markdown_pages

if TYPE_CHECKING:
    import argparse

    from guidancehub.command.options import Commands

_DAYS: Final = 60
"""How far ahead ``due`` looks, where nobody says."""


def add(commands: Commands) -> None:
    """Add the commands to the parser."""
    check = command(commands, "check", _check, "check all content and say what is wrong, and where")
    # Each does another thing, and what is done of two would be anybody's guess.
    one = check.add_mutually_exclusive_group()
    one.add_argument(
        "--due",
        type=number_of_days,
        nargs="?",
        const=_DAYS,
        metavar="DAYS",
        help=f"list what is past its review, or due within some days ({_DAYS} unless you say how many)",
    )
    one.add_argument(
        "--fix", action="store_true", help="first mend what can only be meant in one way, and the layout"
    )
    one.add_argument(
        "--site", action="store_true", help="build the whole site to one side too, and try every link in it"
    )
    due = command(commands, "due", _due, "list what is past its review, or soon due: as check --due")
    due.add_argument(
        "due", type=number_of_days, nargs="?", default=_DAYS, metavar="DAYS", help=f"{_DAYS} unless given"
    )
    for each in (check, due):
        each.add_argument("--today", type=day_of, help="the day to count from: 2026-11-29")
        each.set_defaults(may_find=True)
    explain = command(
        commands, "explain", _explain, "say what the code of a problem means, and how to mend it"
    )
    explain.add_argument("code", metavar="CODE", help="what stands in brackets at the end: yaml-tab")
    explain.set_defaults(needs_project=False)


def _check(options: argparse.Namespace) -> Report:
    if options.due is not None:
        return _due(options)
    if options.site:
        built = check_site(options.root, progress=show_progress)
        return Report(f"no problems in the site of {counted(built.pages, 'page')}")
    fixed = change_files(options.root, mended, write=True) if options.fix else []
    try:
        site = build_site(options.root, "skip", show_progress)
    except ContentError as error:
        return Report(told(fixed, "mended") if fixed else "", error.problems)
    style_ids(open_reference())
    entries = counted(len(site.hub.located), "entry", "entries")
    pages = counted(sum(output.page is not None for output in site.outputs), "page")
    written, _ = markdown_pages(options.root / "docs")
    ledger = read_ids(options.root)
    warnings = sorted(
        {
            *warnings_between(site.hub, _today(options), ledger),
            *shown_since_release(site.hub, ledger),
            *new_hosts(site.hub, written),
            *pages_to_write(written),
            *(found for path, content in content_files(options.root) for found in style_of(content, path)),
        }
    )
    found = f", {counted(len(warnings), 'warning')}" if warnings else ""
    summary = f"no problems in {entries}{found}; they make {pages}"
    return Report("\n".join([*fixed, summary]), warnings=tuple(warnings))


def _today(options: argparse.Namespace) -> date:
    """Return the day that was given, or that of the clock, which commands alone read."""
    today: date = options.today or datetime.now(tz=UTC).date()
    return today


def _due(options: argparse.Namespace) -> Report:
    """List what is due: first the law that nobody has read for a year, then each entry by its day."""
    hub, today = load(options.root), _today(options)
    # Far ahead, the calendar ends first.
    days = min(options.due, (date.max - today).days)
    found = (*unread_law(hub, today), *due_by(hub, today, days))
    number = counted(len(found), "review is", "reviews are")
    total = f"{number} due by {(today + timedelta(days=days)).isoformat()}"
    if format_of(options) == "text":
        return Report("\n".join([*map(str, found), total]), asked=True)
    return Report(total, warnings=found)


def _explain(options: argparse.Namespace) -> Report:
    text = explained(options.code)
    if text is None:
        known = [each.code for group in code_groups() for each in group.codes]
        hint = did_you_mean(options.code, known) or "copy it from the brackets at the end of a problem"
        raise UsageError(f"found {options.code!r}, expected the code of a problem\n    hint: {hint}")
    return Report(text, asked=True)

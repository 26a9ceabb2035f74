"""``adopt`` and ``compare``: take content over from the hub of another system, and say how the two differ."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from guidancehub.command.change import made
from guidancehub.command.options import UsageError, command, day_of, refuse_other_folders
from guidancehub.content.adopting import Wanted, adopted, offered
from guidancehub.content.comparing import compared
from guidancehub.content.crediting import Leave, OtherHub, rights_of
from guidancehub.content.load import load
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.problems import ContentError
from guidancehub.report import Report

if TYPE_CHECKING:
    import argparse

    from guidancehub.command.options import Commands

_RENAMING: Final = "where an id there is another here, say so: --as THERE=HERE"


def add(commands: Commands) -> None:
    """Add the commands to the parser."""
    adopt = command(
        commands, "adopt", _adopt, "take over an entry or a kind of another hub, marked as another system's"
    )
    adopt.add_argument("folder", type=Path, metavar="FOLDER", help="the project's folder of the other hub")
    adopt.add_argument(
        "what",
        nargs="*",
        default=(),
        metavar="ID|KIND",
        help="what to take over; without it, its rights and what it has",
    )
    adopt.add_argument(
        "--permission", default="", help="who agreed and when, where the other hub has no open licence"
    )
    adopt.add_argument(
        "--in", dest="group", default="", metavar="ID", help="the part that takes it, where there are several"
    )
    adopt.add_argument(
        "--as",
        dest="renamed",
        action="append",
        default=[],
        metavar="THERE=HERE",
        help="an id there, and the one that stands for it here; may be given more than once",
    )
    adopt.add_argument("--today", type=day_of, help="the day on which it was read: 2026-11-29")
    compare = command(commands, "compare", _compare, "say how another hub differs from this one")
    compare.add_argument("folder", type=Path, metavar="FOLDER", help="the project's folder of the other hub")


def _adopt(options: argparse.Namespace) -> Report:
    other = _other(options)
    rights = rights_of(other.hub.info)
    if not options.what:
        return Report(f"{rights}\nwhat can be taken over:\n{offered(other.hub)}", asked=True)
    today = options.today or datetime.now(tz=UTC).date()
    leave = Leave(today, options.permission.strip())
    wanted = Wanted(tuple(options.what), leave, options.group, dict(map(_pair, options.renamed)))
    try:
        change = adopted(options.root, load(options.root), other, wanted)
    except NewEntryError as error:
        raise NewEntryError(f"{rights}\n{error}") from None
    try:
        done = made(options.root, change)
    except NewEntryError as error:
        raise NewEntryError(f"{error}\n    hint: {_RENAMING}") from None
    return Report(f"{rights}\n{done.summary}", asked=True)


def _compare(options: argparse.Namespace) -> Report:
    other = _other(options)
    return Report(compared(load(options.root), other.hub), asked=True)


def _other(options: argparse.Namespace) -> OtherHub:
    folder: Path = options.folder
    refuse_other_folders(folder, "give the folder in which the other hub's “content” is")
    if folder.resolve() == options.root.resolve():
        raise UsageError(f"found this project in {folder}, expected the folder of another hub")
    try:
        return OtherHub(folder, load(folder))
    except ContentError as error:
        raise UsageError(
            f"the hub in {folder} has problems\n{error}\n    hint: ask its publisher for a release of it"
        ) from None


def _pair(text: str) -> tuple[str, str]:
    there, _, here = text.partition("=")
    if not (there and here):
        raise UsageError(f"found --as {text!r}, expected an id there and one here: --as tea=tea-in-the-hall")
    return there, here

"""``rename``, ``split`` and ``retire``: change what an entry is called, everywhere at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.command.all_or_none import all_or_none
from guidancehub.command.options import command
from guidancehub.command.way_back import before_writing, copies_kept
from guidancehub.content.formatting import formatted
from guidancehub.content.load import load
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.placed_entries import entry_called
from guidancehub.content.problems import ContentError
from guidancehub.content.released_ids import read_ids
from guidancehub.content.renaming import renamed, retired, split
from guidancehub.report import Report

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from guidancehub.command.options import Commands
    from guidancehub.command.way_back import Before
    from guidancehub.content.renaming import Change


def add(commands: Commands) -> None:
    """Add the commands to the parser."""
    rename = command(
        commands, "rename", _rename, "give an entry another id, in its file and where it is named"
    )
    rename.add_argument("id", metavar="ID")
    rename.add_argument(
        "new", metavar="NEW", help="the id that it gets; a released one keeps its old address"
    )
    retire = command(commands, "retire", _retire, "take an entry out: its address then leads to others")
    retire.add_argument("id", metavar="ID")
    retire.add_argument(
        "--for", dest="heirs", nargs="+", required=True, metavar="ID", help="what to read in its place"
    )
    splits = command(commands, "split", _split, "copy an entry into drafts of other ids, to be made two of")
    splits.add_argument("id", metavar="ID")
    splits.add_argument("parts", nargs="+", metavar="NEW")


def _rename(options: argparse.Namespace) -> Report:
    hub = load(options.root)
    change = renamed(options.root, hub, read_ids(options.root), options.id, options.new)
    return _made_with_way_back(options.root, change, before_writing(options.root, change.texts))


def _retire(options: argparse.Namespace) -> Report:
    hub = load(options.root)
    change = retired(options.root, hub, options.id, options.heirs)
    before = before_writing(options.root, change.texts)
    # A file of several entries has changes too when one of them was split.
    if entry_called(hub, options.id).is_file and change.emptied in before.own:
        raise NewEntryError(
            f"found {change.emptied} with changes that are not committed, expected a committed file\n"
            "    hint: commit them first, because no more than a stub would be left of the entry"
        )
    return _made_with_way_back(options.root, change, before)


def _split(options: argparse.Namespace) -> Report:
    change = split(options.root, load(options.root), options.id, options.parts)
    return _made_with_way_back(options.root, change, before_writing(options.root, change.texts))


def _made_with_way_back(root: Path, change: Change, before: Before) -> Report:
    """Make a change, and tell how it is taken back too: by Git, or from copies outside of a repository.

    Raises ``NewEntryError`` where it would take the last copy of what somebody wrote.
    """
    if before.in_repository and change.emptied in before.unknown:
        raise NewEntryError(
            f"found {change.emptied}, of which Git has no version, expected a committed file\n"
            "    hint: commit it first, because no more than a stub would be left of the entry;\n"
            "    or, as nobody has had it yet, delete it by hand"
        )
    if change.undone_by:
        told = made(root, change).summary
        return Report(f"{told}\n    hint: to take it back, run “{change.undone_by}”")
    with copies_kept(root, before, change.texts) as copies:
        told = made(root, change).summary
    return Report(told + before.way_back(change.texts, copies))


def made(root: Path, change: Change) -> Report:
    """Make a change and tell of it, or undo it where the content would have a problem then.

    Raises ``NewEntryError`` with these problems.
    """
    put_checked(root, {path: _laid_out(path, text) for path, text in change.texts.items()})
    return Report("\n".join([*sorted(change.texts), change.told]))


def put_checked(root: Path, contents: Mapping[str, bytes | None]) -> None:
    """Give files their contents, by their paths, or change nothing where the content would have problems.

    Raises ``NewEntryError`` with these problems.
    """
    try:
        with all_or_none(root, contents):
            load(root)
    except ContentError as error:
        raise NewEntryError(
            f"nothing was changed, because the content would have these problems then:\n{error}\n"
            "    hint: make room for the change by hand, and run the command again"
        ) from None


def _laid_out(path: str, text: str | None) -> bytes | None:
    if text is None:
        return None
    return formatted(text.encode(), path) if path.endswith(".yml") else text.encode()

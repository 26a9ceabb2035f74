"""``new``: start an entry of any kind as a draft."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from guidancehub.command.options import command
from guidancehub.content.kinds import NAMED
from guidancehub.content.load import load
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.new_entry import NewEntryError, new_question, next_code
from guidancehub.content.problems import did_you_mean
from guidancehub.content.released_ids import read_ids
from guidancehub.content.start import start
from guidancehub.report import Report
from guidancehub.write import writing

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from guidancehub.command.options import Commands
    from guidancehub.content.hub import Hub


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    new = command(commands, "new", _new, "start a new entry as a draft")
    new.add_argument("kind", choices=NAMED, metavar="KIND", help=f"one of: {', '.join(NAMED)}")
    new.add_argument("name", help="the new entry's id; for a question, the criterion that it belongs to")
    new.add_argument(
        "--in",
        dest="group",
        default="",
        metavar="PART",
        help="the id of the group, or the area, that takes it",
    )


def _new(options: argparse.Namespace) -> Report:
    hub = load(options.root)
    today = datetime.now(tz=UTC).date()
    kind, name = NAMED[options.kind], options.name
    if kind is QUESTION:
        name, text = _question(options, hub, today)
        if not options.group:
            head = f"# Put this below “questions:” of an area in content/matrix/{options.name}.yml\n"
            return Report(head + text, asked=True)
    made = start(options.root, hub, kind, name, today, group=options.group)
    path = options.root / made.path
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8", newline="\n")
    # A Place, a term and a source have no status, so that what is in the file is shown.
    sort = "a draft" if kind.has_status else "shown at once"
    return Report(f"wrote {name} into {made.path}, {sort}: fill it in, then run “guidancehub check”")


def _question(options: argparse.Namespace, hub: Hub, today: date) -> tuple[str, str]:
    """Return the code of a new question and its text."""
    criteria = {criterion.id: criterion for criterion in hub.criteria}
    if options.name not in criteria:
        there = (
            f"they are: {', '.join(criteria)}" if criteria else "first run “guidancehub new criterion a-name”"
        )
        near = did_you_mean(options.name, criteria) or there
        raise NewEntryError(f"found {options.name!r}, expected the id of a criterion\n    hint: {near}")
    released = {key for _, key in read_ids(options.root)}
    code = next_code(hub, criteria[options.name], released)
    return code, new_question(hub, code, today)

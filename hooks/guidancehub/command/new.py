"""``new``: start an entry as a draft."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from guidancehub.command.options import command
from guidancehub.content.load import load
from guidancehub.content.model.fields import Slug
from guidancehub.content.new_entry import NewEntryError, new_case, new_question
from guidancehub.content.problems import did_you_mean
from guidancehub.report import Report
from guidancehub.write import writing

if TYPE_CHECKING:
    import argparse

    from guidancehub.command.options import Commands


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    new = command(commands, "new", _new, "start a new entry as a draft")
    new.add_argument("kind", choices=("case", "question"))
    new.add_argument("name", help="a new case's id, or the criterion that a new question belongs to")


def _new(options: argparse.Namespace) -> Report:
    hub = load(options.root)
    today = datetime.now(tz=UTC).date()
    if options.kind == "question":
        criteria = {criterion.id: criterion for criterion in hub.criteria}
        if options.name not in criteria:
            near = did_you_mean(options.name, criteria) or f"they are: {', '.join(criteria)}"
            raise NewEntryError(f"found {options.name!r}, expected the id of a criterion\n    hint: {near}")
        head = f"# Put this below “questions:” of an area in content/matrix/{options.name}.yml\n"
        return Report(head + new_question(hub, criteria[options.name], today), asked=True)
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

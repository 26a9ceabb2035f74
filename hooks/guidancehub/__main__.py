"""The command line: check the content, build the site, write the pages, write the schemas, start an entry."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from guidancehub.build import BUILD_ERRORS, build_site
from guidancehub.content.checks.question_style import style_warnings
from guidancehub.content.due import due_by, unread_law
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.load import load, load_info
from guidancehub.content.model.fields import Slug
from guidancehub.content.new_entry import NewEntryError, new_case, new_question
from guidancehub.content.problems import did_you_mean
from guidancehub.downloads.word.styles import open_reference, style_ids
from guidancehub.publish import PublishError, publish
from guidancehub.views.labels import counted
from guidancehub.write import WriteError, write, writing

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 with the reason on the error stream."""
    options = _parser().parse_args(arguments)
    try:
        message = options.run(options)
    except (*BUILD_ERRORS, NewEntryError, PublishError, WriteError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{message}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guidancehub", description=__doc__)
    parser.add_argument(
        "--root", type=Path, default=Path.cwd(), help="the project's folder (default: this folder)"
    )
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
    check.set_defaults(run=_check)
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


def _check(options: argparse.Namespace) -> str:
    if options.due is not None:
        return _due(options)
    site = build_site(options.root, "skip")
    style_ids(open_reference())
    entries = counted(len(site.hub.located), "entry", "entries")
    pages = counted(sum(output.page is not None for output in site.outputs), "page")
    warnings = style_warnings(site.hub)
    for warning in warnings:
        sys.stderr.write(f"warning: {warning}\n")
    found = f", {counted(len(warnings), 'warning')}" if warnings else ""
    return f"no problems in {entries}{found}; they make {pages}"


def _due(options: argparse.Namespace) -> str:
    """List what is due: first the law that nobody has read for a year, then each entry by its day."""
    hub, today = load(options.root), options.today or datetime.now(tz=UTC).date()
    found = [*unread_law(hub, today), *due_by(hub, today, options.due)]
    number = counted(len(found), "review is", "reviews are")
    total = f"{number} due by {(today + timedelta(days=options.due)).isoformat()}"
    return "\n".join([*map(str, found), total])


def _build(options: argparse.Namespace) -> str:
    return f"the hub is in {publish(options.root)}"


def _write(options: argparse.Namespace) -> str:
    number = write(options.root, options.folder)
    return f"wrote {counted(number, 'file')} to {options.folder}"


def _schema(options: argparse.Namespace) -> str:
    texts = editor_files(load_info(options.root))
    for path, text in texts.items():
        target = options.root / path
        with writing(target):
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    return f"wrote {counted(len(texts), 'file')}"


def _new(options: argparse.Namespace) -> str:
    hub = load(options.root)
    today = datetime.now(tz=UTC).date()
    if options.kind == "question":
        criteria = {criterion.id: criterion for criterion in hub.criteria}
        if options.name not in criteria:
            near = did_you_mean(options.name, criteria) or f"they are: {', '.join(criteria)}"
            raise NewEntryError(f"found {options.name!r}, expected the id of a criterion\n    hint: {near}")
        head = f"# Put this below “questions:” of an area in content/matrix/{options.name}.yml\n"
        return head + new_question(hub, criteria[options.name], today)
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
    return f"wrote {path.relative_to(options.root).as_posix()}, a draft: fill it in, then run “check”"


def _is_slug(text: str) -> bool:
    """Return whether the model takes a text as an id, so that a new entry passes the checks."""
    try:
        TypeAdapter(Slug).validate_python(text)
    except ValidationError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

"""``new``: start an entry of any kind as a draft."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, cast

from guidancehub.command.all_or_none import all_or_none
from guidancehub.command.change import put_checked
from guidancehub.command.options import UsageError, command
from guidancehub.content.kinds import NAMED
from guidancehub.content.load import load
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.kind import whole
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.pack_words import PACK_WORDS_FILE
from guidancehub.content.model.words import WORDS_FILE
from guidancehub.content.new_drafts import begin
from guidancehub.content.new_entry import NewEntryError, new_question, next_code
from guidancehub.content.new_members import LISTS, WITH_IDS, with_new_member
from guidancehub.content.new_pack_words import with_all_pack_words
from guidancehub.content.problems import did_you_mean
from guidancehub.content.released_ids import read_ids
from guidancehub.report import Report
from guidancehub.views.labels import counted

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from guidancehub.command.options import Commands
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.content.new_drafts import NewDrafts

_KINDS: Final = (*NAMED, PACK_WORDS_FILE.name, *LISTS)


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    new = command(commands, "new", _new, "start a new entry as a draft")
    new.add_argument("kind", metavar="KIND", help=f"one of: {', '.join(_KINDS)}")
    new.add_argument(
        "name",
        # A name of several words is told how an id is written.
        nargs="*",
        help="the new entry's id; for a question, the criterion that it belongs to; for words, the id of "
        "the text; none for what a hub has in one file, synonyms and best answers",
    )
    new.add_argument(
        "--in",
        dest="group",
        default="",
        metavar="PART",
        help="the id of the group, or the area, that takes it",
    )


def _new(options: argparse.Namespace) -> Report:
    _refuse_unknown(options.kind)
    _refuse_part(options.kind, options.group)
    given = " ".join(options.name) if options.name else None
    if options.kind in LISTS:
        return _member(options.root, options.kind, given)
    name = _one_name(options.root, options.kind) if given is None else given
    if options.kind == PACK_WORDS_FILE.name:
        return _pack_words(options.root, name)
    hub = load(options.root)
    today = datetime.now(tz=UTC).date()
    released = {key for _, key in read_ids(options.root)}
    kind = NAMED[options.kind]
    if kind is QUESTION and _criteria(hub):
        criterion = _criterion(hub, name)
        name = next_code(hub, criterion, released)
        if not options.group:
            head = f"# Put this below “questions:” of an area in content/matrix/{criterion.id}.yml\n"
            return Report(head + new_question(hub, name, today), asked=True)
        _refuse_area(hub, criterion, options.group)
    elif kind is QUESTION:
        # A criterion begins with an area and its first question.
        kind = CRITERION
    return _made(options.root, begin(hub, kind, name, today, released=released, group=options.group))


def _refuse_unknown(kind: str) -> None:
    if kind not in _KINDS:
        hint = did_you_mean(kind, _KINDS) or f"one of: {', '.join(_KINDS)}"
        raise UsageError(f"found {kind!r}, expected a kind that can be new\n    hint: {hint}")


def _refuse_part(kind: str, group: str) -> None:
    """Raise ``UsageError`` for a part of what is in no part: files of their own, and lists without parts."""
    if group and (kind not in NAMED or NAMED[kind].walk is whole):
        raise UsageError(
            f"found --in {group}, expected none for {kind}, which is in no part of another entry\n"
            f"    hint: leave out “--in {group}”"
        )


def _one_name(root: Path, kind: str) -> str:
    """Return the name of a kind's one file. Raises ``UsageError`` for a kind with several entries."""
    if kind == PACK_WORDS_FILE.name:
        return kind
    pattern = NAMED[kind].file.pattern
    if NAMED[kind].walk is not whole or "*" in pattern:
        name = "BS-01" if NAMED[kind] is GATE else "a-name"
        needed = "one"
        if NAMED[kind] is QUESTION and (criteria := _criteria(load(root))):
            name, needed = next(iter(criteria)), "the id of its criterion"
        raise UsageError(
            f"found no name, expected {needed} after “new {kind}”\n"
            f"    hint: for example “guidancehub new {kind} {name}”"
        )
    return PurePosixPath(pattern).stem


def _pack_words(root: Path, name: str) -> Report:
    """Begin the words of the tender pack, or add what is missing, whatever problems the content has."""
    if name != PACK_WORDS_FILE.name:
        raise UsageError(f"found {name!r}, expected no name: a hub has one {PACK_WORDS_FILE.pattern}")
    text, added = with_all_pack_words(root)
    with all_or_none(root, {PACK_WORDS_FILE.pattern: text.encode()}):
        return Report(
            f"wrote {counted(len(added), 'text')} into {PACK_WORDS_FILE.pattern}: "
            "write what readers are to see, then run “guidancehub check”"
        )


def _member(root: Path, kind: str, name: str | None) -> Report:
    """Begin a file of members that are no entries, or add one, and tell what is to do."""
    path = LISTS[kind][0].pattern
    if kind in WITH_IDS and name is None:
        example = "independence" if kind == WORDS_FILE.name else "a-name"
        raise UsageError(
            f"found no name, expected one after “new {kind}”\n"
            f"    hint: for example “guidancehub new {kind} {example}”"
        )
    if kind not in WITH_IDS and name is not None:
        raise UsageError(f"found {name!r}, expected no name: {path} gives its members none")
    path, text = with_new_member(root, kind, name or "")
    put_checked(root, {path: text.encode()})
    return Report(
        f"wrote {name or 'a start'} into {path}, which readers see as it is: "
        "write what they are to see, then run “guidancehub check”"
    )


def _made(root: Path, drafts: NewDrafts) -> Report:
    """Write the files of new drafts, all or none, and tell of them."""
    put_checked(root, {path: text.encode() for path, text in drafts.texts.items()})
    *beside, (name, path) = drafts.places.items()
    told = f"wrote {name} into {path}, a draft: fill it in, then run “guidancehub check”"
    also = (f"wrote {key} into {where}, a draft that it needs" for key, where in beside)
    return Report("\n".join([told, *also]))


def _criteria(hub: Hub) -> dict[str, Criterion]:
    """Return the criteria in use by their ids, drafts too."""
    in_use = (each for each in hub.located if each.kind is CRITERION and not each.is_retired)
    return {each.entry.id: cast("Criterion", each.entry) for each in in_use}


def _criterion(hub: Hub, name: str) -> Criterion:
    """Return the criterion that a new question belongs to. Raises ``NewEntryError`` where there is none."""
    criteria = _criteria(hub)
    if name not in criteria:
        near = did_you_mean(name, criteria) or f"they are: {', '.join(criteria)}"
        raise NewEntryError(f"found {name!r}, expected the id of a criterion\n    hint: {near}")
    return criteria[name]


def _refuse_area(hub: Hub, criterion: Criterion, group: str) -> None:
    """Raise ``NewEntryError`` for what is no area of a criterion."""
    areas = [area.id for area in criterion.areas]
    if group in areas:
        return
    every = {area.id: each.id for each in _criteria(hub).values() for area in each.areas}
    of_another = f", an area of {every[group]}" if group in every else ""
    near = "" if of_another else did_you_mean(group, areas)
    hint = near or f"say “--in” and one of: {', '.join(areas)}"
    raise NewEntryError(
        f"found {group!r}{of_another}, expected the id of an area of {criterion.id}\n    hint: {hint}"
    )

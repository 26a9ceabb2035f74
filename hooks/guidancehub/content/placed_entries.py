"""Find entries of any kind by their ids, and refuse those that a change cannot take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.matrix import CRITERION
from guidancehub.content.model.sentences import counted_files, joined
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Source, Value


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of any kind, with its place."""

    kind: Kind[Any]
    entry: Any
    source: Source
    steps: Steps

    @property
    def is_file(self) -> bool:
        """Whether it is a file of its own."""
        return self.steps == ()


def entries_of(hub: Hub, kind: Kind[Any]) -> list[Placed]:
    """Return the entries of a kind, whatever their status."""
    return [
        Placed(kind, placed.entry, loaded.source, placed.steps)
        for loaded in hub.files[kind.file.name]
        for placed in kind.walk(loaded.record)
    ]


def entry_called(hub: Hub, key: str) -> Placed:
    """Return the entry of an id. Raises ``NewEntryError`` where there is none, or one of several kinds."""
    every = [each for kind in KINDS for each in entries_of(hub, kind)]
    found = [each for each in every if each.entry.id == key]
    if not found:
        near = did_you_mean(key, [each.entry.id for each in every])
        raise NewEntryError(
            f"found {key!r}, expected the id of an entry\n    hint: {near or 'search for its title'}"
        )
    if len(found) > 1:
        kinds = " and ".join(each.kind.one.lower() for each in found)
        raise NewEntryError(
            f"found {key!r} as {kinds}, expected an id of one kind\n    hint: change it by hand"
        )
    return found[0]


def refuse_retired(placed: Placed) -> None:
    """Refuse an entry that is out of use already."""
    if getattr(placed.entry, "status", "") == "retired":
        raise NewEntryError(
            f"found {placed.entry.id!r}, which is retired, expected an entry in use\n"
            f"    hint: {_way_back(placed.source.path)}"
        )


def refuse_only_file(placed: Placed) -> None:
    """Refuse an entry whose id is the name of the one file of its kind: a second one has no file to go to."""
    if placed.is_file and "*" not in placed.kind.file.pattern:
        raise NewEntryError(
            f"found {placed.entry.id!r}, which a hub has once, expected an entry of a kind with several\n"
            f"    hint: its id is the name of {placed.source.path}, and stays; change its title"
        )


def refuse_criterion(placed: Placed) -> None:
    """Refuse a criterion, whose copy would have its questions' codes a second time."""
    if placed.kind is CRITERION:
        raise NewEntryError(
            f"found {placed.entry.id!r}, a criterion, expected another kind\n"
            "    hint: a code is given once, so start each part by “guidancehub new criterion”,\n"
            "    and its questions by “guidancehub new question”; then retire each old one for its new one"
        )


def refuse_used(hub: Hub, key: str) -> None:
    """Refuse an id that an entry has, whatever its status."""
    for each in hub.located:
        if each.entry.id == key:
            hint = f"\n    hint: it is retired; {_way_back(each.source.path)}" if each.is_retired else ""
            raise NewEntryError(f"found {key!r} in use, expected a new id{hint}")


def refuse_other_kind(placed: Placed, heir: Placed) -> None:
    """Refuse an heir of a kind that is never read in the place of an entry."""
    kind, other = placed.kind, heir.kind
    if other is kind or (kind.has_history and other.has_history):
        return
    found = f"found {heir.entry.id!r}, {_one(other)}, expected"
    if not kind.has_history:
        raise NewEntryError(
            f"{found} {_one(kind)}, as {placed.entry.id!r} is\n"
            "    hint: all that names the old one will name the other"
        )
    never = joined([each.name for each in KINDS if not each.has_history], "or")
    raise NewEntryError(f"{found} a published {kind.name}, or an entry of another kind than {never}")


def refuse_unfit(hub: Hub, placed: Placed, heir: Placed) -> None:
    """Refuse an heir of another kind where fields that take one kind alone name the entry."""
    if heir.kind is placed.kind or not (paths := _paths_naming(hub, placed)):
        return
    key, kind = placed.entry.id, placed.kind
    first, *others = paths
    more = f" and {counted_files(len(others))} besides" if others else ""
    raise NewEntryError(
        f"found {heir.entry.id!r}, {_one(heir.kind)}, expected a published {kind.name} first, "
        f"for “{kind.named_in}” names {key!r} in {first}{more}\n"
        f"    hint: say {_one(kind)} before it, or take {key!r} out of these fields"
    )


def _paths_naming(hub: Hub, placed: Placed) -> list[str]:
    """Return each file that names an entry in the field for its kind."""
    sources = [loaded.source for files in hub.files.values() for loaded in files]
    return sorted(
        source.path
        for source in sources
        if any(_names(group.get(placed.kind.named_in), placed.entry.id) for _, group in source.groups)
    )


def _names(value: Value, key: str) -> bool:
    return key in value if isinstance(value, list) else value == key


def _one(kind: Kind[Any]) -> str:
    return f"{'an' if kind.name[0] in 'aeio' else 'a'} {kind.name}"


def _way_back(path: str) -> str:
    return (
        f"Git’s last version is the way back: run “git restore {path}”, and so for\n"
        "    each other file that changed with it, which “git status” names; delete a file that was new then"
    )

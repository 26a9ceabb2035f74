"""Change what an entry is called, or put others in its place, everywhere in the project at once.

A function here returns the new texts of files by their paths, ``None`` for one that goes, and writes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.fixes import content_files
from guidancehub.content.kinds import file_at
from guidancehub.content.model.matrix import CRITERION
from guidancehub.content.model.sentences import counted_files
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.placed_entries import (
    Placed,
    entry_called,
    refuse_criterion,
    refuse_only_file,
    refuse_other_kind,
    refuse_retired,
    refuse_unfit,
    refuse_used,
)
from guidancehub.content.reading.field_types import sort_at
from guidancehub.content.start import as_member, refuse_form
from guidancehub.content.yaml_edit import YamlText, scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Steps
    from guidancehub.content.released_ids import ReleasedId

_SELF: Final = "id"


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of files, and what to tell of it."""

    texts: Mapping[str, str | None]
    told: str
    emptied: str = ""
    """The path of the file in which a stub takes the place of an entry, where one does."""
    undone_by: str = ""
    """The command that takes all of it back, where one does."""


def renamed(root: Path, hub: Hub, ledger: Mapping[tuple[str, str], ReleasedId], old: str, new: str) -> Change:
    """Return the files of a hub in which an entry has another id.

    Where a release has published the old one, it stays as a retired entry that leads to the new one.
    """
    placed = entry_called(hub, old)
    refuse_retired(placed)
    refuse_only_file(placed)
    refuse_form(placed.kind, new)
    refuse_used(hub, new)
    released = (placed.kind.name, old) in ledger
    if released and placed.kind is CRITERION:
        raise NewEntryError(
            f"found {old!r}, a criterion that a release published, expected another kind\n"
            "    hint: its id stays; change its title"
        )
    texts = _with_references(root, placed, [new])
    file = YamlText(texts.get(placed.source.path) or _text(root, placed.source.path))
    if placed.is_file:
        path = placed.kind.file.pattern.replace("*", new)
        file.set((_SELF,), new)
        texts[path] = file.made()
        texts[placed.source.path] = _stub(placed, [new]) if released else None
    else:
        file.set((*placed.steps, _SELF), new)
        if released:
            file.add_after(placed.steps, as_member(_stub(placed, [new])))
        texts[placed.source.path] = file.made()
    told = f"{old} is now {new} in {counted_files(len(texts))}"
    if not released:
        return Change(texts, told, undone_by=f"guidancehub rename {new} {old}")
    told += f"; a release published {old}, so its address leads there"
    return Change(texts, told, emptied=placed.source.path if placed.is_file else "")


def retired(root: Path, hub: Hub, old: str, heirs: Sequence[str]) -> Change:
    """Return the files of a hub in which others are read in the place of an entry."""
    placed = entry_called(hub, old)
    refuse_retired(placed)
    if placed.kind is CRITERION:
        raise NewEntryError(
            f"found {old!r}, a criterion, expected another kind\n"
            "    hint: retire its questions one by one; then set the criterion's status to draft"
        )
    for heir in heirs:
        other = entry_called(hub, heir)
        if getattr(other.entry, "status", "published") != "published" or heir == old:
            raise NewEntryError(f"found {heir!r}, expected the id of another published entry")
        refuse_other_kind(placed, other)
    refuse_unfit(hub, placed, entry_called(hub, heirs[0]))
    texts = _with_references(root, placed, heirs)
    if placed.is_file:
        texts[placed.source.path] = _stub(placed, heirs)
    else:
        file = YamlText(texts.get(placed.source.path) or _text(root, placed.source.path))
        file.put(placed.steps, as_member(_stub(placed, heirs)))
        texts[placed.source.path] = file.made()
    named = " and ".join(heirs)
    changed = counted_files(len(texts))
    told = f"{old} is retired, and {named} read in its place; {changed} changed"
    return Change(texts, told, emptied=placed.source.path)


def split(root: Path, hub: Hub, old: str, parts: Sequence[str]) -> Change:
    """Return the files of a hub that has a draft copy of an entry for each of several ids."""
    placed = entry_called(hub, old)
    refuse_retired(placed)
    refuse_only_file(placed)
    refuse_criterion(placed)
    for part in parts:
        refuse_form(placed.kind, part)
        refuse_used(hub, part)
    texts: dict[str, str | None] = {}
    file = YamlText(_text(root, placed.source.path))
    for part in reversed(parts):
        if placed.is_file:
            texts[placed.kind.file.pattern.replace("*", part)] = _copy(file.text, part, placed)
        else:
            file.add_after(placed.steps, as_member(_copy(file.lines_of(placed.steps), part, placed)))
    if not placed.is_file:
        texts[placed.source.path] = file.made()
    drafts = "a draft" if len(parts) == 1 else "drafts"
    told = f"wrote {' and '.join(parts)} as {drafts}; keep in each what it is about, publish it, and then"
    return Change(texts, f"{told} run “guidancehub retire {old} --for {' '.join(parts)}”")


def _copy(text: str, key: str, placed: Placed) -> str:
    """Return the text of an entry under another id, as a draft. Ids of its parts begin with the new id."""
    copy = YamlText(text)
    parts = {str(node.value) for steps, node in copy.scalars() if steps[-1] == _SELF and len(steps) > 1}
    copy.set((_SELF,), key)
    for steps, node in copy.scalars():
        if len(steps) > 1 and str(node.value) in parts and sort_at(placed.kind.model, steps) == "id":
            copy.set(steps, f"{key}-{node.value}".lower() if not placed.kind.coded else str(node.value))
    copy.set_or_add(("status",), "draft")
    return copy.made()


def _text(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _stub(placed: Placed, heirs: Sequence[str]) -> str:
    """Return the lines that a retired entry needs."""
    names = scalar(heirs[0]) if len(heirs) == 1 else f"[{', '.join(map(scalar, heirs))}]"
    entry = placed.entry
    if not placed.kind.has_history:
        fields = (name for name in entry.stub if name != _SELF)
        own = "".join(f"{name}: {scalar(getattr(entry, name))}\n" for name in fields)
        return f"id: {scalar(entry.id)}\n{own}status: retired\nreplaced_by: {names}\n"
    changes = "".join(
        f"  - release: {each.release}\n    text: {scalar(each.text)}\n" for each in entry.changes or ()
    )
    return (
        f"id: {scalar(entry.id)}\ntitle: {scalar(entry.title)}\nstatus: retired\nreplaced_by: {names}\n"
        f"origin: {scalar(entry.origin)}\nadded: {entry.added}\n"
        + (f"changes:\n{changes}" if changes else "")
    )


def _with_references(root: Path, placed: Placed, heirs: Sequence[str]) -> dict[str, str | None]:
    """Return the files in which something names an entry, with the first heir in its place.

    A list that has the heir already loses the old id. Links to the old address lead to the heir's.
    """
    old = placed.entry.id
    links = _links_moved(placed, heirs[0])
    texts: dict[str, str | None] = {}
    for path, content in content_files(root):
        before = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        if old not in before:
            continue
        file = YamlText(before)
        for steps in list(_references(file, path, placed, old)):
            _refer(file, steps, heirs[0])
        after = links(file.made())
        if after != before:
            texts[path] = after
    for page in sorted((root / "docs").rglob("*.md")):
        before = page.read_text(encoding="utf-8")
        if (after := links(before)) != before:
            texts[page.relative_to(root).as_posix()] = after
    return texts


def _references(file: YamlText, path: str, placed: Placed, old: str) -> Iterator[Steps]:
    """Yield the steps to each place of a file that names an entry by its id."""
    content_file = file_at(path)
    if content_file is None:
        return
    for steps, node in file.scalars():
        named = str(node.value) == old and steps[-1] != _SELF
        if named and sort_at(content_file.model, steps) == "id" and not _is_inside(path, steps, placed):
            yield steps


def _is_inside(path: str, steps: Steps, placed: Placed) -> bool:
    """Return whether a place is in the entry itself."""
    return path == placed.source.path and steps[: len(placed.steps)] == placed.steps and not placed.is_file


def _refer(file: YamlText, steps: Steps, heir: str) -> None:
    """Name an heir at some steps, unless the list there has it already."""
    group = steps[:-1]
    others = getattr(file.node(group), "value", [])
    if isinstance(steps[-1], int) and any(str(getattr(each, "value", "")) == heir for each in others):
        file.delete_member(steps)
    else:
        file.set(steps, heir)


def _links_moved(placed: Placed, heir: str) -> Callable[[str], str]:
    """Return what moves links from the address of an entry to that of its heir, given by its id."""
    old, new = placed.kind.url(placed.entry.id), placed.kind.url(heir)
    return partial(re.compile(rf"(?<![\w/-])/{re.escape(old)}(?![\w-])").sub, f"/{new}")

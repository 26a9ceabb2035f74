"""Which of two that are alike was there before: the other one is a copy, and the one to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key
    from guidancehub.content.published import Loaded, Located
    from guidancehub.content.reading.source import Source
    from guidancehub.content.released_ids import ReleasedId

    Ledger: TypeAlias = Mapping[Key, ReleasedId]
    """What earlier releases have published."""


def originals_first(hub: Hub, ledger: Ledger) -> list[Located]:
    """Return every entry, those first that others were copied from, whichever file is read first.

    First comes a record whose file has its name, then what a release has had, and drafts come last.
    """
    released = {key for _, key in ledger}

    def rank(each: Located) -> tuple[object, ...]:
        is_named = not each.steps and name_of(each.source) == each.entry.id
        return not is_named, each.key not in ledger, _rank_of(each.source, released), each.is_draft

    return sorted(hub.located, key=rank)


def original_files_first(files: Iterable[Loaded], ledger: Ledger) -> list[Loaded]:
    """Return files of one kind, those first that others were copied from."""
    released = {key for _, key in ledger}
    return sorted(files, key=lambda each: _rank_of(each.source, released))


def name_of(source: Source) -> str:
    """Return the name of a file without its ending."""
    return source.path.rsplit("/", 1)[-1].removesuffix(".yml")


def _rank_of(source: Source, released: set[str]) -> tuple[bool, bool]:
    """Return whether a file of one record is called otherwise, and whether no release has had its record."""
    key = source.value.get("id") if isinstance(source.value, dict) else None
    return isinstance(key, str) and key != name_of(source), isinstance(key, str) and key not in released

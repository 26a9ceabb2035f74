"""How two hubs differ: their kinds, the entries that one of them has, and those that say something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.kind import Kind

_NOT_TEXT: Final = {"origin", "sources", "status", "added", "changes", "reviewed", "review_by", "checked_on"}
"""What two hubs may say of the same text."""


def compared(ours: Hub, theirs: Hub) -> str:
    """Return the lines that say how another hub differs from this one, as far as both are published."""
    lines = [
        "how we differ",
        f"here: {_named(ours.info)}",
        f"there: {_named(theirs.info)}",
    ]
    for kind in KINDS:
        here = {each.id: each for each in ours.shown(kind)}
        there = {each.id: each for each in theirs.shown(kind)}
        if here or there:
            lines += ["", f"{kind.many}: {len(here)} here, {len(there)} there"]
            lines += _entries("only here", (here[key] for key in here.keys() - there), ours.info, kind)
            lines += _entries("only there", (there[key] for key in there.keys() - here), theirs.info, kind)
            lines += _changed(here, there, ours.info, theirs.info)
    return "\n".join(lines)


def _named(info: HubInfo) -> str:
    return f"{info.name}, release {info.release} of {info.released.isoformat()}"


def _entries(where: str, entries: Iterable[Any], info: HubInfo, kind: Kind[Any]) -> list[str]:
    every = sorted(entries, key=lambda entry: str(entry.id))
    return [f"  {where}: {entry.id} ({kind.title(entry)}){_origin_of(entry, info)}" for entry in every]


def _changed(here: Mapping[str, Any], there: Mapping[str, Any], ours: HubInfo, theirs: HubInfo) -> list[str]:
    both = [key for key in sorted(here.keys() & there.keys()) if _said(here[key]) != _said(there[key])]
    return [
        f"  other text: {key}; here{_origin_of(here[key], ours)}; there{_origin_of(there[key], theirs)}"
        for key in both
    ]


def _said(entry: Any) -> object:  # noqa: ANN401 (an entry of any kind)
    said = entry.model_dump(mode="json", exclude=_NOT_TEXT)
    return _without(said)


def _without(value: object) -> object:
    """Return a value without what two hubs may say of the same text, at any depth."""
    if isinstance(value, dict):
        return {key: _without(inner) for key, inner in value.items() if key not in _NOT_TEXT}
    return [_without(inner) for inner in value] if isinstance(value, list) else value


def _origin_of(entry: Any, info: HubInfo) -> str:  # noqa: ANN401 (an entry of any kind)
    origin, added = getattr(entry, "origin", ""), getattr(entry, "added", "")
    label = f" “{info.origin(origin).label}”" if origin else ""
    return f"{label}, since release {added}" if added else label

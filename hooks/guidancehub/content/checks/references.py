"""Every id that a file names belongs to something that readers can see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import is_in_draft
from guidancehub.content.kinds import KINDS
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.sentences import joined
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.published import Kept
    from guidancehub.content.reading.source import Source, Value

_ANY: Final = "entry"
_FIELDS: Final = {kind.named_in: kind.name for kind in KINDS if kind.named_in} | {
    "see": _ANY,
    "origin": "origin",
    "weighting": "weighting",
    "asked_throughout": TERM.name,
}
"""Fields that hold ids, and what they are ids of."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids that a reference may name."""

    shown: Mapping[str, Collection[str]]
    """The published ids of each kind, by its name."""
    with_drafts: Mapping[str, Collection[str]]
    """The same with those of drafts, which a draft may name."""
    entries: Mapping[str, Mapping[str, Kept]]
    """Everything by id, drafts and retired ones too: by the name of what a field holds ids of."""


def unknown_references(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each reference to an id that does not exist, or whose entry is not published.

    What is a draft itself may name drafts.
    """
    shown, with_drafts = _ids(hub), _ids(hub.with_drafts)
    known = _Known(shown, with_drafts, _entries(hub))
    # In the glossary “see” leads from term to term.
    in_glossary = replace(
        known,
        shown=shown | {_ANY: shown[TERM.name]},
        with_drafts=with_drafts | {_ANY: with_drafts[TERM.name]},
        entries={**known.entries, _ANY: known.entries[TERM.name]},
    )
    for name, files in hub.files.items():
        for loaded in files:
            rules = in_glossary if name == TERM.file.name else known
            yield from _unknown_in(hub, loaded.source, rules)


def _ids(hub: Hub) -> dict[str, set[str]]:
    """Return the ids that a hub shows, by the names of their kinds."""
    shown = {kind.name: {entry.id for entry in hub.shown(kind)} for kind in KINDS}
    of_use = (each for each in hub.located if each.is_published or (hub.has_drafts and each.is_draft))
    entries = {each.entry.id for each in of_use}
    return shown | {
        "origin": {origin.id for origin in hub.info.origins},
        "weighting": {weighting.id for weighting in hub.info.weightings},
        _ANY: entries | _parts(hub) | shown[TERM.name],
    }


def _entries(hub: Hub) -> dict[str, dict[str, Kept]]:
    """Return everything that a field may name, by what it holds ids of, whatever its status."""
    own = {
        kind.name: {each.entry.id: each for each in hub.kept if each.kind is kind}
        for kind in KINDS
        if not kind.has_history
    }
    located: dict[str, Kept] = {each.entry.id: each for each in hub.located}
    return {**dict.fromkeys(_FIELDS.values(), located), **own, _ANY: {**own[TERM.name], **located}}


def _parts(hub: Hub) -> set[str]:
    """Return the id of each part of an entry that “see” may name."""
    every = (part for kind in KINDS for entry in hub.shown(kind) for part in kind.parts(entry, hub.info))
    return {part.key for part in every if part.key}


def _unknown_in(hub: Hub, source: Source, known: _Known) -> Iterator[Problem]:
    """Yield a problem for each wrong reference in a file as it is written; ``_FIELDS`` names their fields."""
    for steps, group in source.groups:
        for name in [each for each in group if each in _FIELDS]:
            yield from _unknown_ids(hub, source, (*steps, name), group[name], known)


def _unknown_ids(hub: Hub, source: Source, steps: Steps, value: Value, known: _Known) -> Iterator[Problem]:
    kind = _FIELDS[str(steps[-1])]
    shown = known.shown[kind]
    places = (
        {(*steps, at): each for at, each in enumerate(value)} if isinstance(value, list) else {steps: value}
    )
    for place, found in places.items():
        if not isinstance(found, str) or found in shown:
            continue
        is_draft = found in known.with_drafts[kind]
        if is_draft and is_in_draft(hub, source, place):
            continue
        located = known.entries[kind].get(found)
        if located and located.is_retired:
            code, message = (
                "id-retired",
                f"found {found!r}, which is retired, expected the id of a published {kind}",
            )
            heirs = " or ".join(map(repr, located.entry.heirs))
            hint = f"{heirs} replaces it" if heirs else "say in “replaced_by” there what to read in its place"
        elif is_draft or (located and not located.is_published):
            code, message = (
                "id-of-draft",
                f"found {found!r}, which is a draft, expected the id of a published {kind}",
            )
            hint = "publish it, or delete this reference"
        else:
            code = "id-unknown"
            message = f"found {found!r}, expected the id of {'an' if kind[0] in 'eo' else 'a'} {kind}"
            hint = did_you_mean(found, sorted(shown)) or one_of(shown)
        yield source.problem(place, code, message, hint)


def retired_without_replacement(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a retired entry has no replacement, or an entry in use has one.

    A term, a source or a Place is replaced by one of its kind, which all that names it can name.
    """
    entries = {each.entry.id for each in hub.located if each.is_published}
    for located in hub.kept:
        entry, steps = located.entry, (*located.steps, "replaced_by")
        if entry.heirs and not located.is_retired:
            yield located.source.problem(
                steps,
                "replaced-but-in-use",
                f"found {joined([repr(each) for each in entry.heirs], 'and')}, "
                "expected it for a retired entry only",
                "delete the line, or add “status: retired”",
            )
        if not located.is_retired:
            continue
        kind = located.kind
        shown = entries if kind.has_history else {each.id for each in hub.shown(kind)}
        for heir in entry.heirs or ("",):
            if heir not in shown:
                yield located.source.problem(
                    steps,
                    "replacement-unknown",
                    f"found {repr(heir) if heir else 'nothing'}, expected the id of a published "
                    f"{'entry' if kind.has_history else kind.name} to read in its place",
                    did_you_mean(heir, shown) if heir else "add it: old links to this entry lead there",
                )

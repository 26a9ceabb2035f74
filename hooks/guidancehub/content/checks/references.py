"""Every id that a file names belongs to something that readers can see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.fields import Entry
    from guidancehub.content.problems import Problem
    from guidancehub.content.reading.source import Source, Steps, Value

REFERENCES: Final = {
    "principles": "principle",
    "cases": "case",
    "places": "place",
    "source": "source",
    "see": "entry",
    "draft": "draft",
}
"""Fields that hold ids, and what they are ids of."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What ids there are."""

    shown: Mapping[str, Collection[str]]
    """By kind, those that a reference may name."""
    entries: Mapping[str, Entry]
    """Every entry by id, drafts and retired ones too."""


def unknown_references(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each id that nothing has, or whose entry is not shown."""
    known = _Known(
        shown={
            "principle": {entry.id for entry in hub.principles},
            "case": {entry.id for entry in hub.cases},
            "place": set(hub.places),
            "source": set(hub.bibliography),
            "draft": {chapter.id for chapter in hub.chapters["draft"]},
            "entry": {each.entry.id for each in hub.located if each.entry.status == "published"}
            | {item.id for _, _, item in hub.items}
            | {term.id for term in hub.terms},
        },
        entries={located.entry.id: located.entry for located in hub.located},
    )
    # In the glossary “see” leads from term to term.
    terms = replace(known, shown={**known.shown, "entry": {term.id for term in hub.terms}})
    for loaded in chain.from_iterable(hub.files.values()):
        glossary = loaded.source.path == "content/glossary.yml"
        yield from _unknown_in(loaded.source, loaded.source.value, (), terms if glossary else known)


def _unknown_in(source: Source, value: Value, steps: Steps, known: _Known) -> Iterator[Problem]:
    """Walk the file as written, for every reference stands under a field of the same name."""
    if isinstance(value, list):
        for at, member in enumerate(value):
            yield from _unknown_in(source, member, (*steps, at), known)
    if not isinstance(value, dict):
        return
    for field, inner in value.items():
        if field in REFERENCES:
            yield from _unknown_ids(source, inner, (*steps, field), known)
        yield from _unknown_in(source, inner, (*steps, field), known)


def _unknown_ids(source: Source, value: Value, steps: Steps, known: _Known) -> Iterator[Problem]:
    kind = REFERENCES[str(steps[-1])]
    shown = known.shown[kind]
    places = (
        {(*steps, at): each for at, each in enumerate(value)} if isinstance(value, list) else {steps: value}
    )
    for place, found in places.items():
        if not isinstance(found, str) or found in shown:
            continue
        entry = known.entries.get(found)
        if entry and entry.status == "draft":
            message = f"found {found!r}, which is a draft, expected the id of a published {kind}"
            hint = "publish it, or delete this reference"
        elif entry and entry.status == "retired":
            message = f"found {found!r}, which is retired, expected the id of a published {kind}"
            hint = f"{entry.replaced_by!r} replaces it"
        else:
            message = f"found {found!r}, expected the id of a {kind}"
            hint = did_you_mean(found, sorted(shown)) or one_of(shown)
        yield source.problem(place, message, hint)


def retired_without_heir(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a retired entry leads nowhere, or a living one says it is replaced."""
    lists = (
        *(hub.principles, hub.tips, hub.criteria, hub.questions, hub.cases, (hub.contracts_and_grants,)),
        *(*hub.chapters.values(), hub.facts, hub.gaps, hub.assessment.questions if hub.assessment else ()),
    )
    shown = {entry.id for entry in chain.from_iterable(lists)}
    for located in hub.located:
        entry, steps = located.entry, (*located.steps, "replaced_by")
        heir = entry.replaced_by or ""
        found = repr(heir) if heir else "nothing"
        if entry.status != "retired" and heir:
            yield located.source.problem(
                steps,
                f"found {found}, expected it for a retired entry only",
                "delete the line, or add “status: retired”",
            )
        if entry.status == "retired" and heir not in shown:
            offer = did_you_mean(heir, shown) if heir else "add it: old links to this entry lead there"
            yield located.source.problem(
                steps,
                f"found {found}, expected the id of a published entry to read in its place",
                offer,
            )

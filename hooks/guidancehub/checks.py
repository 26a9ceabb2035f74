"""Rules that hold between records: references, unique ids, dates, codes and the finder's paths.

Each rule is a generator of problems; the hub it reads is whole, though it may be wrong.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from guidancehub.errors import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.hub import Hub
    from guidancehub.model.contracts_and_grants import ContractsAndGrants, Finder
    from guidancehub.model.hub import SourcesFile
    from guidancehub.model.matrix import Criterion
    from guidancehub.yaml_source import Source, Steps, Value

REFERENCES = {"principles": "principle", "cases": "case", "places": "place", "source": "source"}
"""Fields that hold ids, and what they are ids of."""


def problems_between(hub: Hub) -> list[Problem]:
    """Give every problem that only shows when all records are seen together."""
    return list(
        chain(
            repeated_ids(hub),
            unknown_references(hub),
            wrong_file_names(hub),
            wrong_codes(hub),
            impossible_dates(hub),
            retired_without_heir(hub),
            broken_finder(hub),
        )
    )


def repeated_ids(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each id that two entries share, for an address is given only once."""
    first: dict[str, str] = {}
    for located in hub.located:
        entry = located.entry
        where = f"{located.source.path}:{_line(located.source, (*located.steps, 'id'))}"
        if entry.id.lower() in first:
            yield located.source.problem(
                (*located.steps, "id"),
                f"found the id {entry.id!r} again, expected one of its own",
                f"it belongs to {first[entry.id.lower()]}; an id is never used twice, retired or not",
            )
        else:
            first[entry.id.lower()] = where
    bibliography = cast("SourcesFile", hub.files["sources"][0].record).sources
    yield from _repeated(hub.files["sources"][0].source, "sources", [each.id for each in bibliography])
    yield from _repeated(hub.files["hub"][0].source, "places", [each.id for each in hub.info.places])


def _repeated(source: Source, field: str, ids: list[str]) -> Iterator[Problem]:
    for at, key in enumerate(ids):
        if key in ids[:at]:
            yield source.problem((field, at, "id"), f"found the id {key!r} again, expected one of its own")


def unknown_references(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each id that no entry has, or whose entry is not shown."""
    known = {
        "principle": {entry.id for entry in hub.principles},
        "case": {entry.id for entry in hub.cases},
        "place": set(hub.places),
        "source": set(hub.bibliography),
    }
    for loaded in chain.from_iterable(hub.files.values()):
        if loaded.source.path != "content/hub.yml":
            yield from _unknown_in(loaded.source, loaded.source.value, (), known)


def _unknown_in(source: Source, value: Value, steps: Steps, known: dict[str, set[str]]) -> Iterator[Problem]:
    """Walk the file as written, for every reference stands under a field of the same name."""
    if isinstance(value, list):
        for at, member in enumerate(value):
            yield from _unknown_in(source, member, (*steps, at), known)
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        kind = REFERENCES.get(key)
        ids = inner if isinstance(inner, list) else [inner]
        for at, found in enumerate(ids):
            if kind is None or not isinstance(found, str) or found in known[kind]:
                continue
            place = (*steps, key, at) if isinstance(inner, list) else (*steps, key)
            yield source.problem(
                place, f"found {found!r}, expected the id of a published {kind}", _near(found, known[kind])
            )
        yield from _unknown_in(source, inner, (*steps, key), known)


def _near(found: str, known: Collection[str]) -> str:
    few = 12
    every = f"the ids are: {', '.join(sorted(known))}" if len(known) <= few else ""
    return did_you_mean(found, sorted(known)) or every


def wrong_file_names(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a file that holds one record is not named for its id."""
    for located in hub.located:
        name = located.source.path.rsplit("/", 1)[-1].removesuffix(".yml")
        if located.steps == () and name != located.entry.id:
            yield located.source.problem(
                ("id",),
                f"found {located.entry.id!r}, expected the file's name, {name!r}",
                "an id is permanent: rename the file rather than a published id",
            )


def wrong_codes(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each question whose code does not begin with its criterion's letters."""
    prefixes: dict[str, str] = {}
    for loaded in hub.files["criterion"]:
        criterion = cast("Criterion", loaded.record)
        if criterion.prefix in prefixes:
            yield loaded.source.problem(
                ("prefix",),
                f"found {criterion.prefix!r} again, expected letters of its own",
                f"{prefixes[criterion.prefix]} has it",
            )
        prefixes[criterion.prefix] = loaded.source.path
        for at, area in enumerate(criterion.areas):
            for place, question in enumerate(area.questions):
                if not question.id.startswith(f"{criterion.prefix}-"):
                    yield loaded.source.problem(
                        ("areas", at, "questions", place, "id"),
                        f"found {question.id!r}, expected a code that begins with {criterion.prefix}-",
                    )


def impossible_dates(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a review is due before it was done, or a release is still to come."""
    release = _release(hub.info.release)
    for located in hub.located:
        entry = located.entry
        if entry.review_by <= entry.reviewed:
            yield located.source.problem(
                (*located.steps, "review_by"),
                f"found {entry.review_by.isoformat()}, expected a day after the review of "
                f"{entry.reviewed.isoformat()}",
            )
        if _release(entry.added) > release:
            yield located.source.problem(
                (*located.steps, "added"),
                f"found release {entry.added}, expected {hub.info.release} or an earlier one",
                "the hub's release stands in content/hub.yml",
            )


def _release(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def retired_without_heir(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a retired entry leads nowhere, or a living one says it is replaced."""
    published = {located.entry.id for located in hub.located if located.entry.status == "published"}
    for located in hub.located:
        entry, steps = located.entry, (*located.steps, "replaced_by")
        if entry.status != "retired" and entry.replaced_by:
            yield located.source.problem(
                steps, f"found {entry.replaced_by!r}, expected it for a retired entry only"
            )
        if entry.status == "retired" and entry.replaced_by not in published:
            found = repr(entry.replaced_by) if entry.replaced_by else "nothing"
            yield located.source.problem(
                steps,
                f"found {found}, expected the id of a published entry to read in its place",
                did_you_mean(entry.replaced_by or "", published),
            )


def broken_finder(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each answer that leads nowhere, and each step that cannot be reached."""
    for loaded in hub.files["contracts-and-grants"]:
        finder = cast("ContractsAndGrants", loaded.record).finder
        yield from _loose_ends(finder, loaded.source)


def _loose_ends(finder: Finder, source: Source) -> Iterator[Problem]:
    order = {step.id: at for at, step in enumerate(finder.steps)}
    outcomes = {outcome.id for outcome in finder.outcomes}
    reached = {finder.steps[0].id}
    for at, step in enumerate(finder.steps):
        for place, answer in enumerate(step.answers):
            reached.add(answer.then)
            if answer.then in outcomes or order.get(answer.then, -1) > at:
                continue
            yield source.problem(
                ("finder", "steps", at, "answers", place, "then"),
                f"found {answer.then!r}, expected the id of a later step or of an outcome",
                did_you_mean(answer.then, [*list(order)[at + 1 :], *outcomes]),
            )
    ids = {"steps": list(order), "outcomes": [outcome.id for outcome in finder.outcomes]}
    for field, members in ids.items():
        for at, key in enumerate(members):
            if key not in reached:
                yield source.problem(
                    ("finder", field, at, "id"), f"found {key!r}, expected an answer that leads to it"
                )


def _line(source: Source, steps: Steps) -> int:
    return source.places.get(steps, (1, 1))[0]

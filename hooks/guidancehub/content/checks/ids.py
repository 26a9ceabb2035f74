"""Each id, code and number is used only once, and a file has the name of its record's id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from guidancehub.content.checks.originals import name_of, original_files_first, originals_first
from guidancehub.content.model.matrix import CRITERION_FILES, QUESTION
from guidancehub.content.model.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.checks.originals import Ledger
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.published import Located
    from guidancehub.content.reading.source import Source

_Place: TypeAlias = "tuple[Source, Steps]"
"""A file, and the steps to a value in it."""

_RENAME: Final = "an id is permanent: rename the file rather than a published id"


def repeated_ids(hub: Hub, ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for each id that two entries share, because an address belongs to one entry."""
    owners = _owners(hub, ledger)
    for located in hub.located:
        owner = owners[located.entry.id.lower()]
        if located is not owner:
            where = _where(owner.source, (*owner.steps, "id"))
            yield located.source.problem(
                (*located.steps, "id"),
                "id-twice",
                f"found the id {located.entry.id!r} again, expected one of its own",
                f"it belongs to {where}; an id is never used twice, retired or not",
            )


def _owners(hub: Hub, ledger: Ledger) -> dict[str, Located]:
    """Return the entry that each id in small letters belongs to."""
    owners: dict[str, Located] = {}
    for located in originals_first(hub, ledger):
        owners.setdefault(located.entry.id.lower(), located)
    return owners


def repeated_parts(hub: Hub, ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for each part, such as an area or a step, whose id its kind of file has already.

    The ids of all parts in one kind of file are anchors of one page.
    """
    entries = {(located.source.path, located.steps): located.entry.id for located in hub.located}
    for files in hub.files.values():
        first: dict[str, _Place] = {}
        parts: list[tuple[Source, Steps, str]] = []
        for source in (loaded.source for loaded in original_files_first(files, ledger)):
            for steps, key in source.ids:
                if (source.path, steps) in entries:
                    first.setdefault(key, (source, (*steps, "id")))
                else:
                    parts.append((source, (*steps, "id"), key))
        for source, steps, key in parts:
            if key in first:
                yield source.problem(
                    steps,
                    "id-twice",
                    f"found the id {key!r} again, expected one of its own",
                    f"it belongs to {_where(*first[key])}",
                )
            first.setdefault(key, (source, steps))


def repeated_numbers(hub: Hub, ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for each number that two entries of a kind share, because it puts them in order."""
    first: dict[tuple[str, int], _Place] = {}
    for located in originals_first(hub, ledger):
        kind, steps = located.kind, (*located.steps, located.kind.order)
        number = getattr(located.entry, kind.order) if kind.order else None
        if not isinstance(number, int) or not located.is_published:
            continue
        if (kind.name, number) in first:
            yield located.source.problem(
                steps,
                "number-twice",
                f"found {number} again, expected a number of its own",
                f"{_where(*first[kind.name, number])} has it",
            )
        first.setdefault((kind.name, number), (located.source, steps))


def wrong_file_names(hub: Hub, ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem where the name of a file of one record is not that record's id."""
    owners = _owners(hub, ledger)
    for located in hub.located:
        name = name_of(located.source)
        if located.steps == () and name != located.entry.id:
            is_copy = owners[located.entry.id.lower()] is not located
            yield located.source.problem(
                ("id",),
                "id-not-file-name",
                f"found {located.entry.id!r}, expected the file's name, {name!r}",
                _own_id(name) if is_copy else _RENAME,
            )


def _own_id(name: str) -> str:
    """Return what to do with a file that was copied, whose name Windows may have made: “garden - Copy”."""
    own = slug_of(name)
    give = f"give this file an id of its own: {own}"
    return give if own == name else f"rename this file to {own}.yml; then {give}"


def wrong_prefixes(hub: Hub, ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for each criterion whose prefix has the wrong length, or is another's."""
    letters = hub.info.codes.letters
    first: dict[str, _Place] = {}
    for loaded in original_files_first(hub.files[CRITERION_FILES.name], ledger):
        prefix = cast("Criterion", loaded.record).prefix
        if not hub.info.codes.dots and len(prefix) != letters:
            yield loaded.source.problem(
                ("prefix",),
                "prefix-length",
                f"found {prefix!r}, expected a prefix of {letters} letters",
                "“codes” in content/hub.yml says how many",
            )
        if prefix in first:
            yield loaded.source.problem(
                ("prefix",),
                "prefix-twice",
                f"found {prefix!r} again, expected letters of its own",
                f"{_where(*first[prefix])} has it",
            )
        first.setdefault(prefix, (loaded.source, ("prefix",)))


def wrong_codes(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each code without its criterion's prefix, or of another form than the hub's."""
    form = hub.info.codes
    sign = "." if form.dots else "-"
    for loaded in hub.files[CRITERION_FILES.name]:
        prefix = cast("Criterion", loaded.record).prefix
        for found in QUESTION.walk(loaded.record):
            code, steps = found.entry.id, (*found.steps, "id")
            if not code.startswith(f"{prefix}{sign}"):
                yield loaded.source.problem(
                    steps,
                    "code-wrong-prefix",
                    f"found {code!r}, expected a code that begins with {prefix}{sign}",
                    "a code is permanent: a question that moves to another criterion gets a new one",
                )
            elif form.like and code.count(".") != form.dots:
                yield loaded.source.problem(
                    steps,
                    "code-too-short",
                    f"found {code!r}, expected a code like {form.like}",
                    "“codes” in content/hub.yml says what codes are like",
                )
            elif not form.like and len(code) < form.letters + 1 + form.digits:
                yield loaded.source.problem(
                    steps,
                    "code-too-short",
                    f"found {code!r}, expected a code with {form.digits} digits or more",
                    f"write {prefix}-{code.partition('-')[2].zfill(form.digits)}",
                )


def _where(source: Source, steps: Steps) -> str:
    """Return the position of a value as ``path:line``."""
    return f"{source.path}:{source.positions.get(steps, (1, 1))[0]}"

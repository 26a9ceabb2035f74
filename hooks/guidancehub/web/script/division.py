"""Divide the modules of a script among the files that browsers load.

What a page needs at once is in its entry's file. What it loads when asked is a part, with a file of its own.
What several parts need besides is in shared files: one for each company of parts that need the same, or for
several companies, where a request less is worth more than what is loaded in vain.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.web.script.graph import needed_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from guidancehub.web.script.module import Module

_REQUEST: Final = 3_000
"""How many signs of script, before they are compressed, take as long as one more request."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of script that is served."""

    name: str
    """``pack-check.mjs``."""
    start: str
    """The path of the module that a page or another module asks for; “” for what parts share."""
    modules: tuple[str, ...]
    """The paths of its modules, each after those that it imports."""


@dataclass(frozen=True, slots=True)
class Script:
    """The script of a page, or of all pages."""

    entry: File
    shared: tuple[File, ...]
    """What several parts need and the entry does not, each file after those that it needs."""
    parts: tuple[File, ...]
    """What is loaded when it is asked for."""

    @property
    def files(self) -> tuple[File, ...]:
        """Return every file that is served."""
        return (self.entry, *self.shared, *self.parts)


class _Company(NamedTuple):
    """Parts that need the same modules, and these modules."""

    parts: frozenset[str]
    modules: tuple[str, ...]


def divided(name: str, start: str, modules: Mapping[str, Module]) -> Script:
    """Return the files of the script that begins with a module; ``name`` begins the names of its files.

    ``modules`` may be pieces of modules, and are in an order in which they can be run.
    """
    rank = {path: at for at, path in enumerate(modules)}
    own = sorted(needed_by(start, modules), key=rank.__getitem__)
    parts: dict[str, list[str]] = {}
    waiting = list(own)
    while waiting:
        for path in (part.path for part in modules[waiting.pop(0)].parts):
            if path not in parts:
                needed = set(needed_by(path, modules)) - set(own)
                parts[path] = sorted(needed, key=rank.__getitem__)
                waiting += parts[path]
    users: dict[str, set[str]] = defaultdict(set)
    for part, paths in parts.items():
        for path in paths:
            users[path].add(part)
    several = sorted((path for path, of in users.items() if len(of) > 1), key=rank.__getitem__)
    shared = _shared({path: frozenset(users[path]) for path in several}, modules)
    return Script(
        File(f"{name}.mjs", start, tuple(own)),
        tuple(
            File(f"{name}-shared{f'-{at}' if at else ''}.mjs", "", paths) for at, paths in enumerate(shared)
        ),
        tuple(
            File(
                f"{name}-{PurePosixPath(path).stem}.mjs", path, tuple(p for p in needed if len(users[p]) == 1)
            )
            for path, needed in parts.items()
        ),
    )


def _shared(users: Mapping[str, frozenset[str]], modules: Mapping[str, Module]) -> list[tuple[str, ...]]:
    """Return the modules of each shared file, from the parts that need each module."""
    sizes = {path: sum(len(token.text) for token in modules[path].tokens) for path in users}
    needing: dict[frozenset[str], list[str]] = defaultdict(list)
    for path, parts in users.items():
        needing[parts].append(path)
    companies = [_Company(parts, tuple(paths)) for parts, paths in needing.items()]
    while better := _best(companies, sizes, modules):
        companies = better
    order = _order(companies, modules) or ()
    return [tuple(path for path in users if path in companies[at].modules) for at in order]


def _best(
    companies: Sequence[_Company], sizes: Mapping[str, int], modules: Mapping[str, Module]
) -> list[_Company] | None:
    """Return the companies after the two have joined that gain most by it, or ``None`` if none gain."""

    def gain(one: _Company, two: _Company) -> int:
        first, other = (sum(sizes[path] for path in each.modules) for each in (one, two))
        in_vain = len(two.parts - one.parts) * first + other * len(one.parts - two.parts)
        return _REQUEST * len(one.parts & two.parts) - in_vain

    pairs = [(gain(*pair), pair) for pair in combinations(companies, 2)]
    for gained, (one, two) in sorted(pairs, key=lambda each: -each[0]):
        joined = _Company(one.parts | two.parts, one.modules + two.modules)
        after = [joined if each == one else each for each in companies if each != two]
        if gained > 0 and _order(after, modules) is not None:
            return after
    return None


def _order(companies: Sequence[_Company], modules: Mapping[str, Module]) -> list[int] | None:
    """Return the places of companies, each after those that it imports from; ``None`` where they go round."""
    place = {path: at for at, each in enumerate(companies) for path in each.modules}
    graph = {
        at: {place[to.path] for path in each.modules for to in modules[path].imports if to.path in place}
        - {at}
        for at, each in enumerate(companies)
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError:
        return None

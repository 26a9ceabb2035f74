"""Give the names in the modules of a script shorter ones.

What a module declares outside of its functions gets a name that nothing else of the script has. What
functions declare has mostly one sign, and the same one everywhere, for that compresses well.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, groupby, islice, product
from string import digits
from typing import TYPE_CHECKING, Final, TypeAlias

from guidancehub.web.script.names import OF_THE_WINDOW
from guidancehub.web.script.roles import RESERVED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from guidancehub.web.script.module import Module

Thing: TypeAlias = tuple[str, str]
"""What all modules know by one name: the path of the module that declares it, and its name there."""

_FIRST: Final = "etnsoiraclhdupmgfbkvwxyjqzCTSPNMEALDROBIFGHUVWKQXYJZ_$"
"""The signs that are frequent in script anyway come first, for that compresses well."""
_USUAL: Final = 15
"""How many signs the names that functions declare share: few names that are often the same compress best."""
_OF_THINGS: Final = frozenset("MEALDROBIFGHUVWKQXYJZ_$")
"""Names of one sign for what all modules know. The others are for functions."""


def short_names(modules: Collection[Module]) -> tuple[dict[Thing, str], dict[str, dict[int, str]]]:
    """Return the short name of each thing, and those in each module, by its path and their places in it.

    A name of the browser's stays, and so does one that a function declares and some other statement takes
    from the browser.
    """
    found, inner, kept = Counter[Thing](), Counter[str](), set(RESERVED)
    for module in modules:
        things = things_of(module)
        for use in module.names.uses:
            if use.name in things:
                found[things[use.name]] += 1
            elif use.name in module.names.statements[use.statement].inner and use.name not in OF_THE_WINDOW:
                inner[use.name] += 1
            else:
                kept.add(use.name)
    # Only as many as there can be use for: there are 200,000.
    needed = len(_FIRST) + len(found) + len(inner) + _USUAL
    short = list(islice((name for name in _all_names() if name not in kept), needed))
    outer = (name for name in short if len(name) > 1 or name in _OF_THINGS)
    called = dict(zip((thing for thing, _ in found.most_common()), outer, strict=False))
    taken = set(called.values())
    free = [name for name in short if name not in taken]
    often = {name: at for at, (name, _) in enumerate(inner.most_common()) if name not in kept}
    return called, {module.path: dict(_in(module, called, often, free)) for module in modules}


def _in(
    module: Module, called: Mapping[Thing, str], often: Mapping[str, int], free: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Yield each place of a module where a name is exchanged, with the short one.

    ``often`` has the place of each name among all that functions declare. A name gets the same of the short
    ones that are ``free`` everywhere, unless another one in the same statement has it.
    """
    things = things_of(module)
    for number, each in groupby(module.names.uses, lambda use: use.statement):
        uses = list(each)
        names: dict[str, str] = {}
        declared = {use.name for use in uses} & module.names.statements[number].inner & often.keys()
        for name in sorted(declared - things.keys(), key=often.__getitem__):
            wanted = free[often[name] % _USUAL]
            names[name] = next(short for short in chain((wanted,), free) if short not in names.values())
        for use in uses:
            if use.name in things:
                yield use.at, called[things[use.name]]
            elif use.name in names:
                yield use.at, names[use.name]


def things_of(module: Module) -> dict[str, Thing]:
    """Return what each name that a module imports or declares for all its functions stands for."""
    own = {name: (module.path, name) for name in module.names.own}
    return own | {name: (each.path, outside) for each in module.imports for outside, name in each.names}


def _all_names() -> Iterator[str]:
    yield from _FIRST
    yield from map("".join, product(_FIRST, _FIRST + digits))
    yield from map("".join, product(_FIRST, _FIRST, _FIRST + digits))

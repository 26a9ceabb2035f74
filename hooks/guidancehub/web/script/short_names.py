"""Give the names in the modules of a script shorter ones.

What a module declares outside of its functions has two signs or more, which nothing else of the script has.
What its functions declare has mostly one sign, and the same one in each module, for that compresses well.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, product
from string import ascii_letters, digits
from typing import TYPE_CHECKING, Final, TypeAlias

from guidancehub.web.script.names import OF_THE_WINDOW, RESERVED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from guidancehub.web.script.module import Module

Thing: TypeAlias = tuple[str, str]
"""What all modules know by one name: the path of the module that declares it, and its name there."""

_FIRST: Final = f"{ascii_letters}_$"


def short_names(modules: Collection[Module]) -> tuple[dict[Thing, str], dict[str, dict[str, str]]]:
    """Return the short name of each thing, and those of all names in each module, by the module's path.

    A name that is the browser's stays, and so does one that a function declares and some module takes from
    the browser.
    """
    found, inner, kept = Counter[Thing](), Counter[str](), set(RESERVED)
    for module in modules:
        things = _things(module)
        for name in _uses(module):
            if name in things:
                found[things[name]] += 1
            elif name in module.names.inner:
                inner[name] += 1
            else:
                kept.add(name)
    kept |= inner.keys() & OF_THE_WINDOW
    short = [name for name in _all_names() if name not in kept]
    outer = (name for name in short if len(name) > 1)
    called = dict(zip((thing for thing, _ in found.most_common()), outer, strict=False))
    taken = set(called.values())
    free = [name for name in short if name not in taken]
    often = {name: at for at, (name, _) in enumerate(inner.most_common()) if name not in kept}
    return called, {module.path: _names_in(module, called, often, free) for module in modules}


def _names_in(
    module: Module, called: Mapping[Thing, str], often: Mapping[str, int], free: Sequence[str]
) -> dict[str, str]:
    """Return the short names in a module.

    ``often`` has the place of each name that functions declare among those of all modules; one name gets the
    same of the ``free`` short ones in each module, unless another name of that module has it.
    """
    names = {name: called[thing] for name, thing in _things(module).items() if thing in called}
    usual = sum(len(name) == 1 for name in free[: len(_FIRST)])
    taken: set[str] = set()
    for name in sorted(module.names.inner - names.keys() & often.keys(), key=often.__getitem__):
        wanted = free[often[name] % usual]
        names[name] = next(each for each in chain((wanted,), free) if each not in taken)
        taken.add(names[name])
    return names


def _things(module: Module) -> dict[str, Thing]:
    """Return what each name that a module imports or declares for all its functions stands for."""
    own = {name: (module.path, name) for name in module.names.own}
    return own | {name: (each.path, outside) for each in module.imports for outside, name in each.names}


def _uses(module: Module) -> Iterator[str]:
    return (token.text for token in module.tokens if token.start in module.names.uses and token.text)


def _all_names() -> Iterator[str]:
    yield from _FIRST
    yield from map("".join, product(_FIRST, _FIRST + digits))
    yield from map("".join, product(_FIRST, _FIRST, _FIRST + digits))

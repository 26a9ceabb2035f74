"""Take modules apart into pieces, so that each file has only the functions and values that it needs.

A piece is a statement that declares something, such as a function; that a constant gets its value is taken to
change nothing else. A variable that is set anew stays with all that name it, for a file that takes it from
another one could not set it. A module that does anything else when it is loaded is one piece, which is there
wherever the module is imported.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.web.script.graph import needed_by
from guidancehub.web.script.module import Import, Module
from guidancehub.web.script.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.web.script.names import Use
    from guidancehub.web.script.tokens import Token


def pieces_of(modules: Mapping[str, Module], starts: Iterable[str]) -> dict[str, Module]:
    """Return the pieces of modules, each as a module of its own, in an order in which they can be run.

    The path of a piece is that of its module with “#” and a number. A module at which a page or a part starts
    is there by its own path, too, without a text: it needs all of the module that others may ask for.
    """
    starts = list(starts)
    order = dict.fromkeys(chain.from_iterable(needed_by(start, modules) for start in starts))
    taken_apart = {path: list(_pieces(modules[path])) for path in order}
    homes = {
        (path, name): piece.path
        for path, pieces in taken_apart.items()
        for piece in pieces
        for name in (piece.names.own or dict(piece.exports))
    }
    found = {
        piece.path: replace(piece, imports=tuple(_imports(piece, modules[path], homes)))
        for path, pieces in taken_apart.items()
        for piece in pieces
    }
    for start in starts:
        needed = needed_by(start, modules)
        acting = [Import(f"{path}#0", (), 0, 0) for path in needed if _acts(modules[path])]
        exports = modules[start].exports
        offered = [Import(homes[start, here], ((here, here),), 0, 0) for _, here in exports]
        found[start] = Module(start, "", (*acting, *offered), exports=exports)
    return found


def _acts(module: Module) -> bool:
    """Return whether a module does anything but declare when it is loaded."""
    return any(each.acts for each in module.names.statements)


def _pieces(module: Module) -> Iterator[Module]:
    """Yield the pieces of a module, as yet without what each needs."""
    if module.is_library or _acts(module):
        yield replace(module, path=f"{module.path}#0")
        return
    statements = module.names.statements
    begins = [each.at for each in statements]
    groups = _groups(module)
    # Each token is looked at once, and not again for each piece, of which a module may have hundreds.
    tokens: dict[int, list[Token]] = defaultdict(list)
    for token in module.tokens:
        tokens[groups[bisect_right(begins, token.start) - 1]].append(token)
    uses: dict[int, list[Use]] = defaultdict(list)
    for use in module.names.uses:
        uses[groups[use.statement]].append(use)
    for number in sorted(set(groups)):
        kept = [at for at, group in enumerate(groups) if group == number]
        names = Names(
            tuple(use._replace(statement=kept.index(use.statement)) for use in uses[number]),
            tuple(statements[at] for at in kept),
        )
        own = names.own
        yield Module(
            f"{module.path}#{number}",
            module.text,
            parts=tuple(each for each in module.parts if groups[bisect_right(begins, each.at) - 1] == number),
            exports=tuple(each for each in module.exports if each[1] in own),
            tokens=tuple(tokens[number]),
            names=names,
        )


def _groups(module: Module) -> list[int]:
    """Return for each statement of a module a number, which is that of all that have to stay together."""
    groups = list(range(len(module.names.statements)))
    users: dict[str, set[int]] = defaultdict(set)
    for use in module.names.uses:
        users[use.name].add(use.statement)
    for at, statement in enumerate(module.names.statements):
        for name in statement.own if statement.is_set_anew else ():
            joined = {groups[each] for each in users[name] | {at}}
            groups = [min(joined) if group in joined else group for group in groups]
    return groups


def _imports(piece: Module, module: Module, homes: Mapping[tuple[str, str], str]) -> Iterator[Import]:
    """Yield what a piece of a module needs of other pieces, of that module and of others."""
    imported = {here: (each.path, name) for each in module.imports for name, here in each.names}
    used = dict.fromkeys(use.name for use in piece.names.uses)
    for name in used:
        if name in imported:
            yield Import(homes[imported[name]], ((imported[name][1], name),), 0, 0)
        elif name in module.names.own and homes[module.path, name] != piece.path:
            yield Import(homes[module.path, name], ((name, name),), 0, 0)

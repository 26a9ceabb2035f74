"""The files of script that pages load, each joined from an entry and every module that it imports.

An entry is `docs/assets/js/NAME/page.mjs`, served as `assets/js/NAME.mjs`, or `docs/assets/js/site.mjs`.
Each module becomes one function that returns what it exports, so that the names of two modules never
collide. What an entry loads by `import("./view/check.mjs")` is a part, served as `assets/js/NAME-check.mjs`.
A part takes the modules that the entry has from the entry's file; others are in each part that needs them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.regular_files import regular_files
from guidancehub.web.output import Output
from guidancehub.web.script.graph import modules_from, needed_by, problems_between
from guidancehub.web.script.module import SCRIPT, VENDOR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from guidancehub.content.problems import Problem
    from guidancehub.web.script.module import Module

_ENTRY: Final = re.compile(rf"{SCRIPT}/(?:([\w-]+)/page|(site))\.mjs")


@dataclass(frozen=True, slots=True)
class _Part:
    """What a page loads when it is asked for."""

    name: str
    """Of its file: ``pack-check.mjs``."""
    start: str
    """The path of the module that is asked for."""
    modules: tuple[str, ...]
    """The paths of its modules that the entry lacks, each after those that it imports."""
    borrowed: tuple[str, ...]
    """The paths of the modules that it takes from the entry's file."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What starts the script of a page, or of all pages."""

    name: str
    """Of its file: ``pack.mjs``."""
    start: str
    """The path of its own module."""
    modules: tuple[str, ...]
    """The paths of its modules, each after those that it imports."""
    parts: tuple[_Part, ...]


def script_files(root: Path) -> tuple[list[Output], list[Problem]]:
    """Return each file as `assets/js/NAME.mjs`, from the script of the project at ``root``, and the problems.

    Where there are problems, there are no files.
    """
    paths, problems = regular_files(root, SCRIPT, VENDOR)
    starts = {path: match[1] or match[2] for path in paths if (match := _ENTRY.fullmatch(path))}
    modules, unreadable = modules_from(root, starts, paths)
    problems += unreadable or problems_between(modules, paths)
    if problems:
        return [], problems
    entries = [_entry(name, start, modules) for start, name in starts.items()]
    problems += _wrong_parts(entries, modules)
    if problems:
        return [], problems
    texts = chain.from_iterable(_texts(entry, modules, paths) for entry in entries)
    return [Output(f"assets/js/{name}", text) for name, text in texts], []


def _entry(name: str, start: str, modules: Mapping[str, Module]) -> _Entry:
    own = needed_by(start, modules)
    parts: dict[str, _Part] = {}
    waiting = list(own)
    while waiting:
        for path in (part.path for part in modules[waiting.pop(0)].parts):
            if path not in parts:
                others = [each for each in needed_by(path, modules) if each not in own]
                taken = {each.path for other in others for each in modules[other].imports}
                borrowed = tuple(each for each in own if each in taken)
                parts[path] = _Part(f"{name}-{PurePosixPath(path).name}", path, tuple(others), borrowed)
                waiting += others
    return _Entry(f"{name}.mjs", start, tuple(own), tuple(parts.values()))


def _wrong_parts(entries: Collection[_Entry], modules: Mapping[str, Module]) -> Iterator[Problem]:
    """Yield a problem for each part that its entry imports at once, or whose file's name another one has."""
    files = {entry.name: entry.start for entry in entries}
    for entry in entries:
        names = {part.start: part.name for part in entry.parts}
        for path in dict.fromkeys(chain(entry.modules, *(part.modules for part in entry.parts))):
            for load in modules[path].parts:
                fault = None
                if load.path in entry.modules:
                    fault = (
                        f"expected a file that {entry.start} does not import already",
                        "import it at the top of the file, or no longer import it on the way here",
                    )
                elif (other := files.setdefault(names[load.path], load.path)) != load.path:
                    fault = (
                        f"expected a name of its own: {other} is served as {names[load.path]}",
                        "rename one of the two files",
                    )
                if fault:
                    yield modules[path].problem(load.at, f"a part at {load.path}", fault)


def _texts(entry: _Entry, modules: Mapping[str, Module], paths: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of an entry's file, and of the file of each part."""
    addresses = {part.start: f"./{part.name}" for part in entry.parts}

    def text(joined: Iterable[str]) -> str:
        licences = (f"/* {each.removeprefix('docs/')} */\n" for each in _licences(joined, paths))
        return "".join((*licences, *(_as_function(modules[each], modules, addresses) for each in joined)))

    lent = sorted({modules[path].name for part in entry.parts for path in part.borrowed})
    yield entry.name, text(entry.modules) + (f"export{{{','.join(lent)}}};\n" if lent else "")
    for part in entry.parts:
        names = ",".join(modules[path].name for path in part.borrowed)
        taken = f'import{{{names}}}from"./{entry.name}";\n' if names else ""
        start = modules[part.start]
        exports = f"export const{{{','.join(name for name, _ in start.exports)}}}={start.name};\n"
        yield part.name, taken + text(part.modules) + exports


def _as_function(module: Module, modules: Mapping[str, Module], addresses: Mapping[str, str]) -> str:
    """Return the statement that gives a module's object its name in a joined file."""
    taken = "".join(
        f"const{{{_pairs(each.names)}}}={modules[each.path].name};\n" for each in module.imports if each.names
    )
    given = f"\nreturn{{{_pairs((name, inside) for name, inside in module.exports)}}}"
    return f"const {module.name}=(()=>{{\n{taken}{module.body(addresses)}{given}\n}})();\n"


def _pairs(names: Iterable[tuple[str, str]]) -> str:
    """Return names as an object has them, each with the other that it goes with where they differ."""
    return ",".join(one if one == other else f"{one}:{other}" for one, other in names)


def _licences(joined: Iterable[str], paths: Collection[str]) -> Iterator[str]:
    """Yield the path of the licence of each library among modules, which is served beside them."""
    for path in joined:
        licence = f"{path.removesuffix('.mjs')}.LICENSE.txt"
        if path.startswith(f"{VENDOR}/") and licence in paths:
            yield licence

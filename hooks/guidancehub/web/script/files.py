"""The files of script that pages load, each joined from an entry and every module that it imports.

An entry is `docs/assets/js/NAME/page.mjs`, served as `assets/js/NAME.mjs`, or `docs/assets/js/site.mjs`.
Each module becomes one function that returns what it exports, so that the names of two modules never
collide. What an entry loads by `import("./view/check.mjs")` is a part, served as `assets/js/NAME-check.mjs`.
A part takes the modules that the entry has from the entry's file. What two parts need besides is served once,
as `assets/js/NAME-check-and-share.mjs`, so that no page ever has a module twice.
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
class _File:
    """One file of script that is served."""

    name: str
    """``pack-check.mjs``."""
    start: str
    """The path of the module that a page or another module asks for; “” for what parts share."""
    modules: tuple[str, ...]
    """The paths of its modules, each after those that it imports."""


@dataclass(frozen=True, slots=True)
class _Script:
    """The script of a page, or of all pages."""

    entry: _File
    parts: tuple[_File, ...]
    """What is loaded when it is asked for."""
    shared: tuple[_File, ...]
    """What several parts need and the entry does not: a file for each company of parts."""

    @property
    def files(self) -> tuple[_File, ...]:
        """Return every file."""
        return (self.entry, *self.shared, *self.parts)


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
    scripts = [_script(name, start, modules) for start, name in starts.items()]
    problems += _wrong_parts(scripts, modules)
    if problems:
        return [], problems
    texts = chain.from_iterable(_texts(script, modules, paths) for script in scripts)
    return [Output(f"assets/js/{name}", text) for name, text in texts], []


def _script(name: str, start: str, modules: Mapping[str, Module]) -> _Script:
    own = needed_by(start, modules)
    parts: dict[str, list[str]] = {}
    waiting = list(own)
    while waiting:
        for path in (part.path for part in modules[waiting.pop(0)].parts):
            if path not in parts:
                parts[path] = [each for each in needed_by(path, modules) if each not in own]
                waiting += parts[path]
    shared = _shared(parts)
    apart = {path for paths in shared.values() for path in paths}
    return _Script(
        _File(f"{name}.mjs", start, tuple(own)),
        tuple(
            _File(f"{name}-{_stem(path)}.mjs", path, tuple(each for each in needed if each not in apart))
            for path, needed in parts.items()
        ),
        tuple(_File(f"{name}-{'-and-'.join(who)}.mjs", "", tuple(paths)) for who, paths in shared.items()),
    )


def _shared(parts: Mapping[str, list[str]]) -> dict[tuple[str, ...], list[str]]:
    """Return the paths of the modules that several parts need, by the names of just these parts.

    ``parts`` has the paths of what each part needs. Their order is kept: each after those that it imports.
    """
    users: dict[str, set[str]] = {}
    for part, needed in parts.items():
        for path in needed:
            users.setdefault(path, set()).add(_stem(part))
    shared: dict[tuple[str, ...], list[str]] = {}
    for path, names in users.items():
        if len(names) > 1:
            shared.setdefault(tuple(sorted(names)), []).append(path)
    return shared


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def _wrong_parts(scripts: Collection[_Script], modules: Mapping[str, Module]) -> Iterator[Problem]:
    """Yield a problem for each part that its entry imports at once, or whose file's name another one has."""
    served = {script.entry.name: script.entry.start for script in scripts}
    for script in scripts:
        served |= {file.name: "what parts share" for file in script.shared}
        names = {part.start: part.name for part in script.parts}
        for path in chain.from_iterable(file.modules for file in script.files):
            for part in modules[path].parts:
                fault = None
                if part.path in script.entry.modules:
                    fault = (
                        f"expected a file that {script.entry.start} does not import already",
                        "import it at the top of the file, or no longer import it on the way here",
                    )
                elif (other := served.setdefault(names[part.path], part.path)) != part.path:
                    fault = (
                        f"expected a name of its own: {other} is served as {names[part.path]}",
                        "rename one of the two files",
                    )
                if fault:
                    yield modules[path].problem(part.at, f"a part at {part.path}", fault)


def _texts(
    script: _Script, modules: Mapping[str, Module], paths: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of a script."""
    addresses = {part.start: f"./{part.name}" for part in script.parts}
    taken = {file.name: _taken_by(file, modules) for file in script.files}
    for file in script.files:
        lines = [f"/* {each.removeprefix('docs/')} */\n" for each in _licences(file.modules, paths)]
        lines += (
            f'import{{{",".join(borrowed)}}}from"./{other.name}";\n'
            for other in (script.entry, *script.shared)
            if (borrowed := [modules[each].name for each in other.modules if each in taken[file.name]])
        )
        lines += (_as_function(modules[path], modules, addresses) for path in file.modules)
        if file in script.parts:
            start = modules[file.start]
            lines.append(f"export const{{{','.join(name for name, _ in start.exports)}}}={start.name};\n")
        elif lent := [
            modules[each].name for each in file.modules if any(each in of for of in taken.values())
        ]:
            lines.append(f"export{{{','.join(lent)}}};\n")
        yield file.name, "".join(lines)


def _taken_by(file: _File, modules: Mapping[str, Module]) -> set[str]:
    """Return the paths of the modules that a file needs from others."""
    imported = {each.path for path in file.modules for each in modules[path].imports}
    return (imported | {file.start} - {""}) - set(file.modules)


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

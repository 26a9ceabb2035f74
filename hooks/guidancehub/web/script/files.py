"""The files of script that pages load, each joined from an entry and every module that it imports.

An entry is `docs/assets/js/NAME/page.mjs`, served as `assets/js/NAME.mjs`, or `docs/assets/js/site.mjs`.
Each module becomes one function that returns what it exports, so that the names of two modules never
collide. What an entry loads by `import("./view/check.mjs")` is a part, served as `assets/js/NAME-check.mjs`.
A part takes the modules that the entry has from the entry's file. What two parts or more need besides is in
one file, `assets/js/NAME-shared.mjs`, which loads before them, so that no page ever has a module twice and
a part needs three files at most. Where a part needs little of it, the entry imports that little.

Browsers may remember that an address failed, so a part that failed is asked for under another one.
"""

from __future__ import annotations

import json
import re
from collections import Counter
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
_SHARED: Final = "$shared"
"""The object in which the modules of the shared file are put, for parts to take them."""
_LOAD: Final = "$load"
"""The function that loads files one after the other, and returns what the last one exports."""
_LOADER: Final = (
    f"const {_SHARED}={{}},{_LOAD}=(()=>{{\nconst tries=new Map;\nreturn async(...files)=>{{\nlet last;\n"
    "for(const file of files){\nconst at=tries.get(file)??0;\n"
    "try{last=await import(at?`${file}?again=${at}`:file)}\n"
    "catch(fault){if(at===(tries.get(file)??0))tries.set(file,at+1);throw fault}\n}\nreturn last}})();\n"
)


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
    shared: _File
    """What several parts need and the entry does not; it may have no modules, and is not served then."""
    parts: tuple[_File, ...]
    """What is loaded when it is asked for."""

    @property
    def files(self) -> tuple[_File, ...]:
        """Return every file that is served."""
        return (self.entry, *((self.shared,) if self.shared.modules else ()), *self.parts)


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
    users = Counter(chain.from_iterable(parts.values()))
    return _Script(
        _File(f"{name}.mjs", start, tuple(own)),
        _File(f"{name}-shared.mjs", "", tuple(path for path, count in users.items() if count > 1)),
        tuple(
            _File(f"{name}-{_stem(path)}.mjs", path, tuple(each for each in needed if users[each] == 1))
            for path, needed in parts.items()
        ),
    )


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def _wrong_parts(scripts: Collection[_Script], modules: Mapping[str, Module]) -> Iterator[Problem]:
    """Yield a problem for each part that its entry imports at once, or whose file's name another one has."""
    served = {script.entry.name: script.entry.start for script in scripts}
    for script in scripts:
        served |= {script.shared.name: "what parts share"} if script.shared.modules else {}
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
    all_paths = dict.fromkeys(path for file in script.files for path in file.modules)
    names = {path: f"${at}" for at, path in enumerate(all_paths)}
    taken = {file.name: _taken_by(file, modules) for file in script.files}
    loads = {part.start: _load(part, script, taken[part.name]) for part in script.parts}
    for file in script.files:
        lines = [f"/* {each.removeprefix('docs/')} */\n" for each in _licences(file.modules, paths)]
        if file is script.entry:
            lines += [_LOADER] if script.parts else []
        else:
            lines += _borrowed(script, file, taken[file.name], modules, names)
        lines += (_as_function(modules[path], names, loads) for path in file.modules)
        if file in script.parts:
            start = modules[file.start]
            lines.append(
                f"export const{{{','.join(name for name, _ in start.exports)}}}={names[file.start]};\n"
            )
        elif file is script.shared:
            lines.append(f"Object.assign({_SHARED},{{{','.join(names[each] for each in file.modules)}}});\n")
        elif script.parts:
            lent = [names[each] for each in file.modules if any(each in of for of in taken.values())]
            lines.append(f"export{{{','.join((_SHARED, _LOAD, *lent))}}};\n")
        yield file.name, "".join(lines)


def _load(part: _File, script: _Script, taken: set[str]) -> str:
    """Return what loads a part: its file, after the shared one where it takes from that."""
    first = [script.shared.name] if taken & set(script.shared.modules) else []
    return f"{_LOAD}({','.join(json.dumps(f'./{name}') for name in (*first, part.name))})"


def _borrowed(
    script: _Script, file: _File, taken: set[str], modules: Mapping[str, Module], names: Mapping[str, str]
) -> Iterator[str]:
    """Yield the lines by which a file gets what it needs from the entry and from the shared file."""
    shared = [names[each] for each in script.shared.modules if each in taken]
    own = [names[each] for each in script.entry.modules if each in taken]
    own += [_SHARED] if shared or file is script.shared else []
    own += [_LOAD] if any(modules[each].parts for each in file.modules) else []
    if own:
        yield f'import{{{",".join(own)}}}from"./{script.entry.name}";\n'
    if shared:
        yield f"const{{{','.join(shared)}}}={_SHARED};\n"


def _taken_by(file: _File, modules: Mapping[str, Module]) -> set[str]:
    """Return the paths of the modules that a file needs from others."""
    imported = {each.path for path in file.modules for each in modules[path].imports}
    return (imported | {file.start} - {""}) - set(file.modules)


def _as_function(module: Module, names: Mapping[str, str], loads: Mapping[str, str]) -> str:
    """Return the statement that gives a module's object its name in a joined file."""
    taken = "".join(
        f"const{{{_pairs(each.names)}}}={names[each.path]};\n" for each in module.imports if each.names
    )
    given = f"\nreturn{{{_pairs((name, inside) for name, inside in module.exports)}}}"
    return f"const {names[module.path]}=(()=>{{\n{taken}{module.body(loads)}{given}\n}})();\n"


def _pairs(names: Iterable[tuple[str, str]]) -> str:
    """Return names as an object has them, each with the other that it goes with where they differ."""
    return ",".join(one if one == other else f"{one}:{other}" for one, other in names)


def _licences(joined: Iterable[str], paths: Collection[str]) -> Iterator[str]:
    """Yield the path of the licence of each library among modules, which is served beside them."""
    for path in joined:
        licence = f"{path.removesuffix('.mjs')}.LICENSE.txt"
        if path.startswith(f"{VENDOR}/") and licence in paths:
            yield licence

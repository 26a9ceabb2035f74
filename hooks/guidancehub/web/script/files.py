"""The files of script that pages load, each joined from an entry and every module that it imports.

An entry is `docs/assets/js/NAME/page.mjs`, served as `assets/js/NAME.mjs`, or `docs/assets/js/site.mjs`.
What an entry loads by `import("./view/check.mjs")` is a part, served as `assets/js/NAME-check.mjs`. A part
takes what the entry has from the entry's file, and what it has in common with other parts from files that
load before it, so that no page ever has a module twice.

The modules of a script are taken apart into pieces, such as functions, and each file has those that something
in it needs, one after the other in one scope, with short names that never collide.
Browsers may remember that an address failed, so a part that failed is asked for under another one.
"""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.file_text import MAX_BYTES
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.performance.cache import NO_CACHE
from guidancehub.web.output import Output
from guidancehub.web.script.division import divided
from guidancehub.web.script.graph import modules_from, needed_by, problems_between
from guidancehub.web.script.left_out import without
from guidancehub.web.script.module import SCRIPT, VENDOR
from guidancehub.web.script.own_terms import NO_TERMS
from guidancehub.web.script.pieces import pieces_of
from guidancehub.web.script.short_names import short_names, things_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from guidancehub.content.problems import Problem
    from guidancehub.performance.cache import Cache
    from guidancehub.web.script.division import File, Script
    from guidancehub.web.script.module import Module
    from guidancehub.web.script.own_terms import OwnTerms
    from guidancehub.web.script.short_names import Thing

_ENTRY: Final = re.compile(rf"{SCRIPT}/(?:([\w-]+)/page|(site))\.mjs")
_FOR_ALL_KINDS: Final = ("site", "search")
"""The entries of all pages and of the search, which have something for several kinds and tools."""
_SHARED: Final = "$shared"
"""The object in which shared files put what parts take from them."""
_LOAD: Final = "$load"
"""The function that loads files one after the other, and returns what the last one exports."""
_LOADER: Final = (
    f"const {_SHARED}={{}},{_LOAD}=(()=>{{\nconst tries=new Map;\nreturn async(...files)=>{{\nlet last;\n"
    "for(const file of files){\nconst at=tries.get(file)??0;\n"
    "try{last=await import(at?`${file}?again=${at}`:file)}\n"
    "catch(fault){if(at===(tries.get(file)??0))tries.set(file,at+1);throw fault}\n}\nreturn last}})();\n"
)


def script_files(
    root: Path, cache: Cache = NO_CACHE, terms: OwnTerms = NO_TERMS, left_out: Collection[str] = ()
) -> tuple[list[Output], list[Problem]]:
    """Return each file as `assets/js/NAME.mjs`, from the script of the project at ``root``, and the problems.

    Its texts have the ``terms`` that a hub has of its own. Modules that are ``left_out`` of the
    script of all pages and of the search do nothing. Where there are problems, there are no files.
    """
    paths, problems = regular_files(root, SCRIPT, VENDOR)
    files = {path: read_regular(root / path, path, MAX_BYTES + 1, cache) for path in paths}
    made_of = ("script", terms, *files.items())
    texts, unjoined = cache.result(made_of, lambda: _joined(terms.in_files(files), cache))
    if left_out and not unjoined:
        # All else stays as it is joined for every hub, which takes far longer.
        made_of = ("script for all kinds", terms, *left_out, *files.items())
        own = cache.result(
            made_of, lambda: _texts_of(without(left_out, terms.in_files(files)), _FOR_ALL_KINDS)
        )
        texts = {**{uri: text for uri, text in texts.items() if not _for_all_kinds(uri)}, **own}
    problems += unjoined
    return [] if problems else [Output(uri, text) for uri, text in texts.items()], problems


def _for_all_kinds(uri: str) -> bool:
    """Return whether a file is the script of all pages or of the search, or a part of it."""
    return re.fullmatch(rf"assets/js/(?:{'|'.join(_FOR_ALL_KINDS)})(?:-[\w-]+)?\.mjs", uri) is not None


class _UnjoinedError(Exception):
    """Script that cannot be joined, with its ``problems``."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


def _joined(files: Mapping[str, bytes | Problem], cache: Cache) -> tuple[Mapping[str, str], list[Problem]]:
    """Return the text of each file by its URI, and the problems."""
    # Joining takes seconds, and no editor changes script: the texts are kept for the next build.
    own = (file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
    made_of = ((path.encode(), read if isinstance(read, bytes) else b"") for path, read in files.items())
    try:
        return cache.texts("script", chain(own, *made_of), lambda: _texts_of(files)), []
    except _UnjoinedError as error:
        return {}, error.problems


def _texts_of(files: Mapping[str, bytes | Problem], entries: Collection[str] = ()) -> Mapping[str, str]:
    """Return the text of each file by its URI; with some ``entries``, of those alone.

    Raises ``_UnjoinedError``.
    """
    paths = files.keys()
    starts = {path: match[1] or match[2] for path in paths if (match := _ENTRY.fullmatch(path))}
    starts = {path: name for path, name in starts.items() if not entries or name in entries}
    modules, problems = modules_from(files, starts)
    problems = problems or list(problems_between(modules, paths))
    if problems:
        raise _UnjoinedError(problems)
    parts = {part.path for module in modules.values() for part in module.parts}
    pieces = pieces_of(modules, sorted({*starts, *parts}))
    scripts = [divided(name, start, pieces) for start, name in starts.items()]
    if wrong := list(_wrong_parts(scripts, modules)):
        raise _UnjoinedError(wrong)
    texts = chain.from_iterable(_texts(script, pieces, paths) for script in scripts)
    return {f"assets/js/{name}": text for name, text in texts}


def licences(root: Path) -> Iterator[Output]:
    """Yield the licence of each library, for a site whose own `docs/` has none of them."""
    for file in sorted((root / VENDOR).glob("*.LICENSE.txt")):
        yield Output(f"assets/vendor/{file.name}", file.read_text(encoding="utf-8"))


def _wrong_parts(scripts: Collection[Script], modules: Mapping[str, Module]) -> Iterator[Problem]:
    """Yield a problem for each part that its entry imports at once, or whose file's name another one has."""
    served = {script.entry.name: script.entry.start for script in scripts}
    for script in scripts:
        served |= {file.name: "what parts share" for file in script.shared}
        names = {part.start: part.name for part in script.parts}
        at_once = needed_by(script.entry.start, modules)
        pieces = chain.from_iterable(file.modules for file in script.files)
        for path in dict.fromkeys(piece.partition("#")[0] for piece in pieces):
            for part in modules[path].parts:
                fault = None
                if part.path in at_once:
                    fault = (
                        "script-part",
                        f"expected a file that {script.entry.start} does not import already",
                        "import it at the top of the file, or no longer import it on the way here",
                    )
                elif (other := served.setdefault(names[part.path], part.path)) != part.path:
                    fault = (
                        "script-part",
                        f"expected a name of its own: {other} is served as {names[part.path]}",
                        "rename one of the two files",
                    )
                if fault:
                    yield modules[path].problem(part.at, f"a part at {part.path}", fault)


def _texts(
    script: Script, modules: Mapping[str, Module], paths: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of a script."""
    called, names = short_names([modules[path] for file in script.files for path in file.modules])
    taken = {file.name: _taken_by(file, modules) & called.keys() for file in script.files}
    loads = {part.start: _load(part, script, taken) for part in script.parts}
    for file in script.files:
        lines = [f"/* {each.removeprefix('docs/')} */\n" for each in _licences(file.modules, paths)]
        if file is not script.entry:
            lines += _borrowed(script, file, taken[file.name], modules, called)
        elif script.parts:
            lines.append(_LOADER)
        lines += (_text_of(modules[path], loads, called, names[path]) for path in file.modules)
        lines += _lent(script, file, taken, modules, called)
        yield file.name, "".join(lines)


def _taken_by(file: File, modules: Mapping[str, Module]) -> set[Thing]:
    """Return all that a file needs from others."""
    taken = {
        (each.path, name) for path in file.modules for each in modules[path].imports for name, _ in each.names
    }
    return {thing for thing in taken if thing[0] not in file.modules}


def _load(part: File, script: Script, taken: Mapping[str, set[Thing]]) -> str:
    """Return what loads a part: its file, after the shared ones that it or another one of them takes from."""
    needed = [part]
    for shared in reversed(script.shared):
        if any(path in shared.modules for file in needed for path, _ in taken[file.name]):
            needed.insert(0, shared)
    return f"{_LOAD}({','.join(json.dumps(f'./{file.name}') for file in needed)})"


def _borrowed(
    script: Script,
    file: File,
    taken: set[Thing],
    modules: Mapping[str, Module],
    called: Mapping[Thing, str],
) -> Iterator[str]:
    """Yield the lines by which a file gets what it needs from the entry and from shared files."""
    own = sorted(called[thing] for thing in taken if thing[0] in script.entry.modules)
    shared = sorted(called[thing] for thing in taken if thing[0] not in script.entry.modules)
    own += [_SHARED] if shared or file in script.shared else []
    own += [_LOAD] if any(modules[each].parts for each in file.modules) else []
    if own:
        yield f'import{{{",".join(own)}}}from"./{script.entry.name}";\n'
    if shared:
        yield f"const{{{','.join(shared)}}}={_SHARED};\n"


def _lent(
    script: Script,
    file: File,
    taken: Mapping[str, set[Thing]],
    modules: Mapping[str, Module],
    called: Mapping[Thing, str],
) -> Iterator[str]:
    """Yield the line by which a file gives others what they need from it."""
    lent = {thing for of in taken.values() for thing in of if thing[0] in file.modules}
    names = sorted(called[thing] for thing in lent)
    if file in script.shared:
        yield f"Object.assign({_SHARED},{{{','.join(names)}}});\n"
    elif file in script.parts:
        things = things_of(modules[file.start])
        given = (f"{called[things[here]]} as {name}" for name, here in modules[file.start].exports)
        yield f"export{{{','.join(given)}}};\n"
    elif script.parts:
        yield f"export{{{','.join((_SHARED, _LOAD, *names))}}};\n"


def _text_of(
    module: Module, loads: Mapping[str, str], called: Mapping[Thing, str], names: Mapping[int, str]
) -> str:
    """Return what a module does, with the names that it has in the joined files."""
    if module.is_library:
        exports = [(name, inside) for name, inside in module.exports if (module.path, name) in called]
        taken = ",".join(f"{name}:{called[module.path, name]}" for name, _ in exports)
        given = ",".join(f"{name}:{inside}" for name, inside in exports)
        return f"const{{{taken}}}=(()=>{{\n{module.body({}, {})}\nreturn{{{given}}}\n}})();\n"
    body = module.body(loads, names)
    return f"{body}\n" if body.endswith((";", "}")) or not body else f"{body};\n"


def _licences(joined: Iterable[str], paths: Collection[str]) -> Iterator[str]:
    """Yield the path of the licence of each library among modules, which is served beside them."""
    for path in joined:
        licence = f"{path.partition('.mjs')[0]}.LICENSE.txt"
        if path.startswith(f"{VENDOR}/") and licence in paths:
            yield licence

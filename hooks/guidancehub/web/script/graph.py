"""The modules that entries lead to: read them, check what each takes from others, and put them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem, did_you_mean, one_of
from guidancehub.content.reading.file_text import text_of
from guidancehub.web.script.module import SCRIPT, VENDOR, Import, Module, read_module

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from guidancehub.content.problems import Fault

_FOLDERS: Final = (f"{SCRIPT}/", f"{VENDOR}/")


def modules_from(
    files: Mapping[str, bytes | Problem], entries: Collection[str]
) -> tuple[dict[str, Module], list[Problem]]:
    """Return every module that entries lead to, by its path, and the problems of all of them.

    ``files`` are the bytes of all that there are, by their paths.
    """
    modules: dict[str, Module] = {}
    problems: list[Problem] = []
    waiting = sorted(entries)
    while waiting:
        path = waiting.pop()
        if path in modules:
            continue
        content = files[path]
        text = [content] if isinstance(content, Problem) else text_of(content, path)
        module, faults = (
            (Module(path, ""), text)
            if isinstance(text, list)
            else read_module(path, text, is_entry=path in entries)
        )
        modules[path] = module
        problems += faults
        waiting += (each.path for each in (*module.imports, *module.parts) if each.path in files)
    return modules, problems


def problems_between(modules: Mapping[str, Module], paths: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each import of what is not there, and for imports that lead round in a circle."""
    for module in modules.values():
        for each in (*module.imports, *module.parts):
            if not each.path.startswith(_FOLDERS):
                fault = (
                    "script-import",
                    f"expected a file below {SCRIPT} or {VENDOR}",
                    "move the file there",
                )
                yield module.problem(each.at, f"an import of {each.path}", fault)
            elif each.path not in paths:
                near = did_you_mean(each.path, paths)
                fault = (
                    "script-import",
                    "expected a file that there is",
                    near or "mend the path, or add the file",
                )
                yield module.problem(each.at, f"an import of {each.path}", fault)
            else:
                yield from _unknown_names(module, each, dict(modules[each.path].exports))
    yield from _circles(modules)


def needed_by(path: str, modules: Mapping[str, Module]) -> list[str]:
    """Return the paths of a module and of all that it imports, each after those that it imports itself.

    Of those that import each other, one comes first.
    """
    order: dict[str, None] = {}
    begun: set[str] = set()

    def add(path: str) -> None:
        begun.add(path)
        for each in modules[path].imports:
            if each.path not in begun:
                add(each.path)
        order[path] = None

    add(path)
    return list(order)


def _unknown_names(module: Module, taken: Import, exports: Mapping[str, str]) -> Iterator[Problem]:
    for name, _ in taken.names:
        if name not in exports:
            near = did_you_mean(name, exports) or one_of(exports) or f"export it in {taken.path}"
            fault = ("script-import", f"expected a name that {taken.path} exports", near)
            yield module.problem(taken.at, f"an import of {name!r}", fault)


def _circles(modules: Mapping[str, Module]) -> Iterator[Problem]:
    """Yield a problem for each import that leads back to a module on the way to it."""
    done: set[str] = set()

    def visit(path: str, way: tuple[str, ...]) -> Iterator[Problem]:
        for each in modules[path].imports:
            if each.path in way:
                yield modules[path].problem(each.at, *_circle((*way[way.index(each.path) :], each.path)))
            elif each.path in modules and each.path not in done:
                yield from visit(each.path, (*way, each.path))
        done.add(path)

    for path in sorted(modules):
        if path not in done:
            yield from visit(path, (path,))


def _circle(way: Iterable[str]) -> tuple[str, Fault]:
    names = " → ".join(path.removeprefix(f"{SCRIPT}/") for path in way)
    cure = "move what both need into a module of its own"
    return f"imports in a circle: {names}", (
        "script-circle",
        "expected each module after those that it imports",
        cure,
    )

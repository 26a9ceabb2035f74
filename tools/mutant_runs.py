"""Run unit tests on changed modules of the program, each time in a process that is forked for it.

``run_anew`` imports the program and its tests with the changed modules in the place of the program's.
``run_collected`` imports and collects once, and puts the changed code into the functions that exist: this is
ten times quicker, and right for what runs only when a function is called.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.util import spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias

import pytest

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

ROOT: Final = Path(__file__).parent.parent
SOURCES: Final = ROOT / "hooks"
PARTS: Final = ("content", "views")

_SIDE_BY_SIDE: Final = 2
_MOST_SECONDS: Final = 60
"""For one test; the slowest takes five."""
_BROKEN: Final = 70
"""The exit code of a run that this tool cannot make."""
# They start processes of their own, which import the program from its files.
_APART: Final = ("tests/unit/test_publish.py", "tests/unit/slow/test_publish.py", "tests/unit/tools")
_OPTIONS: Final = ("-q", "-x", "-s", "-p", "no:cacheprovider", *(f"--ignore={path}" for path in _APART))
# A process that is forked need not import these again.
_LIBRARIES: Final = ("docx", "jinja2", "lxml.html", "pydantic", "xlsxwriter", "yaml")


class Outcome(Enum):
    """What the tests found, by the exit code; any other code is a failure of this tool."""

    SURVIVED = 0
    KILLED = 1
    NOT_IMPORTED = 2
    """A module of the program or a file of tests cannot be imported."""
    TIMEOUT = -signal.SIGALRM


@dataclass(frozen=True, slots=True)
class Run:
    """Modules that take the place of the program's, and the tests to run on them, in order."""

    modules: Mapping[str, ast.Module]
    """By their paths in the folder of the sources."""
    tests: Sequence[str]
    """Their ids."""


Runner: TypeAlias = "Callable[[Iterable[Run]], Iterator[tuple[int, Outcome]]]"
"""Runs the tests of each; yields the place of each that ended, and what was found."""


def run_anew(runs: Iterable[Run]) -> Iterator[tuple[int, Outcome]]:
    """Run the tests of each; yield the place of each that ended, and what was found.

    The program must not have been imported.
    """
    for library in _LIBRARIES:
        import_module(library)
    yield from _run_each(runs, _test_anew)


def run_collected(use: Callable[[Runner], object]) -> None:
    """Import the program, collect all tests, and call a function with what runs them on changed functions."""
    with_items(lambda items: use(lambda runs: _run_each(runs, lambda run: _test_functions(run, items))))


def with_items(use: Callable[[Mapping[str, pytest.Item]], object]) -> None:
    """Import the program, collect all tests, and call a function with them by their ids; exit on failure."""
    if pytest.main([*_OPTIONS, "tests/unit"], plugins=[_Collected(use)]):
        raise SystemExit(1)


def _run_each(runs: Iterable[Run], test: Callable[[Run], int]) -> Iterator[tuple[int, Outcome]]:
    waiting = enumerate(runs)
    running: dict[int, int] = {}
    with TemporaryDirectory() as folder:
        while True:
            while len(running) < _SIDE_BY_SIDE and (following := next(waiting, None)):
                place, run = following
                child = os.fork()
                if child == 0:
                    _end_with(test, run, Path(folder, str(place)))
                running[child] = place
            if not running:
                return
            child, status = os.wait()
            place = running.pop(child)
            output = Path(folder, str(place))
            code = os.waitstatus_to_exitcode(status)
            if code not in {each.value for each in Outcome}:
                raise SystemExit(f"The tests ended with {code}:\n{output.read_text()[-4000:]}")
            output.unlink()
            yield place, Outcome(code)


def _end_with(test: Callable[[Run], int], run: Run, output: Path) -> NoReturn:
    """End this process with the exit code of the tests; whatever happens, it is no second parent."""
    code = _BROKEN
    try:
        written = os.open(output, os.O_WRONLY | os.O_CREAT)
        for stream in (1, 2):
            os.dup2(written, stream)
        signal.alarm(_MOST_SECONDS)
        code = test(run)
    except BaseException:  # noqa: BLE001 (the parent shows it)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _test_anew(run: Run) -> int:
    """Import the program with changed modules, and run tests; return the exit code."""
    sys.meta_path.insert(0, _Replaced(run.modules))
    with ExitStack() as failed:
        failed.callback(os._exit, Outcome.NOT_IMPORTED.value)
        for name in ("guidancehub.__main__", *map(name_of, run.modules)):
            import_module(name)
        failed.pop_all()
    files = sorted({test.partition("::")[0] for test in run.tests})
    return pytest.main([*_OPTIONS, *files], plugins=[_Chosen(run.tests)])


def _test_functions(run: Run, items: Mapping[str, pytest.Item]) -> int:
    """Change the functions of the program, and run tests; return the exit code."""
    put_in(run.modules)
    empty_caches()
    chosen = [items[test] for test in run.tests]
    for item, following in zip(chosen, [*chosen, None][1:], strict=True):
        signal.alarm(_MOST_SECONDS)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if item.session.testsfailed:
            return Outcome.KILLED.value
    return Outcome.SURVIVED.value


def put_in(modules: Mapping[str, ast.Module]) -> None:
    """Replace the code of every function that modules define with the code of the changed modules."""
    codes = {
        (file, code.co_qualname, code.co_firstlineno): code
        for path, tree in modules.items()
        for file in [str(SOURCES / path)]
        for code in _codes(compile(tree, file, "exec", dont_inherit=True))
        if code.co_name != "<lambda>"  # Two may be in one line.
    }
    for function in gc.get_objects():
        if isinstance(function, FunctionType):
            was = function.__code__
            key = (was.co_filename, was.co_qualname, was.co_firstlineno)
            with suppress(ValueError):  # A closure that no longer uses what is around it stays as it is.
                function.__code__ = codes.get(key, was)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def empty_caches() -> None:
    """Empty the caches of functions of the parts that are tried, and of the tests."""
    ours = (*(str(SOURCES / "guidancehub" / part) for part in PARTS), str(ROOT / "tests"))
    for module in list(sys.modules.values()):
        if str(getattr(module, "__file__", None)).startswith(ours):
            for each in list(vars(module).values()):
                if callable(clear := getattr(each, "cache_clear", None)):
                    clear()


def name_of(path: str) -> str:
    """Return the name of the module at a path."""
    return ".".join(Path(path).with_suffix("").parts).removesuffix(".__init__")


class _Replaced(MetaPathFinder, Loader):
    """Imports other modules in the place of the program's."""

    def __init__(self, modules: Mapping[str, ast.Module]) -> None:
        self._modules = {name_of(path): (SOURCES / path, tree) for path, tree in modules.items()}

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name not in self._modules:
            return None
        file, _ = self._modules[name]
        folders = [str(file.parent)] if file.name == "__init__.py" else None
        return spec_from_file_location(name, file, loader=self, submodule_search_locations=folders)

    def exec_module(self, module: ModuleType) -> None:
        file, tree = self._modules[module.__name__]
        exec(compile(tree, str(file), "exec", dont_inherit=True), module.__dict__)  # noqa: S102 (our own code)


class _Chosen:
    """A plugin of pytest: runs chosen tests in their order, each for a limited time."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._places = {test: place for place, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = (item for item in items if item.nodeid in self._places)
        items[:] = sorted(chosen, key=lambda item: self._places[item.nodeid])

    def pytest_runtest_logstart(self) -> None:
        signal.alarm(_MOST_SECONDS)


class _Collected:
    """A plugin of pytest: calls a function with the tests that were collected, and runs none."""

    def __init__(self, use: Callable[[Mapping[str, pytest.Item]], object]) -> None:
        self._use = use

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._use({item.nodeid: item for item in session.items})
        return True

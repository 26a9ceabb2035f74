"""Find which unit tests reach each line of the program as it is."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from coverage import Coverage, CoverageData

from mutant_runs import PARTS, SOURCES, empty_caches, with_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pytest

_AT_IMPORT: Final = ""
"""The context of lines that are reached when tests are collected."""


class Reached:
    """The tests that reach each line, and how long they take."""

    def __init__(
        self, lines: Mapping[str, Mapping[int, Iterable[str]]], seconds: Mapping[str, float]
    ) -> None:
        """Take the ids of tests by the path of the module and the line, and the seconds of each test."""
        self._lines = lines
        self._seconds = seconds

    def by_lines(self, path: str, lines: Iterable[int]) -> list[str]:
        """Return the tests that reach lines of a module, the quickest first."""
        return self._ordered(self._contexts(path, lines) - {_AT_IMPORT})

    def by_module(self, path: str) -> list[str]:
        """Return all tests, first those that reach the module."""
        near = self.by_lines(path, self._lines.get(path, {}))
        return near + self._ordered(self._seconds.keys() - set(near))

    def _contexts(self, path: str, lines: Iterable[int]) -> frozenset[str]:
        by_line = self._lines.get(path, {})
        return frozenset().union(*(by_line.get(line, ()) for line in lines))

    def _ordered(self, tests: Iterable[str]) -> list[str]:
        return sorted(tests, key=lambda test: (self._seconds[test], test))


def measured() -> Reached:
    """Run all tests on the program as it is, in a process of its own; exit where one fails."""
    with TemporaryDirectory() as folder:
        lines, seconds = Path(folder, "lines"), Path(folder, "seconds")
        child = os.fork()
        if child == 0:
            coverage = Coverage(
                data_file=lines, include=[f"{SOURCES}/guidancehub/{part}/*" for part in PARTS]
            )
            coverage.start()
            with_items(lambda items: seconds.write_text(json.dumps(_measure(coverage, items))))
            os._exit(0)
        os.waitpid(child, 0)
        if not seconds.exists():
            raise SystemExit("A test fails on the program as it is: run make unit.")
        data = CoverageData(str(lines))
        data.read()
        return Reached(
            {
                Path(file).relative_to(SOURCES).as_posix(): data.contexts_by_lineno(file)
                for file in data.measured_files()
            },
            json.loads(seconds.read_text()),
        )


def _measure(coverage: Coverage, items: Mapping[str, pytest.Item]) -> dict[str, float]:
    """Run each test with its file's fixtures made anew; return the seconds of each. Exits where one fails."""
    seconds = {}
    first, last = list(items.values())[:: len(items) - 1]
    for name, item in items.items():
        empty_caches()
        coverage.switch_context(name)
        start = time.process_time()
        # As if a test of another folder followed: so all that its file shares is made anew.
        elsewhere = last if item.path.parent == first.path.parent else first
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=elsewhere)
        seconds[name] = time.process_time() - start
        if item.session.testsfailed:
            os._exit(1)
    coverage.stop()
    coverage.save()
    return seconds

"""Put small faults into the program, one at a time, and count how many of them the unit tests notice.

``python tools/mutants.py`` tries 1,000 faults that a seed chooses, prints each that no test notices, and the
score. ``--again`` tries only those that no test noticed the last time.

A fault in a function is tried by the tests that reach its lines in the program as it is, any other fault by
all tests. Before that, the same machinery must find no fault in modules as they are, all together and each
alone, and must find one in each module whose functions all raise.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mutant_runs import PARTS, ROOT, SOURCES, Outcome, Run, run_anew, run_collected, run_in_functions
from mutations import Mutation, mutated, mutations_of
from reached import Reached, measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pytest

LEAST: Final = 85
"""The share of faults that tests have to notice, in per cent."""

_LAST: Final = ROOT / ".mutants.json"
"""The keys of the faults that no test noticed the last time."""
_ENOUGH: Final = 20
"""The tests of a control of one module; the control of all modules together has all tests."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module of the program with one fault in it."""

    path: str
    """Of the module, in the folder of the sources."""
    mutation: Mutation

    @property
    def key(self) -> tuple[str, int, int]:
        """Return its path and its place in the module, which no other has."""
        return self.path, self.mutation.number, self.mutation.variant

    def __str__(self) -> str:
        was, now = (" ".join(text.split())[:80] for text in (self.mutation.was, self.mutation.now))
        return f"{self.path}:{self.mutation.line}: `{was}` as `{now}`"

    def run(self, tests: Sequence[str]) -> Run:
        """Return its run with tests."""
        return Run({self.path: mutated(source_of(self.path), self.mutation)}, tests)


def all_mutants() -> list[Mutant]:
    """Return every mutant of the parts of the program that are tried, in order."""
    files = (file for part in PARTS for file in sorted((SOURCES / "guidancehub" / part).rglob("*.py")))
    return [
        Mutant(file.relative_to(SOURCES).as_posix(), mutation)
        for file in files
        for mutation in mutations_of(file.read_text(encoding="utf-8"))
    ]


def source_of(path: str) -> str:
    """Return the text of a module."""
    return (SOURCES / path).read_text(encoding="utf-8")


def tree_of(path: str, *, raising: bool = False) -> ast.Module:
    """Return a module as it is, or with functions that all raise."""
    tree = ast.parse(source_of(path))
    for node in ast.walk(tree):
        if raising and isinstance(node, ast.FunctionDef):
            node.body[:0] = ast.parse("raise ArithmeticError").body
    return ast.fix_missing_locations(tree)


def as_they_are(paths: Iterable[str], tests: Reached) -> list[Run]:
    """Return the runs that must survive: of modules as they are, all together and each alone."""
    modules = {path: tree_of(path) for path in paths}
    alone = [Run({path: tree}, tests.by_module(path)[:_ENOUGH]) for path, tree in modules.items()]
    return [Run(modules, tests.by_module("")), *alone]


def all_raising(paths: Iterable[str], tests: Reached) -> list[Run]:
    """Return the runs that must be killed: of each module with functions that tests reach."""
    inside = {
        path: {each.line for each in mutations_of(source_of(path)) if each.in_function} for path in paths
    }
    reached = {path: tests.by_lines(path, lines) for path, lines in inside.items()}
    return [
        Run({path: tree_of(path, raising=True)}, near[:_ENOUGH]) for path, near in reached.items() if near
    ]


def prove(name: str, outcomes: Iterable[tuple[int, Outcome]], expected: set[Outcome]) -> None:
    """Exit unless there are outcomes and each is as expected."""
    ended = dict(outcomes)
    if not ended:
        raise SystemExit(f"No run of {name} was made.")
    for place, outcome in ended.items():
        if outcome not in expected:
            raise SystemExit(f"Run {place} of {name} must not end as {outcome.name}.")
    print(f"Control: {len(ended)} runs of {name} ended as they must.", flush=True)


def survivors_of(mutants: Sequence[Mutant], tests: Reached) -> list[Mutant]:
    """Try mutants and print those that survive; return them in order. Exits where a control fails."""
    groups: dict[str, list[tuple[Mutant, list[str]]]] = {"called": [], "imported": [], "unreached": []}
    for mutant in mutants:
        changed = range(mutant.mutation.first, mutant.mutation.last + 1)
        near = tests.by_lines(mutant.path, changed) if mutant.mutation.in_function else []
        if near:
            groups["called"].append((mutant, near))
        elif tests.at_import(mutant.path, changed) or not mutant.mutation.in_function:
            groups["imported"].append((mutant, tests.by_module(mutant.path)))
        else:
            groups["unreached"].append((mutant, []))
    survivors = [mutant for mutant, _ in groups["unreached"]]
    print("No test reaches:", *survivors, sep="\n", flush=True)

    def note(group: str, outcomes: Iterable[tuple[int, Outcome]]) -> None:
        counts = dict.fromkeys((each.name.lower() for each in Outcome), 0)
        for place, outcome in outcomes:
            counts[outcome.name.lower()] += 1
            if outcome is Outcome.SURVIVED:
                survivors.append(groups[group][place][0])
                print(survivors[-1], flush=True)
        print(f"In what is {group}: {counts}", flush=True)

    paths = sorted({mutant.path for mutant in mutants})
    killed = {Outcome.KILLED, Outcome.NOT_IMPORTED}

    def try_called(items: Mapping[str, pytest.Item]) -> None:
        prove("modules as they are", run_in_functions(as_they_are(paths, tests), items), {Outcome.SURVIVED})
        prove("modules that raise", run_in_functions(all_raising(paths, tests), items), killed)
        runs = (mutant.run(near) for mutant, near in groups["called"])
        note("called", run_in_functions(runs, items))

    prove("imports as they are", run_anew(as_they_are(paths, tests)), {Outcome.SURVIVED})
    prove("imports that raise", run_anew(all_raising(paths, tests)), killed)
    note("imported", run_anew(mutant.run(near) for mutant, near in groups["imported"]))
    run_collected(try_called)
    return sorted(survivors, key=lambda each: each.key)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants; return 0 when enough of them were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--number", type=int, default=1_000)
    parser.add_argument("--again", action="store_true", help="try again what no test noticed the last time")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    every = all_mutants()
    chosen = random.Random(options.seed).sample(every, options.number)  # noqa: S311 (no secret)
    if options.again:
        last = {tuple(each) for each in json.loads(_LAST.read_text())}
        chosen = [mutant for mutant in every if mutant.key in last]
    print(f"{len(chosen)} of {len(every)} mutants, seed {options.seed}", flush=True)
    survivors = survivors_of(chosen, measured())
    _LAST.write_text(json.dumps([each.key for each in survivors]))
    score = 100 * (len(chosen) - len(survivors)) / len(chosen)
    print(f"{len(survivors)} of {len(chosen)} survived. Score: {score:.1f} %")
    return int(score < LEAST)


if __name__ == "__main__":
    sys.exit(main())

"""Put small faults into the program, one at a time, and count how many of them the unit tests notice.

``python tools/mutants.py`` tries 1,000 faults in functions that a seed chooses, prints each that no test
notices, and the score. Each is tried by the tests that reach its lines in the program as it is. With
``--imported``, it tries faults in what runs when a module is imported, such as tables and fields of records:
each by all tests, which takes far longer. ``--again`` tries only those that no test noticed the last time.

Before that, the same machinery must find no fault in modules as they are, all together and each alone, and
must find one in each module whose functions all raise.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mutant_runs import PARTS, ROOT, SOURCES, Outcome, Run, Runner, run_anew, run_collected
from mutations import Mutation, mutated, mutations_of
from reached import Reached, measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

    def run(self, tests: Reached) -> Run:
        """Return its run with the tests that may notice it."""
        mutation = self.mutation
        near = tests.by_lines(self.path, range(mutation.first, mutation.last + 1))
        module = mutated(source_of(self.path), mutation)
        return Run({self.path: module}, near if mutation.in_function else tests.by_module(self.path))


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


def survivors_of(mutants: Sequence[Mutant], tests: Reached, run: Runner) -> list[Mutant]:
    """Try mutants and print those that survive; return them in order. Exits where a control fails."""
    paths = sorted({mutant.path for mutant in mutants})
    prove("modules as they are", run(as_they_are(paths, tests)), {Outcome.SURVIVED})
    prove("modules that raise", run(all_raising(paths, tests)), {Outcome.KILLED, Outcome.NOT_IMPORTED})
    counts: Counter[str] = Counter()
    survivors = []
    for place, outcome in run(mutant.run(tests) for mutant in mutants):
        counts[outcome.name.lower()] += 1
        if outcome is Outcome.SURVIVED:
            survivors.append(mutants[place])
            print(f"{counts.total()}: {mutants[place]}", flush=True)
    print(dict(counts), flush=True)
    return sorted(survivors, key=lambda each: each.key)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants; return 0 when enough of them were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--number", type=int, default=1_000)
    parser.add_argument("--imported", action="store_true", help="try faults in what runs at import")
    parser.add_argument("--again", action="store_true", help="try again what no test noticed the last time")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    every = [each for each in all_mutants() if each.mutation.in_function is not options.imported]
    chosen = random.Random(options.seed).sample(every, options.number)  # noqa: S311 (no secret)
    if options.again:
        last = {tuple(each) for each in json.loads(_LAST.read_text())}
        chosen = [mutant for mutant in every if mutant.key in last]
    print(f"{len(chosen)} of {len(every)} mutants, seed {options.seed}", flush=True)
    tests = measured()
    survivors: list[Mutant] = []
    if options.imported:
        survivors += survivors_of(chosen, tests, run_anew)
    else:
        run_collected(lambda run: survivors.extend(survivors_of(chosen, tests, run)))
    _LAST.write_text(json.dumps([each.key for each in survivors]))
    score = 100 * (len(chosen) - len(survivors)) / len(chosen)
    print(f"{len(survivors)} of {len(chosen)} survived. Score: {score:.1f} %")
    return int(score < LEAST)


if __name__ == "__main__":
    sys.exit(main())

"""What the parts of a finder name of each other is there: amounts, sums, tests, answers and processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_outcomes import Outcome
    from guidancehub.content.model.finder_steps import FinderStep, When
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source

_OF_LINKS: Final = {"at", "start"}
"""Names that links need for themselves."""

Named = tuple["Steps", str, "Collection[str]", str]
"""Where something is named, what it is, what could be named there, and what that is in words."""


def lost_names(finder: Finder, source: Source) -> Iterator[Problem]:
    """Yield a problem for each name that is not there, or is there twice."""
    yield from _repeated(finder, source)
    yield from _unused(finder, source)
    for steps, found, known, what in _named_in(finder):
        if found not in known:
            yield source.problem(
                steps,
                "finder-name-unknown",
                f"found {found!r}, expected {what}",
                did_you_mean(found, known) or (one_of(sorted(known)) if known else "there is none so far"),
            )


def _repeated(finder: Finder, source: Source) -> Iterator[Problem]:
    """Yield a problem for each name that another one has: links hold them side by side."""
    first = {step.id for step in finder.steps} | _OF_LINKS
    for at, step in enumerate(finder.steps):
        keys: set[str] = set()
        for index, answer in enumerate(step.answers):
            if answer.key in keys:
                yield _again(source, ("steps", at, "answers", index, "key"), answer.key or "")
            keys |= {answer.key} if answer.key else set()
        for part in ("amounts", "sums", "tests"):
            for index, each in enumerate(getattr(step, part) or ()):
                if each.name in first:
                    yield _again(source, ("steps", at, part, index, "name"), each.name)
                first.add(each.name)


def _again(source: Source, steps: Steps, found: str) -> Problem:
    return source.problem(
        steps,
        "finder-name-twice",
        f"found {found!r} again, expected a name of its own",
        "amounts, sums, tests and steps share their names in links; keys are of one step",
    )


def _unused(finder: Finder, source: Source) -> Iterator[Problem]:
    used = {each for outcome in finder.outcomes for each in (outcome.must, *(outcome.may or ()))}
    for at, process in enumerate(finder.processes or ()):
        if process.id not in used:
            yield source.problem(
                ("processes", at, "id"),
                "finder-process-unused",
                f"found {process.id!r}, which no outcome names, expected one that does",
                "name it after “must” or “may” in an outcome, or delete it",
            )


def _named_in(finder: Finder) -> Iterator[Named]:
    keys: dict[str, list[str]] = {}
    tests: list[str] = []
    for at, step in enumerate(finder.steps):
        yield from _in_arithmetic(step, ("steps", at))
        tests += [each.name for each in step.tests or ()]
        for index, answer in enumerate(step.answers):
            if answer.when:
                yield from _in_condition(answer.when, ("steps", at, "answers", index, "when"), keys, tests)
        # A look back at the step itself is one at what was chosen in place of amounts.
        keys[step.id] = [each.key for each in step.choices if each.key]
    processes = [each.id for each in finder.processes or ()]
    for at, outcome in enumerate(finder.outcomes):
        for steps, when in _conditions(outcome, ("outcomes", at)):
            yield from _in_condition(when, steps, keys, tests)
        if outcome.must:
            yield ("outcomes", at, "must"), outcome.must, processes, "the id of a process"
        for index, each in enumerate(outcome.may or ()):
            yield ("outcomes", at, "may", index), each, processes, "the id of a process"


def _in_arithmetic(step: FinderStep, steps: Steps) -> Iterator[Named]:
    known = [each.name for each in step.amounts or ()]
    for at, total in enumerate(step.sums or ()):
        for index, name in enumerate(total.of):
            yield (*steps, "sums", at, "of", index), name, tuple(known), "an amount, or a sum above"
        known.append(total.name)
    for at, test in enumerate(step.tests or ()):
        yield (*steps, "tests", at, "of"), test.of, known, "an amount or a sum of this step"
        if test.than:
            yield (*steps, "tests", at, "than"), test.than, known, "an amount or a sum of this step"


def _conditions(outcome: Outcome, steps: Steps) -> Iterator[tuple[Steps, When]]:
    for part in ("more_reasons", "more_checks", "onward"):
        for at, each in enumerate(getattr(outcome, part) or ()):
            if each.when:
                yield (*steps, part, at, "when"), each.when


def _in_condition(
    when: When, steps: Steps, keys: dict[str, list[str]], tests: Collection[str]
) -> Iterator[Named]:
    for step, wanted in (when.answers or {}).items():
        yield (*steps, "answers", step), step, tuple(keys), "the id of an earlier step"
        for at, key in enumerate(wanted if step in keys else ()):
            yield (*steps, "answers", step, at), key, keys[step], "the key of an answer of that step"
    for name in when.tests or ():
        yield (*steps, "tests", name), name, tuple(tests), "the name of a test"

"""Worked examples of a finder give each amount of their step, and come to a place that has words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.finder_walk import walked, with_example
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_examples import FinderExamples
    from guidancehub.content.model.finder_steps import FinderStep
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source


def wrong_examples(finder: Finder, source: Source) -> Iterator[Problem]:
    """Yield a problem for each name in worked examples that is not there, and each stray row."""
    steps = {step.id: step for step in finder.steps if step.amounts}
    for at, examples in enumerate(finder.examples or ()):
        where = ("examples", at)
        if examples.step not in steps:
            yield _unknown(source, (*where, "step"), examples.step, steps, "the id of a step with amounts")
            continue
        faults = list(_wrong_names(examples, steps[examples.step], source, where))
        yield from faults or _wrong_ends(finder, examples, source, where)


def _wrong_names(
    examples: FinderExamples, step: FinderStep, source: Source, where: Steps
) -> Iterator[Problem]:
    amounts = [each.name for each in step.amounts or ()]
    values = [*amounts, *(each.name for each in step.sums or ())]
    shares = [each.name for each in step.tests or () if each.than]
    for at, column in enumerate(examples.columns):
        if column.of and column.of not in values:
            yield _unknown(source, (*where, "columns", at, "of"), column.of, values, "an amount or a sum")
        if column.share and column.share not in shares:
            place = (*where, "columns", at, "share")
            yield _unknown(source, place, column.share, shares, "a test with “than”")
    for at, row in enumerate(examples.rows):
        if set(row.amounts) != set(amounts):
            yield source.problem(
                (*where, "rows", at, "amounts"),
                "finder-example-amounts",
                f"found {', '.join(row.amounts) or 'nothing'}, expected each amount of the step",
                f"they are: {', '.join(amounts)}",
            )


def _wrong_ends(finder: Finder, examples: FinderExamples, source: Source, where: Steps) -> Iterator[Problem]:
    known = [result.at for result in examples.results]
    for at, row in enumerate(examples.rows):
        end = walked(finder, with_example(finder, examples, row)).end.id
        if end not in known:
            yield source.problem(
                (*where, "rows", at),
                "finder-example-end",
                f"found an example that comes to {end!r}, expected a place of which “results” says something",
                "mend its answers, or say in “results” what this means",
            )


def _unknown(source: Source, steps: Steps, found: str, known: Collection[str], what: str) -> Problem:
    return source.problem(
        steps,
        "finder-name-unknown",
        f"found {found!r}, expected {what}",
        did_you_mean(found, known) or one_of(list(known)),
    )

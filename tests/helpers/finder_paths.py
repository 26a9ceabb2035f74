"""Every path through a finder, with amounts that lead there."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from guidancehub.content.model.finder_outcomes import Outcome
from guidancehub.content.model.finder_walk import PENCE, met_tests, walked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_steps import FinderStep
    from guidancehub.content.model.finder_walk import Amounts, Given

Answers = dict[str, "Given"]


def paths_of(finder: Finder) -> Iterator[tuple[Answers, Outcome]]:
    """Yield the answers of every path, and the outcome that it ends at.

    Of amounts, one example is taken for each way in which the tests of their step can come out together.
    """
    examples = {step.id: list(_examples(step).values()) for step in finder.steps if step.amounts}
    open_: list[Answers] = [{}]
    while open_:
        answers = open_.pop()
        end = walked(finder, answers).end
        if isinstance(end, Outcome):
            yield answers, end
            continue
        open_ += [answers | {end.id: choice.key or ""} for choice in end.choices]
        open_ += [answers | {end.id: amounts} for amounts in examples.get(end.id, ())]


def _examples(step: FinderStep) -> Mapping[tuple[tuple[str, bool], ...], Amounts]:
    found: dict[tuple[tuple[str, bool], ...], Amounts] = {}
    units = {each.name: PENCE if each.unit == "pounds" else 1 for each in step.amounts or ()}
    least = {each.name: each.least * units[each.name] for each in step.amounts or ()}
    for values in product(_values_near_the_limits(step), repeat=len(units)):
        amounts = dict(zip(units, values, strict=True))
        if all(value >= least[name] for name, value in amounts.items()):
            found.setdefault(tuple(met_tests(step, amounts).items()), amounts)
    return found


def _values_near_the_limits(step: FinderStep) -> list[int]:
    limits = {0, PENCE}
    for test in step.tests or ():
        limits |= {test.limit * PENCE} if test.limit else set()
    # A limit in per cent is met together with one in pounds where the whole is as many times larger.
    larger = {limit * 100 // test.per_cent for limit in limits for test in step.tests or ()}
    edges = {value + step_ for value in limits | larger for step_ in (-1, 0, 1)}
    both = {whole + limit for whole in larger for limit in limits} | {2 * whole for whole in larger}
    both |= {2 * whole + limit for whole in larger for limit in limits}
    return sorted(value for value in edges | both if value >= 0)


def read_scenario(finder: Finder, given: Mapping[str, object]) -> Answers:
    """Return the answers of a scenario, in which amounts are pounds or months as a person writes them."""
    steps = {step.id: step for step in finder.steps}
    return {
        key: value if isinstance(value, str) else _amounts(steps[key], value) for key, value in given.items()
    }


def _amounts(step: FinderStep, given: object) -> Amounts:
    assert isinstance(given, dict)
    return {
        each.name: round(given[each.name] * (PENCE if each.unit == "pounds" else 1))
        for each in step.amounts or ()
    }

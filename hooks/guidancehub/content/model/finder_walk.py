"""Follows the answers of a finder, and does its arithmetic exactly.

Script does the same in docs/assets/js/finder/, and tests hold the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_examples import Example, FinderExamples
    from guidancehub.content.model.finder_outcomes import Outcome
    from guidancehub.content.model.finder_steps import Answer, FinderStep, Test, When

PENCE: Final = 100

Amounts: TypeAlias = Mapping[str, int]
"""Amounts by name: pounds in pence, months as they are."""
Given: TypeAlias = "str | Amounts"
"""What was answered: the key of an answer, or amounts."""


@dataclass(frozen=True, slots=True)
class Walked:
    """A way through a finder, as far as its answers reach."""

    steps: tuple[FinderStep, ...]
    """The steps that were answered or looked back, in order."""
    took: tuple[Answer, ...]
    """The answer that each of them took."""
    keys: Mapping[str, str]
    """The key that was chosen, by the id of the step."""
    tests: Mapping[str, bool]
    """Whether each test is met, by name; a test without amounts is missing."""
    end: Outcome | FinderStep
    """The outcome, or the step that is asked next."""


def sums_of(step: FinderStep, amounts: Amounts) -> dict[str, int]:
    """Return the amounts of a step with its sums, by name."""
    found = dict(amounts)
    for each in step.sums or ():
        first, second = (found[name] for name in each.of)
        found[each.name] = first + second if each.how == "plus" else first - second
    return found


def met_tests(step: FinderStep, amounts: Amounts) -> dict[str, bool]:
    """Return whether each test of a step is met by its amounts, by name."""
    found = sums_of(step, amounts)
    pence = {each.name for each in step.amounts or () if each.unit == "pounds"}
    pence |= {each.name for each in step.sums or ()}
    return {each.name: _is_met(each, found, PENCE if each.of in pence else 1) for each in step.tests or ()}


def _is_met(test: Test, found: Amounts, unit: int) -> bool:
    # Whole numbers on both sides: no share is ever rounded.
    value = found[test.of] * 100
    against = (test.limit * unit if test.limit is not None else found[test.than or ""]) * test.per_cent
    if test.measure == "below":
        return value < against
    return value > against if test.measure == "above" else value >= against


def holds(when: When | None, keys: Mapping[str, str], tests: Mapping[str, bool]) -> bool:
    """Return whether a condition is met by what was answered so far."""
    if when is None:
        return True
    return all(keys.get(step) in wanted for step, wanted in (when.answers or {}).items()) and all(
        tests.get(name) is wanted for name, wanted in (when.tests or {}).items()
    )


@dataclass(slots=True)
class _Walk:
    """A way as it is gone."""

    steps: list[FinderStep] = field(default_factory=list)
    took: list[Answer] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    tests: dict[str, bool] = field(default_factory=dict)

    def answer(self, step: FinderStep, given: Given | None) -> Answer | None:
        """Return the answer that a step takes, or ``None`` where it waits for one."""
        if isinstance(given, str):
            chosen = next((each for each in step.choices if each.key == given), None)
            self.keys |= {step.id: given} if chosen else {}
            return chosen
        if given is None and not step.looks_back:
            return None
        if given is not None:
            self.tests |= met_tests(step, given)
        return next(each for each in step.ways if holds(each.when, self.keys, self.tests))


def walked(finder: Finder, answers: Mapping[str, Given]) -> Walked:
    """Follow answers, which are given by the id of their step, from the first step as far as they reach."""
    steps = {step.id: step for step in finder.steps}
    outcomes = {outcome.id: outcome for outcome in finder.outcomes}
    walk, step = _Walk(), finder.steps[0]
    while True:
        answer = walk.answer(step, answers.get(step.id))
        if answer is None:
            return _done(walk, step)
        walk.steps.append(step)
        walk.took.append(answer)
        if answer.then in outcomes:
            return _done(walk, outcomes[answer.then])
        step = steps[answer.then]


def _done(walk: _Walk, end: Outcome | FinderStep) -> Walked:
    return Walked(tuple(walk.steps), tuple(walk.took), walk.keys, walk.tests, end)


@dataclass(frozen=True, slots=True)
class State:
    """Where a way can stand: its next step, and what later conditions can still see of it."""

    at: str
    keys: frozenset[tuple[str, str]] = frozenset()
    tests: frozenset[tuple[str, bool]] = frozenset()


def reached(finder: Finder) -> set[str]:
    """Return the id of each step and outcome to which some answers lead.

    The answers to a test are taken as free: whether amounts can meet both of two tests is not looked at.
    Each answer must lead to a later step or an outcome.
    """
    steps = {step.id: step for step in finder.steps}
    seen_keys, seen_tests = _looked_at(finder)
    open_, done = [State(finder.steps[0].id)], set[State]()
    while open_:
        state = open_.pop()
        if state in done:
            continue
        done.add(state)
        if step := steps.get(state.at):
            open_.extend(_after(step, state, seen_keys, seen_tests))
    return {state.at for state in done}


def _looked_at(finder: Finder) -> tuple[set[str], set[str]]:
    """Return the ids of steps, and the names of tests, that conditions of answers name."""
    conditions = [way.when for step in finder.steps for way in step.ways if way.when]
    keys = {step for when in conditions for step in when.answers or ()}
    return keys, {name for when in conditions for name in when.tests or ()}


def _after(step: FinderStep, state: State, seen_keys: set[str], seen_tests: set[str]) -> Iterator[State]:
    """Yield each state that a step can lead to."""
    for choice in step.choices:
        kept = {(step.id, choice.key or "")} if step.id in seen_keys else set()
        yield State(choice.then, state.keys | kept, state.tests)
    names = [each.name for each in step.tests or () if each.name in seen_tests]
    for tests in _free(names):
        if step.amounts or step.looks_back:
            found = state.tests | tests
            way = next(each for each in step.ways if holds(each.when, dict(state.keys), dict(found)))
            yield State(way.then, state.keys, found)


def _free(names: list[str]) -> Iterator[frozenset[tuple[str, bool]]]:
    """Yield every way in which tests can come out."""
    if not names:
        yield frozenset()
        return
    for rest in _free(names[1:]):
        for met in (True, False):
            yield rest | {(names[0], met)}


def with_example(finder: Finder, examples: FinderExamples, row: Example) -> dict[str, Given]:
    """Return the answers of a worked example, whose amounts are whole pounds or months."""
    step = next(step for step in finder.steps if step.id == examples.step)
    amounts = {
        each.name: row.amounts[each.name] * (PENCE if each.unit == "pounds" else 1)
        for each in step.amounts or ()
    }
    return {**examples.answers, **(row.answers or {}), examples.step: amounts}

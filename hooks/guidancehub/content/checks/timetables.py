"""Rules for timetables: each step but the last says how long it is until the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.model.clock import CLOCKS_FILE
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.clock import Clocks, Regime
    from guidancehub.content.model.timetable import FollowUp, OwnTime, RuleTime, Timetable
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source


def wrong_timetables(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each step without a time to the next, and each rule that no clock has."""
    for loaded in hub.files[CLOCKS_FILE.name]:
        for at, regime in enumerate(cast("Clocks", loaded.record).regimes):
            for index, timetable in enumerate(regime.timetables or ()):
                here = ("regimes", at, "timetables", index)
                yield from _times(timetable, loaded.source, here)
                yield from _rules(regime, timetable, loaded.source, here)


def _times(timetable: Timetable, source: Source, steps: Steps) -> Iterator[Problem]:
    last = len(timetable.steps) - 1
    for at, step in enumerate(timetable.steps):
        here = (*steps, "steps", at)
        count = sum(each is not None for each in (step.own, step.rule))
        if at == last and count:
            yield source.problem(
                here,
                "timetable-time-after-end",
                "found a time after the last step, expected none",
                "the last step is the start itself",
            )
        elif at < last and count != 1:
            yield source.problem(
                here,
                "timetable-times",
                f"found {count or 'no'} times to the next step, expected one",
                "write either “own”, which readers change, or “rule”, which the law fixes",
            )
        if step.own:
            yield from _least(step.own, source, (*here, "own"))


def _least(own: OwnTime, source: Source, steps: Steps) -> Iterator[Problem]:
    if own.least is not None and own.days < own.least:
        yield source.problem(
            (*steps, "days"),
            "timetable-less-than-law",
            f"found {own.days}, expected {own.least} or more: the fewest that the law allows",
        )
    if (own.least is None) != (own.least_provision is None):
        yield source.problem(
            steps,
            "timetable-least-alone",
            "found one of “least” and “least_provision”, expected both or neither",
            "say where the law fixes the fewest days",
        )


def _rules(regime: Regime, timetable: Timetable, source: Source, steps: Steps) -> Iterator[Problem]:
    """Yield a problem where a moment is not counted from the given day that the step is."""
    reached = _reached(regime)
    rules: list[tuple[Steps, RuleTime | FollowUp]] = [
        *((("steps", at, "rule"), step.rule) for at, step in enumerate(timetable.steps) if step.rule),
        *((("follow_ups", at), each) for at, each in enumerate(timetable.follow_ups or ())),
    ]
    for where, rule in rules:
        known = reached.get(rule.given, [])
        if rule.moment not in known:
            yield source.problem(
                (*steps, *where, "moment"),
                "timetable-moment-unknown",
                f"found {rule.moment!r}, expected a moment that is counted from {rule.given!r}",
                did_you_mean(rule.moment, known) or one_of(known),
            )
    ids = [step.id for step in timetable.steps]
    for at, each in enumerate(timetable.follow_ups or ()):
        if each.step not in ids:
            yield source.problem(
                (*steps, "follow_ups", at, "step"),
                "timetable-step-unknown",
                f"found {each.step!r}, expected the id of a step of this timetable",
                did_you_mean(each.step, ids) or one_of(ids),
            )


def _reached(regime: Regime) -> dict[str, list[str]]:
    """Return the moments that follow from each given day, by its name; of several days, the first counts."""
    root: dict[str, str] = {given.name: given.name for given in regime.givens}
    for moment in regime.moments:
        root[moment.id] = root.get(moment.counted_from[0], "")
    return {
        given.name: [moment.id for moment in regime.moments if root[moment.id] == given.name]
        for given in regime.givens
    }

"""A drawn tree shows what the steps of its finder say: two ends for each question, and each part reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.finder_tree import exits_of
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.finder import Finder, Tree
    from guidancehub.content.problems import Problem
    from guidancehub.content.reading.source import Source


def broken_drawing(finder: Finder, source: Source) -> Iterator[Problem]:
    """Yield a problem for each part of a tree that its finder does not bear out."""
    tree = finder.tree
    if tree is None:
        return
    lost = list(_lost(finder, tree, source))
    yield from lost or _wrong_exits(finder, tree, source)


def _lost(finder: Finder, tree: Tree, source: Source) -> Iterator[Problem]:
    ids = [step.id for step in finder.steps]
    outcomes = [outcome.id for outcome in finder.outcomes]
    drawn = [end.outcome for end in tree.ends]
    ends = [*drawn, *(question.id for question in tree.questions)]
    taken: set[str] = set()
    for at, question in enumerate(tree.questions):
        for index, step in enumerate(question.steps):
            if step not in ids or step in taken:
                free = [each for each in ids if each not in taken]
                yield source.problem(
                    ("tree", "questions", at, "steps", index),
                    "tree-step-unknown",
                    f"found {step!r}, expected the id of a step that no question above stands for",
                    did_you_mean(step, free) or one_of(free),
                )
            taken.add(step)
        if question.if_yes not in ends:
            yield source.problem(
                ("tree", "questions", at, "if_yes"),
                "tree-exit-unknown",
                f"found {question.if_yes!r}, expected a question, or an outcome that “ends” lists",
                did_you_mean(question.if_yes, ends) or one_of(ends),
            )
    for at, outcome in enumerate(drawn):
        if outcome not in outcomes:
            yield source.problem(
                ("tree", "ends", at, "outcome"),
                "tree-outcome-unknown",
                f"found {outcome!r}, expected the id of an outcome",
                did_you_mean(outcome, outcomes) or one_of(outcomes),
            )


def _wrong_exits(finder: Finder, tree: Tree, source: Source) -> Iterator[Problem]:
    ids = [question.id for question in tree.questions]
    for at, question in enumerate(tree.questions):
        exits = exits_of(finder, tree, question)
        onward = {*ids[at + 1 :], *(end.outcome for end in tree.ends)}
        if len(exits) != 2 or question.if_yes not in exits or not exits <= onward:  # noqa: PLR2004 (yes and no)
            yield source.problem(
                ("tree", "questions", at, "steps"),
                "tree-exits-wrong",
                f"found steps that lead to {_listed(exits)}, expected {question.if_yes!r} and one more",
                "its steps must lead to these alone: that one, and one later question or outcome",
            )


def _listed(exits: set[str]) -> str:
    return " and ".join(repr(each) for each in sorted(exits)) or "nothing that is drawn"

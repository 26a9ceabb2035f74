"""Every answer of the finder leads to a later step or an outcome, and some answer leads to each of these."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.model.contracts_and_grants import GUIDANCE_FILE
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.problems import Problem
    from guidancehub.content.reading.source import Source


def broken_finder(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each answer that leads nowhere, and each step that cannot be reached."""
    for loaded in hub.files[GUIDANCE_FILE.name]:
        finder = cast("ContractsAndGrants", loaded.record).finder
        yield from _dead_ends(finder, loaded.source)
        yield from _unreached(finder, loaded.source)


def _dead_ends(finder: Finder, source: Source) -> Iterator[Problem]:
    steps = [step.id for step in finder.steps]
    outcomes = [outcome.id for outcome in finder.outcomes]
    for at, step in enumerate(finder.steps):
        onward = [*steps[at + 1 :], *outcomes]
        for index, answer in enumerate(step.answers):
            if answer.then not in onward:
                yield source.problem(
                    ("finder", "steps", at, "answers", index, "then"),
                    f"found {answer.then!r}, expected the id of a later step or of an outcome",
                    did_you_mean(answer.then, onward) or one_of(onward),
                )


def _unreached(finder: Finder, source: Source) -> Iterator[Problem]:
    reached = {finder.steps[0].id, *(answer.then for step in finder.steps for answer in step.answers)}
    ids = {
        "steps": [step.id for step in finder.steps],
        "outcomes": [outcome.id for outcome in finder.outcomes],
    }
    for field, parts in ids.items():
        for at, part in enumerate(parts):
            if part not in reached:
                yield source.problem(
                    ("finder", field, at, "id"),
                    f"found {part!r}, to which no answer leads, expected one that does",
                    "write its id after “then” in an answer, or delete it",
                )

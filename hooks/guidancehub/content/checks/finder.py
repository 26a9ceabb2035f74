"""Every answer of a finder leads on, every part is reached, and all that its parts name is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl

from guidancehub.content.checks.finder_examples import wrong_examples
from guidancehub.content.checks.finder_names import lost_names
from guidancehub.content.checks.finder_trees import broken_drawing
from guidancehub.content.checks.law_page_names import drafts_of_law, not_found
from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.contracts_and_grants import GUIDANCE_FILE
from guidancehub.content.model.finder import FINDER, GUIDE_FINDER
from guidancehub.content.model.finder_walk import reached
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source


def broken_finders(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each fault in the steps, outcomes, processes and trees of finders."""
    pages, drafts = {page.id for page in hub.shown(LAW)}, drafts_of_law(hub)
    for loaded in hub.files[FINDER.file.name]:
        finder, source = cast("Finder", loaded.record), loaded.source
        faults = [*_dead_ends(finder, source), *lost_names(finder, source)]
        yield from faults
        # A way is followed only where every step of it is sound.
        if not faults:
            yield from _unreached(finder, source)
            yield from broken_drawing(finder, source)
            yield from wrong_examples(finder, source)
        yield from _lost_regimes(hub, finder, source)
        for steps, page in _pages_in(finder):
            if page not in pages:
                fault = not_found(page, "the id of a published law page", pages, drafts)
                yield source.problem(steps, *fault)


def guide_with_a_finder(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where the guide to contracts and grants holds a finder, which has a file of its own."""
    for loaded in hub.files[GUIDANCE_FILE.name]:
        if cast("ContractsAndGrants", loaded.record).finder:
            yield loaded.source.problem(
                ("finder",),
                "finder-in-guide",
                "found a finder, expected none here",
                f"put it into {FINDER.file.pattern.replace('*', GUIDE_FINDER)}, with dates of its own",
            )


def _dead_ends(finder: Finder, source: Source) -> Iterator[Problem]:
    steps = [step.id for step in finder.steps]
    outcomes = [outcome.id for outcome in finder.outcomes]
    for at, step in enumerate(finder.steps):
        onward = [*steps[at + 1 :], *outcomes]
        for index, answer in enumerate(step.answers):
            if answer.then not in onward:
                yield source.problem(
                    ("steps", at, "answers", index, "then"),
                    "finder-way-unknown",
                    f"found {answer.then!r}, expected the id of a later step or of an outcome",
                    did_you_mean(answer.then, onward) or one_of(onward),
                )


def _unreached(finder: Finder, source: Source) -> Iterator[Problem]:
    found = reached(finder)
    ids = {
        "steps": [step.id for step in finder.steps],
        "outcomes": [outcome.id for outcome in finder.outcomes],
    }
    for field, keys in ids.items():
        for at, key in enumerate(keys):
            if key not in found:
                yield source.problem(
                    (field, at, "id"),
                    "finder-part-unreached",
                    f"found {key!r}, to which no answer leads, expected one that does",
                    "write its id after “then” in an answer, or delete it",
                )


def _lost_regimes(hub: Hub, finder: Finder, source: Source) -> Iterator[Problem]:
    """Yield a problem for each process whose days the hub's clock does not count."""
    regimes = [regime.id for clocks in hub.shown(CLOCKS) for regime in clocks.regimes]
    for at, process in enumerate(finder.processes or ()):
        found = dict(parse_qsl(process.clock or "")).get("regime", "")
        # Without a clock there is no link to it.
        if process.clock and regimes and found not in regimes:
            known = [f"regime={each}" for each in regimes]
            yield source.problem(
                ("processes", at, "clock"),
                "finder-name-unknown",
                f"found {process.clock!r}, expected “regime=” and the id of a regime of the clock",
                did_you_mean(process.clock, known) or one_of(known),
            )


def _pages_in(finder: Finder) -> Iterator[tuple[Steps, str]]:
    for at, process in enumerate(finder.processes or ()):
        yield ("processes", at, "page"), process.page
    for at, end in enumerate(finder.tree.ends if finder.tree else ()):
        if end.page:
            yield ("tree", "ends", at, "page"), end.page

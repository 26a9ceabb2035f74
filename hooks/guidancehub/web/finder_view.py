"""What the page of a finder shows of its outcomes without script: all that is said for any answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.views.finder_names import said_for_some
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_outcomes import Outcome, Process


@dataclass(frozen=True, slots=True)
class ShownProcess:
    """A process to which an outcome leads."""

    process: Process
    url: str
    """Of the law page that explains it, relative to the site's root."""
    verdict: str
    """Whether it must be followed: “you must”, “you may”."""


@dataclass(frozen=True, slots=True)
class ShownLink:
    """A link onward."""

    url: str
    """Relative to the site's root."""
    label: str


@dataclass(frozen=True, slots=True)
class ShownOutcome:
    """An outcome, with all that is said of it for any answers."""

    outcome: Outcome
    reasons: tuple[str, ...]
    checks: tuple[str, ...]
    processes: tuple[ShownProcess, ...]
    onward: tuple[ShownLink, ...]
    sources: str
    """In words."""


def shown_outcomes(hub: Hub, finder: Finder) -> Iterator[ShownOutcome]:
    """Yield each outcome of a finder."""
    for outcome in finder.outcomes:
        yield ShownOutcome(
            outcome,
            (outcome.reason, *said_for_some(outcome.more_reasons)),
            (*outcome.checks, *said_for_some(outcome.more_checks)),
            tuple(_processes(finder, outcome)),
            tuple(ShownLink(each.page.removeprefix("/"), each.label) for each in outcome.onward or ()),
            sources_in_words(outcome.sources, hub.bibliography),
        )


def _processes(finder: Finder, outcome: Outcome) -> Iterator[ShownProcess]:
    named = [(outcome.must, "you must"), *((each, "you may") for each in outcome.may or ())]
    for key, verdict in named:
        for process in finder.processes or ():
            if process.id == key:
                yield ShownProcess(process, LAW.url(process.page), verdict)

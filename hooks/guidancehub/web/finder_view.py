"""What the page of a finder shows of its outcomes without script: all that is said for any answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.notice import NOTICE
from guidancehub.views.finder_names import said_for_some
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_outcomes import Duty, Outcome, Process
    from guidancehub.content.model.house_words import HouseWords


def schedule_urls(hub: Hub) -> Mapping[int, str]:
    """Return the URL of what each Schedule lists, by its number, as far as the hub has it."""
    return {notice.schedule: NOTICE.url(notice.id) for notice in hub.shown(NOTICE)}


@dataclass(frozen=True, slots=True)
class ShownDuty:
    """A notice, a wait or a paper that a process brings with it."""

    duty: Duty
    url: str
    """Of what its Schedule lists; empty where the hub does not have it."""


@dataclass(frozen=True, slots=True)
class ShownProcess:
    """A process to which an outcome leads."""

    process: Process
    duties: tuple[ShownDuty, ...]
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
    words = hub.info.words
    for outcome in finder.outcomes:
        yield ShownOutcome(
            outcome,
            (outcome.reason, *said_for_some(outcome.more_reasons, words)),
            (*outcome.checks, *said_for_some(outcome.more_checks, words)),
            tuple(_processes(finder, outcome, schedule_urls(hub), words)),
            tuple(ShownLink(each.page.removeprefix("/"), each.label) for each in outcome.onward or ()),
            sources_in_words(hub.info.words, outcome.sources, hub.bibliography),
        )


def _processes(
    finder: Finder, outcome: Outcome, urls: Mapping[int, str], words: HouseWords
) -> Iterator[ShownProcess]:
    must, may = words.say("finder-must"), words.say("finder-may")
    named = [(outcome.must, must), *((each, may) for each in outcome.may or ())]
    for key, verdict in named:
        for process in finder.processes or ():
            if process.id == key:
                duties = tuple(ShownDuty(each, urls.get(each.schedule or 0, "")) for each in process.duties)
                yield ShownProcess(process, duties, LAW.url(process.page), verdict)

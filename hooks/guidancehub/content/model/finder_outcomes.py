"""Where a finder ends: suggestions with their reasons, and the processes that they name."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.finder_steps import When
from guidancehub.content.model.source_ref import SourceRef

_ANSWERS: Final = r"^[a-z0-9-]+=[a-z0-9-]+(&[a-z0-9-]+=[a-z0-9-]+)*$"


class Note(Record):
    """A sentence that holds for some answers."""

    text: Text
    """The sentence, as it follows those that hold for all."""
    when: When
    """For which answers it is said."""


class Onward(Record):
    """A link from an outcome to what comes next."""

    page: Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)*(#[a-z0-9-]+)?$", max_length=160)]
    """The page's address from the site's root, such as /psr/ or /matrix/sets/."""
    label: Line
    """What the link says."""
    start: Annotated[str, Field(pattern=_ANSWERS, max_length=160)] | None = None
    """For a page with a finder: answers to begin with, as they stand in its address: psr-service=all."""
    when: When | None = None
    """For which answers it is offered; left out for all."""


class Duty(Record):
    """A notice, a wait or a paper that a process brings with it."""

    title: Line
    """What it is: Notice of intention to award."""
    by: Text
    """When, and by what it is counted."""
    provision: Line
    """The rule: regulation 9(3) and Schedule 3."""
    schedule: int | None = Field(default=None, ge=1, le=16)
    """For a notice or a letter: the number of the Schedule that lists its contents."""


class Process(Record):
    """A process that an outcome leads to."""

    id: Slug
    title: Line
    page: Slug
    """The id of the law page that explains it."""
    duties: Many[Duty]
    """Its notices, waits and papers, in order."""
    clock: Annotated[str, Field(pattern=_ANSWERS, max_length=160)] | None = None
    """Where days have to be counted: what the address of the clock holds after its “#”, regime=psr."""
    key_criteria: bool = False
    """Whether the record has to say how the key criteria were taken into account."""


class Outcome(Record):
    """Where a finder ends: a suggestion, its reason, and what to check."""

    id: Slug
    title: Line
    suggestion: Text
    """What to think about, in one sentence."""
    reason: Text
    """Why the answers lead here."""
    more_reasons: Many[Note] | None = None
    """Further reasons, each for some answers."""
    must: Slug | None = None
    """The id of the process that has to be followed."""
    may: Many[Slug] | None = None
    """The ids of processes of which one may be chosen, or of the one that may be followed."""
    checks: Many[Text]
    """What to check before acting on it."""
    more_checks: Many[Note] | None = None
    """Further checks, each for some answers."""
    onward: Many[Onward] | None = None
    """Where to go next."""
    sources: Many[SourceRef]
    """What the suggestion rests on."""

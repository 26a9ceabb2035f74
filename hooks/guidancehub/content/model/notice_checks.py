"""The notice checker: the kinds of faults that it looks for, and the words by which it finds them."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, StringConstraints

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, whole
from guidancehub.content.model.notice_desk import Name
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.wordings import Patterns, Wording, Words

CpvCode: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}-[0-9]$")]
Group: TypeAlias = Literal["missing", "contradiction", "date", "left-in"]
"""What sort of fault it is."""


FaultTest: TypeAlias = Literal[
    "address-left-out",
    "annual-only",
    "conflicts-contradict",
    "cpv-check-digit",
    "cpv-form",
    "cpv-not-listed",
    "criterion-left-out",
    "criterion-twice",
    "criterion-two-weights",
    "difference",
    "empty",
    "equal-weights",
    "framework-too-long",
    "impossible-date",
    "key-criteria-number",
    "late",
    "list-closes-early",
    "missing",
    "process",
    "product",
    "range-order",
    "signed-in-standstill",
    "stage",
    "standstill-begins",
    "standstill-days",
    "standstill-holiday",
    "standstill-long",
    "standstill-short",
    "starts-in-standstill",
    "term-differs",
    "turnover",
    "two-processes",
    "values",
    "values-compared",
    "weekday",
    "weights-total",
    "words",
]
"""The tests of `docs/assets/js/notice-check/check.mjs`."""


class KeyCriterion(Record):
    """A key criterion, as drafts write it."""

    name: Name
    """What findings call it among themselves."""
    title: Line
    """Its name in the regulations."""
    provision: Line
    """Where the regulations have it."""
    words: Patterns
    """Words that show that a draft speaks of it."""
    label: Patterns
    """Its name beside a weight."""


class NoticeProcess(Record):
    """A process, as drafts write it."""

    name: Name
    """What notices call it in “processes”."""
    label: Line
    """Its name for readers."""
    words: Patterns
    """Its names in drafts."""


class FaultKind(Words):
    """One kind of fault."""

    id: Slug
    group: Group
    """What sort of fault it is, under which findings stand together."""
    title: Line
    """What it is, for readers."""
    test: FaultTest
    """The test of the script that finds it."""
    says: Text
    """What is said of it. Names in braces stand for what was found; {words} for the words at fault."""
    provision: Line | None = None
    """The provision, where it is no paragraph. {schedule} and {due} stand for the notice's own."""
    part: Slug | None = None
    """The id of the part whose paragraph it concerns."""
    parts: Many[Slug] | None = None
    """The ids of such parts, of which a notice has one."""
    schedules: Many[int] | None = None
    """The Schedules whose notices can have it; left out for all."""
    stage: Literal["intention", "award"] | None = None
    """The stage of the notices that can have it."""
    total: int | None = Field(default=None, ge=1, le=1000)
    """What weights must come to, in per cent."""
    number: int | None = Field(default=None, ge=1, le=20)
    """How many there are."""
    fewest: int | None = Field(default=None, ge=1, le=20)
    """How many must be named before the others count as left out."""
    months: int | None = Field(default=None, ge=1, le=600)
    """The longest time that is no fault."""
    more: int | None = Field(default=None, ge=1, le=1_000_000_000)
    """By how many pounds at least one value is higher than another."""
    share: int | None = Field(default=None, ge=1, le=1000)
    """And by how many per cent."""
    moment: Name | None = None
    """The id of the moment in content/rules/clocks.yml by which it is due."""


class NoticeChecks(Entry):
    """content/rules/notice-checks.yml: the page of the checker, and all that it looks for."""

    introduction: Prose
    """How it works, and how far it can be relied on."""
    unsure: Many[Text]
    """What no machine can judge."""
    regime: Name
    """The id of the regime in content/rules/clocks.yml by which days are counted."""
    begins: Name
    """The id of the moment at which the standstill begins."""
    ends: Name
    """The id of the moment at which it ends."""
    vocabulary: Many[Wording]
    """The wordings that tests and patterns name."""
    criteria: Many[KeyCriterion]
    """The key criteria, in the order of the regulations."""
    processes: Many[NoticeProcess]
    """The processes that drafts can name."""
    cpv: Many[CpvCode]
    """The codes of Schedule 1, each with its check digit."""
    kinds: Many[FaultKind]
    """The kinds of faults, in the order in which they are told."""


def _says(checks: NoticeChecks) -> Says:
    return (checks.introduction, *checks.unsure, *(kind.title for kind in checks.kinds))


NOTICE_CHECKS: Final = Kind(
    name="notice-checks",
    one="Notice checker",
    many="Notice checker",
    file=ContentFile(
        "notice-checks",
        "content/rules/notice-checks.yml",
        NoticeChecks,
        data="notice-checks",
        title="Notice checker",
        page="notices/check/",
        required=False,
    ),
    model=NoticeChecks,
    walk=whole,
    url_pattern="notices/check/",
    says=_says,
)

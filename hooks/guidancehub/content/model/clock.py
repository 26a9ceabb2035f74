"""Clocks of the law: from given days to the moments that follow, each declared and none in a program."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Date, Line, Many, Record, Slug, Text
from guidancehub.content.model.holidays import Nation
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.timetable import GivenName, Timetable, YesNo

Unit: TypeAlias = Literal["calendar", "working"]


class Count(Record):
    """How days are counted from one day to the next."""

    days: int = Field(ge=1, le=400)
    """How many of them."""
    unit: Unit
    """calendar: all days count. working: only working days do."""
    how: Literal["after", "beginning-with"]
    """after: the day from which it runs is not counted. beginning-with: it is the first, where it counts."""


class Given(Record):
    """A day that a reader gives."""

    name: GivenName
    """By which addresses and moments name it."""
    label: Line
    """The label of its field: “Notice of intention published on”."""
    hint: Text
    """Which day is meant."""
    mark: Line
    """A word or two for it among the days that are counted."""


class Moment(Record):
    """A day that follows from others."""

    id: Slug
    label: Line
    """What it is, as a line of a table begins."""
    counted_from: Many[Slug]
    """Given days and earlier moments. The latest of them counts; the first must be known."""
    count: Count
    kind: Literal["midnight", "day"]
    """midnight: the end of that day. day: the day itself, from its beginning."""
    mark: Line | None = None
    """A word or two for it among the days that are counted, where a later moment is counted from it."""
    provision: Line
    """Where the law says so."""
    reason: Text
    """The rule in our words."""


class Period(Record):
    """One answer: what follows from one given day."""

    id: Slug
    title: Line
    given: GivenName
    """The day that it needs."""
    only: YesNo | None = None
    """The answer to the regime's question for which it holds. Left out where it holds for both."""
    lead: Text
    """The words before the answer: “Representations may be made until”."""
    headline: Slug
    """The id of the moment that is the answer."""
    sentences: Many[Text]
    """What follows from it. The id of a moment in braces stands for its day: “from {psr-sign}”."""
    days: bool
    """Whether each day up to the answer is shown with its number or its reason."""


class RegimeQuestion(Record):
    """A question that decides between two readings of one regime."""

    id: Slug
    text: Line
    """As a reader would ask it; it is answered with yes or no."""
    hint: Text
    """How a reader can tell."""


class RegimeStatement(Record):
    """What holds whatever day is given, such as that there is no standstill."""

    title: Line
    only: YesNo | None = None
    """The answer to the regime's question for which it holds. Left out where it holds for both."""
    text: Text
    """What it means."""
    provision: Line
    """Where the law says so."""


class Order(Record):
    """Two days that the law allows in one order only."""

    day: GivenName
    """The day that can be too early."""
    not_before: Slug
    """The id of the moment before which it cannot come."""
    only: YesNo | None = None
    """The answer to the regime's question for which it holds. Left out where it holds for both."""
    says: Text
    """What is said of a day that is too early. The id of a moment in braces stands for its day."""
    provision: Line
    """Where the law says so."""


class Explained(Record):
    """What a provision says, in our words."""

    provision: Line
    """Which one: “Regulation 12(2)”."""
    text: Text
    """What it says."""


class Regime(Record):
    """One body of rules with a clock of its own."""

    id: Slug
    label: Line
    """As a reader chooses it."""
    short: Line
    """A short name: “PSR”."""
    when: Text
    """When these rules apply."""
    source: Slug
    """The id of the law in content/sources.yml."""
    law_page: Slug | None = None
    """The id of the law page that explains it."""
    nations: Many[Nation]
    """Whose bank holidays are no working days."""
    working_day: Text
    """Which days count."""
    working_day_provision: Line
    """Where the law says so."""
    question: RegimeQuestion | None = None
    """What has to be known besides the days."""
    statements: Many[RegimeStatement] | None = None
    """What holds whatever day is given."""
    givens: Many[Given]
    """The days that can be given, the most wanted first."""
    moments: Many[Moment]
    """The days that follow, each after those from which it is counted."""
    periods: Many[Period]
    """The answers, the most wanted first."""
    orders: Many[Order] | None = None
    """What cannot be true of the days that are given."""
    provisions: Many[Explained]
    """What the law says, in our words."""
    timetables: Many[Timetable] | None = None
    """The ways of a contract, each from its preparation to the start of the service."""


class ExampleColumn(Record):
    """A column of worked examples: either a moment or the days that were counted up to one."""

    head: Line
    """Its heading."""
    moment: Slug | None = None
    """The id of the moment whose day it shows."""
    in_practice: Slug | None = None
    """The id of the moment that is shown besides, where it is another day."""
    counted: Slug | None = None
    """The id of the moment up to which each counted day is shown."""


class Examples(Record):
    """A table of worked examples, which the build counts."""

    id: Slug
    caption: Line
    """What the table shows."""
    regime: Slug
    """The id of the regime."""
    given: GivenName
    """The day that its dates are."""
    head: Line
    """The heading of the column of these days."""
    dates: Many[Date]
    """The days, one for each row."""
    columns: Many[ExampleColumn]
    """What follows from each."""


class Clocks(Entry):
    """content/rules/clocks.yml: every clock."""

    introduction: Prose
    """What the clock is for."""
    no_answer: Line
    """What it says where a day cannot be told."""
    timetable_start: Date
    """The start of the service in the worked timetables."""
    examples: Many[Examples]
    """Worked examples, for the page of the clock and for law pages."""
    regimes: Many[Regime]
    """The bodies of rules, the most wanted first."""


def _says(clocks: Clocks) -> Says:
    for regime in clocks.regimes:
        yield f"{regime.label}."
        yield regime.when
        yield from (f"{each.provision}: {each.text}" for each in regime.provisions)


CLOCKS_FILE: Final = ContentFile(
    "clocks",
    "content/rules/clocks.yml",
    Clocks,
    data="clocks",
    title="Clocks of the law",
    page="clock/",
    required=False,
)

CLOCKS: Final = Kind(
    name="clocks",
    one="Tool",
    many="Tools",
    file=CLOCKS_FILE,
    model=Clocks,
    walk=whole,
    url_pattern="clock/",
    says=_says,
    parts=lambda clocks, info: (
        Part(info.words.say("clock-backwards"), "#timetables", clocks.title, listed=True),
    ),
)

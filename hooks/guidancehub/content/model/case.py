"""A case study: what someone did, what changed, and what it did not fix."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.entry import Aid, Entry
from guidancehub.content.model.fields import Line, Many, Record, Several, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef

Payment: TypeAlias = Literal["grant", "contract", "lead-provider", "alliance", "none"]
"""How work is paid for: by grants, contracts, a contract with a lead provider or with an alliance; “none” for
a case study that is not about a payment."""

Leader: TypeAlias = Literal["nhs", "council", "vcse", "funder"]
"""Who leads: the NHS, a council or combined authority, organisations of the sector, a charitable funder."""


class Figure(Record):
    """A number that a source gives, as data."""

    label: Line
    """What it counts."""
    value: float
    """The number alone, or the lower end of a range."""
    upto: float | None = None
    """The upper end, where the source gives a range."""
    unit: Line
    """“£”, “per cent”, or what is counted: “workshops”."""
    when: Line
    """The date or period that the figure belongs to."""
    note: Text | None = None
    """What a reader should know of the figure."""
    sources: Many[SourceRef]
    """Where the figure stands."""


class Case(Entry):
    """One case study. The file's name is its id."""

    who: Many[Line]
    """The organisations and teams that did it."""
    places: Many[Slug] | None = None
    """The ids of the Places of the System. Left out when it is about all of them, or happened elsewhere."""
    area: Line | None = None
    """Where outside the System it happened, in readers' words: “London Borough of Camden”.
    A case study from another published source needs this or places."""
    period: Line
    """When: “October 2024 to April 2025”. Say “not given” where the source gives none."""
    services: Many[Slug] | None = None
    """The kinds of service that it is about, by their ids in content/question-bank.yml. Left out when it is
    about services in general."""
    paid: Many[Payment] | None = None
    """How the work was paid for, or “none” where it is not about a payment. Left out when the sources do
    not say."""
    money: Line | None = None
    """The label of the one of its figures, in pounds, that says best how much money it was. Left out when the
    sources give no such sum."""
    led_by: Many[Leader] | None = None
    """Who led it. Left out when the sources do not say."""
    year: int | None = Field(default=None, ge=1900, le=2100)
    """The year in which it began. Left out when the sources do not say."""
    best_for: Text | None = None
    """Whom it helps most, in a few words that follow “Best for”. It is the hub's own view and shown as such,
    whosever the case study is."""
    principles: Several[Slug] = ()
    """The ids of the principles that it shows."""
    challenge: Prose
    """What was wrong or wanted."""
    steps: Many[Text]
    """What was done, in order."""
    changed: Many[Text]
    """What changed, as far as the source says."""
    figures: Many[Figure] | None = None
    """What the source counts. Left out when it counts nothing."""
    not_fixed: Several[Text] = ()
    """What it did not fix, as far as the source says. Empty in data where it says nothing."""
    lessons: Aid
    """What others can take from it."""
    not_said: Many[Text] | None = None
    """What is not known: what the sources do not say, and what of them was not read. It closes the page."""


def _says(case: Case) -> Says:
    figures = (f"{figure.label}: {amount(figure)}. {figure.note or ''}" for figure in case.figures or ())
    return (
        *case.who,
        case.area,
        case.best_for,
        case.challenge,
        *case.steps,
        *case.changed,
        *figures,
        *case.not_fixed,
        *case.lessons.points,
        *(case.not_said or ()),
    )


CASE_FILES: Final = ContentFile(
    "case", "content/cases/*.yml", Case, data="cases", title="Case studies", page="cases/", required=False
)

CASE: Final = Kind(
    name="case",
    one="Case study",
    many="Case studies",
    file=CASE_FILES,
    model=Case,
    walk=whole,
    url_pattern="cases/{id}/",
    says=_says,
    order="title",
    named_in="cases",
    linked=True,
    beside="beside-case",
)

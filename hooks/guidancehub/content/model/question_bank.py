"""The question bank: kinds of service, sizes of contract, modes, rules for scoring, and how it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import Field

from guidancehub.content.model.entry import Entry, Statement
from guidancehub.content.model.fields import AwardCode, Date, Line, Many, OriginId, Record, Slug, Text
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class Service(Record):
    """One kind of service, by which questions and sets are found."""

    id: Slug
    label: Line
    """As a buyer would call it: “Befriending and social connection”."""
    summary: Text
    """What belongs to it, in one sentence."""


class Mode(Record):
    """One way of judging the answers of a tender."""

    id: Literal["scored", "pass-fail", "narrative"]
    """The tender pack knows these alone."""
    label: Line
    """As a page of the hub names it."""
    sentence: Text
    """When it is used, and what it means for an answer."""
    kinds: Many[Literal["scored", "pass-fail", "narrative"]]
    """The kinds of question that it takes."""


class Size(Record):
    """One band of size of a grant or a contract."""

    id: Slug
    label: Line
    """With its limit: “Up to £50,000 a year”."""
    yearly_limit: int | None = Field(default=None, ge=1)
    """The highest value for a year, in pounds. Left out for the largest band."""
    lifetime_limit: int | None = Field(default=None, ge=1)
    """The highest value for the whole term, in pounds. Left out for the largest band."""
    vat: Literal["without", "with"]
    """Whether the limits hold value added tax (VAT)."""
    origin: OriginId
    basis: Text
    """What the limits rest on, or that they are a proposal to agree locally."""
    sources: Many[SourceRef]
    """What the basis rests on."""


AssumptionId = Literal[
    "words-per-hour",
    "gate-minutes",
    "fixed-hours",
    "hour-cost",
    "bidders",
    "evaluators",
    "reading-words-per-hour",
    "agree-minutes",
    "check-minutes",
]
"""Which assumptions a question bank states, each once: the first three give a bidder's hours."""


class Assumption(Record):
    """One assumption in the estimates of what a tender costs its bidders and evaluators."""

    id: AssumptionId
    """Which assumption it is; each is stated once."""
    label: Line
    """What is assumed: “Words of a finished answer that one person writes in an hour”."""
    low: float = Field(gt=0)
    """The end of the range that makes the estimate lower."""
    high: float = Field(gt=0)
    """The end of the range that makes the estimate higher."""
    origin: OriginId
    basis: Text
    """Where the range comes from, or that it is ours."""
    sources: Many[SourceRef]
    """What the basis rests on."""


class AwardCriterion(Record):
    """One award criterion of the Social Value Model."""

    code: AwardCode
    title: Line


class SocialValueModel(Record):
    """The Social Value Model, to which questions may refer. It is no duty under the PSR."""

    version: Line
    """Its name and date."""
    checked_on: Date
    """The day on which someone last read it."""
    note: Text
    """What it is and is not for an NHS buyer."""
    criteria: Many[AwardCriterion]
    """The ones that were read at their source."""
    sources: Many[SourceRef]
    """Where it was read."""


RouteId = Literal[
    "direct-a",
    "direct-b",
    "direct-c",
    "most-suitable",
    "competitive",
    "call-off",
    "light-touch",
    "below-threshold",
    "grant",
]
"""Which routes to a provider the tender pack knows; a link holds the place of one in this order."""


class OfferedRoute(Record):
    """A route to a provider that packs can take."""

    id: RouteId
    """Which route it is."""
    label: Line | None = None
    """What the hub calls it. Left out, it is called as the law calls it."""


class QuestionBank(Entry):
    """content/question-bank.yml: what all questions share, and how they are made."""

    introduction: Prose
    """What the bank is, and for whom."""
    services: Many[Service]
    """The kinds of service."""
    modes: Many[Mode]
    """The ways of judging answers."""
    sizes: Many[Size]
    """The bands of size, the smallest first."""
    routes: Many[OfferedRoute] | None = None
    """The routes that packs can take, that of a new pack first. Left out, all that the program knows."""
    rules: Many[Statement]
    """Rules for evaluators that hold for every question."""
    assumptions: Many[Assumption]
    """What the estimates of hours and cost rest on."""
    social_value_model: SocialValueModel | None = None
    """The model to which questions may refer, where they do."""
    method: Many[Statement]
    """How questions are written, reviewed, retired and offered by readers."""


def _says(bank: QuestionBank) -> Says:
    return (bank.introduction, *(each.sentence for each in bank.modes))


def _parts(bank: QuestionBank, _: HubInfo) -> Iterator[Part]:
    for each in (*bank.method, *bank.rules):
        yield Part(each.title, f"#{each.id}", bank.title, says=(each.text,), origin=each.origin, key=each.id)


QUESTION_BANK: Final = Kind(
    name="method",
    one="Method",
    many="How the question bank is made",
    file=ContentFile(
        "question-bank",
        "content/question-bank.yml",
        QuestionBank,
        data="question-bank",
        title="The question bank: services, sizes, modes and rules",
        page="matrix/method/",
        required=False,
    ),
    model=QuestionBank,
    walk=whole,
    url_pattern="matrix/method/",
    says=_says,
    parts=_parts,
)

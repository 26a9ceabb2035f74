"""Contracts and grants: how they differ, how to choose, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from guidancehub.content.model.entry import Entry, Statement
from guidancehub.content.model.fields import Line, Many, OriginId, Record, Slug, Text
from guidancehub.content.model.finder import Finder
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, statements, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class Aspect(Record):
    """One row of the comparison."""

    id: Slug
    title: Line
    """What is compared: VAT, competition, reporting."""
    grant: Text
    """How it is with a grant."""
    contract: Text
    """How it is with a contract."""
    check: Text
    """What to check, or whom to ask, before relying on it."""
    origin: OriginId
    sources: Many[SourceRef]
    """What the row rests on."""


class Comparison(Record):
    """The table of differences."""

    title: Line
    introduction: Prose
    aspects: Many[Aspect]
    """The rows, in order."""


class DevelopmentArea(Record):
    """One area that partners agreed to develop, with its parts."""

    id: Slug
    title: Line
    summary: Text
    """What the area is about."""
    origin: OriginId
    sources: Many[SourceRef]
    """What the area rests on."""
    points: Many[Statement]
    """Its parts."""


class StatementList(Record):
    """A list of statements under one heading."""

    title: Line
    introduction: Prose
    items: Many[Statement]
    """The statements, in order."""


class DevelopmentAreas(Record):
    """The areas to develop, and what was agreed besides."""

    title: Line
    introduction: Prose
    areas: Many[DevelopmentArea]
    """The areas, in order."""
    also_agreed: Statement


class ContractsAndGrants(Entry):
    """content/guidance/contracts-and-grants.yml."""

    introduction: Prose
    principles: Many[Slug]
    """The ids of the principles that it serves."""
    cases: Many[Slug] | None = None
    """The ids of case studies that show it."""
    comparison: Comparison
    finder: Finder | None = None
    """For programs alone: the open data fills it in with the finder “grant-or-contract”."""
    topics: StatementList
    """The ground that the second workshop covered."""
    agreed_principles: StatementList
    development_areas: DevelopmentAreas
    proportionality: StatementList
    """Checks that what is asked fits the size of what is offered."""
    faq: StatementList
    """Questions that people ask; each title is the question."""


def _says(guide: ContractsAndGrants) -> Says:
    return (guide.introduction, guide.comparison.title, guide.comparison.introduction)


AGREED: Final = "what-was-agreed/"
"""The pages below the comparison: what goes after its URL."""
PROPORTIONALITY: Final = "proportionality/"
FAQ: Final = "questions/"


def _parts(guide: ContractsAndGrants, info: HubInfo) -> Iterator[Part]:
    yield from _aspects(guide)
    yield Part(guide.proportionality.title, PROPORTIONALITY, listed=True)
    yield Part(guide.faq.title, FAQ, listed=True)
    yield Part(info.words.say("guide-agreed-title"), AGREED, listed=True)
    yield from _development_areas(guide)
    yield from _statements(guide, guide.topics, AGREED)
    yield from _statements(guide, guide.agreed_principles, AGREED)
    yield from _statements(guide, guide.proportionality, PROPORTIONALITY)
    yield from _statements(guide, guide.faq, FAQ)


def _aspects(guide: ContractsAndGrants) -> Iterator[Part]:
    for aspect in guide.comparison.aspects:
        yield Part(
            aspect.title,
            f"#{aspect.id}",
            f"{guide.title}: {guide.comparison.title}",
            says=(f"Grant: {aspect.grant}", f"Contract: {aspect.contract}", f"Check: {aspect.check}"),
            origin=aspect.origin,
        )


def _development_areas(guide: ContractsAndGrants) -> Iterator[Part]:
    section = f"{guide.title}: {guide.development_areas.title}"
    for area in guide.development_areas.areas:
        texts = tuple(statements(area.points))
        yield Part(area.title, f"{AGREED}#{area.id}", section, area.summary, texts, area.origin)


def _statements(guide: ContractsAndGrants, group: StatementList, page: str) -> Iterator[Part]:
    """Yield each statement of a list; ``page`` is the suffix of the page that shows the list."""
    section = f"{guide.title}: {group.title}"
    for item in group.items:
        yield Part(item.title, f"{page}#{item.id}", section, says=(item.text,), origin=item.origin)


GUIDANCE_FILE: Final = ContentFile(
    "contracts-and-grants",
    "content/guidance/contracts-and-grants.yml",
    ContractsAndGrants,
    data="contracts-and-grants",
    title="Contracts and grants",
    page="contracts-and-grants/",
    required=False,
)

GUIDANCE: Final = Kind(
    name="guidance",
    one="Guidance",
    many="Guidance",
    file=GUIDANCE_FILE,
    model=ContractsAndGrants,
    walk=whole,
    url_pattern="{id}/",
    says=_says,
    parts=_parts,
    linked=True,
    beside="beside-contracts-and-grants",
)

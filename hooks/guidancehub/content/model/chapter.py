"""A chapter: sections of titled items. Journey, investment method, law and hub drafts are chapters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import Field

from guidancehub.content.model.coverage import RowNumber
from guidancehub.content.model.entry import Entry, Statement
from guidancehub.content.model.fields import AnyId, Date, Line, Many, OriginId, Record, Slug, Text
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, statements, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class CoverageRow(Record):
    """Which row of the report's contents a section carries, and how many of it there must be."""

    row: RowNumber
    what: Line
    """What is counted: “first-year priorities”."""
    count: int = Field(ge=1, le=200)
    """How many items the section must hold."""
    section: Slug
    """The id of the section whose items are counted."""


class Item(Record):
    """One thing in a section."""

    id: Slug
    title: Line
    text: Prose
    when: Line | None = None
    """A date or period, for what happened at a time."""
    on_timeline: Line | None = None
    """What the timeline says of it, where the title does not tell what happened."""
    state: Literal["done", "started", "planned", "not-known"] | None = None
    """How far it has come, as far as the source says."""
    points: Many[Statement] | None = None
    """Its parts, where it has any."""
    origin: OriginId
    sources: Many[SourceRef]
    """What it rests on."""
    see: Many[AnyId] | None = None
    """The ids of entries that say more: cases, tips, questions, principles, chapters."""


class Section(Record):
    """A part of a chapter."""

    id: Slug
    title: Line
    introduction: Prose | None = None
    """What the items have in common."""
    items: Many[Item]
    """What the section holds, in order."""
    numbered: bool = False
    """Whether the order matters and is shown in numbers."""


class Chapter(Entry):
    """One page of sections. The file's name is its id."""

    order: int = Field(ge=1, le=99)
    """Its place among its kind."""
    introduction: Prose
    """What the page is about, below its summary."""
    in_short: Prose | None = None
    """A long page's main points, with links to the sections that tell them in full."""
    principles: Many[Slug] | None = None
    """The ids of the principles that it serves."""
    cases: Many[Slug] | None = None
    """The ids of case studies that show it."""
    coverage: Many[CoverageRow] | None = None
    """What of the report the sections carry."""
    sections: Many[Section]
    """The parts of the page, in order."""


class LawPage(Chapter):
    """A page on law or policy."""

    checked_on: Date
    """The day on which someone last read its sources."""
    unverified: Many[Text] | None = None
    """What could not be read at its source. Shown on the page."""


def _says(chapter: Chapter) -> Says:
    """Return the texts outside items, because the search has a record of its own for each item."""
    openings = (chapter.introduction, chapter.in_short, *(each.introduction for each in chapter.sections))
    return (*openings, *(section.title for section in chapter.sections))


def _parts(chapter: Chapter, _: HubInfo) -> Iterator[Part]:
    for section in chapter.sections:
        for item in section.items:
            yield Part(
                item.title,
                f"#{item.id}",
                f"{chapter.title}: {section.title}",
                says=(item.when, item.text, *statements(item.points)),
                origin=item.origin,
                principles=chapter.principles or (),
                key=item.id,
            )


JOURNEY: Final = Kind(
    name="journey",
    one="The journey",
    many="The journey",
    file=ContentFile(
        "journey",
        "content/journey/*.yml",
        Chapter,
        data="journey",
        title="The journey",
        page="journey/",
        required=False,
    ),
    model=Chapter,
    walk=whole,
    url_pattern="journey/{id}/",
    says=_says,
    parts=_parts,
    order="order",
    about="What was done in the first year and before, what was hard, and what comes next.",
    linked=True,
)

INVESTMENT: Final = Kind(
    name="investment",
    one="Investment in the sector",
    many="Investment in the sector",
    file=ContentFile(
        "investment",
        "content/guidance/investment.yml",
        Chapter,
        data="investment",
        title="Investment in the sector",
        page="investment/",
        required=False,
    ),
    model=Chapter,
    walk=whole,
    url_pattern="{id}/",
    says=_says,
    parts=_parts,
    order="order",
    linked=True,
)

LAW: Final[Kind[Chapter]] = Kind(
    name="law",
    one="Law and policy",
    many="Law and policy",
    file=ContentFile(
        "law",
        "content/law/*.yml",
        LawPage,
        data="law",
        title="Law and policy",
        page="law/",
        required=False,
    ),
    model=LawPage,
    walk=whole,
    url_pattern="law/{id}/",
    says=_says,
    parts=_parts,
    order="order",
    about="The rules in plain words, with the day on which we last checked each source.",
    linked=True,
)

DRAFT: Final = Kind(
    name="draft",
    one="Hub draft",
    many="Hub drafts",
    file=ContentFile(
        "draft",
        "content/drafts/*.yml",
        Chapter,
        data="drafts",
        title="Hub drafts",
        page="drafts/",
        required=False,
    ),
    model=Chapter,
    walk=whole,
    url_pattern="drafts/{id}/",
    says=_says,
    parts=_parts,
    order="order",
    named_in="draft",
    about="Tools that others have named but not published. We wrote them as a start, to co-produce locally.",
    linked=True,
)

"""A chapter: sections of titled items. Journey, investment method, law and hub drafts are chapters."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from guidancehub.content.model.coverage import RowNumber
from guidancehub.content.model.entry import Entry, Statement
from guidancehub.content.model.fields import AnyId, Date, Line, Many, OriginId, Record, Slug, Text
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

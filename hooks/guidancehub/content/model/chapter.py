"""A chapter: sections of titled items. Journey, investment method, law and hub drafts are chapters."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, Strict, model_validator

from guidancehub.content.model.coverage import RowNumber
from guidancehub.content.model.entry import Entry, Statement
from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import AnyId, Date, Line, Many, OriginId, Record, Slug, Text
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef

Cell: TypeAlias = Annotated[str, Field(max_length=300)]


class CoverageRow(Record):
    """Which row of a work's contents a section carries, and how many of it there must be."""

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


class TableRow(Record):
    """One row of a table."""

    title: Line
    """What the row is about: its head."""
    cells: Many[Cell]
    """One for each further column; “” for nothing."""


class SectionTable(Record):
    """A table in a section of a chapter."""

    caption: Line
    """What the table shows."""
    columns: Many[Line]
    """The headings of the columns. The first is of the rows' heads."""
    rows: Many[TableRow]
    """Its rows, in order."""
    to_fill_in: Line | None = None
    """The heading of a last column to write in, which the Word document has and the page has not."""
    origin: OriginId
    sources: Many[SourceRef]
    """What it rests on."""

    @model_validator(mode="after")
    def _full_rows(self) -> Self:
        """Refuse a row with too many or too few cells."""
        for row in self.rows:
            count = len(row.cells)
            if count != len(self.columns) - 1:
                raise in_full(
                    "table-row-width",
                    f"found {count} {'cell' if count == 1 else 'cells'} in the row “{row.title}”, "
                    f"expected {len(self.columns) - 1}",
                    'write one cell for each column after the first, and "" for an empty one',
                )
        return self


class Section(Record):
    """A part of a chapter."""

    id: Slug
    title: Line
    introduction: Prose | None = None
    """What the items have in common."""
    items: Annotated[tuple[Item, ...], Strict(strict=False), Field(max_length=5000)] = ()
    """What the section holds, in order. May be left out beside a table."""
    numbered: bool = False
    """Whether the order matters and is shown in numbers."""
    table: SectionTable | None = None
    """A table below the items."""
    worked_examples: Slug | None = None
    """The id of worked examples in content/rules/, which stand below the items as a table."""

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        """Refuse a section that holds neither items nor a table."""
        if not self.items and not self.table and not self.worked_examples:
            raise in_full(
                "section-empty", "found a section without items, expected items or a table", "add “items”"
            )
        if self.table and self.worked_examples:
            raise in_full(
                "fields-exclusive",
                "found “table” and “worked_examples”, expected one of them",
                "put one into a section of its own",
            )
        return self


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
    """What the sections carry of a work that the hub tells."""
    sections: Many[Section]
    """The parts of the page, in order."""
    not_said: Many[Text] | None = None
    """What a reader may look for and the source does not say. It stands once, at the end of the page."""


class LawPage(Chapter):
    """A page on law or policy."""

    checked_on: Date
    """The day on which someone last read its sources."""
    part_of: Slug | None = None
    """The id of the law page that this one explains a part of."""
    moved_here: Many[Slug] | None = None
    """Ids of items that the page of “part_of” had before. Old links to them lead here."""
    tree: Slug | None = None
    """The id of a finder whose main line is drawn below the introduction."""
    unverified: Many[Text] | None = None
    """What could not be read at its source. Shown on the page."""

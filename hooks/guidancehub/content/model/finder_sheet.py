"""A sheet that an outcome of a finder asks people to fill in."""

from __future__ import annotations

from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class SheetPart(Record):
    """One thing to write down on a sheet."""

    name: Slug
    """Its name on the page."""
    title: Line
    """What it is: Value."""
    text: Text
    """What to say, in plain words."""
    provision: Line
    """The rule: regulation 5(b)."""


class SheetGroup(Record):
    """Things to write down under one heading."""

    title: Line
    parts: Many[SheetPart]
    """In order."""


class Sheet(Record):
    """A sheet to fill in that an outcome asks for, on a page of its own."""

    id: Slug
    """Its address below that of the finder."""
    title: Line
    summary: Text
    """What it is for, in one or two sentences."""
    introduction: Prose
    """When it is needed, and by which rule."""
    groups: Many[SheetGroup]
    """What to write down."""
    sources: Many[SourceRef]
    """What it rests on."""

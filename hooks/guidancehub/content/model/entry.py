"""What every entry of the hub has, and the short texts that entries are made of."""

from __future__ import annotations

from typing import Final

from pydantic import ConfigDict

from guidancehub.content.model.fields import (
    AnyId,
    Date,
    Line,
    Many,
    OriginId,
    Record,
    Release,
    Slug,
    Status,
    Text,
)
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class Change(Record):
    """One line of an entry's history."""

    release: Release
    text: Line
    """What changed, in one line."""


class Aid(Record):
    """A short list that helps a reader, with its own origin, for it may be ours when the entry is not."""

    origin: OriginId
    points: Many[Text]
    """One plain sentence each."""


class Entry(Record):
    """What every entry of the hub has."""

    # The same rule as in checks/references.py, so that an editor's tool shows the fault while someone types.
    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"status": {"const": "retired"}}, "required": ["status"]},
            "then": {"required": ["replaced_by"]},
            "else": {"properties": {"replaced_by": {"type": "null"}}},
        }
    )

    id: Slug
    title: Line
    """As readers see it in headings and lists."""
    summary: Text
    """One or two plain sentences that stand alone in a list."""
    origin: OriginId
    sources: Many[SourceRef]
    """What it rests on. A hub draft names what led to it."""
    status: Status = "published"
    replaced_by: AnyId | None = None
    """For a retired entry: the id of the entry to read in its place."""
    added: Release
    """The release that first held it."""
    changes: Many[Change] | None = None
    """What changed since, newest first."""
    reviewed: Date
    """The day on which someone last checked it."""
    review_by: Date
    """The day by which it should be checked again."""


class Statement(Record):
    """A short titled text with an origin and sources of its own."""

    id: Slug
    title: Line
    text: Prose
    origin: OriginId
    sources: Many[SourceRef]
    """What it rests on."""


INHERITED: Final = ("added", "reviewed", "review_by")
"""Fields that an entry in a list takes from its file when it does not give its own."""

"""What is missing: tools that the ICS named and has not published, and what we offer meanwhile."""

from __future__ import annotations

from guidancehub.content.model.fields import Date, Entry, Many, Record, Release, Slug, Text


class Gap(Entry):
    """One thing that readers would look for in vain. Its title names the thing."""

    missing: Text
    """What is missing, and what the source says of it."""
    why: Text
    """Why it matters."""
    meanwhile: Text
    """What the hub offers until it is there, or that it offers nothing."""
    draft: Slug | None = None
    """The id of the hub draft or page that it offers."""
    contribute: Text
    """How a reader can help."""


class GapsFile(Record):
    """content/gaps.yml."""

    added: Release
    reviewed: Date
    """The day on which someone last checked the file."""
    review_by: Date
    """The day by which it should be checked again."""
    gaps: Many[Gap]
    """What is missing, the most wanted first."""

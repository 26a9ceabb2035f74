"""The Keep it Local principles."""

from __future__ import annotations

from pydantic import Field

from guidancehub.content.model.fields import Date, Entry, Many, Origin, Record, Release, SourceRef, Text
from guidancehub.content.model.prose import Prose


class PrincipleGuide(Record):
    """What a principle means in practice. Often ours, so it has an origin of its own."""

    origin: Origin
    sources: Many[SourceRef]
    """What the guide rests on."""
    meaning: Prose
    """Two or three short paragraphs."""
    buyers: Many[Text]
    """What it means for commissioners and contracts staff."""
    vcse: Many[Text]
    """What it means for VCSE organisations."""
    first_step: Text
    """One thing that a team can do this month."""


class Principle(Entry):
    """One of the six."""

    number: int = Field(ge=1, le=20)
    """Its place in the order."""
    guide: PrincipleGuide


class PrinciplesFile(Record):
    """content/principles.yml: the principles, in their order."""

    added: Release
    reviewed: Date
    """For each principle that does not give its own."""
    review_by: Date
    """For each principle that does not give its own."""
    principles: Many[Principle]
    """The principles, in order."""

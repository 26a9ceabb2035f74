"""The principles that a system committed to."""

from __future__ import annotations

from typing import Final

from pydantic import Field

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Date, Many, OriginId, Record, Release, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, in_list
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


class PrincipleGuide(Record):
    """What a principle means in practice. Often ours, so it has an origin of its own."""

    origin: OriginId
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


def _says(principle: Principle) -> Says:
    guide = principle.guide
    return (guide.meaning, *guide.buyers, *guide.vcse, guide.first_step)


PRINCIPLES_FILE: Final = ContentFile(
    "principles",
    "content/principles.yml",
    PrinciplesFile,
    data="principles",
    title="Principles",
    page="principles/",
    required=False,
)

PRINCIPLE: Final = Kind(
    name="principle",
    one="Principle",
    many="Principles",
    file=PRINCIPLES_FILE,
    model=Principle,
    walk=lambda file: in_list(file.principles, "principles"),
    url_pattern="principles/{id}/",
    says=_says,
    order="number",
    named_in="principles",
    linked=True,
    beside="beside-principle",
)

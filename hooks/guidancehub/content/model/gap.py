"""What is missing: tools that the ICS named and has not published, and what we offer meanwhile."""

from __future__ import annotations

from typing import Final

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Date, Many, Record, Release, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, in_list


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


GAPS_FILE: Final = ContentFile(
    "gaps",
    "content/gaps.yml",
    GapsFile,
    data="gaps",
    title="What is missing",
    page="gaps/",
    required=False,
)

GAP: Final = Kind(
    name="gap",
    one="What is missing",
    many="What is missing",
    file=GAPS_FILE,
    model=Gap,
    walk=lambda file: in_list(file.gaps, "gaps"),
    url_pattern="gaps/#{id}",
    weight=0.5,
    says=lambda gap: (gap.missing, gap.why, gap.meanwhile, gap.contribute),
)

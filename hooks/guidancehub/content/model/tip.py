"""The top tips, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Date, Line, Many, Record, Release, Several, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, PlacedEntry, in_list
from guidancehub.content.model.prose import Prose


class Tip(Entry):
    """One tip in full."""

    body: Prose
    principles: Several[Slug] = ()
    """The ids of the principles that it serves."""
    cases: Many[Slug] | None = None
    """The ids of case studies that show it."""


class TipGroup(Record):
    """The tips of one stage."""

    id: Slug
    title: Line
    summary: Text
    """What the group is about."""
    tips: Many[Tip]
    """Its tips, in order."""


class TipsFile(Record):
    """content/tips.yml: all tips, grouped by stages."""

    added: Release
    reviewed: Date
    """For each tip that does not give its own."""
    review_by: Date
    """For each tip that does not give its own."""
    groups: Many[TipGroup]
    """The groups, in order."""


def _tips(file: TipsFile) -> Iterator[PlacedEntry[Tip]]:
    for at, group in enumerate(file.groups):
        yield from in_list(group.tips, "groups", at, "tips", within=(group.title,))


TIPS_FILE: Final = ContentFile(
    "tips", "content/tips.yml", TipsFile, data="tips", title="Top tips", page="tips/", required=False
)

TIP: Final = Kind(
    name="tip",
    one="Top tip",
    many="Top tips",
    file=TIPS_FILE,
    model=Tip,
    walk=_tips,
    url_pattern="tips/#{id}",
    says=lambda tip: (tip.body,),
    linked=True,
    beside="beside-tip",
)

"""Notices and letters of the Provider Selection Regime: what each Schedule asks, paragraph by paragraph."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, whole
from guidancehub.content.model.notice_desk import Name, Paste


class NoticeParagraph(Record):
    """One paragraph of a Schedule."""

    number: int = Field(ge=1, le=40)
    """Its number in the Schedule."""
    part: Slug
    """The id of the part in content/rules/notice-desk.yml that answers it."""
    asks: Text
    """What it asks for, in our words."""
    only_if: Name | None = None
    """The name of the condition under which it applies."""
    paste: Paste | None = None
    """The text of the paragraph, where the part has none that fits."""


class Notice(Entry):
    """What one Schedule asks. The file's name is its id."""

    schedule: int = Field(ge=1, le=40)
    """The number of the Schedule."""
    regulation: Line
    """The regulations that ask for the notice."""
    when_due: Text
    """When it is due."""
    processes: Many[Name] | None = None
    """The names of processes in content/rules/notice-checks.yml that it can follow; left out for all."""
    stage: Literal["intention", "award"] | None = None
    """Whether it comes before the award or after it; left out where it says neither."""
    published: bool
    """Whether it is published, or sent to providers alone."""
    asks_first: Many[Name] | None = None
    """The names of fields that its form asks before the first paragraph."""
    paragraphs: Many[NoticeParagraph]
    """Its paragraphs, in order and without a gap."""
    extras: Many[Slug] | None = None
    """The ids of parts that the Schedule does not ask for, and that we suggest."""


def _says(notice: Notice) -> Says:
    schedule = f"Schedule {notice.schedule}. {notice.regulation}."
    return (schedule, notice.when_due, *(each.asks for each in notice.paragraphs))


NOTICE: Final = Kind(
    name="notice",
    one="Notice",
    many="Notices",
    file=ContentFile(
        "notice",
        "content/rules/notices/*.yml",
        Notice,
        data="notices",
        title="Notices, letters and invitations",
        page="notices/",
        required=False,
    ),
    model=Notice,
    walk=whole,
    url_pattern="notices/{id}/",
    says=_says,
    order="schedule",
)

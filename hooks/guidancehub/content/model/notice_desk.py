"""The notice desk: what forms of notices ask, the parts that notices have, and the signs of each part."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, StringConstraints

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.wordings import Sign, Wording

Name: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""What other parts of the rules call something that has no address."""
Paste: TypeAlias = Annotated[str, Field(min_length=1, max_length=1200)]
"""Text to paste, with the names of fields in braces."""
FromPack: TypeAlias = Literal[
    "public.name",
    "public.route",
    "public.service",
    "public.value",
    "public.years",
    "public.dates.start",
    "public.dates.end",
    "public.dates.offers",
    "public.criteria",
    "public.mode",
    "public.stages",
    "public.stages.text",
    "public.contact",
    "private.panel",
    "private.conflicts",
    "private.conflicts.what",
    "private.conflicts.managed",
]
"""Where the tender pack says it."""


class NoticeCondition(Record):
    """When something is needed: by the answer in a form, and by the words of a draft."""

    name: Name
    """What other rules call it."""
    text: Line
    """When, for readers."""
    field: Name | None = None
    """The name of the field that decides in a form."""
    value: Name | None = None
    """The value of the field for which it holds."""
    opposite_of: Name | None = None
    """The name of the condition that must not hold."""
    months: int | None = Field(default=None, ge=1, le=120)
    """For how many months the service has to run at least, and a day more."""
    signs: Many[Sign] | None = None
    """A draft in which any of them is found meets it."""
    unless_signs: Many[Sign] | None = None
    """A draft in which any of them is found does not meet it."""


class NoticeChoice(Record):
    """One answer to a field with a choice."""

    value: Name
    """What the form holds where it is chosen."""
    label: Line
    """The answer in words."""
    text: Line
    """What the notice then says. It may name fields in braces."""


class NoticeField(Record):
    """What a form asks."""

    name: Name
    """What texts in braces and other rules call it."""
    label: Line
    """What stands above it in a form."""
    hint: Text | None = None
    """What helps to fill it in."""
    control: Literal["line", "text", "date", "choice"]
    """line: one line. text: several."""
    choices: Many[NoticeChoice] | None = None
    """The answers, where it is a choice."""
    only_if: Name | None = None
    """The name of the condition under which it is asked."""
    example: Annotated[str, Field(min_length=1, max_length=700)]
    """An invented answer; of a choice its value, of a date as 2026-04-01."""
    from_pack: FromPack | None = None
    """Where a tender pack says it."""


class NoticeSigns(Record):
    """Something that a draft has to say, and the ways in which it can."""

    lacks: Line
    """What is missing where none of the signs is found: “a title”."""
    any: Many[Sign]
    """One of them is enough."""


class NoticePart(Record):
    """One part of notices, which the paragraphs of several Schedules ask for."""

    id: Slug
    title: Line
    fields: Many[Name]
    """The names of the fields that it asks, in their order."""
    paste: Paste | None = None
    """The text of the part; a paragraph can have its own."""
    signs: Many[NoticeSigns] | None = None
    """What the checker looks for."""
    signs_of: Many[Slug] | None = None
    """The ids of parts whose signs it has too."""


class NoticeDesk(Entry):
    """content/rules/notice-desk.yml: the page that lists the notices, and what all their forms share."""

    introduction: Prose
    """What the desk is for, and where notices go."""
    conditions: Many[NoticeCondition]
    """When paragraphs and fields apply."""
    fields: Many[NoticeField]
    """Each field once, whichever notices ask it."""
    vocabulary: Many[Wording]
    """The wordings that signs name."""
    parts: Many[NoticePart]
    """What paragraphs of Schedules are answered with."""


def _says(desk: NoticeDesk) -> Says:
    return (desk.introduction, *(part.title for part in desk.parts))


NOTICE_DESK: Final = Kind(
    name="notice-desk",
    one="Notice desk",
    many="Notice desk",
    file=ContentFile(
        "notice-desk",
        "content/rules/notice-desk.yml",
        NoticeDesk,
        data="notice-desk",
        title="Notice desk",
        page="notices/",
        required=False,
    ),
    model=NoticeDesk,
    walk=whole,
    url_pattern="notices/",
    says=_says,
)

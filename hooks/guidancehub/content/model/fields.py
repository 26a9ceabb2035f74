"""The parts that every content record is made of: text, dates, sources and origins.

Field descriptions are read by editors: they appear in their tool as they type, through
the JSON Schemas made from these classes.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Final, Literal, Self, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    computed_field,
    model_validator,
)
from pydantic_core import PydanticCustomError

from guidancehub.content.model.chapter_ranges import (
    CHAPTER_IN_WORDS,
    ChapterList,
    chapter_numbers,
    chapters_in_words,
)
from guidancehub.content.model.faults import in_full
from guidancehub.content.model.prose import Prose, blank
from guidancehub.content.model.sentences import capitalised, joined

T = TypeVar("T")

_DATE: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
EMAIL: Final = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
_ADDRESS: Final = r"^https://[a-z0-9.-]+\.[a-z]{2,}(/[^\s<>\"'\\]*)?$"
_ONE_LINE: Final = r"^\s*\S[^\n]*\s*$"

LISTED_IN: Final = "x-listed-in"
"""In a JSON Schema: the list in content/hub.yml that holds the ids which a field can have."""

# Names that Windows keeps for devices, and addresses that pages of the hub itself have.
RESERVED: Final = (
    *("aux", "con", "nul", "prn"),
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
    *("index", "questions", "table"),
)


def _one_line(text: object) -> object:
    """Refuse a line break, which a title or a sentence never holds."""
    if isinstance(text, str):
        if not text.strip():
            raise blank()
        if "\n" in text.strip():
            raise PydanticCustomError(
                "one_line",
                "found a line break, expected one line",
                {"hint": "write “>-” after the colon: it joins the lines below into one"},
            )
        return text.strip()
    return text


def _release(text: object) -> object:
    """Refuse 0.1 in words of its own, for YAML reads it as a number."""
    if isinstance(text, float):
        raise PydanticCustomError("release", "expected a release such as 0.1.0")
    return text


def _calendar_date(text: object) -> object:
    """Read a date written as 2026-11-22."""
    if not isinstance(text, str) or not re.fullmatch(_DATE, text, re.ASCII):
        raise PydanticCustomError("calendar_date", "expected a date such as 2026-11-22")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError(
            "calendar_date", "expected a date that is in the calendar, such as 2026-11-22"
        ) from None


def _web_address(text: object) -> object:
    """Refuse any address but a plain https one."""
    if isinstance(text, str) and not re.fullmatch(_ADDRESS, text):
        raise PydanticCustomError("web_address", "expected an https address")
    return text


def _not_reserved(slug: str) -> str:
    """Refuse a name that cannot be a folder everywhere, or that a page of the hub has."""
    if slug in RESERVED:
        raise PydanticCustomError("reserved", "expected another name")
    return slug


Slug: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    AfterValidator(_not_reserved),
    Field(
        description="A permanent name for addresses: small letters, digits and single hyphens.",
        json_schema_extra={"not": {"enum": list(RESERVED)}},
    ),
]
Code: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z]{1,5}-[0-9]{1,5}$"),
    Field(description="A question's permanent code, such as QI-01. Never given to another question."),
]
AnyId: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{1,5}-[0-9]{1,5})$", max_length=80)
]
Line: TypeAlias = Annotated[
    str,
    Field(min_length=1, max_length=160, json_schema_extra={"pattern": _ONE_LINE}),
    BeforeValidator(_one_line),
]
Text: TypeAlias = Annotated[
    str,
    Field(min_length=1, max_length=700, json_schema_extra={"pattern": _ONE_LINE}),
    BeforeValidator(_one_line),
]
Release: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$", max_length=20),
    BeforeValidator(_release),
    Field(description="A release of the hub, such as 1.2.0."),
]
Date: TypeAlias = Annotated[
    date, BeforeValidator(_calendar_date), Field(json_schema_extra={"pattern": _DATE})
]
Address: TypeAlias = Annotated[
    str, Field(max_length=500, json_schema_extra={"pattern": _ADDRESS}), BeforeValidator(_web_address)
]
Email: TypeAlias = Annotated[str, StringConstraints(pattern=EMAIL, max_length=200)]
Many: TypeAlias = Annotated[tuple[T, ...], Strict(strict=False), Field(min_length=1, max_length=5000)]
"""A list with at least one member. An optional list is left out, never left empty."""

# Whether the hub lists it is checked with all files at hand: see checks/references.py.
_ListedId: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=80)]
OriginId: TypeAlias = Annotated[
    _ListedId,
    Field(
        description="Whose it is: the id of one of the “origins” in content/hub.yml.",
        json_schema_extra={LISTED_IN: "origins"},
    ),
]
WeightingId: TypeAlias = Annotated[
    _ListedId,
    Field(
        description="How much it should count: the id of one of the “weightings” in content/hub.yml.",
        json_schema_extra={LISTED_IN: "weightings"},
    ),
]
Status: TypeAlias = Annotated[
    Literal["published", "draft", "retired"],
    Field(description="draft: checked but not shown. retired: its address leads to replaced_by."),
]


class Record(BaseModel):
    """A frozen group of fields that refuses unknown ones."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True, title=None
    )


def _no_chapter(text: str) -> str:
    """Refuse the number of a chapter in words."""
    if re.search(CHAPTER_IN_WORDS, text):
        raise PydanticCustomError(
            "chapter_in_words",
            "expected a part that is no numbered chapter",
            {"hint": "write the number as in chapters: [6]; name a further part under “also”"},
        )
    return text


class SourcePart(Record):
    """A part of a source: numbered chapters, or a part that has no number."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["chapters"]}, {"required": ["part"]}]}
    )

    chapters: ChapterList | None = None
    """Numbered chapters, in order, each a number or a range: [6] or [2, 4-7]."""
    part: (
        Annotated[
            Line,
            AfterValidator(_no_chapter),
            Field(json_schema_extra={"not": {"pattern": CHAPTER_IN_WORDS}}),
        ]
        | None
    ) = None
    """In place of chapters: a section, regulation, page or heading, as a reader would look it up."""
    detail: Line | None = None
    """What in that part, shown in brackets after it: workshop 2."""

    @model_validator(mode="after")
    def _either(self) -> Self:
        """Refuse a part that is named twice, or not at all."""
        if self.chapters and self.part:
            raise in_full(
                "found “chapters” and “part”, expected one of them",
                "write what in the chapter it is under “detail”, and a further part under “also”",
            )
        if not self.chapters and not self.part:
            raise in_full(
                "found neither “chapters” nor “part”, expected one of them",
                "write chapters: [6], or part: and the heading under which a reader finds it",
            )
        return self

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of each chapter; empty where the part has no number."""
        return tuple(chapter_numbers(self.chapters or ()))

    @property
    def name(self) -> str:
        """The part in words, without the detail: “chapters 2 and 4 to 7”."""
        return self.part or chapters_in_words(self.numbers)


class _Work(Record):
    """The work that a reference names. A class of its own, so that the field comes first, before the part."""

    source: Annotated[Slug, Field(description="The id of an entry in content/sources.yml.")]


class SourceRef(SourcePart, _Work):
    """Where a statement comes from."""

    also: Many[SourcePart] | None = None
    """Further parts of the same source."""
    lines: Annotated[str | None, StringConstraints(pattern=r"^[0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*$")] = None
    """Lines of the report's text, for whoever checks the wording: 1259-1269, 2108."""
    wording: Literal["adapted", "quoted"] = "adapted"
    """adapted: in our own words. quoted: word for word."""
    checked_on: Date | None = None
    """For law and policy: the day on which someone last read it at its source."""

    @property
    def parts(self) -> tuple[SourcePart, ...]:
        """Every part that is named, in the order in which they are written."""
        return (self, *(self.also or ()))

    # mypy knows no decorator above a property: https://github.com/python/mypy/issues/14461
    @computed_field  # type: ignore[prop-decorator]
    @property
    def where(self) -> str:
        """The parts in words: “Chapter 4 (top tips) and chapter 6”."""
        return capitalised(
            joined([f"{each.name} ({each.detail})" if each.detail else each.name for each in self.parts])
        )


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

    # An editor's tool says while someone types what checks/references.py says of whole files.
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

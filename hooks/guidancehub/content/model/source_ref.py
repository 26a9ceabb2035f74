"""Where a statement comes from: a work, and the parts of it."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, computed_field, model_validator
from pydantic_core import PydanticCustomError

from guidancehub.content.model.chapter_ranges import (
    CHAPTER_IN_WORDS,
    ChapterList,
    chapter_numbers,
    chapters_in_words,
)
from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Date, Line, Many, Record, Slug
from guidancehub.content.model.sentences import capitalised, joined


def _no_chapter(text: str) -> str:
    """Refuse the number of a chapter in words."""
    if re.search(CHAPTER_IN_WORDS, text):
        raise PydanticCustomError(
            "source-chapter-in-words",
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
                "fields-exclusive",
                "found “chapters” and “part”, expected one of them",
                "write what in the chapter it is under “detail”, and a further part under “also”",
            )
        if not self.chapters and not self.part:
            raise in_full(
                "fields-exclusive",
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
    """Lines of the work's text, for whoever checks the wording: 1259-1269, 2108."""
    wording: Literal["adapted", "quoted"] = "adapted"
    """adapted: in our own words. quoted: word for word."""
    checked_on: Date | None = None
    """For law and policy: the day on which someone last read it at its source."""

    @property
    def parts(self) -> tuple[SourcePart, ...]:
        """Every part that is named, in the order in which they are written."""
        return (self, *(self.also or ()))

    @computed_field  # type: ignore[prop-decorator] # https://github.com/python/mypy/issues/14461
    @property
    def where(self) -> str:
        """The parts in words: “Chapter 4 (top tips) and chapter 6”."""
        return capitalised(
            joined([f"{each.name} ({each.detail})" if each.detail else each.name for each in self.parts])
        )

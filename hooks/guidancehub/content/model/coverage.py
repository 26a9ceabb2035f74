"""What of a work a hub holds, where it is more than a section of a chapter."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, StringConstraints, model_validator

from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Line, Many, Record, Slug

RowNumber: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^C[0-9]{1,2}$"),
    Field(description="The row's number in the list of all that a work holds: C10."),
]
Counted: TypeAlias = Literal[
    "principles",
    "figures",
    "tips",
    "topics",
    "agreed-principles",
    "development-areas",
    "development-points",
    "criteria",
    "own-questions",
    "assessment-questions",
    "follow-ups",
    "terms",
]


class CountedRow(Record):
    """A row of a work's contents that a whole list of the hub carries, or some case studies."""

    row: RowNumber
    what: Line
    """What is counted: “top tips”."""
    counts: Counted | None = None
    """The list of the hub whose entries are counted."""
    cases: Many[Slug] | None = None
    """In place of counts: the ids of the case studies that carry the row."""

    @model_validator(mode="after")
    def _either(self) -> Self:
        """Refuse a row that counts two things, or nothing."""
        if bool(self.counts) == bool(self.cases):
            found = "“counts” and “cases”" if self.counts else "neither “counts” nor “cases”"
            raise in_full(
                "fields-exclusive",
                f"found {found}, expected one of them",
                "write counts: and the name of a list, or cases: and the ids of case studies",
            )
        return self

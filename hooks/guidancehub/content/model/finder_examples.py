"""Worked examples of a finder, for a law page: the arithmetic and where it leads, as the finder has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Line, Many, Record, Slug


class ExampleColumn(Record):
    """What one column of the examples shows."""

    head: Line
    """Its heading."""
    of: Slug | None = None
    """The name of an amount or a sum."""
    share: Slug | None = None
    """In place of it, the name of a test with “than”: what it looks at, in per cent of the other."""

    @model_validator(mode="after")
    def _either(self) -> Self:
        """Refuse a column that shows two things, or nothing."""
        if (self.of is None) == (self.share is None):
            found = "both “of” and “share”" if self.of else "neither “of” nor “share”"
            raise in_full(
                "fields-exclusive",
                f"found {found}, expected one of them",
                "put the other into a column of its own",
            )
        return self


class ExampleResult(Record):
    """What is said of an example that comes to a place."""

    at: Annotated[Slug, Field(description="The id of a step or of an outcome.")]
    says: Line
    """In words, for the last column."""


class Example(Record):
    """One example."""

    title: Line
    """What is the case."""
    amounts: Mapping[Slug, int]
    """Each amount of the step by its name, in whole pounds or months."""
    answers: Mapping[Slug, Slug] | None = None
    """Answers besides those that all examples share: the key by the id of its step."""


class FinderExamples(Record):
    """A table of worked examples of one step."""

    id: Slug
    """What a section of a law page names in “worked_examples”."""
    caption: Line
    """What the table shows."""
    head: Line
    """The heading of the first column, with the titles."""
    step: Slug
    """The id of the step whose amounts the examples give."""
    answers: Mapping[Slug, Slug]
    """The answers that lead to the step, and what all examples share after it."""
    columns: Many[ExampleColumn]
    """The columns between the first and the last."""
    result: Line
    """The heading of the last column."""
    results: Many[ExampleResult]
    """What it says, by where the answers lead."""
    rows: Many[Example]
    """The examples, in order."""

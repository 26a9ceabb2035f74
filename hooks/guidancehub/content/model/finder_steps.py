"""The steps of a finder: questions with answers to choose from, or with amounts on which tests decide.

A step that asks nothing looks back at what was answered, and goes on from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.source_ref import SourceRef

LARGEST: Final = 100_000_000_000
"""The amount that no field takes, in pounds: a hundredth of it in pence is exact in every browser."""


class When(Record):
    """What must be so: every answer and every test that is named."""

    answers: Mapping[Slug, Many[Slug]] | None = None
    """Keys of answers by the id of an earlier step: psr-existing: [ends]."""
    tests: Mapping[Slug, bool] | None = None
    """Whether a test is met, by its name: rise-in-pounds: true. Without amounts, a test is neither."""

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        """Refuse a condition that is always met."""
        if not self.answers and not self.tests:
            raise in_full(
                "condition-empty",
                "found no condition, expected “answers” or “tests”",
                "leave “when” out where it always holds",
            )
        return self


class Answer(Record):
    """One way out of a step."""

    label: Line
    """As a reader would say it: “Yes, we set out the service we want”."""
    key: Slug | None = None
    """Its permanent name in links, where a reader chooses it: yes, new-money."""
    when: When | None = None
    """Where the step asks for amounts, or for nothing: when this is the way. The first that fits is taken."""
    then: Annotated[Slug, Field(description="The id of a later step or of an outcome.")]


class Amount(Record):
    """One amount that a step asks for."""

    name: Slug
    """Its permanent name in links, and in sums and tests."""
    label: Line
    """What it is: Lifetime value of the new contract."""
    hint: Text | None = None
    """What to count."""
    unit: Literal["pounds", "months"] = "pounds"
    """Pounds may have pence; months are whole."""
    least: int = Field(default=0, ge=0, lt=LARGEST)
    """The smallest that it can be."""


class Sum(Record):
    """What is worked out from amounts."""

    name: Slug
    """Its name in tests."""
    label: Line
    """What it is: The rise."""
    how: Literal["plus", "minus"]
    """Whether the second is added to the first or taken from it."""
    of: Many[Slug]
    """The names of two amounts, or of sums above."""

    @model_validator(mode="after")
    def _of_two(self) -> Self:
        """Refuse a sum of more or of fewer than two."""
        if len(self.of) != 2:  # noqa: PLR2004 (what “of” means)
            raise in_full(
                "sum-of-one",
                f"found a sum of {len(self.of)}, expected two names",
                "write one sum below another",
            )
        return self


class Test(Record):
    """A question that arithmetic answers."""

    __test__ = False
    """Not a test of the program, whatever a tool that collects those makes of the name."""

    name: Slug
    """Its name in conditions."""
    label: Line
    """What is the case when it is met: The rise is at least £500,000."""
    of: Slug
    """The name of the amount or the sum that is looked at."""
    measure: Literal["at-least", "above", "below"]
    """How it must compare."""
    limit: int | None = Field(default=None, ge=0, lt=LARGEST)
    """With what: a number of pounds or months."""
    than: Slug | None = None
    """With what, in place of a limit: another amount or sum."""
    per_cent: int = Field(default=100, ge=1, le=1000)
    """With how many per cent of it."""
    provision: Line
    """The rule: regulation 6(10)(b)(ii)."""

    @model_validator(mode="after")
    def _either(self) -> Self:
        """Refuse a test with two limits, or with none."""
        if (self.limit is None) == (self.than is None):
            found = "both “limit” and “than”" if self.than else "neither “limit” nor “than”"
            raise in_full(
                "fields-exclusive",
                f"found {found}, expected one of them",
                "“limit” is a number, “than” is a name",
            )
        return self


class FinderStep(Record):
    """One question of a finder, or a look back at what was answered."""

    id: Slug
    question: Text
    """As a reader would ask it."""
    why: Text
    """Why it matters. It says nothing of where an answer leads."""
    amounts: Many[Amount] | None = None
    """What to fill in, where numbers decide."""
    sums: Many[Sum] | None = None
    """What is worked out from the amounts."""
    tests: Many[Test] | None = None
    """What is asked of amounts and sums."""
    answers: Many[Answer]
    """The ways out of the step, each to a later step or to an outcome."""
    sources: Many[SourceRef]
    """What the step rests on."""

    @property
    def choices(self) -> tuple[Answer, ...]:
        """The answers that a reader chooses."""
        return tuple(answer for answer in self.answers if answer.key)

    @property
    def ways(self) -> tuple[Answer, ...]:
        """The answers that amounts, or what was answered before, decide on."""
        return tuple(answer for answer in self.answers if not answer.key)

    @property
    def looks_back(self) -> bool:
        """Whether nobody is asked."""
        return not self.amounts and not self.choices

    @model_validator(mode="after")
    def _decides(self) -> Self:
        """Refuse a step that could leave a reader without a way, or with one that is never taken."""
        if not self.amounts and self.choices and self.ways:
            raise in_full(
                "answer-keys-mixed",
                "found answers with and without “key”, expected one in each",
                "readers choose an answer by its key; leave all keys out where the step looks back",
            )
        if any(answer.when for answer in self.choices):
            raise in_full(
                "fields-exclusive",
                "found “key” and “when” in an answer, expected one of them",
                "a reader chooses it, or the step does",
            )
        if self.ways and (self.ways[-1].when or any(not way.when for way in self.ways[:-1])):
            raise in_full(
                "answers-without-last",
                "found an order of answers in which no way may fit, expected one without “when” at the end",
                "give every other answer without a key a “when”; the last is the way where none fits",
            )
        if self.amounts and not self.ways:
            raise in_full(
                "amounts-without-answer",
                "found amounts that decide nothing, expected an answer without a key",
                "add the ways that follow from the amounts",
            )
        if (self.sums or self.tests) and not self.amounts:
            raise in_full(
                "sums-without-amounts",
                "found sums or tests without amounts, expected “amounts” too",
                "name what the reader fills in",
            )
        return self

"""Figures about the system and its sector, as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Date, Line, Many, Record, Release, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, PlacedEntry, in_list


class Fact(Entry):
    """One figure, with its date and its source. Its title says what it counts."""

    value: float
    """The number alone, in full: 37000000."""
    upto: float | None = None
    """The upper end, where the source gives a range."""
    at_least: bool = False
    """Whether the source gives the value as the least there is."""
    unit: Line
    """“£”, “per cent”, or what is counted: “organisations”."""
    when: Line
    """The date or period that the figure belongs to; “not given” where the source gives none."""
    note: Text | None = None
    """What a reader should know before using it."""


class FactGroup(Record):
    """Figures that belong together."""

    id: Slug
    title: Line
    summary: Text
    """What the figures are about."""
    facts: Many[Fact]
    """The figures, in order."""


class FactsFile(Record):
    """content/facts.yml."""

    added: Release
    reviewed: Date
    """The day on which someone last checked the file."""
    review_by: Date
    """The day by which it should be checked again."""
    groups: Many[FactGroup]
    """The groups of figures, in order."""


def _facts(file: FactsFile) -> Iterator[PlacedEntry[Fact]]:
    for at, group in enumerate(file.groups):
        yield from in_list(group.facts, "groups", at, "facts", within=(group.title,))


FACTS_FILE: Final = ContentFile(
    "facts",
    "content/facts.yml",
    FactsFile,
    data="facts",
    title="Figures",
    page="facts/",
    required=False,
)

FACT: Final = Kind(
    name="fact",
    one="Figure",
    many="Figures",
    file=FACTS_FILE,
    model=Fact,
    walk=_facts,
    url_pattern="facts/#{id}",
    says=lambda fact: (fact.when, fact.note),
    summary=lambda fact: f"{amount(fact)}. {fact.summary}",
)

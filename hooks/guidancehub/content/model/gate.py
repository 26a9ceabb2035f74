"""Gates: conditions that a bidder must meet before its answers are scored, and declarations beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Code, Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, PlacedEntry, Says, in_list
from guidancehub.content.model.prose import Prose


class GateLevel(Record):
    """What is in proportion for one size of contract."""

    size: Slug
    """The id of a size in content/question-bank.yml."""
    text: Text
    """What to ask for at this size, or that it need not be asked."""


class Gate(Entry):
    """One question that is passed or failed. Its id is its permanent code."""

    id: Code
    required: bool = False
    """Whether every process under the PSR must ask it."""
    question: Text
    """As it would stand in a tender."""
    ask_only_when: Text
    """When it may be asked at all."""
    by_size: Many[GateLevel]
    """What is in proportion, for each size."""
    not_asked: Text
    """What may not be asked, or would be out of proportion."""
    reading: Many[Text] | None = None
    """Our reading of the law, where the law does not say it in so many words. Pages and data show it as
    such. The Word file that a buyer sends out leaves it out."""
    evidence: Many[Text]
    """What a bidder can show; the lightest first."""


class GateGroup(Record):
    """Gates of one kind."""

    id: Slug
    title: Line
    part: Literal["basic-selection", "declarations"]
    """Whether they are basic selection criteria, or declarations on exclusion and sub-contractors."""
    introduction: Prose
    """What the law lets a buyer ask here, with the provision."""
    gates: Many[Gate]
    """Its gates, in order."""


class GatesFile(Record):
    """content/gates.yml: every gate, in groups."""

    introduction: Prose
    """When gates are required, and when they are not."""
    groups: Many[GateGroup]
    """The kinds of gate, in order."""


def _gates(file: GatesFile) -> Iterator[PlacedEntry[Gate]]:
    for at, group in enumerate(file.groups):
        yield from in_list(group.gates, "groups", at, "gates", within=(group.title,))


def _says(gate: Gate) -> Says:
    levels = (level.text for level in gate.by_size)
    return (
        gate.summary,
        gate.ask_only_when,
        *levels,
        gate.not_asked,
        *(gate.reading or ()),
        *gate.evidence,
    )


GATES_FILE: Final = ContentFile(
    "gates",
    "content/gates.yml",
    GatesFile,
    data="gates",
    title="Gates: basic selection questions and declarations",
    page="matrix/gates/",
    required=False,
)

GATE: Final = Kind(
    name="gate",
    one="Gate",
    many="Gates",
    file=GATES_FILE,
    model=Gate,
    walk=_gates,
    url_pattern="matrix/gates/#{id}",
    says=_says,
    summary=lambda gate: gate.question,
    coded=True,
)

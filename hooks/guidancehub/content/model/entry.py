"""What every entry of the hub has, and the short texts that entries are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, cast

from pydantic import ConfigDict, JsonValue
from pydantic.config import JsonDict

from guidancehub.content.model.fields import (
    Date,
    Heirs,
    Line,
    Many,
    OriginId,
    Record,
    Release,
    Slug,
    Status,
    Text,
)
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef


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


def _with_rule_of_retired(schema: JsonDict, model: type[Lasting]) -> None:
    """Say in a schema what a retired entry has, so that an editor's tool shows a fault while someone types.

    The same rules are in ``content/stubs.py`` and ``content/checks/references.py``.
    """
    required = cast("list[str]", schema.get("required", []))
    stub: list[JsonValue] = [name for name in required if name in model.stub]
    rest: list[JsonValue] = [name for name in required if name not in model.stub]
    schema["required"] = stub
    schema["if"] = {"properties": {"status": {"const": "retired"}}, "required": ["status"]}
    schema["then"] = {"required": ["replaced_by"]}
    schema["else"] = {"properties": {"replaced_by": {"type": "null"}}, "required": rest}


class Lasting(Record):
    """What is retired and never deleted, so that its id and its address lead on for ever."""

    model_config = ConfigDict(json_schema_extra=_with_rule_of_retired)

    stub: ClassVar[tuple[str, ...]]
    """Fields that a retired one must have besides “status” and “replaced_by”; all others may be left out."""

    if TYPE_CHECKING:
        # Each model has these fields at the places where people write them.
        id: str
        status: Status = "published"
        replaced_by: Heirs | None = None

    @property
    def heirs(self) -> tuple[str, ...]:
        """The ids of what to read in its place; none unless it is retired."""
        return self.replaced_by or ()


class Entry(Lasting):
    """What every entry of the hub has."""

    stub: ClassVar[tuple[str, ...]] = ("id", "title", "added")

    id: Slug
    title: Line
    """As readers see it in headings and lists."""
    summary: Text
    """One or two plain sentences that stand alone in a list."""
    origin: OriginId
    sources: Many[SourceRef]
    """What it rests on. A hub draft names what led to it."""
    status: Status = "published"
    replaced_by: Heirs | None = None
    """For a retired entry: the id of the entry to read in its place, or a list of them."""
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

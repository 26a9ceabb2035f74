"""Parts of an entry that have an origin or sources of their own, for the imprint to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from guidancehub.content.model.fields import Entry, OriginId, SourceRef

E = TypeVar("E", bound="Entry")


def as_part(entry: E, sources: tuple[SourceRef, ...], origin: OriginId | None = None) -> E:
    """Give the entry as one of its parts has it: with that part's sources, and its origin if it has one."""
    return entry.model_copy(update={"sources": sources, "origin": origin or entry.origin})

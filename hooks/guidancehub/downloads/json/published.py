"""What of a file's record is published: drafts and retired entries are taken out, the rest is untouched."""

from __future__ import annotations

from operator import is_
from typing import Any, TypeVar

from pydantic import BaseModel

from guidancehub.content.model.fields import Entry

R = TypeVar("R", bound=BaseModel)


def published(record: R) -> R | None:
    """Copy a record without the entries that are not shown, or give nothing where nothing is left."""
    if isinstance(record, Entry) and record.status != "published":
        return None
    changes: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        kept = _kept(value)
        if kept is value:
            continue
        # A list or a group that lost all it held takes what holds it along.
        if not kept:
            return None
        changes[name] = kept
    return record.model_copy(update=changes) if changes else record


def _kept(value: object) -> object:
    """Give a value as it is published; the same object where nothing is taken out of it."""
    if isinstance(value, BaseModel):
        return published(value)
    if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
        members = tuple(kept for member in value if (kept := published(member)) is not None)
        same = len(members) == len(value) and all(map(is_, members, value))
        return value if same else members
    return value

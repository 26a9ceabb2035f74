"""What of a file's record is published: drafts and retired entries are taken out, the rest is untouched."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from guidancehub.model.base import Entry

R = TypeVar("R", bound=BaseModel)


def published(record: R) -> R | None:
    """Copy a record without the entries that are not shown, or give nothing where nothing is left."""
    if isinstance(record, Entry) and record.status != "published":
        return None
    changes: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, BaseModel):
            changes[name] = published(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            changes[name] = tuple(kept for member in value if (kept := published(member)) is not None)
        else:
            continue
        # A list or a group that lost all it held takes what holds it along.
        if not changes[name]:
            return None
    changed = {name: value for name, value in changes.items() if value != getattr(record, name)}
    return record.model_copy(update=changed) if changed else record

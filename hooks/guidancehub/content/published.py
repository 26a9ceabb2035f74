"""Take the entries that are not published out of records. Only this module decides what is published."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import is_
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel

from guidancehub.content.model.fields import fields_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.entry import Entry, Lasting
    from guidancehub.content.model.kind import ContentFile, Key, Kind
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Source

M = TypeVar("M", bound=BaseModel)

_SHOWN: Final = frozenset({"published"})
_WITH_DRAFTS: Final = frozenset({"published", "draft"})


@dataclass(frozen=True)
class Loaded:
    """A file, and the record made of it."""

    record: BaseModel
    source: Source

    @cached_property
    def published(self) -> BaseModel | None:
        """The record without the entries that are not published, or ``None`` if nothing of it is."""
        return published(self.record)

    @cached_property
    def with_drafts(self) -> BaseModel | None:
        """The record without the entries that are retired, or ``None`` if it is retired itself."""
        return published(self.record, drafts=True)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a ledger keeps for ever, an entry or a term, and where it is in its file."""

    kind: Kind[Any]
    entry: Lasting
    source: Source
    steps: Steps

    @property
    def key(self) -> Key:
        """The name of its kind, and its id."""
        return self.kind.name, self.entry.id

    @property
    def title(self) -> str:
        """What readers know it by."""
        return self.kind.title(self.entry)

    @property
    def url(self) -> str:
        """Its address, relative to the site's root."""
        return self.kind.url(self.entry.id)

    @property
    def is_published(self) -> bool:
        """Whether readers see it."""
        return self.entry.status == "published"

    @property
    def is_draft(self) -> bool:
        """Whether readers are to see it later."""
        return self.entry.status == "draft"

    @property
    def is_retired(self) -> bool:
        """Whether its address says where to read on."""
        return self.entry.status == "retired"


@dataclass(frozen=True, slots=True)
class Located(Kept):
    """An entry with a history, and where it is in its file."""

    entry: Entry


def published(record: M, *, drafts: bool = False) -> M | None:
    """Return a record without the entries that are not published, or ``None`` if it is not published itself.

    A list or a group that became empty is left out, and so is the record that needs it. A record of which
    nothing is left out is returned itself and not as a copy. With ``drafts``, only retired ones are left out.
    """
    if status_of(record) not in (_WITH_DRAFTS if drafts else _SHOWN):
        return None
    changes: dict[str, Any] = {}
    for name in fields_with(type(record), BaseModel):
        value = getattr(record, name)
        kept = _kept(value, drafts=drafts)
        if kept is value:
            continue
        about = type(record).model_fields[name]
        if not kept and about.is_required():
            return None
        changes[name] = kept or about.get_default()
    return record.model_copy(update=changes) if changes else record


def records_of(file: ContentFile[Any], every: Iterable[Loaded], *, drafts: bool) -> tuple[BaseModel, ...]:
    """Return the record of each file without the entries that are not published, or without retired ones."""
    records = (each.with_drafts if drafts else each.published for each in every)
    return tuple(sorted((each for each in records if each is not None), key=file.order_of))


def status_of(record: object) -> str:
    """Return the status of an entry; what has none is shown."""
    # A model takes several times as long to say that it lacks an attribute.
    status: str = vars(record).get("status", "published")
    return status


def _kept(value: object, *, drafts: bool) -> object:
    """Return a field's value without unpublished entries; the same object if there are none."""
    if isinstance(value, BaseModel):
        return published(value, drafts=drafts)
    if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
        members = tuple(kept for member in value if (kept := published(member, drafts=drafts)) is not None)
        same = len(members) == len(value) and all(map(is_, members, value))
        return value if same else members
    return value

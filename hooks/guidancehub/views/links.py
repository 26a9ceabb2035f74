"""The link to each entry, and the entries that it is linked with, in both directions.

An editor writes a link once, in one file. The pages of both entries show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel

from guidancehub.content.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Identified, Key, Kind

R = TypeVar("R", bound="Identified")

_NAMING: Final = tuple(kind for kind in KINDS if kind.named_in)
"""The kinds whose entries are named in a field for that kind, such as ``principles``."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an entry, or to a part of one."""

    title: str
    url: str
    """Relative to the site's root."""
    summary: str = ""
    code: str = ""
    """A question's code."""
    key: Key | None = None
    """The entry that it leads to, or to a part of."""


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links to entries of one kind."""

    kind: str
    title: str
    links: tuple[Link, ...]
    more: Link | None = None
    """The link to the whole group, if it is too long for a page. Its title is how many links that has."""
    with_summaries: bool = False
    """Whether each link is shown with its summary."""


class Links:
    """The entries that each entry is linked with."""

    def __init__(self, hub: Hub) -> None:
        """Read every link of the hub once, and keep it for both of its entries."""
        self._label = hub.info.words.label
        self._links: dict[Key, dict[str, dict[str, Link]]] = {}
        self._ends = dict(_ends(hub))
        self._seen: dict[str, Key] = {}
        for name, key in self._ends:
            self._seen.setdefault(key, (name, key))
        self._parts = dict(_parts(hub))
        for kind in KINDS:
            for entry in hub.shown(kind):
                here = (kind.name, entry.id)
                for other in _named_by(entry):
                    self._join(here, other)
                for key in kind.sees(entry):
                    if key in self._seen and self._seen[key] != here:
                        self._join(here, self._seen[key])

    def _join(self, one: Key, other: Key) -> None:
        for here, (kind, key) in ((one, other), (other, one)):
            self._links.setdefault(here, {}).setdefault(kind, {})[key] = self._ends[kind, key]

    def see(self, keys: Iterable[str] | None) -> tuple[Link, ...]:
        """Return the links to the entries and parts of some ids, such as those of a field “see”."""
        return tuple(
            self._ends[self._seen[key]] if key in self._seen else self._parts[key] for key in keys or ()
        )

    def of(self, kind: str, key: str) -> tuple[LinkGroup, ...]:
        """Return an entry's links, grouped by kind in the order of ``KINDS``."""
        groups = self._links.get((kind, key), {})
        return tuple(
            LinkGroup(other.name, self._label(other.many), tuple(groups[other.name].values()))
            for other in KINDS
            if other.linked and other.name in groups
        )

    def to(self, kind: str, key: str, other: str) -> tuple[Link, ...]:
        """Return an entry's links to the entries of one kind, given by its name."""
        return tuple(self._links.get((kind, key), {}).get(other, {}).values())


def link_to(kind: Kind[R], entry: R) -> Link:
    """Return the link to an entry."""
    code = entry.id if kind.coded else ""
    summary = getattr(entry, "summary", "")
    return Link(kind.title(entry), kind.url(entry.id), summary, code, (kind.name, entry.id))


def _ends(hub: Hub) -> Iterator[tuple[Key, Link]]:
    for kind in KINDS:
        for entry in hub.shown(kind):
            yield (kind.name, entry.id), link_to(kind, entry)


def _parts(hub: Hub) -> Iterator[tuple[str, Link]]:
    """Yield the link to each part of an entry that “see” may name, by its id."""
    for kind in KINDS:
        for entry in hub.shown(kind):
            for part in kind.parts(entry, hub.info):
                if part.key:
                    url, key = f"{kind.url(entry.id)}{part.suffix}", (kind.name, entry.id)
                    yield part.key, Link(part.title, url, key=key)


@cache
def _naming_in(model: type[Identified]) -> tuple[Kind[Any], ...]:
    """Return the kinds that entries of a model may name, for to ask each entry takes far longer."""
    fields = model.model_fields if issubclass(model, BaseModel) else ()
    return tuple(kind for kind in _NAMING if kind.named_in in fields)


def _named_by(entry: Identified) -> Iterator[Key]:
    """Yield the key of every entry that an entry names in a field for one kind, such as ``principles``."""
    for kind in _naming_in(type(entry)):
        named = getattr(entry, kind.named_in) or ()
        for key in (named,) if isinstance(named, str) else named:
            yield kind.name, key

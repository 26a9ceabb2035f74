"""Where each entry is in the site, and what it is linked with, seen from both sides.

A link is written once, in one file. Both ends show it, because both are read from one list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from guidancehub.content.kinds import KINDS, NAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Identified, Key, Kind

R = TypeVar("R", bound="Identified")

_NAMING: Final = tuple(kind for kind in KINDS if kind.named_in)
"""The kinds whose entries others name in a field of their own."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to an entry."""

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
    """The way to the whole group, where it is too long for a page."""
    with_summaries: bool = False
    """Whether each link stands with its summary."""


class Links:
    """What each entry is linked with, by kind and id."""

    def __init__(self, hub: Hub) -> None:
        """Read every link of the hub once, and keep it for both of its ends."""
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
                for key in _seen_from(entry):
                    if key in self._seen and self._seen[key] != here:
                        self._join(here, self._seen[key])

    def _join(self, one: Key, other: Key) -> None:
        for here, (kind, key) in ((one, other), (other, one)):
            self._links.setdefault(here, {}).setdefault(kind, {})[key] = self._ends[kind, key]

    def see(self, keys: Iterable[str] | None) -> tuple[Link, ...]:
        """Give the links to what a part of an entry names as saying more."""
        return tuple(
            self._ends[self._seen[key]] if key in self._seen else self._parts[key] for key in keys or ()
        )

    def of(self, kind: str, key: str) -> tuple[LinkGroup, ...]:
        """Give an entry's links, grouped by kind in a fixed order."""
        groups = self._links.get((kind, key), {})
        return tuple(
            LinkGroup(other.name, other.many, tuple(groups[other.name].values()))
            for other in KINDS
            if other.linked and other.name in groups
        )

    def to(self, kind: str, key: str, other: str) -> tuple[Link, ...]:
        """Give an entry's links to entries of one kind."""
        return tuple(self._links.get((kind, key), {}).get(other, {}).values())


def url_of(kind: str, key: str) -> str:
    """Return the address of an entry by the name of its kind, relative to the site's root."""
    return NAMED[kind].url(key)


def link_to(kind: Kind[R], entry: R) -> Link:
    """Make a link to an entry."""
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


def _named_by(entry: Identified) -> Iterator[Key]:
    """Yield the key of every entry that an entry names in the field of that entry's kind."""
    for kind in _NAMING:
        named = getattr(entry, kind.named_in, None) or ()
        for key in (named,) if isinstance(named, str) else named:
            yield kind.name, key


def _seen_from(entry: Identified) -> Iterator[str]:
    """Yield every id that an entry or its parts name as saying more."""
    yield from getattr(entry, "see", None) or ()
    for follow_up in getattr(entry, "follow_ups", None) or ():
        yield from follow_up.see or ()
    for section in getattr(entry, "sections", ()):
        for item in section.items:
            yield from item.see or ()

"""Where each entry is in the site, and what it is linked with, seen from both sides.

A link is written once, in one file. Both ends show it, because both are read from one list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.hub import Hub
    from guidancehub.model.base import Entry


LABELS: Final = {
    "principle": "Principles",
    "question": "Questions in the matrix",
    "case": "Case studies",
    "tip": "Top tips",
    "guidance": "Guidance",
    "place": "Places",
}
"""What links to each kind are headed, in the order in which they are shown."""

_LINKING_FIELDS: Final = {"principles": "principle", "cases": "case", "places": "place"}


@dataclass(frozen=True, slots=True)
class Link:
    """A way to an entry."""

    title: str
    url: str
    """Relative to the site's root."""
    summary: str = ""
    code: str = ""
    """A question's code."""


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links to entries of one kind."""

    kind: str
    title: str
    links: tuple[Link, ...]


class Links:
    """What each entry is linked with, by kind and id."""

    def __init__(self, hub: Hub) -> None:
        """Read every link of the hub once, and keep it for both of its ends."""
        self._links: dict[tuple[str, str], dict[str, dict[str, Link]]] = {}
        ends = dict(_ends(hub))
        for (kind, key), entry in _entries(hub):
            for field, target_kind in _LINKING_FIELDS.items():
                for target in getattr(entry, field, None) or ():
                    self._join((kind, key), (target_kind, target), ends)

    def _join(
        self,
        one: tuple[str, str],
        other: tuple[str, str],
        ends: Mapping[tuple[str, str], Link],
    ) -> None:
        for here, there in ((one, other), (other, one)):
            kind, key = there
            self._links.setdefault(here, {}).setdefault(kind, {})[key] = ends[there]

    def of(self, kind: str, key: str) -> tuple[LinkGroup, ...]:
        """Give an entry's links, grouped by kind in a fixed order."""
        groups = self._links.get((kind, key), {})
        return tuple(
            LinkGroup(other, label, tuple(groups[other].values()))
            for other, label in LABELS.items()
            if other in groups
        )

    def to(self, kind: str, key: str, other: str) -> tuple[Link, ...]:
        """Give an entry's links to entries of one kind."""
        return tuple(self._links.get((kind, key), {}).get(other, {}).values())


_ADDRESSES: Final = {
    "principle": "principles/{}/",
    "criterion": "matrix/{}/",
    "question": "matrix/questions/{}/",
    "case": "cases/{}/",
    "tip": "tips/#{}",
    "place": "places/{}/",
    "guidance": "{}/",
}


def url_of(kind: str, key: str) -> str:
    """Give the address of an entry, relative to the site's root."""
    return _ADDRESSES[kind].format(key)


def link_to(kind: str, entry: Entry) -> Link:
    """Make a link to an entry."""
    code = entry.id if kind == "question" else ""
    return Link(entry.title, url_of(kind, entry.id), entry.summary, code)


def _entries(hub: Hub) -> Iterator[tuple[tuple[str, str], Entry]]:
    guidance = (hub.contracts_and_grants,)
    for kind, entries in (
        ("principle", hub.principles),
        ("question", hub.questions),
        ("case", hub.cases),
        ("tip", hub.tips),
        ("guidance", guidance),
    ):
        for entry in entries:
            yield (kind, entry.id), entry


def _ends(hub: Hub) -> Iterator[tuple[tuple[str, str], Link]]:
    for key, entry in _entries(hub):
        yield key, link_to(key[0], entry)
    for place in hub.info.places:
        yield ("place", place.id), Link(place.name, url_of("place", place.id), place.summary)

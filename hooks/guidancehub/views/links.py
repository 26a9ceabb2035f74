"""Where each entry is in the site, and what it is linked with, seen from both sides.

A link is written once, in one file. Both ends show it, because both are read from one list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Chapter, Item
    from guidancehub.content.model.fields import Entry


LABELS: Final = {
    "principle": "Principles",
    "question": "Questions in the matrix",
    "case": "Case studies",
    "tip": "Top tips",
    "guidance": "Guidance",
    "journey": "The journey",
    "investment": "Investment in the sector",
    "law": "Law and policy",
    "draft": "Hub drafts",
    "assessment": "Self-assessment",
    "place": "Places",
}
"""What links to each kind are headed, in the order in which they are shown."""

_LINKING_FIELDS: Final = {"principles": "principle", "cases": "case", "places": "place"}

Key: TypeAlias = tuple[str, str]
"""An entry's kind and id."""


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
    more: Link | None = None
    """The way to the whole group, where it is too long for a page."""
    told: bool = False
    """Whether each link stands with its summary."""


class Links:
    """What each entry is linked with, by kind and id."""

    def __init__(self, hub: Hub) -> None:
        """Read every link of the hub once, and keep it for both of its ends."""
        self._links: dict[Key, dict[str, dict[str, Link]]] = {}
        self._ends = dict(_ends(hub))
        self._seen = {key: (kind, key) for kind, key in self._ends}
        self._parts = {term.id: Link(term.term, url_of("term", term.id)) for term in hub.terms}
        self._parts |= {item.id: _item_link(kind, chapter, item) for kind, chapter, item in hub.items}
        for here, entry in _entries(hub):
            for field, kind in _LINKING_FIELDS.items():
                for key in getattr(entry, field, None) or ():
                    self._join(here, (kind, key))
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
    "journey": "journey/{}/",
    "investment": "{}/",
    "law": "law/{}/",
    "draft": "drafts/{}/",
    "fact": "facts/#{}",
    "gap": "gaps/#{}",
    "assessment": "self-assessment/#{}",
    "term": "glossary/#{}",
}


def url_of(kind: str, key: str) -> str:
    """Give the address of an entry, relative to the site's root."""
    return _ADDRESSES[kind].format(key)


def link_to(kind: str, entry: Entry) -> Link:
    """Make a link to an entry."""
    code = entry.id if kind == "question" else ""
    return Link(entry.title, url_of(kind, entry.id), entry.summary, code)


def _item_link(kind: str, chapter: Chapter, item: Item) -> Link:
    return Link(item.title, f"{url_of(kind, chapter.id)}#{item.id}")


def _seen_from(entry: Entry) -> Iterator[str]:
    """Give every id that an entry or its parts name as saying more."""
    yield from getattr(entry, "see", None) or ()
    for follow_up in getattr(entry, "follow_ups", None) or ():
        yield from follow_up.see or ()
    for section in getattr(entry, "sections", ()):
        for item in section.items:
            yield from item.see or ()


def _entries(hub: Hub) -> Iterator[tuple[Key, Entry]]:
    for kind, entries in (
        ("principle", hub.principles),
        ("question", hub.questions),
        ("case", hub.cases),
        ("tip", hub.tips),
        ("guidance", (hub.contracts_and_grants,)),
        *hub.chapters.items(),
        ("assessment", hub.assessment.questions if hub.assessment else ()),
    ):
        for entry in entries:
            yield (kind, entry.id), entry


def _ends(hub: Hub) -> Iterator[tuple[Key, Link]]:
    for key, entry in _entries(hub):
        yield key, link_to(key[0], entry)
    for criterion in hub.criteria:
        yield ("criterion", criterion.id), link_to("criterion", criterion)
    for fact in hub.facts:
        yield ("fact", fact.id), link_to("fact", fact)
    for gap in hub.gaps:
        yield ("gap", gap.id), link_to("gap", gap)
    for place in hub.info.places:
        yield ("place", place.id), Link(place.name, url_of("place", place.id), place.summary)

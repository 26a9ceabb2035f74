"""The few entries to read next: those that share most with an entry, with the reason in words.

What two entries share is a Place, a key criterion, a principle, a term of the glossary in their titles and
summaries, or an entry that both are linked with. What few entries have counts more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.views.links import link_to
from guidancehub.web.glossary_markup import GlossaryMarker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key
    from guidancehub.views.links import Link, Links

MOST: Final = 4
"""The most entries to offer."""
MOST_OF_A_KIND: Final = 2
"""The most entries of one kind, while there are others."""
LEAST: Final = 0.2
"""The least weight of what two entries share. A page offers fewer entries rather than weaker ones."""
_MOST_SHARING: Final = 120
"""A feature that more entries have says little of any two, and would compare each entry with all others."""
_TOOLS: Final = frozenset({CLOCKS.name, FINDER.name, NOTICE.name})
"""Kinds that are tools. A reader comes to one for a task, and none is the next thing to read."""
_REASONS: Final = 2
_WEIGHTS: Final = {PLACE.name: 1.6, TERM.name: 1.5, CRITERION.name: 0.7, PRINCIPLE.name: 0.5}
"""How much it counts that two entries share a feature, by its kind."""
_ANY_OTHER: Final = 0.3
_PHRASES: Final = {
    PLACE.name: ("same Place: ", "{}"),
    CRITERION.name: ("same key criterion: ", "{}"),
    PRINCIPLE.name: ("also about ", "“{}”"),
    TERM.name: ("also about ", "“{}”"),
}
"""How a reason names what two entries share, by its kind: the phrase before the names, and each name.

That both are linked with a third entry counts, but it tells a reader nothing, and is no reason to show.
"""


@dataclass(frozen=True, slots=True)
class Next:
    """An entry to read next."""

    link: Link
    kind_label: str
    """What it is: “Case study”."""
    reason: str
    """What both entries share, as part of a sentence: “same Place: Leeds”. Empty for links alone."""


class Related:
    """What to read next, for each entry of one hub that has a page of its own."""

    def __init__(self, hub: Hub, links: Links) -> None:
        """Index what each entry is linked with, and the reverse."""
        self._links = links
        self._links_to: dict[Key, Link] = {}
        self._names: dict[Key, str] = {}
        self._features: dict[Key, frozenset[Key]] = {}
        for key, link, names in _entries(hub, links):
            self._links_to[key] = link
            self._names |= names
            self._features[key] = frozenset(names)
        self._entries_with: dict[Key, list[Key]] = defaultdict(list)
        for key, features in self._features.items():
            for feature in features:
                self._entries_with[feature].append(key)

    def to(self, kind: str, key: str) -> tuple[Next, ...]:
        """Return what to read next after an entry, the most related first."""
        here = (kind, key)
        shown = {here, *self._features[here]}
        shared: dict[Key, list[Key]] = defaultdict(list)
        for feature in sorted(self._features[here], key=lambda each: (-self._weight(each), each)):
            if len(self._entries_with[feature]) <= _MOST_SHARING:
                for other in self._entries_with[feature]:
                    shared[other].append(feature)
        # An entry with very many links would otherwise be near to everything.
        weights = {
            other: sum(map(self._weight, features)) / sqrt(len(self._features[other]))
            for other, features in shared.items()
        }
        near = [
            other
            for other in weights
            if other not in shown and other[0] not in _TOOLS and weights[other] >= LEAST
        ]
        ranked = sorted(near, key=lambda other: (-weights[other], other))
        return tuple(
            Next(self._links_to[other], NAMED[other[0]].one, self._reason(shared[other]))
            for other in _mixed(ranked)
        )

    def _weight(self, feature: Key) -> float:
        """Return the weight of a feature that two entries share: the rarer it is, the greater."""
        return _WEIGHTS.get(feature[0], _ANY_OTHER) * log(
            len(self._features) / len(self._entries_with[feature])
        )

    def _reason(self, shared: Sequence[Key]) -> str:
        """Return what two entries share, in words, the weightiest first, or “” for links alone."""
        kinds = {kind for kind, _ in shared}
        # A term says more than a principle, because many entries serve each principle.
        shown = [
            feature
            for feature in shared
            if feature[0] in _PHRASES and (feature[0] != PRINCIPLE.name or TERM.name not in kinds)
        ]
        names_by_phrase: dict[str, list[str]] = {}
        for feature in shown[:_REASONS]:
            phrase, name = _PHRASES[feature[0]]
            names_by_phrase.setdefault(phrase, []).append(name.format(self._names[feature]))
        return "; ".join(f"{phrase}{' and '.join(names)}" for phrase, names in names_by_phrase.items())


class _Linked(NamedTuple):
    """An entry that has a page."""

    key: Key
    link: Link
    names: dict[Key, str]
    """The name of each of its features: what it has or is linked with."""


def _entries(hub: Hub, links: Links) -> Iterator[_Linked]:
    """Yield each entry that has a page."""
    marker = GlossaryMarker(hub.terms)
    criteria = {(QUESTION.name, each.question.id): each.criterion for each in hub.placed_questions}
    criteria |= {(CRITERION.name, criterion.id): criterion for criterion in hub.criteria}
    for kind in KINDS:
        for entry in hub.shown(kind) if kind.has_status and kind.has_pages else ():
            key = (kind.name, entry.id)
            names = {link.key: link.title for group in links.of(*key) for link in group.links if link.key}
            if criterion := criteria.get(key):
                names[CRITERION.name, criterion.id] = criterion.title
            if kind is CRITERION:
                names |= {(QUESTION.name, each.id): each.title for each in entry.questions}
            names |= {
                (TERM.name, term.id): term.term for term in marker.terms_in(f"{entry.title}. {entry.summary}")
            }
            yield _Linked(key, link_to(kind, entry), names)


def _mixed(ranked: Sequence[Key]) -> list[Key]:
    """Return the best entries, of several kinds where possible."""
    taken: set[Key] = set()
    for most in (MOST_OF_A_KIND, MOST):
        kinds = Counter(kind for kind, _ in taken)
        for other in ranked:
            if len(taken) < MOST and other not in taken and kinds[other[0]] < most:
                taken.add(other)
                kinds[other[0]] += 1
    return [other for other in ranked if other in taken]

"""Where to go from an entry: a few examples, and a few other entries, each with the reason in words.

What an editor has linked comes first, then what shares most with the entry: a Place, a question, a key
criterion, a principle, or a term of the glossary in their titles and summaries. What few entries have counts
more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from math import log, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.content.model.case import CASE
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.case_places import names_of
from guidancehub.views.links import link_to
from guidancehub.web.glossary_markup import GlossaryMarker, MarkerWords
from guidancehub.web.reasons_to_read import EXAMPLES, REASONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.kind import Key
    from guidancehub.performance.cache import Cache
    from guidancehub.views.links import Link, Links

MOST: Final = 3
"""The most examples, and the most other entries, to offer."""
LEAST: Final = 0.2
"""The least weight of what two entries share. A page offers fewer entries rather than weaker ones."""
_MOST_SHARING: Final = 120
"""A feature that more entries have says little of any two, and would compare each entry with all others."""
_TOOLS: Final = frozenset({CLOCKS.name, FINDER.name, NOTICE.name})
"""Kinds that are tools. A reader comes to one for a task, and none is offered for what it shares."""
_WEIGHTS: Final = {PLACE.name: 1.6, TERM.name: 1.5, CRITERION.name: 0.7, PRINCIPLE.name: 0.5}
"""How much it counts that two entries share a feature, by its kind."""
_ANY_OTHER: Final = 0.3
_TOO_COMMON: Final = 0.1
"""A term in the titles and summaries of a larger part of the entries is no reason to read one of them."""


@dataclass(frozen=True, slots=True)
class Next:
    """An entry to go to."""

    link: Link
    reason: str
    """Why, as part of a sentence: “an example from Leeds”."""


class Offers(NamedTuple):
    """Where to go from an entry, the most related first."""

    examples: tuple[Next, ...]
    """Case studies."""
    others: tuple[Next, ...]
    """Entries of other kinds, of different ones where possible."""


class Related:
    """Where to go from each entry of one hub that has a page of its own."""

    def __init__(self, hub: Hub, links: Links, cache: Cache = NO_CACHE) -> None:
        """Index what each entry is linked with, and the reverse."""
        self._links = links
        self._system = hub.info.system_short
        self._words = hub.info.words
        self._where = {case.id: _where(hub, case) for case in hub.cases}
        self._links_to: dict[Key, Link] = {}
        self._names: dict[Key, str] = {}
        self._features: dict[Key, frozenset[Key]] = {}
        for key, link, names in _entries(hub, links, cache):
            self._links_to[key] = link
            self._names |= names
            self._features[key] = frozenset(names)
        self._entries_with: dict[Key, list[Key]] = defaultdict(list)
        for key, features in self._features.items():
            for feature in features:
                self._entries_with[feature].append(key)
        self._weights = {
            feature: _WEIGHTS.get(feature[0], _ANY_OTHER) * log(len(self._features) / len(having))
            for feature, having in self._entries_with.items()
        }
        """The weight of a feature that two entries share: the rarer it is, the greater."""

    @property
    def term_uses(self) -> Mapping[str, int]:
        """In how many titles and summaries each term of the glossary is, by its id."""
        return {key: len(having) for (kind, key), having in self._entries_with.items() if kind == TERM.name}

    def leads_on(self, kind: str, key: str) -> bool:
        """Return whether there is anywhere to go from an entry."""
        linked = (link for group in self._links.of(kind, key) for link in group.links if link.key)
        return any(map(self._beside, linked)) or any(self.to(kind, key))

    def to(self, kind: str, key: str) -> Offers:
        """Return where to go from an entry."""
        here = (kind, key)
        shared = self._shared(here)
        linked = {link.key: link for group in self._links.of(*here) for link in group.links if link.key}
        # An entry with very many links would otherwise be near to everything.
        weights = {
            other: sum(map(self._weights.__getitem__, features)) / sqrt(len(self._features[other]))
            for other, features in shared.items()
        }
        near = [
            other
            for other in weights
            if other not in linked
            and other not in self._features[here]
            and other[0] not in _TOOLS
            and weights[other] >= LEAST
        ]
        return _offers(self._ranked(linked, near, weights, shared))

    def _ranked(
        self,
        linked: Mapping[Key, Link],
        near: Iterable[Key],
        weights: Mapping[Key, float],
        shared: Mapping[Key, Sequence[Key]],
    ) -> Iterator[Next]:
        """Yield each entry that there is a reason to go to: first the linked ones, then what shares most."""
        for key in _heaviest(linked, weights):
            if reason := self._beside(linked[key]):
                yield Next(linked[key], reason)
        for key in _heaviest(near, weights):
            if reason := self._reason(self._links_to[key], shared[key]):
                yield Next(self._links_to[key], reason)

    def _shared(self, here: Key) -> dict[Key, list[Key]]:
        """Return what each other entry shares with one, the weightiest feature first."""
        shared: dict[Key, list[Key]] = defaultdict(list)
        for feature in sorted(self._features[here], key=lambda each: (-self._weights[each], each)):
            if len(self._entries_with[feature]) <= _MOST_SHARING:
                for other in self._entries_with[feature]:
                    if other != here:
                        shared[other].append(feature)
        return shared

    def _beside(self, link: Link) -> str:
        """Return why to read an entry that an editor has linked; empty if its kind is not offered."""
        kind, key = link.key or ("", "")
        if kind == CASE.name and self._names_its_place(link):
            return self._words.say("reason-example-practice")
        if not (said := NAMED[kind].beside):
            return ""
        where = self._words.listed(self._where[key]) if kind == CASE.name else ""
        return self._words.say(said, name=where, system=self._system)

    def _names_its_place(self, link: Link) -> bool:
        """Whether a case study's title says where it is from: “Seven years of funding in Camden”."""
        where = self._where[link.key[1]] if link.key else ()
        return any(name.rpartition(" of ")[2] in link.title for name in where)

    def _reason(self, link: Link, shared: Sequence[Key]) -> str:
        """Return why to read an entry for what it shares; empty if a reader would see no reason in it."""
        telling = [each for each in shared if each[0] != TERM.name or not self._is_common(each)]
        feature = next((each for kind in REASONS for each in telling if each[0] == kind), None)
        if not feature:
            return ""
        kind, key = feature
        say, name = self._words.say, key if kind == QUESTION.name else self._names[feature]
        if link.key and link.key[0] == CASE.name and kind in EXAMPLES:
            example = say("reason-example") if self._names_its_place(link) else self._beside(link)
            return f"{example} {say(EXAMPLES[kind], name=name)}"
        return say(REASONS[kind], name=name)

    def _is_common(self, feature: Key) -> bool:
        return len(self._entries_with[feature]) > _TOO_COMMON * len(self._features)


class _Linked(NamedTuple):
    """An entry that has a page."""

    key: Key
    link: Link
    names: dict[Key, str]
    """The name of each of its features: what it has or is linked with."""


def _entries(hub: Hub, links: Links, cache: Cache) -> Iterator[_Linked]:
    """Yield each entry that has a page."""
    marker = cache.result_for(
        "terms", hub.terms, lambda: GlossaryMarker(hub.terms, MarkerWords.of(hub.info.words))
    )
    criteria = {(QUESTION.name, each.question.id): each.criterion for each in hub.placed_questions}
    criteria |= {(CRITERION.name, criterion.id): criterion for criterion in hub.criteria}
    for kind in KINDS:
        for entry in hub.shown(kind) if kind.has_history and kind.has_pages else ():
            key = (kind.name, entry.id)
            names = {link.key: link.title for group in links.of(*key) for link in group.links if link.key}
            if criterion := criteria.get(key):
                names[CRITERION.name, criterion.id] = criterion.title
            if kind is CRITERION:
                names |= {(QUESTION.name, each.id): each.title for each in entry.questions}
            text = f"{entry.title}. {entry.summary}"
            terms = cache.result(("terms", text, marker), partial(marker.terms_in, text))
            names |= {(TERM.name, term.id): term.term for term in terms}
            yield _Linked(key, link_to(kind, entry), names)


def _where(hub: Hub, case: Case) -> tuple[str, ...]:
    """Return the names of the places that a case study comes from."""
    return names_of(hub, case) if case.places or case.area else (hub.info.system_short,)


def _heaviest(keys: Iterable[Key], weights: Mapping[Key, float]) -> list[Key]:
    return sorted(keys, key=lambda each: (-weights.get(each, 0), each))


def _offers(ranked: Iterable[Next]) -> Offers:
    """Return the best case studies, and the best of all others.

    The rest of a long list, where nothing of it could be offered any more, is never made.
    """
    cases: list[Next] = []
    others: list[Next] = []
    kinds: set[str] = set()
    for each in ranked:
        kind = each.link.key[0] if each.link.key else ""
        if kind == CASE.name:
            cases.append(each)
        else:
            others.append(each)
            kinds.add(kind)
        if len(cases) >= MOST and len(kinds) >= MOST:
            break
    return Offers(tuple(cases[:MOST]), tuple(_mixed(others)))


def _mixed(ranked: Sequence[Next]) -> Iterator[Next]:
    """Yield the best entries: one of each kind first, and more of a kind only where there are too few."""
    kinds = [each.link.key[0] if each.link.key else "" for each in ranked]
    first = [each for at, each in enumerate(ranked) if kinds[at] not in kinds[:at]]
    taken = [*first, *(each for each in ranked if each not in first)][:MOST]
    yield from (each for each in ranked if each in taken)

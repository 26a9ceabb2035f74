"""Next to read: the few entries that have most in common with an entry, with the reason in words.

What two entries share is a principle, a key criterion, a Place, a term of the glossary, or a rare word. What
is rare counts more. Candidates are found through the rarest things that an entry has, and through a few
neighbours where many have the same, so that the work grows with the number of entries and not its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain, islice
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import NAMED
from guidancehub.web.related.features import traits_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.views.links import Link, Links
    from guidancehub.web.related.features import Trait, Traits

MOST: Final = 4
"""How many entries are offered."""
MOST_OF_A_KIND: Final = 2
"""How many of one kind, while there are others."""
LEAST: Final = 2.0
"""What two entries must at least have in common. Below that, the page offers less."""

_RAREST: Final = 14
"""How many traits of an entry lead to candidates."""
_NEIGHBOURS: Final = 24
"""How many candidates one trait gives."""
_COMPARED: Final = 40
"""How many candidates are compared in full."""
_REASONS: Final = 2
_QUOTED: Final = frozenset({"principle", "term", "word"})
_MOST_NAMED: Final = {"place": 2, "criterion": 1, "principle": 1, "term": 2, "word": 2}
_WAYS: Final = {
    "place": "same Place:",
    "criterion": "same key criterion:",
    "principle": "also about",
    "term": "also about",
    "word": "both speak of",
}
"""How a reason begins, by the kind of what is shared."""


@dataclass(frozen=True, slots=True)
class Next:
    """An entry to read next."""

    link: Link
    kind: str
    """What it is: “Case study”."""
    reason: str
    """What it shares, as part of a sentence: “same Place: Leeds”."""


class Related:
    """What to read next, for each entry of one hub."""

    def __init__(self, hub: Hub, links: Links) -> None:
        """Note what each entry has, and which entries have each thing."""
        self._links = links
        self._names = _names(hub)
        self._nodes = list(traits_of(hub))
        self._places = {node.key: at for at, node in enumerate(self._nodes)}
        having: dict[Trait, list[int]] = defaultdict(list)
        for at, node in enumerate(self._nodes):
            for trait in node.weights:
                having[trait].append(at)
        self._having = having
        self._rarity = {trait: log(len(self._nodes) / len(found)) for trait, found in having.items()}
        # Traits are compared by their number, the rarest first, for comparing is what takes long.
        rarest = sorted(having, key=lambda trait: (len(having[trait]), trait))
        number = {trait: at for at, trait in enumerate(rarest)}
        self._owners = [having[trait] for trait in rarest]
        # The root stands with both of those that share a trait, so that their product counts its rarity once.
        self._roots = [sqrt(self._rarity[trait]) for trait in rarest]
        self._weights = [
            {
                number[trait]: weight * self._roots[number[trait]]
                for trait, weight in sorted(node.weights.items(), key=lambda each: number[each[0]])
            }
            for node in self._nodes
        ]

    def to(self, kind: str, key: str) -> tuple[Next, ...]:
        """Give what to read next after an entry, the most related first."""
        at = self._places[kind, key]
        node = self._nodes[at]
        left_out = {at, *self._shown_already(node)}
        scored = [(self._closeness(at, other), other) for other in self._candidates(at, left_out)]
        ranked = sorted((-score, other) for score, other in scored if score >= LEAST)
        return tuple(self._next(node, self._nodes[other]) for other in self._mixed(ranked))

    def _shown_already(self, node: Traits) -> Iterator[int]:
        """Give what the entry's page links anyway, and what it is a part of or has as parts."""
        for group in self._links.of(*node.key):
            for link in group.links:
                found = self._places.get(link.key) if link.key else None
                if found is not None:
                    yield found
        kind, key = node.key
        if kind in {"question", "criterion"}:
            yield from (self._places[trait] for trait in node.weights if trait[0] == "criterion")
        if kind == "criterion":
            yield from self._having["criterion", key]

    def _candidates(self, at: int, left_out: set[int]) -> list[int]:
        """Give the entries worth comparing in full: those that share what is rare, or stand near."""
        partial: dict[int, float] = defaultdict(float)
        for trait, weight in islice(self._weights[at].items(), _RAREST):
            part = weight * self._roots[trait]
            for other in _near(self._owners[trait], at):
                partial[other] += part
        for other in left_out:
            partial.pop(other, None)
        nearest = nsmallest(_COMPARED, [(-part, other) for other, part in partial.items()])
        return [other for _, other in nearest]

    def _closeness(self, one: int, other: int) -> float:
        fewer, more = sorted((self._weights[one], self._weights[other]), key=len)
        return sum([weight * more[trait] for trait, weight in fewer.items() if trait in more])

    def _mixed(self, ranked: Sequence[tuple[float, int]]) -> list[int]:
        """Take the best, of several kinds where that is possible."""
        taken: list[int] = []
        kinds: Counter[str] = Counter()
        for most in (MOST_OF_A_KIND, MOST):
            for _, other in ranked:
                kind = self._nodes[other].key[0]
                if len(taken) < MOST and other not in taken and kinds[kind] < most:
                    taken.append(other)
                    kinds[kind] += 1
        order = {other: place for place, (_, other) in enumerate(ranked)}
        return sorted(taken, key=order.__getitem__)

    def _next(self, one: Traits, other: Traits) -> Next:
        return Next(other.link, NAMED[other.key[0]].one, self._reason(one, other))

    def _reason(self, one: Traits, other: Traits) -> str:
        """Say what two entries share, the weightiest first."""
        shared = sorted(
            one.weights.keys() & other.weights.keys(),
            key=lambda trait: (-one.weights[trait] * other.weights[trait] * self._rarity[trait], trait),
        )
        found: dict[str, list[str]] = {}
        for kind, key in shared:
            if kind != "word":
                name = self._names[kind, key]
                found.setdefault(kind, []).append(f"“{name}”" if kind in _QUOTED else name)
        # A term says more than a principle, which many entries serve.
        if "term" in found:
            found.pop("principle", None)
        named = " ".join(chain.from_iterable(found.values())).casefold()
        words = (other.words[key] for kind, key in shared if kind == "word")
        found["word"] = [f"“{word}”" for word in words if word not in named]
        said = [
            f"{_WAYS[kind]} {' and '.join(names[: _MOST_NAMED[kind]])}"
            for kind, names in found.items()
            if names
        ]
        return "; ".join(said[:_REASONS])


def _near(having: Sequence[int], at: int) -> Sequence[int]:
    """Give all that have a trait, or the nearest of them where they are many; they come sorted."""
    if len(having) <= _NEIGHBOURS:
        return having
    low = bisect_left(having, at)
    start = min(max(low - _NEIGHBOURS // 2, 0), len(having) - _NEIGHBOURS)
    return having[start : start + _NEIGHBOURS]


def _names(hub: Hub) -> dict[Trait, str]:
    """Give what readers call each Place, principle and criterion."""
    return {
        **{("principle", each.id): each.title for each in hub.principles},
        **{("criterion", each.id): each.title for each in hub.criteria},
        **{("place", each.id): each.name for each in hub.info.places},
        **{("term", each.id): each.term for each in hub.terms},
    }

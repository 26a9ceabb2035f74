"""What each entry has that others may share: principles, a criterion, Places, terms and telling words.

Words come from titles and summaries. Their endings are cut, and words that say little are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.matrix import CRITERION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.views.links import Link, link_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.fields import Entry
    from guidancehub.content.model.kind import Key, Kind
    from guidancehub.content.model.matrix import Criterion

Trait: TypeAlias = tuple[str, str]
"""What an entry has: (“place”, “leeds”), (“term”, “uplift”), (“word”, “loneliness”)."""

Form: TypeAlias = tuple[tuple[str, ...], str]
"""The stems of one way to write a term, and the term's id."""

_WEIGHTS: Final = {"place": 1.6, "criterion": 0.7, "principle": 0.8, "term": 1.3, "word": 0.8}
_TITLE: Final = 2.0
"""A word of the title counts so many times as one of the summary."""

_ANY_WORD: Final = re.compile(r"[a-z0-9]+")
_ENDINGS: Final = re.compile(r"(ies|ing|ed|es|s)$")
_SHORTEST_STEM: Final = 4
_SHORTEST_WORD: Final = 5
# Words that entries share by the way they are written, and not by what they are about.
_COMMON: Final = frozenset(
    [
        *("about", "after", "again", "also", "among", "another", "asked", "asks", "away", "back", "became"),
        *("been", "before", "began", "being", "best", "better", "between", "both", "bring", "call"),
        *("called", "came", "change", "changed", "come", "could", "decide", "decided", "describe", "did"),
        *("differ", "different", "does", "doing", "done", "down", "draft", "during", "each", "early"),
        *("east", "every", "explain", "feel", "felt", "fewer", "find", "first", "five", "follow", "form"),
        *("found", "four", "from", "full", "gain", "gave", "give", "given", "gives", "good", "great"),
        *("grew", "grow", "half", "have", "held", "help", "here", "hold", "holds", "hub", "into", "join"),
        *("keep", "kept", "know", "large", "last", "late", "later", "lead", "least", "less", "like"),
        *("list", "little", "local", "locally", "long", "look", "made", "main", "make", "makes", "manage"),
        *("many", "meet", "meets", "more", "most", "move", "much", "must", "name", "named", "national"),
        *("need", "needs", "news", "next", "north", "note", "notes", "offer", "once", "only", "open"),
        *("organisation", "other", "over", "page", "part", "pass", "people", "place", "places", "plan"),
        *("point", "produce", "produced", "question", "reach", "ready", "report", "right", "said", "same"),
        *("says", "second", "seek", "send", "service", "set", "shape", "share", "short", "should", "show"),
        *("shows", "side", "since", "single", "six", "small", "some", "south", "start", "started", "state"),
        *("still", "such", "take", "takes", "team", "tell", "tells", "ten", "than", "that", "their"),
        *("them", "then", "there", "these", "they", "thing", "things", "third", "this", "those", "three"),
        *("through", "time", "together", "told", "took", "under", "understand", "until", "used", "uses"),
        *("very", "want", "wants", "ways", "well", "went", "were", "west", "what", "when", "where"),
        *("which", "while", "whole", "whom", "will", "with", "within", "without", "word", "words", "work"),
        *("works", "would", "write", "written", "wrote", "year", "years", "your"),
    ]
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What one entry has in common with others."""

    key: Key
    link: Link
    weights: Mapping[Trait, float]
    words: Mapping[str, str]
    """How the entry writes each of its words, by the word's stem."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Finds in a text what tells it from others."""

    forms: Mapping[str, tuple[Form, ...]]
    """How the terms of the glossary are written, by the first stem, the longest form first."""
    dull: frozenset[str]
    """Words and stems that say nothing here."""

    def telling(self, text: str) -> Iterator[tuple[str, str]]:
        """Give each term by its id, and each other telling word by its stem and as it is written."""
        words = _ANY_WORD.findall(text.casefold())
        stems = tuple(_stem(word) for word in words)
        at = 0
        while at < len(stems):
            for form, term in self.forms.get(stems[at], ()):
                if stems[at : at + len(form)] == form:
                    yield term, ""
                    at += len(form)
                    break
            else:
                if len(words[at]) >= _SHORTEST_WORD and not {words[at], stems[at]} & self.dull:
                    yield stems[at], words[at]
                at += 1


def traits_of(hub: Hub) -> Iterator[Traits]:
    """Give what each entry with a page of its own has."""
    reader = _Reader(_forms(hub), _COMMON | frozenset(_ANY_WORD.findall(hub.info.system.casefold())))
    criteria = {question.id: criterion.id for criterion in hub.criteria for question in _questions(criterion)}
    for kind in KINDS:
        for entry in hub.shown(kind) if kind.has_status and kind.has_pages else ():
            criterion = entry.id if kind is CRITERION else criteria.get(entry.id, "")
            yield _node(kind, entry, [("criterion", criterion)] if criterion else [], reader)


def _questions(criterion: Criterion) -> Iterator[Entry]:
    return chain.from_iterable(area.questions for area in criterion.areas)


def _node(kind: Kind[Any], entry: Entry, more: Iterable[Trait], reader: _Reader) -> Traits:
    traits = {trait: _WEIGHTS[trait[0]] for trait in more}
    for field, name in (("principles", "principle"), ("places", "place")):
        for key in getattr(entry, field, None) or ():
            traits[name, key] = _WEIGHTS[name]
    if kind is PRINCIPLE:
        traits["principle", entry.id] = _WEIGHTS["principle"]
    words: dict[str, str] = {}
    for text, weight in ((entry.title, _TITLE), (entry.summary, 1.0)):
        for stem, word in reader.telling(text):
            name, key = ("word", stem) if word else ("term", stem)
            if word:
                words.setdefault(stem, word)
            traits.setdefault((name, key), weight * _WEIGHTS[name])
    return Traits((kind.name, entry.id), link_to(kind, entry), traits, words)


def _stem(word: str) -> str:
    """Cut a word's ending, so that “grants” and “grant” are one."""
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word


def _forms(hub: Hub) -> dict[str, tuple[Form, ...]]:
    """Give each way to write a term of the glossary, by its first stem."""
    terms: dict[tuple[str, ...], str] = {}
    for term in hub.terms:
        for form in (term.term, *([term.short] if term.short else []), *(term.also or ())):
            terms.setdefault(tuple(_stem(word) for word in _ANY_WORD.findall(form.casefold())), term.id)
    longest_first = sorted(terms.items(), key=lambda form: (-len(form[0]), form[0]))
    by_first: dict[str, tuple[Form, ...]] = {}
    for stems, term_id in longest_first:
        by_first[stems[0]] = (*by_first.get(stems[0], ()), (stems, term_id))
    return by_first

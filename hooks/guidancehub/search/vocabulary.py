"""List the words that the search knows: other words for the hub's own, and what can be typed wrongly."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.problems import did_you_mean
from guidancehub.search.record import TYPES, parts_of
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.synonym import SynonymsFile
    from guidancehub.content.problems import Problem
    from guidancehub.search.record import SearchRecord

WORDS: Final = "assets/search-words.json"

MOST_WORDS: Final = 4000
"""Keeps the file small however large the hub grows; the browser asks the index about rarer words."""

_LETTERS: Final = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD: Final = re.compile(r"[^\W_]+")


def search_words(hub: Hub, records: Sequence[SearchRecord], used: Mapping[str, int]) -> Output:
    """Make the file of words that the browser reads before its first search."""
    content = {
        "prefixes": [criterion.prefix for criterion in hub.criteria],
        "digits": hub.info.codes.digits,
        "synonyms": {said: list(means) for said, means in sorted(_synonyms(hub).items())},
        "kinds": {normal(each.label): each.label for each in TYPES.values()},
        "parts": parts_of(records),
        "words": " ".join(_most_used(used)),
    }
    return Output(WORDS, json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def words_used(records: Iterable[SearchRecord]) -> Mapping[str, int]:
    """Count each word that a search can find, in small letters."""
    counts: Counter[str] = Counter()
    for record in records:
        texts = (record.title, record.summary, *record.texts, *record.also)
        counts.update(_ANY_WORD.findall("\n".join(texts).lower()))
    return counts


def wrong_synonyms(hub: Hub, used: Mapping[str, int]) -> Iterator[Problem]:
    """Yield a problem for each synonym that leads nowhere, and for each word given twice."""
    if not hub.synonyms:
        return
    first: set[str] = set()
    for loaded in hub.files["synonyms"]:
        for at, synonym in enumerate(cast("SynonymsFile", loaded.record).synonyms):
            for place, words in enumerate(synonym.words):
                if normal(words) in first:
                    steps = ("synonyms", at, "words", place)
                    yield loaded.source.problem(steps, f"found {words!r} again, expected each word once")
                first.add(normal(words))
            for place, means in enumerate(synonym.means):
                if not set(normal(means).split()) <= used.keys():
                    yield loaded.source.problem(
                        ("synonyms", at, "means", place),
                        f"found {means!r}, expected words that the hub uses",
                        did_you_mean(means, filter(_LETTERS.fullmatch, used))
                        or "write it as the pages that a reader should find do",
                    )


def _synonyms(hub: Hub) -> dict[str, dict[str, None]]:
    """Give what readers say and what the hub says for it, each in the words that a search reads."""
    meant: dict[str, dict[str, None]] = {}
    for said, means in chain(_of_list(hub), _of_glossary(hub)):
        if normal(said) != normal(means):
            meant.setdefault(normal(said), {})[normal(means)] = None
    return meant


def _of_list(hub: Hub) -> Iterator[tuple[str, str]]:
    for synonym in hub.synonyms:
        for said in synonym.words:
            for means in synonym.means:
                yield said, means


def _of_glossary(hub: Hub) -> Iterator[tuple[str, str]]:
    for term in hub.terms:
        for said in term.also or ():
            yield said, term.short or term.term
        if term.short:
            yield term.short, term.term
            yield term.term, term.short


def normal(text: str) -> str:
    """Bring words into the form in which the browser compares them."""
    return " ".join(_ANY_WORD.findall(text.lower().replace("’", "").replace("'", "")))


def _most_used(used: Mapping[str, int]) -> list[str]:
    counts: Counter[str] = Counter()
    for word, times in used.items():
        for letters in _LETTERS.findall(word):
            counts[letters] += times
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [word for word, _ in ranked[:MOST_WORDS]]

"""List the words that the search knows: synonyms, and words for which it corrects typing mistakes."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import chain, product
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.model.sentences import capitalised
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.content.problems import did_you_mean
from guidancehub.search.record import GROUPS, LONG_TEXTS, PARTS_OF_GROUPS, TYPES, parts_of
from guidancehub.views.pack_page import pack_url
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.synonym import SynonymsFile
    from guidancehub.content.problems import Problem
    from guidancehub.search.record import SearchRecord

WORDS: Final = "assets/search-words.json"

MOST_WORDS: Final = 4000
"""The most words in the file, so that it stays small in a large hub. The index knows the rarer words."""

_LETTERS: Final = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD: Final = re.compile(r"[^\W_]+")


def search_words(hub: Hub, records: Sequence[SearchRecord], used: Mapping[str, int]) -> Output:
    """Return the JSON file of words that the browser reads before its first search."""
    label = hub.info.words.label
    found = {record.type for record in records}
    types = [(each, label(each.label)) for name, each in TYPES.items() if name in found]
    named = ((group, [name for each, name in types if each.group == group]) for group in GROUPS)
    groups = [
        (_called(group, found, hub.info.words), names, group in LONG_TEXTS) for group, names in named if names
    ]
    content = {
        "prefixes": _prefixes(hub),
        "digits": hub.info.codes.digits,
        "synonyms": {words: list(means) for words, means in sorted(_synonyms(hub).items())},
        "kinds": {normalised(name): name for _, name in types},
        "pack": _pack(hub, found),
        "sets": _sets(hub),
        "parts": parts_of(records),
        "groups": groups,
        "words": " ".join(_most_used(used)),
    }
    return Output(WORDS, json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def _called(group: str, found: Collection[str], words: HouseWords) -> str:
    """Return the name of a group of results as the hub says it, without what it has no results of."""
    parts = PARTS_OF_GROUPS.get(group, {})
    has = [name for name, types in parts.items() if not types.isdisjoint(found)]
    if len(has) in {0, len(parts)}:
        return words.label(group)
    names = (words.heading(name) for name in has)
    return capitalised(words.listed(f"{name[:1].lower()}{name[1:]}" for name in names))


def _pack(hub: Hub, found: Collection[str]) -> dict[str, str]:
    """Return the beginning of the address that adds an entry to a tender pack, by the label of its type."""
    url = pack_url(hub)
    kinds = {QUESTION.name: "add", GATE.name: "gate", QUESTION_SET.name: "set"} if url else {}
    return {
        hub.info.words.label(TYPES[kind].label): f"{url}#{what}="
        for kind, what in kinds.items()
        if kind in found
    }


def _sets(hub: Hub) -> dict[str, list[tuple[str, str]]]:
    """Return the sizes of each set, with their labels, by the set's id."""
    if not (bank := hub.question_bank):
        return {}
    labels = {size.id: size.label for size in bank.sizes}
    return {each.id: [(sized.size, labels[sized.size]) for sized in each.sets] for each in hub.question_sets}


def _prefixes(hub: Hub) -> list[str]:
    """Return the letters that codes of questions and gates begin with, each once."""
    gates = (gate.id.partition("-")[0] for gate in hub.shown(GATE))
    return list(dict.fromkeys((*(criterion.prefix for criterion in hub.criteria), *gates)))


def words_used(records: Iterable[SearchRecord]) -> Mapping[str, int]:
    """Return how often each word occurs in all records, by the word in small letters."""
    counts: Counter[str] = Counter()
    for record in records:
        texts = (record.title, record.summary, *record.texts, *record.also)
        counts.update(_ANY_WORD.findall("\n".join(texts).lower()))
    return counts


def wrong_synonyms(hub: Hub, used: Mapping[str, int]) -> Iterator[Problem]:
    """Yield a problem for each synonym of a word that the hub does not use, and for each word given twice."""
    first: set[str] = set()
    for loaded in hub.files[SYNONYMS_FILE.name]:
        for at, synonym in enumerate(cast("SynonymsFile", loaded.record).synonyms):
            for index, words in enumerate(synonym.words):
                if normalised(words) in first:
                    steps = ("synonyms", at, "words", index)
                    yield loaded.source.problem(
                        steps, "search-words-twice", f"found {words!r} again, expected each word once"
                    )
                first.add(normalised(words))
            for index, means in enumerate(synonym.means):
                if not set(normalised(means).split()) <= used.keys():
                    yield loaded.source.problem(
                        ("synonyms", at, "means", index),
                        "synonym-unused",
                        f"found {means!r}, expected words that the hub uses",
                        did_you_mean(means, filter(_LETTERS.fullmatch, used))
                        or "write it as the pages that a reader should find do",
                    )


def _synonyms(hub: Hub) -> dict[str, dict[str, None]]:
    """Return the hub's words for each word of readers, all normalised; the inner dict is an ordered set."""
    found: dict[str, dict[str, None]] = {}
    for words, means in chain(_of_list(hub), _of_glossary(hub)):
        if normalised(words) != normalised(means):
            found.setdefault(normalised(words), {})[normalised(means)] = None
    return found


def _of_list(hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield a word of readers and the hub's word for it, from content/synonyms.yml."""
    for synonym in (each for file in hub.records(SYNONYMS_FILE) for each in file.synonyms):
        yield from product(synonym.words, synonym.means)


def _of_glossary(hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield a word of readers and the hub's word for it, from the glossary."""
    for term in hub.terms:
        for words in term.also or ():
            yield words, term.short or term.term
        if term.short:
            yield term.short, term.term
            yield term.term, term.short


def normalised(text: str) -> str:
    """Return words normalised as in the browser, so that both compare alike."""
    return " ".join(_ANY_WORD.findall(text.lower().replace("’", "").replace("'", "")))


def _most_used(used: Mapping[str, int]) -> list[str]:
    """Return the words of four letters or more that occur most often, the most frequent first."""
    counts: Counter[str] = Counter()
    for word, times in used.items():
        for letters in _LETTERS.findall(word):
            counts[letters] += times
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [word for word, _ in ranked[:MOST_WORDS]]

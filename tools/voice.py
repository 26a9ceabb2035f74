"""Check the hub's voice: sentences that connect, in words that readers use themselves.

The rules are in docs/editing.md, for editors. Files that they do not apply to are named here with the reason.
"""

from __future__ import annotations

import re
import statistics
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plain_english import Field

MEAN: Final = (15.0, 20.0)
"""The least and the greatest mean length of a file's sentences, in words."""
LEAST_SPREAD: Final = 5.0
"""The least standard deviation of the lengths of a file's sentences, in words."""
FEWEST: Final = 10
"""A file with fewer sentences has no mean that says anything."""
SHORT: Final = 8
"""Three sentences in a row that have fewer words than this are choppy."""

PHRASAL: Final = frozenset({"plain", "not_said", "unverified"})
"""Fields of phrases: what a term means, and points on what is not known."""

SETTLED: Final = (
    # Packs that were issued hold these words, so they change by releases of the bank alone.
    *("content/matrix/", "content/gates.yml", "content/sets/", "content/question-bank.yml"),
    # What tools say, made of short lines: questions, answers, tasks and signs to look for.
    *(
        "content/words.yml",
        "content/pack-words.yml",
        "content/best-answers.yml",
        "content/rules/",
        "content/self-assessment.yml",
    ),
    # Lists of titles, names, figures and lines beside links, with hardly a sentence.
    *("content/sources.yml", "content/synonyms.yml", "content/facts.yml", "content/hub.yml"),
    "content/routes.yml",
)
"""Files that are not written as running prose, and those whose words are kept as they were issued."""

PHRASES: Final = {
    r"\btell(?:s|ing)? of\b": "describes, mentions",
    r"\bspeaks? of\b": "mentions, refers to",
    r"\bstands? (?:in|on|at|beside|below|above|here|there|again)\b": "is in, is on",
    r"\bc(?:a|o)mes? of (?:it|this|that|them)\b": "the result is, as a result",
    r"\bmend(?:s|ed|ing)?\b": "fix, correct, repair",
    r"\b(?:an|the|two|first|second|which|both|no) openings?\b|\bopenings (?:to|for|that)\b": "opportunity",
    r"\bgo(?:es|ing)? on\b(?! (?:leave|holiday|record|sale))|\bwent on\b": "continue",
    r"\b(?:to )?take(?:s|n)? away\b": "download; remove, withdraw",
    r"\bwhose (?:it|each|that) (?:entry )?is\b": "where it comes from, who published it",
    r"\bmeans? something\b": "real, lasting, that matters",
    r"\bin another way\b": "differently",
    r"\bin vain\b": "say what is missing",
    r", for (?:it|they|he|she|we|you|there|this|that) ": "because",
    r"\bfirm(?:er)? part of\b": "embedded in",
    r"\blook(?:s|ing)? to (?:adopt|do|use|buy)\b": "wants to",
    r"\bwith which to begin building\b": "to begin with",
    r"\bit too can\b": "it can also",
    r"\bthat is what (?:it|this) is for\b": "its purpose is",
    r"\bdoes good\b|\bdo good\b": "benefits, makes a difference",
    r"\bput (?:it )?into a picture\b": "draw",
}
"""Private phrases of ours, as patterns, each with what a reader would say."""

NOT_SAID: Final = re.compile(
    r"\b(?:report|sources?|chapters?|summary|pages?|notices?|statement|it|they) (?:does|do|did) not "
    r"(?:say|give|tell|describe|name|print|define|publish|explain|date|mention|contain)\b"
    r"|\b(?:was|were) not (?:read|checked|verified)\b|\bwe (?:did|could) not (?:read|check|verify)\b"
    r"|\bgives? no (?:amounts?|date|definition|length|name|number|results?|size|totals?)\b",
    re.IGNORECASE,
)
"""What a source is silent on, or what of it was not checked, which belongs in the closing part of a page."""
CLOSING: Final = frozenset({"not_said", "unverified", "not_fixed", "missing", "note", "sources"})
ABOUT_SILENCE: Final = "content/gaps.yml"
"""The file that is about nothing else."""
MOST_NOT_SAID: Final = 2
"""How often a file may say in its flow what a source does not say, where a reader would be misled without."""

_ITEM: Final = re.compile(r"(?m)^\s*(?:[-*]|\d+\.) .*(?:\n(?!\s*(?:[-*]|\d+\.) |\s*\n).+)*")
_TABLE: Final = re.compile(r"(?m)^\|.*$")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_END: Final = re.compile(r"(?<=[.!?])[\"”’)]?\s+|\n\s*\n")
_WORD: Final = re.compile(r"[A-Za-z0-9£][\w'’.,-]*")


def is_measured(place: str) -> bool:
    """Return whether the file of a field has to keep to the voice."""
    return not place.startswith(SETTLED)


def problems(fields: Iterable[Field]) -> list[str]:
    """Return what does not keep to the voice in fields that are measured by it."""
    found = list(fields)
    return [
        problem for check in (out_of_range, choppy, private_phrases, silences) for problem in check(found)
    ]


def lengths(text: str) -> list[int]:
    """Return the number of words in each whole sentence; points of a list are no sentences."""
    prose = _LINK.sub(r"\1", _TABLE.sub("", _ITEM.sub("", text)))
    found = [sentence.strip() for sentence in _END.split(prose)]
    return [len(_WORD.findall(each)) for each in found if each.endswith((".", "!", "?", ".”", '."', ".)"))]


def by_file(fields: Iterable[Field]) -> dict[str, list[Field]]:
    """Return the fields of each file, by its path."""
    files: dict[str, list[Field]] = {}
    for field in fields:
        files.setdefault(field.place.partition(":")[0], []).append(field)
    return files


def mean_and_spread(found: Iterable[Field]) -> tuple[int, float, float]:
    """Return how many sentences there are, their mean length in words, and its standard deviation."""
    words = [count for field in found if field.name not in PHRASAL for count in lengths(field.text)]
    return (len(words), statistics.fmean(words), statistics.pstdev(words)) if words else (0, 0.0, 0.0)


def out_of_range(fields: Iterable[Field]) -> Iterator[str]:
    """Yield each file whose sentences are too short or too long on average, or all alike."""
    for path, found in by_file(fields).items():
        count, mean, spread = mean_and_spread(found)
        if count < FEWEST:
            continue
        if not MEAN[0] <= mean <= MEAN[1]:
            yield f"{path}: {mean:.1f} words a sentence, expected {MEAN[0]:.0f} to {MEAN[1]:.0f}"
        if spread < LEAST_SPREAD:
            yield f"{path}: sentences vary by {spread:.1f} words, expected at least {LEAST_SPREAD:.0f}"


def choppy(fields: Iterable[Field]) -> Iterator[str]:
    """Yield each field with three short sentences in a row."""
    for field in fields:
        words = lengths(field.text)
        if any(max(run) < SHORT for run in zip(words, words[1:], words[2:], strict=False)):
            yield f"{field.place}: three sentences in a row have fewer than {SHORT} words"


def private_phrases(fields: Iterable[Field]) -> Iterator[str]:
    """Yield each private phrase, with what to write in its place."""
    for field in fields:
        for pattern, better in PHRASES.items():
            for match in re.finditer(pattern, field.text, re.IGNORECASE):
                yield f"{field.place}: “{match[0]}”: write {better}"


def silences(fields: Iterable[Field]) -> Iterator[str]:
    """Yield each file that says too often, outside its closing part, what a source does not say."""
    for path, found in by_file(fields).items():
        if path == ABOUT_SILENCE:
            continue
        said = [
            field.place for field in found if field.name not in CLOSING for _ in NOT_SAID.finditer(field.text)
        ]
        if len(said) > MOST_NOT_SAID:
            yield f"{path}: {len(said)} times in the flow, expected at most {MOST_NOT_SAID}: {said[0]} …"

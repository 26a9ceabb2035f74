"""Warnings on English: sentences that are too long to follow, and American spelling with the British word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source, Value

LONGEST_SENTENCE: Final = 30
"""In words."""

INTRODUCTIONS: Final = frozenset({"summary", "introduction", "strapline", "plain", "start_introduction"})
"""Fields that a reader sees first."""

TEXT_FIELDS: Final = INTRODUCTIONS | frozenset(
    (
        *("text", "body", "meaning", "first_step", "question", "why", "challenge", "definition"),
        *("missing", "meanwhile", "contribute", "technical", "grant", "contract", "check", "suggestion"),
        *("reason", "buyers", "vcse", "steps", "changed", "not_fixed", "points", "good_answer", "checks"),
        *("unverified", "not_said", "note", "law_notice", "in_short", "content_rights"),
        "principles_introduction",
    )
)
"""Fields that hold sentences for readers."""

AMERICAN: Final = re.compile(
    r"\b(\w*(?:organiz|recogniz|prioritiz|emphasiz|summariz|minimiz|maximiz|utiliz|analyz|standardiz|realiz)\w*"
    r"|centers?|colors?\w*|behaviors?|favor\w*|labor|neighbor\w*|honor\w*|programs|fulfill|enroll|skillful"
    r"|traveled|traveling|canceled|modeling|labeled|defense|offense|judgment|gray|toward|math)\b",
    re.IGNORECASE,
)
"""Words in the spelling of the United States."""

_BRITISH: Final = (
    *((r"(?<=\w)iz(?=[aei])", "is"), ("yz", "ys"), ("enter", "entre"), ("avor", "avour"), ("olor", "olour")),
    *(("ehavior", "ehaviour"), ("abor", "abour"), ("eighbor", "eighbour"), ("onor", "onour")),
    *(("rograms", "rogrammes"), ("ulfill", "ulfil"), ("nroll", "nrol"), ("killful", "kilful")),
    *(("raveled", "ravelled"), ("raveling", "ravelling"), ("anceled", "ancelled"), ("odeling", "odelling")),
    *(("abeled", "abelled"), ("efense", "efence"), ("ffense", "ffence"), ("udgment", "udgement")),
    *(("ray$", "rey"), ("oward$", "owards"), ("ath$", "aths")),
)
"""What to write in place of a part of such a word, the first that fits."""
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BREAK: Final = re.compile(r"(?<=[.!?:])[\"”’)]?\s+|\n\s*\n|\n\s*[-*]\s+|\n\s*\d+\.\s+")
_WORD: Final = re.compile(r"[A-Za-z0-9£][\w'’-]*")


def plain_sentences(text: str) -> list[str]:
    """Return the sentences and points of a text, without the signs of Markdown."""
    plain = _LINK.sub(r"\1", text).replace("*", "")
    return [part for part in _BREAK.split(plain) if part and _WORD.search(part)]


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence."""
    return _WORD.findall(sentence)


def british(word: str) -> str:
    """Return the British spelling of a word that ``AMERICAN`` finds."""
    for pattern, ours in _BRITISH:
        changed = re.sub(pattern, ours, word, count=1)
        if changed != word:
            return changed
    return word


def wording_warnings(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each sentence over the limit, and for each American spelling."""
    for source in sources_of(hub):
        for steps, text in texts_in(source.value):
            yield from _in_text(source, steps, text)


def texts_in(value: Value, steps: Steps = (), name: str = "") -> Iterator[tuple[Steps, str]]:
    """Yield each text of a file that holds sentences for readers, with the steps to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            # What a release changed was said when it came out.
            if key not in {"sources", "changes"}:
                yield from texts_in(inner, (*steps, key), key)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from texts_in(inner, (*steps, at), name)
    elif isinstance(value, str) and name in TEXT_FIELDS:
        yield steps, value


def _in_text(source: Source, steps: Steps, text: str) -> Iterator[Problem]:
    # Most texts have fewer words than a sentence may have.
    for words in map(words_of, plain_sentences(text) if len(words_of(text)) > LONGEST_SENTENCE else ()):
        if len(words) > LONGEST_SENTENCE:
            yield source.problem(
                steps,
                "sentence-long",
                f"found a sentence of {len(words)} words, expected at most {LONGEST_SENTENCE}",
                "make two sentences of it, or a list",
                " ".join(words[:2]),
            )
    for match in AMERICAN.finditer(text):
        yield source.problem(
            steps,
            "spelling-american",
            f"found “{match[0]}”, expected British spelling",
            f"write “{british(match[0])}”, unless it is a name",
            match[0],
        )

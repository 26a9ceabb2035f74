"""Warnings on how questions are worded: one open question each, short, without a condition or jargon.

They are warnings, not problems: a writer may have a reason. The system's own questions are left out, because
they are retold as they were published.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, cast

from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.matrix import QUESTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.matrix import Question
    from guidancehub.content.problems import Problem

MOST_WORDS: Final = 30
_VERBS: Final = (
    "agree|build|check|choose|cut|deliver|design|find|gather|give|grow|help|improve|include|involve|keep|"
    "learn|listen|make|manage|measure|meet|offer|protect|reach|reduce|remove|respond|run|share|"
    "show|spend|take|test|train|understand|use|welcome"
)
# ASCII: so that a rule means the same in the script, which tries it too.
_FLAGS: Final = re.IGNORECASE | re.ASCII
_RULES: Final = (
    (
        re.compile(rf"\?.*\?|\band (how|what|why|who|when|where|which)\b|\band ({_VERBS})\b", _FLAGS),
        "more than one thing to answer",
        "ask one thing; make the other a point of a {good-answer}, or a {question} of its own",
    ),
    (
        re.compile(r"\b(without|so that (no|nothing)|make sure|ensure|fully|always|all relevant)\b", _FLAGS),
        "words that lead to an answer",
        "ask openly; what a {good-answer} shows belongs in its points",
    ),
    (
        re.compile(r"^(do|does|did|is|are|was|were|will|would|can|could|have|has|had|should)\b", _FLAGS),
        "a {question} that yes or no would answer",
        "begin with how, what, which or why",
    ),
    (
        re.compile(r"\b(if|where you|when you|in case|unless|should you)\b", _FLAGS),
        "a condition",
        "put the condition in “applies_when”, and ask the {question} plainly",
    ),
)
"""What finds a fault, the fault and its cure. Names in braces are terms, which a hub may have of its own."""
_ACRONYM: Final = re.compile(r"\b[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*\b", re.ASCII)


def style_warnings(hub: Hub) -> list[Problem]:
    """Return a warning for each fault in the wording of a question, sorted by file and line."""
    known = known_words(hub)
    return sorted(
        located.source.problem(
            (*located.steps, "question"), "question-wording", f"{located.entry.id} has {fault}", hint
        )
        for located in hub.located
        if located.kind is QUESTION and not located.is_retired
        if located.entry.origin != hub.info.own_origin
        for fault, hint in faults_of(cast("Question", located.entry).question, known, hub.info.words)
    )


def style_rules(known: Iterable[str], words: HouseWords) -> dict[str, Any]:
    """Return the rules as plain values in a hub's words, for a page that tries them on its reader's wording.

    ``known`` are the words of the glossary. The rules hold those that would be jargon without it.
    """
    return {
        "rules": [
            {"pattern": pattern.pattern, "fault": words.in_terms(fault), "cure": words.in_terms(hint)}
            for pattern, fault, hint in _RULES
        ],
        "most_words": MOST_WORDS,
        "jargon": _ACRONYM.pattern,
        "known": sorted(filter(_ACRONYM.fullmatch, known)),
    }


def known_words(hub: Hub) -> set[str]:
    """Return each word of the names that the glossary explains."""
    return {word for term in hub.shown(TERM) for name in TERM.names(term) for word in name.split()}


def faults_of(question: str, known: Iterable[str], words: HouseWords) -> Iterator[tuple[str, str]]:
    """Yield each fault of a question's wording and its cure; ``known`` are the words of the glossary."""
    for pattern, fault, hint in _RULES:
        if found := pattern.search(question):
            yield f"{words.in_terms(fault)}: “{found.group().strip()}”", words.in_terms(hint)
    length = len(question.split())
    if length > MOST_WORDS:
        yield f"{length} words", f"write at most {MOST_WORDS}"
    for unknown in sorted(set(_ACRONYM.findall(question)) - set(known)):
        yield f"jargon that the glossary does not explain: “{unknown}”", "explain it there, or say it plainly"

"""How a question is used in a tender, in words: pages, paper and every download show the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import InTender, Question, WorkedAnswer

QUESTION_KINDS: Final = {
    "scored": "Scored",
    "pass-fail": "Pass or fail",
    "narrative": "Narrative, read without a score",
}
"""How an answer is judged, by the kind of its question."""
ANSWER_LEVELS: Final = {"weak": "Weak", "fair": "Fair", "strong": "Strong"}
"""The levels of answers, from the lowest."""
_ANY_SERVICE: Final = "Any kind of service"
ALWAYS: Final = "In any tender"
"""When to ask a question that depends on nothing."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A word for something, and what it is: “Word limit” and “300 words, a suggestion”."""

    label: str
    text: str


def use_of(hub: Hub, question: Question) -> tuple[Fact, ...]:
    """Return how a question is used in a tender; empty if the hub does not say."""
    return tuple(_use(hub, question.in_tender)) if question.in_tender else ()


def _use(hub: Hub, in_tender: InTender) -> Iterator[Fact]:
    yield Fact("How it is judged", QUESTION_KINDS[in_tender.kind])
    yield Fact("Word limit", f"{in_tender.word_limit:,} words, a suggestion")
    yield Fact("When to ask it", in_tender.applies_when or ALWAYS)
    yield Fact("Kinds of service", services_of(hub, in_tender))
    yield Fact("Track record", track_record(in_tender))
    if text := social_value_model(hub, in_tender):
        yield Fact("Social Value Model", text)


def services_of(hub: Hub, in_tender: InTender) -> str:
    """Return the kinds of service that a question fits, in words."""
    if not in_tender.services or not hub.question_bank:
        return _ANY_SERVICE
    labels = {service.id: service.label for service in hub.question_bank.services}
    return "; ".join(labels[service] for service in in_tender.services)


def track_record(in_tender: InTender) -> str:
    """Return whether a question asks for what a bidder has done before, in words."""
    return "Asks for what the bidder has done before" if in_tender.track_record else "Does not ask for one"


def social_value_model(hub: Hub, in_tender: InTender) -> str:
    """Return the award criterion of the Social Value Model that is nearest to a question, or “”."""
    model = hub.question_bank.social_value_model if hub.question_bank else None
    titles = {each.code: each.title for each in model.criteria} if model else {}
    code = in_tender.social_value_model or ""
    return f"{code} {titles[code]} ({model.version})" if model and code in titles else ""


def levels_of(question: Question) -> tuple[Fact, ...]:
    """Return what a weak, a fair and a strong answer looks like; empty if the hub does not say."""
    if not question.levels:
        return ()
    return tuple(Fact(label, getattr(question.levels, level)) for level, label in ANSWER_LEVELS.items())


def score_of(hub: Hub, answer: WorkedAnswer) -> str:
    """Return a worked answer's score in words: “3 of 4 (Good)”."""
    labels = {step.score: step.label for step in hub.info.scale.steps}
    return f"{answer.score} of {hub.info.scale.highest} ({labels[answer.score]})"

"""How a question is used in a tender, in words: pages, paper and every download show the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import our_reading
from guidancehub.views.table import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.matrix import InTender, Question, WorkedAnswer

QUESTION_KINDS: Final = {
    "scored": "Scored",
    "pass-fail": "Pass or fail",
    "narrative": "Narrative, read without a score",
}
"""How an answer is judged, by the kind of its question."""
ANSWER_LEVELS: Final = {"weak": "Weak", "fair": "Fair", "strong": "Strong"}
"""The levels of answers, from the lowest."""
TRACK_RECORD: Final = {
    "asked": "Asks for what the bidder has done before",
    "not-asked": "Does not ask for one",
}
"""Whether a question asks for a track record."""
_ANY_SERVICE: Final = "Any kind of service"
_ALWAYS: Final = "In any tender"
"""When to ask a question that depends on nothing."""


def kind_name(words: HouseWords, kind: str) -> str:
    """Return how an answer is judged, by the kind of its question."""
    return words.heading(QUESTION_KINDS[kind])


def level_name(words: HouseWords, level: str) -> str:
    """Return the name of a level of answers."""
    return words.label(ANSWER_LEVELS[level])


def evaluating(words: HouseWords, question: Question) -> Aid | None:
    """Return how to read an answer, with our reading of the law named as such, if the question says how."""
    notes = question.evaluator
    reading = our_reading(words, question.reading)
    return notes and notes.model_copy(update={"points": (*notes.points, *reading)})


def use_of(hub: Hub, question: Question) -> tuple[Detail, ...]:
    """Return how a question is used in a tender; empty if the hub does not say."""
    return tuple(_use(hub, question.in_tender)) if question.in_tender else ()


def _use(hub: Hub, in_tender: InTender) -> Iterator[Detail]:
    words, heading = hub.info.words, hub.info.words.heading
    yield Detail(heading("How it is judged"), kind_name(words, in_tender.kind))
    yield Detail(heading("Word limit"), words.say("word-limit-suggested", number=f"{in_tender.word_limit:,}"))
    yield Detail(heading("When to ask it"), when_asked(words, in_tender))
    yield Detail(heading("Kinds of service"), services_of(hub, in_tender))
    yield Detail(heading("Track record"), track_record(words, in_tender))
    if text := social_value_model(hub, in_tender):
        yield Detail(heading("Social Value Model"), text)


def services_of(hub: Hub, in_tender: InTender) -> str:
    """Return the kinds of service that a question fits, in words."""
    if not in_tender.services or not hub.question_bank:
        return hub.info.words.label(_ANY_SERVICE)
    labels = {service.id: service.label for service in hub.question_bank.services}
    return "; ".join(labels[service] for service in in_tender.services)


def track_record_of(in_tender: InTender) -> str:
    """Return whether a question asks for what a bidder has done before, as a key of ``TRACK_RECORD``."""
    return "asked" if in_tender.track_record else "not-asked"


def track_record(words: HouseWords, in_tender: InTender) -> str:
    """Return whether a question asks for what a bidder has done before, in a hub's words."""
    return words.label(TRACK_RECORD[track_record_of(in_tender)])


def when_asked(words: HouseWords, in_tender: InTender) -> str:
    """Return when to ask a question, in a hub's words where it depends on nothing."""
    return in_tender.applies_when or words.label(_ALWAYS)


def social_value_model(hub: Hub, in_tender: InTender) -> str:
    """Return the award criterion of the Social Value Model that is nearest to a question, or “”."""
    model = hub.question_bank.social_value_model if hub.question_bank else None
    titles = {each.code: each.title for each in model.criteria} if model else {}
    code = in_tender.social_value_model or ""
    return f"{code} {titles[code]} ({model.version})" if model and code in titles else ""


def use_in_short(words: HouseWords, question: Question) -> tuple[Detail, ...]:
    """Return how a question is used, for a row of a table; empty if the hub does not say."""
    use = question.in_tender
    if not use:
        return ()
    return (
        Detail(words.heading("Kind"), kind_name(words, use.kind)),
        Detail(words.heading("Word limit"), f"{use.word_limit:,}"),
        Detail(words.heading("When to ask it"), when_asked(words, use)),
    )


def levels_of(words: HouseWords, question: Question) -> tuple[Detail, ...]:
    """Return what a weak, a fair and a strong answer looks like; empty if the hub does not say."""
    if not question.levels:
        return ()
    return tuple(Detail(level_name(words, level), getattr(question.levels, level)) for level in ANSWER_LEVELS)


def score_of(hub: Hub, answer: WorkedAnswer) -> str:
    """Return a worked answer's score in words: “3 of 4 (Good)”."""
    labels = {step.score: step.label for step in hub.info.scale.steps}
    name, highest = labels[answer.score], hub.info.scale.highest
    return hub.info.words.say("score-of-scale", score=answer.score, highest=highest, name=name)

"""Rules for the question bank: what questions and sets name exists, and weights come to 100."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question, WorkedAnswers
    from guidancehub.content.model.question_set import QuestionSet, SizedSet
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source

_ALL: Final = 100
"""The sum of the weights of a set, in per cent."""
FEWEST_WORDS: Final = 80
MOST_WORDS: Final = 150
"""The length of a worked answer, in words."""
_LEVELS: Final = ("weak", "fair", "strong")


@dataclass(frozen=True, slots=True)
class _Bank:
    """The ids that the bank's parts may name."""

    services: Collection[str]
    award_criteria: Collection[str]
    gates: Collection[str]
    questions: Collection[str]

    @classmethod
    def of(cls, hub: Hub) -> _Bank:
        """Return the ids of the published parts of the bank, or of all that a draft may name."""
        bank = hub.question_bank
        model = bank.social_value_model if bank else None
        return cls(
            [each.id for each in bank.services] if bank else [],
            [each.code for each in model.criteria] if model else [],
            [each.id for each in hub.shown(GATE)],
            [each.id for each in hub.questions],
        )


def wrong_questions(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each published question that lacks a part, or names what the bank does not list."""
    bank = _Bank.of(hub)
    for located in hub.located:
        if located.kind is QUESTION and located.is_published:
            question = cast("Question", located.entry)
            yield from _wrong_question(hub, bank, located.source, located.steps, question)


def _wrong_question(
    hub: Hub, bank: _Bank, source: Source, steps: Steps, question: Question
) -> Iterator[Problem]:
    in_tender = question.in_tender
    if hub.question_bank:
        for field in ("in_tender", "levels"):
            if getattr(question, field) is None:
                yield source.problem(
                    (*steps, "id"),
                    "question-part-missing",
                    f"found no “{field}” in {question.id}, expected it in a published question",
                    f"add “{field}:”, or “status: draft” until it has one",
                )
    if in_tender:
        for at, service in enumerate(in_tender.services or ()):
            yield from not_in_bank(source, (*steps, "in_tender", "services", at), service, bank.services)
        if in_tender.social_value_model:
            code = (*steps, "in_tender", "social_value_model")
            yield from not_in_bank(source, code, in_tender.social_value_model, bank.award_criteria)
    if question.worked_answers:
        worked = (*steps, "worked_answers")
        yield from _wrong_answers(hub, source, worked, question.worked_answers)


def _wrong_answers(hub: Hub, source: Source, steps: Steps, worked: WorkedAnswers) -> Iterator[Problem]:
    levels = tuple(answer.level for answer in worked.answers)
    if levels != _LEVELS:
        yield source.problem(
            (*steps, "answers"),
            "worked-answer-levels",
            f"found the levels {', '.join(levels)}, expected weak, fair, strong",
            "write one answer of each level, in this order",
        )
    scores = {step.score for step in hub.info.scale.steps}
    for at, answer in enumerate(worked.answers):
        words = len(answer.text.text.split())
        if not FEWEST_WORDS <= words <= MOST_WORDS:
            yield source.problem(
                (*steps, "answers", at, "text"),
                "worked-answer-length",
                f"found {words} words, expected {FEWEST_WORDS} to {MOST_WORDS}",
                "a worked answer is short enough to compare at a glance",
            )
        for field in ("score", "second_score"):
            score = getattr(answer, field)
            if score is not None and score not in scores:
                yield source.problem(
                    (*steps, "answers", at, field),
                    "worked-answer-score",
                    f"found {score}, expected a score of the scale in content/hub.yml",
                    one_of(sorted(map(str, scores))),
                )


def wrong_sets(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each set whose weights do not come to 100, or that names what is not there."""
    shown, with_drafts = _Bank.of(hub), _Bank.of(hub.with_drafts)
    for located in hub.located:
        if located.kind is QUESTION_SET and not located.is_retired:
            bank = shown if located.is_published else with_drafts
            record, source = cast("QuestionSet", located.entry), located.source
            yield from not_in_bank(source, ("service",), record.service, bank.services, with_drafts.services)
            for at, sized in enumerate(record.sets):
                yield from _wrong_set(source, ("sets", at), sized, bank, with_drafts)


def _wrong_set(
    source: Source, steps: Steps, sized: SizedSet, bank: _Bank, with_drafts: _Bank
) -> Iterator[Problem]:
    for at, gate in enumerate(sized.gates):
        yield from not_in_bank(source, (*steps, "gates", at), gate, bank.gates, with_drafts.gates)
    codes = Counter(question.code for question in sized.questions)
    for at, question in enumerate(sized.questions):
        place = (*steps, "questions", at, "code")
        yield from not_in_bank(source, place, question.code, bank.questions, with_drafts.questions)
        if codes[question.code] > 1:
            yield source.problem(
                place, "set-question-twice", f"found {question.code!r} more than once, expected it once"
            )
    total = sum(question.weight for question in sized.questions)
    if total != _ALL:
        yield source.problem(
            (*steps, "questions"),
            "set-weights",
            f"found weights that come to {total}, expected {_ALL}",
            f"the difference is {_ALL - total:+d}",
        )


def not_in_bank(
    source: Source, steps: Steps, found: str, known: Collection[str], drafts: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield a problem for an id that is not among those of the question bank; ``drafts`` could be."""
    if found in known:
        return
    message = f"found {found!r}, which is not in the question bank, expected one that is"
    hint = did_you_mean(found, known) or one_of(known)
    if found in drafts:
        message = f"found {found!r}, which readers do not see yet, expected one that is published"
        hint = "publish it first, with the rest of the question bank, or make this a draft"
    yield source.problem(steps, "bank-id-unknown", message, hint)

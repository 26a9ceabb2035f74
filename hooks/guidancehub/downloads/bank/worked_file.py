"""The worked answers of the bank as one file, for those who practise scoring before a tender.

Unlike a bank, it is that of the release in hand alone: nothing that was saved depends on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.model.matrix import QUESTION
from guidancehub.downloads.bank.bank_file import release_facts
from guidancehub.downloads.bank.canonical import canonical
from guidancehub.views.prose_text import prose_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question, WorkedAnswer, WorkedAnswers

Json = dict[str, Any]

URI: Final = "api/v1/bank/worked.json"


def worked_files(hub: Hub) -> Mapping[str, str]:
    """Return the text of the file by its URI. A hub without a bank or without worked answers has none."""
    questions = [
        _question(hub, question, question.worked_answers)
        for question in hub.questions
        if question.worked_answers
    ]
    if not hub.question_bank or not questions:
        return {}
    info = hub.info
    body: Json = {
        **release_facts(info),
        "origins": {each.id: {"label": each.label, "sentence": each.sentence} for each in info.origins},
        "scores": [step.score for step in info.scale.steps],
        "questions": questions,
    }
    return {URI: f"{canonical(body)}\n"}


def _question(hub: Hub, question: Question, worked: WorkedAnswers) -> Json:
    return {
        "code": question.id,
        "question": question.question,
        "origin": worked.origin,
        "organisation": worked.organisation,
        "url": QUESTION.url(question.id),
        "answers": [_answer(hub, each) for each in worked.answers],
    }


def _answer(hub: Hub, answer: WorkedAnswer) -> Json:
    """Return an answer; ``second`` is there only where a second reader scored it too."""
    second = {} if answer.second_score is None else {"second": answer.second_score}
    return {
        "level": answer.level,
        "text": prose_text(answer.text, hub.info.address),
        "score": answer.score,
        "reason": answer.reason,
        **second,
    }

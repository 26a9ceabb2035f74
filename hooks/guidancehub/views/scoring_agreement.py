"""How often two readers, the second without knowing the first score, gave worked answers the same score."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


def agreement_of(hub: Hub) -> tuple[str, ...]:
    """Return sentences on the agreement; one sentence if no answer was scored twice."""
    words = hub.info.words
    answers = [
        answer
        for question in hub.questions
        if question.worked_answers
        for answer in question.worked_answers.answers
    ]
    apart = [abs(each.score - each.second_score) for each in answers if each.second_score is not None]
    if not apart:
        return (words.say("agreement-none"),)
    same, near, far = apart.count(0), apart.count(1), sum(each > 1 for each in apart)
    total = words.numbered(len(answers), "one-worked-answer", "many-worked-answers")
    return (
        words.say("agreement-scored", number=len(apart), all=total),
        words.say("agreement-reached", number=same, others=near, last=far),
    )

"""How often two readers, the second without knowing the first score, gave worked answers the same score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.labels import counted

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


def agreement_of(hub: Hub) -> tuple[str, ...]:
    """Return sentences on the agreement; one sentence if no answer was scored twice."""
    answers = [
        answer
        for question in hub.questions
        if question.worked_answers
        for answer in question.worked_answers.answers
    ]
    apart = [abs(each.score - each.second_score) for each in answers if each.second_score is not None]
    if not apart:
        return ("No worked answer has been scored by a second reader yet.",)
    same, near, far = apart.count(0), apart.count(1), sum(each > 1 for each in apart)
    total = counted(len(answers), "worked answer")
    return (
        f"A second reader scored {len(apart)} of the {total} without seeing the first score.",
        f"The two agreed exactly on {same}. They were one step apart on {near}, and further apart on {far}.",
    )

"""What a set of questions asks of one bidder, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.labels import counted
from guidancehub.views.tender_hours import hours_of, words_of

if TYPE_CHECKING:
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import SizedSet


def cost_of(bank: QuestionBank, sized: SizedSet) -> str:
    """Return how many gates, questions, words and hours a set asks for."""
    return (
        f"{counted(len(sized.gates), 'gate')}, {counted(len(sized.questions), 'question')} and "
        f"{words_of(sized):,} words. By the assumptions of the question bank, this costs one bidder "
        f"{hours_of(bank, sized)}."
    )


def in_short(bank: QuestionBank, sized: SizedSet) -> str:
    """Return the same in a few words: “6 gates, 4 questions, 900 words, 8 to 32 hours”."""
    return (
        f"{counted(len(sized.gates), 'gate')}, {counted(len(sized.questions), 'question')}, "
        f"{words_of(sized):,} words, {hours_of(bank, sized)}"
    )

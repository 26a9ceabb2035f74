"""What a set of questions asks of one bidder, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.tender_hours import hours_of, words_of

if TYPE_CHECKING:
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import SizedSet


def cost_of(words: HouseWords, bank: QuestionBank, sized: SizedSet) -> str:
    """Return how many gates, questions, words and hours a set asks for."""
    return words.say("set-cost", **_counts(words, sized), hours=hours_of(bank, sized).said(words))


def in_short(words: HouseWords, bank: QuestionBank, sized: SizedSet) -> str:
    """Return the same in a few words: “6 gates, 4 questions, 900 words, 8 to 32 hours”."""
    return words.say("set-in-short", **_counts(words, sized), hours=hours_of(bank, sized).said(words))


def _counts(words: HouseWords, sized: SizedSet) -> dict[str, str]:
    return {
        "gates-asked": words.count(len(sized.gates), "gate", "gates"),
        "questions-asked": words.counted(len(sized.questions)),
        "words": f"{words_of(sized):,}",
    }

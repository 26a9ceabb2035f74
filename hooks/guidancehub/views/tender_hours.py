"""An estimate of the hours that a set of questions costs one bidder, as a range."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.question_bank import Assumption, QuestionBank
    from guidancehub.content.model.question_set import SizedSet

_MINUTES: Final = 60


@dataclass(frozen=True, slots=True)
class Hours:
    """A range of whole hours."""

    low: int
    high: int

    def said(self, words: HouseWords) -> str:
        """Return the range in words: “12 to 31 hours”."""
        if self.low == self.high:
            return words.say("hours-number", number=f"{self.low:,}")
        return words.say("hours-range", low=f"{self.low:,}", high=f"{self.high:,}")


def words_of(sized: SizedSet) -> int:
    """Return how many words the answers of a set may have in all."""
    return sum(question.word_limit for question in sized.questions)


def hours_of(bank: QuestionBank, sized: SizedSet) -> Hours:
    """Return the hours that one bidder needs for a set, from the bank's assumptions.

    ``low`` and ``high`` of an assumption are the ends that make the estimate lower and higher, so more words
    or gates never cost less. ``docs/assets/js/pack/checks/burden.mjs`` counts in the same way.
    """
    return hours_for(bank.assumptions, words_of(sized), len(sized.gates))


def hours_for(assumptions: Iterable[Assumption], words: int, gates: int) -> Hours:
    """Return the hours that one bidder needs for so many words and gates."""
    by_id = {each.id: each for each in assumptions}
    pace, papers, fixed = (by_id[key] for key in ("words-per-hour", "gate-minutes", "fixed-hours"))
    return Hours(
        _whole(words / pace.low + gates * papers.low / _MINUTES + fixed.low),
        _whole(words / pace.high + gates * papers.high / _MINUTES + fixed.high),
    )


def _whole(hours: float) -> int:
    # A half is rounded up, as in the script: round() would take it to the even number.
    return math.floor(hours + 0.5)

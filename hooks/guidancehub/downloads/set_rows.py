"""The sets to start from as rows for downloads: one for each gate and each question of a set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.gate import GATE
from guidancehub.views.tender_hours import hours_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate
    from guidancehub.content.model.matrix import Question
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import QuestionSet


@dataclass(frozen=True, slots=True)
class SetRow:
    """A gate or a question of a set for one size."""

    entry: QuestionSet
    size: str
    """The label of the size."""
    code: str
    theme: str
    question: str
    weight: int | None
    """In per cent; ``None`` for a gate, which has none."""
    word_limit: int | None
    words: int
    """How many words the answers of the whole set may have."""
    hours: str
    """What the whole set costs one bidder."""


def set_rows(hub: Hub, bank: QuestionBank) -> Iterator[SetRow]:
    """Yield the rows of every set, the gates of a set before its questions."""
    sizes = {size.id: size.label for size in bank.sizes}
    every: dict[str, Gate | Question] = {gate.id: gate for gate in hub.shown(GATE)}
    every |= {question.id: question for question in hub.questions}
    for entry in hub.question_sets:
        for sized in entry.sets:
            words, hours = words_of(sized), hours_of(bank, sized).said(hub.info.words)
            gates = ((code, None, None) for code in sized.gates)
            questions = ((each.code, each.weight, each.word_limit) for each in sized.questions)
            for code, weight, limit in (*gates, *questions):
                asked = every[code]
                yield SetRow(
                    *(entry, sizes[sized.size], code, asked.title, asked.question),
                    *(weight, limit, words, hours),
                )

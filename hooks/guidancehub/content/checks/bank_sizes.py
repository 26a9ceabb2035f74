"""Rules for sizes of contract and for assumptions: gates and sets have a text for each size."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast, get_args

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.question_bank import QUESTION_BANK, AssumptionId
from guidancehub.content.model.question_set import QUESTION_SET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate
    from guidancehub.content.model.question_bank import Assumption, QuestionBank
    from guidancehub.content.model.question_set import QuestionSet
    from guidancehub.content.problems import Problem

_ASSUMPTIONS: Final[tuple[str, ...]] = get_args(AssumptionId)
_PACES: Final = ("words-per-hour", "reading-words-per-hour")
"""Assumptions of which more makes the estimate lower."""
_NO_SIZES: Final = "no size without a published question bank"


def lost_sizes(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each gate and each set that does not name every size once, in order."""
    shown, with_drafts = _sizes(hub), _sizes(hub.with_drafts)
    for located in hub.located:
        if located.is_retired:
            continue
        named: Iterable[str]
        if located.kind is GATE:
            field, named = "by_size", (each.size for each in cast("Gate", located.entry).by_size)
        elif located.kind is QUESTION_SET:
            field, named = "sets", (each.size for each in cast("QuestionSet", located.entry).sets)
        else:
            continue
        found, sizes = ", ".join(named), shown if located.is_published else with_drafts
        if found != sizes:
            yield located.source.problem(
                (*located.steps, field),
                "sizes-incomplete",
                f"found the sizes {found}, expected {sizes}",
                "write one for each of the “sizes” in content/question-bank.yml, in their order"
                if sizes != _NO_SIZES
                else "publish content/question-bank.yml first, or make this a draft",
            )


def _sizes(hub: Hub) -> str:
    bank = hub.question_bank
    return ", ".join(size.id for size in bank.sizes) if bank else _NO_SIZES


def wrong_sizes(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where sizes are not in the order of their limits, the one without a limit last."""
    for loaded in hub.files[QUESTION_BANK.file.name]:
        for field in ("yearly_limit", "lifetime_limit"):
            limits = [getattr(size, field) for size in cast("QuestionBank", loaded.record).sizes]
            numbers = [float("inf") if limit is None else limit for limit in limits]
            if any(after <= before for before, after in pairwise(numbers)):
                yield loaded.source.problem(
                    ("sizes",),
                    "sizes-out-of-order",
                    f"found sizes out of the order of “{field}”, expected the smallest first",
                    "only the last one has no limit",
                )


def wrong_assumptions(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where an assumption lacks or stands twice, or its ends are the wrong way round."""
    for loaded in hub.files[QUESTION_BANK.file.name]:
        assumptions = cast("QuestionBank", loaded.record).assumptions
        found = [each.id for each in assumptions]
        if sorted(found) != sorted(_ASSUMPTIONS):
            yield loaded.source.problem(
                ("assumptions",),
                "assumptions-incomplete",
                f"found the assumptions {', '.join(found)}, expected {', '.join(_ASSUMPTIONS)}",
                "write each of them once",
            )
        for at, each in enumerate(assumptions):
            if _is_turned(each):
                yield loaded.source.problem(
                    ("assumptions", at, "low"),
                    "assumption-ends-swapped",
                    f"found {each.low:g} and {each.high:g}, expected the end of the lower estimate in “low”",
                    "of words in an hour, more make the estimate lower",
                )


def _is_turned(assumption: Assumption) -> bool:
    """Return whether the end in “low” makes the estimate higher than the other."""
    if assumption.id in _PACES:
        return assumption.low < assumption.high
    return assumption.low > assumption.high

"""How much a question counts, and the scale on which evaluators score its answer."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, Field

from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Line, Many, OriginId, Record, Slug, Text


class Weighting(Record):
    """One weighting that a question can have."""

    id: Slug
    label: Line
    """In one word: High."""
    sentence: Text
    """What it means, in one sentence."""
    level: int = Field(ge=1, le=3)
    """How much it counts compared with the others: 3 for the most. Its mark shows as many bars."""


class Score(Record):
    """One step of the scale."""

    score: int = Field(ge=0, le=100)
    """The number that an evaluator gives."""
    label: Line
    """In a word or two: Good."""
    sentence: Text
    """What an answer with this score shows."""


def _falling(weightings: tuple[Weighting, ...]) -> tuple[Weighting, ...]:
    """Refuse weightings in any order but from the most to the least."""
    for before, after in pairwise(weightings):
        if after.level >= before.level:
            raise in_full(
                "weightings-out-of-order",
                f"found level {after.level} after level {before.level}, expected a lower one",
                "list the weighting that counts most first, and give each a level of its own",
            )
    return weightings


def _rising(steps: tuple[Score, ...]) -> tuple[Score, ...]:
    """Refuse scores in any order but from the lowest to the highest."""
    for before, after in pairwise(steps):
        if after.score <= before.score:
            raise in_full(
                "scores-out-of-order",
                f"found the score {after.score} after {before.score}, expected a higher one",
                "list the lowest score first, and each once",
            )
    if steps[-1].score == 0:
        raise in_full(
            "scores-out-of-order",
            "found 0 as the highest score, expected a higher one",
            "add a step above it",
        )
    return steps


Weightings: TypeAlias = Annotated[Many[Weighting], AfterValidator(_falling)]


class Scale(Record):
    """The scale on which evaluators score answers."""

    origin: OriginId | None = None
    """Whose it is. Left out, it is a draft of this hub."""
    note: Text
    """Whose it is and what to do before using it; shown wherever the scale is."""
    steps: Annotated[Many[Score], AfterValidator(_rising)]
    """Every score, from the lowest to the highest."""

    @property
    def lowest(self) -> int:
        """The lowest score."""
        return self.steps[0].score

    @property
    def highest(self) -> int:
        """The highest score."""
        return self.steps[-1].score


DEFAULT_WEIGHTINGS: Final[Weightings] = (
    Weighting(id="high", label="High", sentence="Counts most towards the score.", level=3),
    Weighting(id="medium", label="Medium", sentence="Counts more than a low one.", level=2),
    Weighting(id="low", label="Low", sentence="Counts least towards the score.", level=1),
)
"""Those of a hub that names none of its own."""
DEFAULT_SCALE: Final = Scale(
    note="The scale is a draft. Agree your own, and publish it with what you ask, before you score.",
    steps=(
        Score(score=0, label="No answer", sentence="Says nothing of what is asked for."),
        Score(score=1, label="Weak", sentence="Shows little of what is asked for, and gives no evidence."),
        Score(score=2, label="Fair", sentence="Shows some of what is asked for. The evidence is thin."),
        Score(score=3, label="Good", sentence="Shows most of what is asked for, with evidence."),
        Score(score=4, label="Excellent", sentence="Shows all that is asked for, with strong evidence."),
    ),
)
"""That of a hub that names none of its own."""

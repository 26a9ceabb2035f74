"""The scale on which evaluators score answers: the hub's own draft, for each system to agree or replace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Score:
    """One step of the scale."""

    score: int
    label: str
    sentence: str


SCALE: Final = (
    Score(0, "No answer", "Says nothing that answers the question."),
    Score(1, "Weak", "Shows little of what a good answer shows, and gives no evidence."),
    Score(2, "Fair", "Shows some of what a good answer shows. The evidence is thin, or the gaps matter."),
    Score(3, "Good", "Shows most of what a good answer shows, with evidence. The gaps are small."),
    Score(4, "Excellent", "Shows all that a good answer shows, or nearly all, with strong evidence."),
)
HIGHEST: Final = SCALE[-1].score
NOTE: Final = "The scale is a hub draft. Agree your own, and publish it with the questions, before you score."

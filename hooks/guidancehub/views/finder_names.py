"""What readers call the ends of the finder's answers, on the page, in its table and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.finder import Finder


def finder_names(finder: Finder) -> Mapping[str, str]:
    """Return what an answer leads to, by the id of a step or an outcome: “Step 2”."""
    steps = {step.id: f"Step {at}" for at, step in enumerate(finder.steps, start=1)}
    return steps | {outcome.id: outcome.title for outcome in finder.outcomes}

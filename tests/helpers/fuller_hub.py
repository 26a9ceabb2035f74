"""The smallest hub with a second key criterion, and with a case study for each way of saying where."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hostile import minimal_hub
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.matrix import Criterion


@cache
def fuller_hub() -> Hub:
    """Return the hub, made once; it is frozen."""
    hub = minimal_hub()
    (criterion,), (case,) = hub.criteria, hub.cases
    return with_records(
        hub, {"criterion": [criterion, _second(criterion)], "case": [case, *_cases_like(case)]}
    )


def _second(criterion: Criterion) -> Criterion:
    """Return a criterion whose area has the id that an area of the other has too."""
    (area,) = criterion.areas
    (question,) = (each for each in area.questions if each.id == "QI-02")
    other = question.model_copy(update={"id": "VA-01", "origin": "public", "weighting": "medium"})
    changes = {"id": "value", "title": "Value", "prefix": "VA", "order": 2}
    return criterion.model_copy(
        update=changes | {"areas": (area.model_copy(update={"questions": (other,)}),)}
    )


def _cases_like(case: Case) -> list[Case]:
    changes: list[dict[str, object]] = [
        {"id": "by-the-sea", "places": None, "area": "Seatown", "origin": "public", "period": "2024."},
        {"id": "two-towns", "places": ("south-bank",), "area": "Hilltown", "origin": "public"},
        {"id": "all-of-us", "places": None, "area": None, "principles": ("start-small",)},
    ]
    return [case.model_copy(update=change) for change in changes]

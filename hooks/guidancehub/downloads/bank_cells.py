"""What the question bank adds to a question's row: its use in a tender and answers of three levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.views.question_use import (
    kind_name,
    services_of,
    social_value_model,
    track_record,
    when_asked,
)

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question

BANK_COLUMNS: Final = (
    *("How it is judged", "Word limit", "When to ask it", "Kinds of service", "Track record"),
    *("Social Value Model", "Origin of how to use it"),
    *("Weak answer", "Fair answer", "Strong answer", "Origin of the levels"),
)
"""The titles of the columns, for spreadsheets and CSV alike."""


def bank_cells(hub: Hub, question: Question) -> tuple[str, ...]:
    """Return a text for each of ``BANK_COLUMNS``; empty where the hub does not say."""
    return (*_use(hub, question), *_levels(hub, question))


def _use(hub: Hub, question: Question) -> tuple[str, ...]:
    use = question.in_tender
    if not use:
        return ("",) * 7
    return (
        kind_name(hub.info.words, use.kind),
        str(use.word_limit),
        when_asked(hub.info.words, use),
        services_of(hub, use),
        track_record(hub.info.words, use),
        social_value_model(hub, use),
        hub.info.origin(use.origin).label,
    )


def _levels(hub: Hub, question: Question) -> tuple[str, ...]:
    levels = question.levels
    if not levels:
        return ("",) * 4
    return (levels.weak, levels.fair, levels.strong, hub.info.origin(levels.origin).label)

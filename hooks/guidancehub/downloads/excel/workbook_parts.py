"""What a workbook shows: each part with whose it is and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.gate import GATE
from guidancehub.downloads.provenance import Attribution, parts_of
from guidancehub.views.matrix_guide import asked_throughout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.provenance import Attributed


def parts_of_workbook(hub: Hub) -> Iterator[Attributed]:
    """Yield the origin and the sources of each part that the workbook shows."""
    yield from hub.criteria
    for question in hub.questions:
        yield from parts_of(question)
    yield from hub.shown(GATE)
    yield from hub.question_sets
    if hub.question_bank:
        yield from hub.question_bank.rules
        yield from hub.question_bank.assumptions
    if hub.has_answer_help:
        yield Attribution(hub.info.scale_origin, ())
    if throughout := asked_throughout(hub):
        yield throughout

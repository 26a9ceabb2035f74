"""The matrix as a booklet: the whole of it, or one criterion."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import CRITERION, MATRIX_TABLE, MATRIX_TITLE
from guidancehub.downloads.answer_columns import absent_columns
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import parts_of_criteria, provenance
from guidancehub.views.bank_tables import use_table
from guidancehub.views.matrix_guide import (
    asked_throughout,
    how_to_use,
    how_to_use_one_criterion,
    lead_of_matrix,
)
from guidancehub.views.tables import matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.prose import Prose
    from guidancehub.views.table import Table

_MANY: Final = 200
"""The rows of more questions are measured first, for that takes less memory and a little more time."""


@dataclass(frozen=True, slots=True)
class _Area:
    title: str
    summary: str
    table: Table
    use: Table | None
    """How to use the questions, and what levels of answers look like."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A criterion as its section shows it."""

    title: str
    summary: str
    count: str
    tally: str
    in_law: Prose | None
    definition: Prose
    areas: tuple[_Area, ...]


def matrix(hub: Hub) -> bytes:
    """Return the PDF of the whole matrix."""
    return _booklet(hub, hub.info.words.say("matrix-title"), MATRIX_TABLE, hub.criteria)


def criterion(hub: Hub, criterion: Criterion, many: int = _MANY) -> bytes:
    """Return the PDF of one criterion of the matrix.

    The rows of more questions than ``many`` are measured first; the bytes are the same.
    """
    title = f"{hub.info.words.label(MATRIX_TITLE)}: {criterion.title}"
    return _booklet(hub, title, CRITERION.url(criterion.id), (criterion,), many)


def _booklet(hub: Hub, title: str, url: str, criteria: Sequence[Criterion], many: int = _MANY) -> bytes:
    questions = [question for criterion in criteria for question in criterion.questions]
    return typeset(
        hub,
        "booklet",
        provenance(hub, title, url, parts_of_criteria(hub, criteria)),
        lead_of_matrix(hub, len(questions)),
        measured=len(questions) > many,
        system=hub.info.system,
        how=how_to_use(hub) if len(criteria) > 1 else how_to_use_one_criterion(hub),
        throughout=asked_throughout(hub),
        words={"whose": hub.info.words.say("booklet-whose"), "in-law": hub.info.words.say("booklet-in-law")},
        whose=tuple(_whose(hub, questions)),
        origins=tuple(each.id for each in hub.info.origins if each.id in {one.origin for one in questions}),
        criteria=tuple(_section(hub, criterion) for criterion in criteria),
    )


def _whose(hub: Hub, questions: Sequence[Question]) -> Iterator[str]:
    """Yield a sentence on the questions of the system's own, and one on the hub's drafts among them."""
    say = hub.info.words.say
    own = [question.id for question in questions if question.origin == hub.info.own_origin]
    if len(own) > 1:
        yield say("booklet-own", number=f"{len(own):,}", list=", ".join(own))
    else:
        yield say("booklet-one-own", list=own[0]) if own else say("booklet-none-own")
    if any(question.origin == hub.info.draft_origin for question in questions):
        yield say("booklet-drafts")


def _section(hub: Hub, criterion: Criterion) -> _Section:
    info, questions = hub.info, criterion.questions
    with_answers = "A good answer" not in absent_columns(hub)
    counts = Counter[str](question.weighting for question in questions)
    return _Section(
        title=criterion.title,
        summary=criterion.summary,
        count=info.words.counted(len(questions)),
        tally=", ".join(
            f"{counts[each.id]} {each.label.lower()}" for each in info.weightings if counts[each.id]
        ),
        in_law=criterion.in_law,
        definition=criterion.definition,
        areas=tuple(
            _Area(
                area.title,
                area.summary,
                matrix_table(info, criterion, area, with_answers=with_answers),
                use_table(hub, area),
            )
            for area in criterion.areas
        ),
    )

"""The matrix as a booklet: the whole of it, or one criterion."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import provenance
from guidancehub.views.labels import ORIGINS, WEIGHTINGS, counted
from guidancehub.views.links import url_of
from guidancehub.views.matrix_guide import HOW_TO_USE, HOW_TO_USE_ONE_CRITERION, intrinsic_value
from guidancehub.views.tables import Table, matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.prose import Prose

_MANY: Final = 200
"""More questions than this are measured first, for that takes less memory and a little more time."""


@dataclass(frozen=True, slots=True)
class _Area:
    title: str
    summary: str
    table: Table


@dataclass(frozen=True, slots=True)
class _Section:
    """A criterion as its section shows it."""

    title: str
    summary: str
    count: str
    tally: str
    definition: Prose
    areas: tuple[_Area, ...]


def matrix(hub: Hub) -> bytes:
    """Set the whole matrix."""
    return _booklet(hub, "The question matrix", "matrix/table/", hub.criteria)


def criterion(hub: Hub, criterion: Criterion) -> bytes:
    """Set one criterion of the matrix."""
    return _booklet(
        hub, f"Question matrix: {criterion.title}", url_of("criterion", criterion.id), (criterion,)
    )


def _booklet(hub: Hub, title: str, url: str, criteria: Sequence[Criterion]) -> bytes:
    questions = [question for criterion in criteria for question in _questions(criterion)]
    number = counted(len(questions), "question")
    return typeset(
        hub,
        "booklet",
        provenance(hub, title, url, (*criteria, *questions)),
        f"{number} to ask in a health service tender, each with a weighting and what a good answer shows.",
        measured=len(questions) > _MANY,
        system=hub.info.system,
        how=HOW_TO_USE if len(criteria) > 1 else HOW_TO_USE_ONE_CRITERION,
        intrinsic=intrinsic_value(hub.info.system_short),
        whose=tuple(_whose(hub, questions)),
        origins=tuple(origin for origin in ORIGINS if origin in {each.origin for each in questions}),
        criteria=tuple(_section(criterion) for criterion in criteria),
    )


def _whose(hub: Hub, questions: Sequence[Question]) -> Iterator[str]:
    own = [question.id for question in questions if question.origin == "west-yorkshire"]
    system = hub.info.system_short
    if own:
        yield f"{len(own):,} of these {'comes' if len(own) == 1 else 'come'} from {system}: {', '.join(own)}."
    else:
        yield f"None of these comes from {system}."
    if any(question.origin == "hub" for question in questions):
        yield "Hub drafts are marked so. Talk about them with local organisations, and agree your own."


def _section(criterion: Criterion) -> _Section:
    questions = list(_questions(criterion))
    counts = Counter[str](question.weighting for question in questions)
    return _Section(
        title=criterion.title,
        summary=criterion.summary,
        count=counted(len(questions), "question"),
        tally=", ".join(
            f"{counts[value]} {words.label.lower()}" for value, words in WEIGHTINGS.items() if counts[value]
        ),
        definition=criterion.definition,
        areas=tuple(
            _Area(area.title, area.summary, matrix_table(criterion, area)) for area in criterion.areas
        ),
    )


def _questions(criterion: Criterion) -> Iterator[Question]:
    for area in criterion.areas:
        yield from area.questions

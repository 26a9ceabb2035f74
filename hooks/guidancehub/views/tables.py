"""Tables as records: one record feeds the page, the paper and every download."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from guidancehub.content.model.amounts import amount
from guidancehub.views.labels import counted
from guidancehub.views.links import url_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from guidancehub.content.hub import PlacedQuestion
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.contracts_and_grants import Comparison
    from guidancehub.content.model.fact import FactGroup
    from guidancehub.content.model.hub_info import BibliographyEntry, HubInfo
    from guidancehub.content.model.matrix import Area, Criterion, Point, Question
    from guidancehub.content.model.source_ref import SourceRef
    from guidancehub.views.filter_list import Listed
    from guidancehub.views.report_coverage import Covered


@dataclass(frozen=True, slots=True)
class TablePoint:
    """One point of a list in a cell, with points below it."""

    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell: words, and perhaps a link, a mark or a list of points."""

    text: str = ""
    url: str = ""
    points: tuple[TablePoint, ...] = ()
    weighting: str = ""
    """A weighting, such as ``high``, to show with its mark; its words are in ``text``."""
    origin: str = ""
    """An origin, to show with its mark; its words are in ``text``."""
    to_fill: str = ""
    """What paper leaves here for a pen: a ``tick``, or a ``space`` to write in."""
    label: str = ""
    """Stronger words above the text."""
    note: str = ""
    """Smaller words below the text."""
    anchor: str = ""
    """An id for links to the cell."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; its first cell is its header."""

    cells: tuple[Cell, ...]
    tokens: str = ""
    """What it is in, where the table can be filtered."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption. Every row has a cell for every column."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: frozenset[int] = frozenset()
    """Columns of numbers, counted from 0."""
    orders: Mapping[int, str] = field(default_factory=dict)
    """Columns by which readers can order the rows, with the order's name."""

    def __post_init__(self) -> None:
        """Refuse a table that would print with nothing in it or with cells missing."""
        if not self.rows or any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError(self.id)


def matrix_tables(
    info: HubInfo, criterion: Criterion, questions: Iterable[tuple[PlacedQuestion, Listed]]
) -> tuple[Table, ...]:
    """Return a table of the questions of each area in full, for a list that filters."""
    return tuple(
        _area_table(info, criterion, area, [(placed.question, listed.tokens) for placed, listed in found])
        for area, found in groupby(questions, lambda each: each[0].area)
    )


def matrix_table(info: HubInfo, criterion: Criterion, area: Area) -> Table:
    """Make the table of an area's questions in full, for files."""
    return _area_table(info, criterion, area, [(question, "") for question in area.questions])


def _area_table(
    info: HubInfo, criterion: Criterion, area: Area, asked: Sequence[tuple[Question, str]]
) -> Table:
    return Table(
        id=f"table-{area.id}",
        caption=f"{criterion.title}: {area.title} ({counted(len(asked), 'question')})",
        columns=("Code", "Question", "Weighting", "A good answer", "Origin"),
        rows=tuple(_question_row(info, question, tokens) for question, tokens in asked),
        orders={0: "code", 1: "question", 2: "weighting", 4: "origin"},
    )


def _question_row(info: HubInfo, question: Question, tokens: str) -> Row:
    return Row(
        (
            Cell(question.id, url=url_of("question", question.id)),
            Cell(question.question, label=question.title),
            weighting_cell(info, question),
            Cell(points=points_of(question.good_answer)),
            origin_cell(info, question.origin),
        ),
        tokens,
    )


def weighting_cell(info: HubInfo, question: Question) -> Cell:
    """Show a weighting in words, with its mark."""
    return Cell(info.weighting(question.weighting).label, weighting=question.weighting)


def origin_cell(info: HubInfo, key: str) -> Cell:
    """Show an origin in words, with its mark."""
    return Cell(info.origin(key).label, origin=key)


def points_of(points: Iterable[Point]) -> tuple[TablePoint, ...]:
    """Turn a good answer's points into a table's."""
    return tuple(TablePoint(point.text, point.points or ()) for point in points)


def comparison_table(info: HubInfo, comparison: Comparison) -> Table:
    """Make the table that sets grants and contracts side by side."""
    return Table(
        id="comparison",
        caption=f"{counted(len(comparison.aspects), 'aspect')} of grants and contracts",
        columns=("What to compare", "Grant", "Contract", "Check before you rely on it", "Origin"),
        rows=tuple(
            Row(
                (
                    Cell(aspect.title, anchor=aspect.id),
                    Cell(aspect.grant),
                    Cell(aspect.contract),
                    Cell(aspect.check),
                    origin_cell(info, aspect.origin),
                )
            )
            for aspect in comparison.aspects
        ),
    )


def figures_table(case: Case, bibliography: Mapping[str, BibliographyEntry]) -> Table | None:
    """Make the table of a case's figures, or nothing where it has none."""
    if not case.figures:
        return None
    return Table(
        id="figures",
        caption="Figures that the source gives",
        columns=("What", "How much", "When", "Source"),
        rows=tuple(
            Row(
                (
                    Cell(figure.label, note=figure.note or ""),
                    Cell(amount(figure)),
                    Cell(figure.when),
                    Cell(_publishers(figure.sources, bibliography)),
                )
            )
            for figure in case.figures
        ),
        numeric=frozenset({1}),
    )


def facts_table(group: FactGroup, bibliography: Mapping[str, BibliographyEntry]) -> Table:
    """Make the table of a group's figures."""
    return Table(
        id=group.id,
        caption=f"{group.title} ({counted(len(group.facts), 'figure')})",
        columns=("What", "How much", "When", "Source"),
        rows=tuple(
            Row(
                (
                    Cell(fact.title, anchor=fact.id, note=fact.note or ""),
                    Cell(amount(fact)),
                    Cell(fact.when),
                    Cell(_publishers(fact.sources, bibliography)),
                )
            )
            for fact in group.facts
        ),
        numeric=frozenset({1}),
    )


def _publishers(references: Iterable[SourceRef], bibliography: Mapping[str, BibliographyEntry]) -> str:
    parts: dict[str, list[str]] = {}
    for each in references:
        parts.setdefault(bibliography[each.source].publisher, []).append(each.where)
    return "; ".join(f"{publisher}, {'; '.join(dict.fromkeys(where))}" for publisher, where in parts.items())


def coverage_table(rows: Iterable[Covered]) -> Table:
    """Make the table of what the hub holds of the report."""
    shown = tuple(
        Row(
            (
                Cell(row.row),
                Cell(row.what[0].upper() + row.what[1:]),
                Cell(f"{row.count:,}"),
                Cell(row.where.title, url=row.where.url),
            )
        )
        for row in rows
    )
    return Table(
        id="coverage",
        caption=f"What the report holds ({counted(len(shown), 'line')})",
        columns=("Row", "What", "How many", "Where it stands"),
        rows=shown,
        numeric=frozenset({2}),
    )

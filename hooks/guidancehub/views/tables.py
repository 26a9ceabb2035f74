"""Tables as records: pages, paper and every download show the same ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.sentences import capitalised
from guidancehub.views.question_use import levels_of, use_in_short
from guidancehub.views.table import Cell, Row, RowGroup, Table, TablePoint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.model.case import Case, Figure
    from guidancehub.content.model.contracts_and_grants import Comparison
    from guidancehub.content.model.fact import Fact, FactGroup
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.matrix import AnswerLevels, Area, Criterion, InTender, Point, Question
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.content.model.source_ref import SourceRef
    from guidancehub.views.case_facts import CaseSum
    from guidancehub.views.filter_list import Listed
    from guidancehub.views.report_coverage import Covered
    from guidancehub.views.table import Detail


QUESTION_COLUMNS: Final = ("Code", "Question", "Weighting", "A good answer", "Origin")
"""The titles of the columns of a table of questions, as the program knows them."""


_ANSWERS: Final = (QUESTION_COLUMNS.index("A good answer"),)


def whole_matrix_table(
    info: HubInfo,
    questions: Iterable[tuple[PlacedQuestion, Listed]],
    orders: Mapping[int, str],
    *,
    with_answers: bool = True,
) -> Table:
    """Return one table of questions in full, for a list that readers can filter, with a group for each area.

    It shows the use of each question and the levels of its answers too. A group has its criterion's id.
    ``with_answers`` is false where no question says what an answer is like, which leaves the column out.
    """
    left_out = () if with_answers else _ANSWERS
    groups = tuple(
        RowGroup(
            criterion.id,
            f"{criterion.title}: {area.title}",
            tuple(
                _without(_question_row(info, placed.question, with_use=True), left_out, listed.tokens)
                for placed, listed in found
            ),
        )
        for (criterion, area), found in groupby(questions, lambda each: (each[0].criterion, each[0].area))
    )
    return Table(
        id="table-matrix",
        caption=info.words.say("matrix-table-caption"),
        columns=tuple(each for at, each in enumerate(QUESTION_COLUMNS) if at not in left_out),
        rows=tuple(row for group in groups for row in group.rows),
        orders=orders,
        groups=groups,
    )


def _without(row: Row, left_out: Collection[int], tokens: str = "") -> Row:
    """Return a row without the cells of some columns; a list filters by its tokens."""
    cells = tuple(cell for at, cell in enumerate(row.cells) if at not in left_out)
    return replace(row, cells=cells, tokens=tokens)


def matrix_table(info: HubInfo, criterion: Criterion, area: Area, *, with_answers: bool = True) -> Table:
    """Return the table of an area's questions in full, for files; ``with_answers`` as for the whole one."""
    left_out = () if with_answers else _ANSWERS
    rows = tuple(_without(_question_row(info, question), left_out) for question in area.questions)
    return Table(
        id=f"table-{area.id}",
        caption=f"{criterion.title}: {area.title} ({info.words.counted(len(rows))})",
        columns=tuple(each for at, each in enumerate(QUESTION_COLUMNS) if at not in left_out),
        rows=rows,
    )


def _question_row(info: HubInfo, question: Question, *, with_use: bool = False) -> Row:
    """Return the row of a question; ``with_use`` adds its use and the levels of answers."""
    text = Cell(question.question, label=question.title, add=question.id)
    answer = Cell(points=points_of(question.good_answer))
    if with_use:
        text = _with_details(text, use_in_short(info.words, question), question, question.in_tender)
        answer = _with_details(answer, levels_of(info.words, question), question, question.levels)
    return Row(
        (
            Cell(question.id, url=QUESTION.url(question.id)),
            text,
            weighting_cell(info, question),
            answer,
            origin_cell(info, question.origin),
        )
    )


def _with_details(
    cell: Cell, details: tuple[Detail, ...], question: Question, record: InTender | AnswerLevels | None
) -> Cell:
    origin = record.origin if record and record.origin != question.origin else ""
    return replace(cell, details=details, details_origin=origin)


def weighting_cell(info: HubInfo, question: Question) -> Cell:
    """Return a cell with a question's weighting in words, and its mark."""
    return Cell(info.weighting(question.weighting).label, weighting=question.weighting)


def origin_cell(info: HubInfo, key: str) -> Cell:
    """Return a cell with an origin in words, and its mark."""
    return Cell(info.origin(key).label, origin=key)


def points_of(points: Iterable[Point]) -> tuple[TablePoint, ...]:
    """Return a good answer's points as those of a cell."""
    return tuple(TablePoint(point.text, point.points or ()) for point in points)


def comparison_table(info: HubInfo, comparison: Comparison) -> Table:
    """Return the table that compares grants and contracts."""
    return Table(
        id="comparison",
        caption=info.words.say(
            "guide-one-aspect" if len(comparison.aspects) == 1 else "guide-aspects",
            number=len(comparison.aspects),
        ),
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


def figures_table(
    words: HouseWords, case: Case, bibliography: Mapping[str, BibliographyEntry]
) -> Table | None:
    """Return the table of a case's figures, or ``None`` if it has none."""
    if not case.figures:
        return None
    rows = (_figure_row(Cell(each.label, note=each.note or ""), each, bibliography) for each in case.figures)
    return _figures("figures", words.say("figures-of-source"), rows)


def facts_table(words: HouseWords, group: FactGroup, bibliography: Mapping[str, BibliographyEntry]) -> Table:
    """Return the table of a group of figures."""
    rows = (
        _figure_row(Cell(fact.title, anchor=fact.id, note=fact.note or ""), fact, bibliography)
        for fact in group.facts
    )
    number = words.numbered(len(group.facts), "one-figure", "many-figures")
    return _figures(group.id, words.say("figures-of-group", name=group.title, all=number), rows)


def sums_table(
    words: HouseWords, cases: Iterable[CaseSum], bibliography: Mapping[str, BibliographyEntry]
) -> Table:
    """Return the table of the sums of money that case studies are about."""
    rows = (
        _figure_row(Cell(each.title, url=each.url, note=each.figure.label), each.figure, bibliography)
        for each in cases
    )
    return _figures("case-sums", words.say("sums-caption"), rows)


def _figures(key: str, caption: str, rows: Iterable[Row]) -> Table:
    columns = ("What", "How much", "When", "Source")
    return Table(id=key, caption=caption, columns=columns, rows=tuple(rows), numeric=frozenset({1}))


def _figure_row(what: Cell, figure: Figure | Fact, bibliography: Mapping[str, BibliographyEntry]) -> Row:
    amount_cell, when = Cell(amount(figure)), Cell(figure.when)
    return Row((what, amount_cell, when, Cell(_publishers(figure.sources, bibliography))))


def _publishers(references: Iterable[SourceRef], bibliography: Mapping[str, BibliographyEntry]) -> str:
    """Return each publisher with the parts of its works: “Locality, chapter 4; ICB, page 2”."""
    parts: dict[str, list[str]] = {}
    for each in references:
        parts.setdefault(bibliography[each.source].publisher, []).append(each.where)
    return "; ".join(f"{publisher}, {'; '.join(dict.fromkeys(where))}" for publisher, where in parts.items())


def coverage_table(info: HubInfo, rows: Iterable[Covered]) -> Table:
    """Return the table of the report's contents that the hub has."""
    shown = tuple(
        Row(
            (
                Cell(row.row),
                Cell(capitalised(row.what)),
                Cell(f"{row.count:,}"),
                Cell(row.where.title, url=row.where.url),
            )
        )
        for row in rows
    )
    number = info.words.numbered(len(shown), "one-line", "many-lines")
    return Table(
        id="coverage",
        caption=info.words.say("coverage-caption", all=number),
        columns=("Row", "What", "How many", "Where it stands"),
        rows=shown,
        numeric=frozenset({2}),
    )

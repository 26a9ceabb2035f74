"""The hub's entries as tables, a row for each: what the pages say, in plain text."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.case import CASE
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.tip import TIP
from guidancehub.downloads.answer_columns import HELP_COLUMNS, absent_columns
from guidancehub.downloads.bank_cells import BANK_COLUMNS, bank_cells
from guidancehub.downloads.csv.cells import (
    aid_cells,
    lines_of,
    number_cell,
    numbered,
    points_in_lines,
    principles_in_words,
)
from guidancehub.downloads.csv.csv_table import CsvRow, CsvTable, csv_table
from guidancehub.views.case_facts import facts_of
from guidancehub.views.case_places import names_of
from guidancehub.views.labels import NOT_KNOWN
from guidancehub.views.prose_text import prose_text
from guidancehub.views.question_use import evaluating

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case, Figure
    from guidancehub.content.model.fact import Fact
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.content.model.tip import Tip, TipGroup


def questions_csv(hub: Hub, questions: Iterable[PlacedQuestion]) -> CsvTable:
    """Return the table of some questions."""
    columns = (
        "Code",
        "Criterion",
        "Area",
        "Theme",
        "Weighting",
        "Question",
        *HELP_COLUMNS,
        *BANK_COLUMNS,
        "Principles",
    )
    rows = [_question_row(hub, placed) for placed in questions]
    absent = absent_columns(hub)
    shown = [at for at, column in enumerate(columns) if column not in absent]
    return csv_table(
        hub,
        tuple(columns[at] for at in shown),
        (replace(row, cells=tuple(row.cells[at] for at in shown)) for row in rows),
    )


def _question_row(hub: Hub, placed: PlacedQuestion) -> CsvRow:
    question = placed.question
    cells = (
        question.id,
        placed.criterion.title,
        placed.area.title,
        question.title,
        hub.info.weighting(question.weighting).label,
        question.question,
        points_in_lines(question.good_answer),
        *aid_cells(hub, question.bidder),
        *aid_cells(hub, evaluating(hub.info.words, question)),
        *bank_cells(hub, question),
        principles_in_words(hub, question.principles),
    )
    return CsvRow(cells, question.origin, question.sources, QUESTION.url(question.id), question.id)


def cases_csv(hub: Hub, cases: Iterable[Case]) -> CsvTable:
    """Return the table of case studies."""
    columns = (
        "Title",
        "Summary",
        "Who",
        "Where",
        "When",
        "Year in which it began",
        "Kind of service",
        "How it was paid",
        "Money",
        "Who led it",
        "Best for, in the hub’s own view",
        "Principles",
        "The challenge",
        "What was done",
        "What changed",
        "Figures",
        "What it did not fix",
        "What others can take from it",
        "Origin of “What others can take from it”",
        NOT_KNOWN,
    )
    return csv_table(hub, columns, (_case_row(hub, case) for case in cases))


def _case_row(hub: Hub, case: Case) -> CsvRow:
    cells = (
        case.title,
        case.summary,
        lines_of(case.who),
        "; ".join(names_of(hub, case)),
        case.period,
        number_cell(case.year),
        *(fact.text for fact in facts_of(hub, case)),
        case.best_for or "",
        principles_in_words(hub, case.principles),
        prose_text(case.challenge, hub.info.address),
        numbered(case.steps),
        lines_of(case.changed),
        lines_of(_figure(figure) for figure in case.figures or ()),
        lines_of(case.not_fixed),
        *aid_cells(hub, case.lessons),
        lines_of(case.not_said or ()),
    )
    sources = dict.fromkeys(
        (*case.sources, *(source for figure in case.figures or () for source in figure.sources))
    )
    return CsvRow(cells, case.origin, tuple(sources), CASE.url(case.id), case.id)


def _figure(figure: Figure) -> str:
    return f"{figure.label}: {amount(figure)} ({figure.when})" + (f". {figure.note}" if figure.note else "")


def figures_csv(hub: Hub) -> CsvTable:
    """Return the table of every figure, of cases and of the list of figures alike."""
    columns = ("What", "How much", "Value", "To", "Unit", "When", "Note", "Case study")
    alone = (
        CsvRow(_figure_cells(fact, fact.title), fact.origin, fact.sources, FACT.url(fact.id), fact.id)
        for fact in hub.facts
    )
    in_cases = (
        CsvRow(
            _figure_cells(figure, figure.label, case.title),
            case.origin,
            figure.sources,
            CASE.url(case.id),
            case.id,
        )
        for case in hub.cases
        for figure in case.figures or ()
    )
    return csv_table(hub, columns, chain(alone, in_cases))


def _figure_cells(figure: Figure | Fact, what: str, case: str = "") -> tuple[str, ...]:
    """Return the cells of a figure: what it counts, its amount in words and in numbers, its case study."""
    return (
        what,
        amount(figure),
        number_cell(figure.value),
        number_cell(figure.upto),
        figure.unit,
        figure.when,
        figure.note or "",
        case,
    )


def tips_csv(hub: Hub) -> CsvTable:
    """Return the table of the top tips, in their order."""
    columns = ("Stage", "Tip", "Summary", "In full", "Principles", "Case studies")
    return csv_table(
        hub, columns, (_tip_row(hub, group, tip) for group in hub.tip_groups for tip in group.tips)
    )


def _tip_row(hub: Hub, group: TipGroup, tip: Tip) -> CsvRow:
    cases = {case.id: case.title for case in hub.cases}
    cells = (
        group.title,
        tip.title,
        tip.summary,
        prose_text(tip.body, hub.info.address),
        principles_in_words(hub, tip.principles),
        lines_of(cases[key] for key in tip.cases or () if key in cases),
    )
    return CsvRow(cells, tip.origin, tip.sources, TIP.url(tip.id), tip.id)


def principles_csv(hub: Hub) -> CsvTable:
    """Return the table of the principles."""
    columns = (
        "Number",
        "Principle",
        "Summary",
        "What it means",
        hub.info.words.say("principle-buyers"),
        hub.info.words.say("principle-sector"),
        "A first step",
        "Origin of “What it means” to “A first step”",
    )
    rows = (
        CsvRow(
            (
                str(each.number),
                each.title,
                each.summary,
                prose_text(each.guide.meaning, hub.info.address),
                lines_of(each.guide.buyers),
                lines_of(each.guide.vcse),
                each.guide.first_step,
                hub.info.origin(each.guide.origin).label,
            ),
            each.origin,
            each.sources,
            PRINCIPLE.url(each.id),
            each.id,
        )
        for each in hub.principles
    )
    return csv_table(hub, columns, rows)

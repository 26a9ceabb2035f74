"""The hub's entries as tables, a row for each: what the pages say, in plain text."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.case import CASE
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.tip import TIP
from guidancehub.downloads.bank_cells import BANK_COLUMNS, bank_cells
from guidancehub.downloads.csv.csv_table import CsvRow, CsvTable, csv_table
from guidancehub.downloads.csv.formula_guard import Number
from guidancehub.views.case_places import names_of
from guidancehub.views.prose_text import prose_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub, PlacedQuestion
    from guidancehub.content.model.case import Case, Figure
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.fact import Fact
    from guidancehub.content.model.matrix import Point
    from guidancehub.content.model.tip import Tip, TipGroup


def questions_csv(hub: Hub, questions: Iterable[PlacedQuestion]) -> CsvTable:
    """Return the table of some questions."""
    columns = (
        *("Code", "Criterion", "Area", "Theme", "Weighting", "Question", "A good answer"),
        *("If you are bidding", "Origin of “If you are bidding”"),
        *("If you are evaluating", "Origin of “If you are evaluating”", *BANK_COLUMNS, "Principles"),
    )
    return csv_table(hub, columns, (_question_row(hub, placed) for placed in questions))


def _question_row(hub: Hub, placed: PlacedQuestion) -> CsvRow:
    question = placed.question
    cells = (
        *(question.id, placed.criterion.title, placed.area.title, question.title),
        hub.info.weighting(question.weighting).label,
        *(question.question, points_in_lines(question.good_answer)),
        *(*_aid(hub, question.bidder), *_aid(hub, question.evaluator)),
        *bank_cells(hub, question),
        _titles(hub, question.principles),
    )
    return CsvRow(cells, question.origin, question.sources, QUESTION.url(question.id), question.id)


def cases_csv(hub: Hub, cases: Iterable[Case]) -> CsvTable:
    """Return the table of case studies."""
    columns = (
        *("Title", "Summary", "Who", "Where", "When", "Principles", "The challenge", "What was done"),
        *("What changed", "Figures", "What it did not fix"),
        *("What others can take from it", "Origin of “What others can take from it”"),
    )
    return csv_table(hub, columns, (_case_row(hub, case) for case in cases))


def _case_row(hub: Hub, case: Case) -> CsvRow:
    cells = (
        *(case.title, case.summary, _lines(case.who), "; ".join(names_of(hub, case)), case.period),
        *(_titles(hub, case.principles), prose_text(case.challenge, hub.info.address)),
        *(_numbered(case.steps), _lines(case.changed)),
        _lines(_figure(figure) for figure in case.figures or ()),
        *(_lines(case.not_fixed), *_aid(hub, case.lessons)),
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
        *(what, amount(figure), _number(figure.value), _number(figure.upto)),
        *(figure.unit, figure.when, figure.note or "", case),
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
        *(group.title, tip.title, tip.summary, prose_text(tip.body, hub.info.address)),
        *(_titles(hub, tip.principles), _lines(cases[key] for key in tip.cases or () if key in cases)),
    )
    return CsvRow(cells, tip.origin, tip.sources, TIP.url(tip.id), tip.id)


def principles_csv(hub: Hub) -> CsvTable:
    """Return the table of the principles."""
    columns = (
        *("Number", "Principle", "Summary", "What it means", "If you buy or fund services"),
        *("If you are a VCSE organisation", "A first step", "Origin of “What it means” to “A first step”"),
    )
    rows = (
        CsvRow(
            (
                *(
                    str(each.number),
                    each.title,
                    each.summary,
                    prose_text(each.guide.meaning, hub.info.address),
                ),
                *(_lines(each.guide.buyers), _lines(each.guide.vcse), each.guide.first_step),
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


def points_in_lines(points: Iterable[Point]) -> str:
    """Return a good answer's points one a line, with parts below them."""
    return "\n".join(line for point in points for line in _point(point))


def _point(point: Point) -> Iterator[str]:
    yield f"• {point.text}"
    yield from (f"    • {part}" for part in point.points or ())


def _lines(texts: Iterable[str]) -> str:
    """Return texts one a line; a dot before each, where there is more than one."""
    every = tuple(texts)
    return every[0] if len(every) == 1 else "\n".join(f"• {text}" for text in every)


def _numbered(texts: Iterable[str]) -> str:
    return "\n".join(f"{at}. {text}" for at, text in enumerate(texts, start=1))


def _aid(hub: Hub, aid: Aid) -> tuple[str, str]:
    """Return two cells: the points one a line, and the label of their origin."""
    return _lines(aid.points), hub.info.origin(aid.origin).label


def _titles(hub: Hub, keys: Iterable[str]) -> str:
    """Return the titles of principles by their ids, joined by semicolons."""
    titles = {principle.id: principle.title for principle in hub.principles}
    return "; ".join(titles[key] for key in keys if key in titles)


def _number(value: float | None) -> str:
    """Return a figure as a spreadsheet calculates with it: “5” for 5.0, and empty for none."""
    if value is None:
        return ""
    return Number(int(value) if value == int(value) else repr(value))

"""Contracts and grants and the self-assessment as tables, a row for each thing that they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.contracts_and_grants import AGREED, FAQ, GUIDANCE, PROPORTIONALITY
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.downloads.csv.csv_table import CsvRow, CsvTable, csv_table
from guidancehub.views.finder_names import finder_names, said_for_some
from guidancehub.views.prose_text import prose_text
from guidancehub.views.tables import comparison_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Statement
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.self_assessment import SelfAssessmentFile
    from guidancehub.views.links import Link, Links


_TO_FILL_IN: Final = ("",) * 7
"""Cells for the level now and the wanted one, an action with its owner, date and next step, and notes."""


def comparison_csv(hub: Hub) -> CsvTable:
    """Return the table of grants and contracts side by side, from the table that the page shows."""
    guidance = hub.contracts_and_grants
    table = comparison_table(hub.info, guidance.comparison)
    # The table's last column is the origin, which every table has.
    rows = (
        CsvRow(
            tuple(cell.text for cell in row.cells[:-1]),
            aspect.origin,
            aspect.sources,
            f"{GUIDANCE.url(guidance.id)}#{table.id}",
            table.id,
        )
        for row, aspect in zip(table.rows, guidance.comparison.aspects, strict=True)
    )
    return csv_table(hub, table.columns[:-1], rows)


def finder_csv(hub: Hub, finder: Finder) -> CsvTable:
    """Return the table of a finder: each answer of each step, and each suggestion."""
    columns = ("Step or suggestion", "Question", "Answer", "Then", "Why", "What to check")
    return csv_table(hub, columns, _finder_rows(finder, hub.info.words))


def _finder_rows(finder: Finder, words: HouseWords) -> Iterator[CsvRow]:
    url = FINDER.url(finder.id)
    names = finder_names(finder, words)
    for step in finder.steps:
        for answer in step.answers:
            cells = (names[step.id], step.question, answer.label, names[answer.then], step.why, "")
            yield CsvRow(cells, finder.origin, step.sources, f"{url}#{step.id}", step.id)
    for outcome in finder.outcomes:
        for_some = said_for_some(outcome.more_checks, words)
        checks = "\n".join(f"• {check}" for check in (*outcome.checks, *for_some))
        reasons = "\n".join((outcome.reason, *said_for_some(outcome.more_reasons, words)))
        cells = (outcome.title, "", "", outcome.suggestion, reasons, checks)
        yield CsvRow(cells, finder.origin, outcome.sources, f"{url}#{outcome.id}", outcome.id)


def statements_csv(hub: Hub) -> CsvTable:
    """Return the table of what was agreed, what is proportionate, and the questions that people ask."""
    return csv_table(hub, ("Part", "Title", "Text"), _statement_rows(hub))


def _statement_rows(hub: Hub) -> Iterator[CsvRow]:
    guidance = hub.contracts_and_grants
    base = GUIDANCE.url(guidance.id)
    agreed = f"{base}{AGREED}"
    lists = (
        (guidance.topics, agreed),
        (guidance.agreed_principles, agreed),
        (guidance.proportionality, f"{base}{PROPORTIONALITY}"),
        (guidance.faq, f"{base}{FAQ}"),
    )
    for part, url in lists:
        for item in part.items:
            yield _statement(hub, part.title, item, url)
    areas = guidance.development_areas
    for area in areas.areas:
        cells = (areas.title, area.title, area.summary)
        yield CsvRow(cells, area.origin, area.sources, f"{agreed}#{area.id}", area.id)
        for point in area.points:
            yield _statement(hub, f"{areas.title}: {area.title}", point, agreed)
    yield _statement(hub, areas.title, areas.also_agreed, agreed)


def _statement(hub: Hub, part: str, statement: Statement, url: str) -> CsvRow:
    cells = (part, statement.title, prose_text(statement.text, hub.info.address))
    return CsvRow(cells, statement.origin, statement.sources, f"{url}#{statement.id}", statement.id)


def assessment_csv(hub: Hub, links: Links, assessment: SelfAssessmentFile) -> CsvTable:
    """Return the table of the self-assessment, with empty columns to fill in."""
    columns = (
        "Theme",
        "Question",
        "Why ask",
        *_level_names(assessment),
        "A first step",
        "What can help",
        "Origin of “Why ask” to “What can help”",
        "Level now",
        "Level wanted",
        "Action",
        "Owner",
        "Date",
        "Next step",
        "Notes",
    )
    return csv_table(hub, columns, _assessment_rows(hub, links, assessment))


def _level_names(assessment: SelfAssessmentFile) -> Iterator[str]:
    for number, name in enumerate(assessment.scale, start=1):
        yield f"{number} {name}"


def _assessment_rows(hub: Hub, links: Links, assessment: SelfAssessmentFile) -> Iterator[CsvRow]:
    ours = hub.info.origin(hub.info.draft_origin).label
    for question in assessment.questions:
        url = ASSESSMENT.url(question.id)
        help_ = _help(hub, links.see(question.see))
        told = (question.title, question.question, question.why, *question.levels, question.first_step)
        cells = (*told, help_, ours, *_TO_FILL_IN)
        yield CsvRow(cells, question.origin, question.sources, url, question.id)
        for follow_up in question.follow_ups or ():
            help_ = _help(hub, links.see(follow_up.see))
            told = (question.title, follow_up.text, "", *follow_up.levels, follow_up.first_step or "")
            cells = (*told, help_, ours, *_TO_FILL_IN)
            yield CsvRow(cells, question.origin, question.sources, url, question.id)


def _help(hub: Hub, links: Iterable[Link]) -> str:
    return "\n".join(f"• {link.title}: {hub.info.address}{link.url}" for link in links)

"""The status and the history of every question, on as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, cast

from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.stubs import NOT_GIVEN
from guidancehub.views.labels import STATUSES
from guidancehub.views.table import Cell, Row, Table
from guidancehub.views.tables import origin_cell
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, PageMeta
from guidancehub.web.pagination import list_pages, weight_of
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.published import Located
    from guidancehub.web.output import Output
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer

HISTORY: Final = "Each question: status and history"


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of the history of questions, from the second on."""

    template: ClassVar[str] = "question_history"

    list_page: ListPage[Row]
    table: Table


def history_pages(hub: Hub) -> tuple[ListPage[Row], ...]:
    """Return the rows of every question that was ever published, retired ones too, cut into pages."""
    rows = tuple(
        _row(hub, located)
        for located in hub.located
        if located.kind is QUESTION and (located.is_published or located.is_retired)
    )
    return list_pages(rows, QUESTION_BANK.file.page, _weight)


def history_table(hub: Hub, part: ListPage[Row]) -> Table:
    """Return the table of one page."""
    counted = {"questions-asked": hub.info.words.counted(part.total)}
    caption = hub.info.words.say("history-caption", **counted)
    return Table(
        id="history-table",
        caption=f"{caption}{part.suffix(hub.info.words)}",
        columns=("Code", "Theme", "Status", "Origin", "History"),
        rows=part.entries,
    )


def later_pages(renderer: Renderer, bank: QuestionBank, parts: tuple[ListPage[Row], ...]) -> Iterator[Output]:
    """Yield a page for each part after the first, which stands on the page of the question bank."""
    words = renderer.hub.info.words
    for part in parts[1:]:
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{words.label(HISTORY)}{part.suffix(words)}",
                section=MATRIX.title,
                description=words.say("history-in-short"),
                crumbs=(MATRIX, Crumb(bank.title, QUESTION_BANK.file.page)),
                layout="reference",
                styles="list.css",
            ),
            HistoryPage(part, history_table(renderer.hub, part)),
            FootSubject.one(bank),
            QUESTION_BANK.file.pattern,
        )


def _row(hub: Hub, located: Located) -> Row:
    question = cast("Question", located.entry)
    change = question.changes[0] if question.changes else None
    say, status = hub.info.words.say, hub.info.words.heading(STATUSES[question.status])
    if question.heirs:
        key = "history-replaced" if len(question.heirs) > 1 else "history-replaced-by-one"
        status = say(key, name=status, list=hub.info.words.listed(question.heirs))
    excepted = question.origin == hub.info.own_origin
    return Row(
        (
            Cell(question.id, url=QUESTION.url(question.id)),
            Cell(question.title, add=question.id if located.is_published else ""),
            Cell(
                status,
                note=say("history-excepted") if excepted else "",
            ),
            Cell("") if question.origin == NOT_GIVEN else origin_cell(hub.info, question.origin),
            Cell(
                say("history-added", name=question.added),
                note=f"{change.release}: {change.text}" if change else "",
            ),
        )
    )


def _weight(row: Row) -> int:
    """Return the bytes that a row takes in a page."""
    return 820 + sum(weight_of(cell.text, cell.url, cell.note) for cell in row.cells)

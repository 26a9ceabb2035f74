"""The whole matrix as a table, to read or to print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.content.model.matrix import MATRIX_TABLE
from guidancehub.content.model.sentences import capitalised
from guidancehub.views.facets import Option
from guidancehub.views.tables import whole_matrix_table
from guidancehub.web.filter_lists import questions_of
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages.question_list import by_criterion, pages_of_questions, weight_in_table
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.views.table import Table
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.output import Output
    from guidancehub.web.pages.question_list import ListedQuestion
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer

TABLE_ORDERS: Final = (
    Option("code", "Code"),
    Option("question", "Theme"),
    Option("weighting", "Weighting"),
    Option("origin", "Origin"),
)
"""The columns by which the table can be ordered, whose places in it are 0, 1, 2 and 4."""

COLUMNS: Final = (
    Option("weighting", "Weighting"),
    Option("use", "How it is used"),
    Option("answer", "A good answer"),
    Option("levels", "Levels of answers"),
    Option("origin", "Origin"),
)
"""What readers can leave out of the table."""


_PLAIN: Final = ("weighting", "origin")
"""The columns of a table whose questions say nothing of their answers."""


@dataclass(frozen=True, slots=True)
class MatrixTablePage:
    """A page of the whole matrix as a table."""

    template: ClassVar[str] = "matrix_table"

    lead: str
    controls: ListControls | None
    """Set where the whole table is on one page; with more pages, only the list of questions filters."""
    list_page: ListPage[ListedQuestion]
    table: Table
    views: tuple[Option, ...] = ()
    """None where the table has no columns for one kind of reader."""
    columns: tuple[Option, ...] = COLUMNS


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the whole matrix as a table. One page of it filters; where there are more, the list does."""
    hub = renderer.hub
    if not hub.questions:
        return
    listing, say = questions_of(hub), hub.info.words.say
    number = hub.info.words.counted(len(hub.questions))
    cut = pages_of_questions(hub, listing, MATRIX_TABLE, partial(weight_in_table, hub.info.words))
    controls = renderer.controls(replace(listing, orders=_orders(hub))) if len(cut) == 1 else None
    places = (0, 1, 2, 4 if hub.has_answer_help else 3)
    for part in cut:
        orders = dict(zip(places, (order.value for order in TABLE_ORDERS), strict=True))
        table = whole_matrix_table(
            hub.info, part.entries, orders if controls else {}, with_answers=hub.has_answer_help
        )
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{say('matrix-table-title')}{part.suffix(hub.info.words)}",
                section=MATRIX.title,
                description=say("matrix-table-in-short"),
                crumbs=(MATRIX, Crumb(say("matrix-table-crumb"), cut[0].url)) if part.earlier else (MATRIX,),
                headings=tuple(Heading(each.title, each.id) for each, _ in by_criterion(part.entries)),
                layout="table",
                script="list.mjs",
                styles="list.css",
            ),
            MatrixTablePage(
                say("matrix-table-lead", all=number),
                controls,
                part,
                table,
                *_choices(hub),
            ),
            FootSubject.many(each.placed.question for each in part.entries),
        )


def _choices(hub: Hub) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """Return which columns readers can have together, and which they can leave out."""
    words = hub.info.words
    columns = (each for each in COLUMNS if hub.has_answer_help or each.value in _PLAIN)
    views = (
        Option("", words.label("Everything")),
        Option("bidder", capitalised(words.say("for-bidders"))),
        Option("evaluator", capitalised(words.say("for-evaluators"))),
    )
    return (
        views if hub.has_answer_help else (),
        tuple(replace(each, label=words.heading(each.label)) for each in columns),
    )


def _orders(hub: Hub) -> tuple[Option, ...]:
    """Return the columns by which the table can be ordered, as the hub calls them."""
    return tuple(replace(each, label=hub.info.words.heading(each.label)) for each in TABLE_ORDERS)

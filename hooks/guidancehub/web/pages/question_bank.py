"""How the question bank is made: its method, its rules and assumptions, and the state of each question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from guidancehub.content.model.amounts import pounds
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.views.question_use import QUESTION_KINDS, kind_name
from guidancehub.views.scoring_agreement import agreement_of
from guidancehub.views.table import Cell, Row, Table
from guidancehub.views.tables import origin_cell
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pages.question_history import HISTORY, history_pages, history_table, later_pages
from guidancehub.web.pictures.figures import Bar, bars_picture
from guidancehub.web.site_pages import MATRIX
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.web.output import Output
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer

_MODEL: Final = "social-value-model"
"""The anchor of the part on the Social Value Model, which a bank may be without."""
_HISTORY: Final = "history"
"""The anchor of the history of questions, where the hub has had any."""
_HEADINGS: Final = (
    Heading("How questions are made", "method"),
    Heading("Rules for scoring", "rules"),
    Heading("The scale", "scale"),
    Heading("How well two readers agree", "agreement"),
    Heading("Modes of a tender", "modes"),
    Heading("Sizes of contract", "sizes"),
    Heading("What the estimates of hours and cost rest on", "assumptions"),
    Heading("The Social Value Model", _MODEL),
    Heading(HISTORY, _HISTORY),
)


class PlacedTable(NamedTuple):
    """A table, and the anchor of the heading above it."""

    anchor: str
    table: Table
    picture: Markup | None = None
    """Its figures to one scale, above it."""


@dataclass(frozen=True, slots=True)
class BankPage:
    """The page on how the question bank is made."""

    template: ClassVar[str] = "question_bank"

    entry: QuestionBank
    agreement: tuple[str, ...]
    """Sentences on how often two readers gave a worked answer the same score."""
    tables: tuple[PlacedTable, ...]
    history: ListPage[Row]
    history_table: Table | None
    """Every question with its status and what has changed; the first page of them. None without any."""
    model_sources: str
    """What the part on the Social Value Model rests on, in words."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page on the question bank, where the hub has one."""
    hub = renderer.hub
    bank = hub.question_bank
    if not bank:
        return
    model = bank.social_value_model
    history = history_pages(hub)
    has_history = bool(history[0].entries)
    without = {*([] if model else [_MODEL]), *([] if has_history else [_HISTORY])}
    yield renderer.render(
        QUESTION_BANK.file.page,
        PageMeta(
            title=bank.title,
            section=MATRIX.title,
            description=bank.summary,
            crumbs=(MATRIX,),
            headings=tuple(
                replace(each, title=hub.info.words.heading(each.title))
                for each in _HEADINGS
                if each.anchor not in without
            ),
            layout="reference",
            styles="list.css" if len(history) > 1 else "",
        ),
        BankPage(
            bank,
            agreement_of(hub),
            (
                PlacedTable("modes", _modes(hub, bank)),
                PlacedTable("sizes", _sizes(hub, bank), _drawn_sizes(hub.info.words, bank)),
                PlacedTable("assumptions", _assumptions(hub, bank)),
            ),
            history[0],
            history_table(hub, history[0]) if has_history else None,
            sources_in_words(hub.info.words, model.sources, hub.bibliography) if model else "",
        ),
        FootSubject.one(bank),
        QUESTION_BANK.file.pattern,
    )
    yield from later_pages(renderer, bank, history)


def _modes(hub: Hub, bank: QuestionBank) -> Table:
    words = hub.info.words
    return Table(
        id="modes-table",
        caption=hub.info.words.say("bank-modes"),
        columns=("Mode", "When it is used", *(kind_name(words, kind) for kind in QUESTION_KINDS)),
        rows=tuple(
            Row(
                (
                    Cell(mode.label),
                    Cell(mode.sentence),
                    *(
                        Cell(words.say("answer-yes" if kind in mode.kinds else "answer-no"))
                        for kind in QUESTION_KINDS
                    ),
                )
            )
            for mode in bank.modes
        ),
    )


def _sizes(hub: Hub, bank: QuestionBank) -> Table:
    words = hub.info.words
    return Table(
        id="sizes-table",
        caption=words.say("sizes-caption"),
        columns=(
            "Size",
            "Up to, for a year",
            "Up to, for the whole term",
            "VAT",
            "What it rests on",
            "Origin",
        ),
        rows=tuple(
            Row(
                (
                    Cell(size.label),
                    Cell(_pounds(words, size.yearly_limit)),
                    Cell(_pounds(words, size.lifetime_limit)),
                    Cell(words.say("sizes-with-vat" if size.vat == "with" else "sizes-without-vat")),
                    Cell(size.basis),
                    origin_cell(hub.info, size.origin),
                )
            )
            for size in bank.sizes
        ),
    )


def _drawn_sizes(words: HouseWords, bank: QuestionBank) -> Markup | None:
    """Draw the limits of the sizes side by side, where a size has some."""
    bars = [
        Bar(words.say(key, name=pounds(limit)), size.label, limit)
        for size in bank.sizes
        for limit, key in ((size.yearly_limit, "sizes-year"), (size.lifetime_limit, "sizes-term"))
        if limit
    ]
    caption = words.say("sizes-picture-note")
    return bars_picture(words.label("Sizes of contract"), caption, bars) if bars else None


def _pounds(words: HouseWords, limit: int | None) -> str:
    return f"£{limit:,}" if limit else words.say("sizes-no-limit")


def _assumptions(hub: Hub, bank: QuestionBank) -> Table:
    return Table(
        id="assumptions-table",
        caption=hub.info.words.say("assumptions-caption"),
        columns=("What is assumed", "Lower estimate", "Higher estimate", "What it rests on", "Origin"),
        rows=tuple(
            Row(
                (
                    Cell(each.label),
                    Cell(f"{each.low:g}"),
                    Cell(f"{each.high:g}"),
                    Cell(each.basis),
                    origin_cell(hub.info, each.origin),
                )
            )
            for each in bank.assumptions
        ),
        numeric=frozenset({1, 2}),
    )

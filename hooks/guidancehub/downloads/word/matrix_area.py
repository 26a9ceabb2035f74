"""An area of the matrix for Word: its questions, what answers look like, and the space to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from guidancehub.content.model.matrix import QUESTION
from guidancehub.downloads.answer_columns import absent_columns
from guidancehub.downloads.word.paragraphs import line, texts
from guidancehub.downloads.word.scoring_part import scored_from
from guidancehub.downloads.word.word_table import TableColumn, add_table, paragraphs_of
from guidancehub.views.bank_tables import use_table
from guidancehub.views.question_use import evaluating, kind_name
from guidancehub.views.tables import QUESTION_COLUMNS, matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.downloads.word.document import HubDocument
    from guidancehub.downloads.word.paragraphs import StyledParagraph
    from guidancehub.views.table import Table

Audience: TypeAlias = Literal["bidder", "evaluator", "both", "anyone"]
"""Whom a document is for. A buyer sends out the one for bidders and the one for evaluators. Where questions
say nothing of their answers, one document is for anyone."""

_BIDDING: Final = "If you are bidding"
_EVALUATING: Final = "If you are evaluating"
_AIDS: Final[dict[Audience, tuple[str, ...]]] = {
    "bidder": (_BIDDING,),
    "evaluator": (_EVALUATING,),
    "both": (_BIDDING, _EVALUATING),
    "anyone": (),
}
_SHARES: Final = {
    "Code": 6.5,
    "Question": 18.0,
    "Weighting": 9.0,
    "A good answer": 40.0,
    "Origin": 9.0,
    _BIDDING: 23.0,
    _EVALUATING: 23.0,
    "Using it in a tender": 24.0,
    "A weak answer": 20.0,
    "A fair answer": 20.0,
    "A strong answer": 20.0,
}
"""Each column's share of a table's width, by its title. Shares are compared; they need not come to 100."""
_SHARES_FOR: Final[dict[Audience, dict[str, float]]] = {
    "bidder": _SHARES,
    # Notes for evaluators are long, and their rows fill a page.
    "evaluator": _SHARES | {_EVALUATING: 29.0},
    "both": _SHARES,
    # No answers take the room.
    "anyone": _SHARES | {"Question": 60.0, "Origin": 16.0},
}
_SPACE_FOR_ANSWER: Final = 2700
"""The least height of a row, in twips: about 48 mm, of which the question takes a third."""
_SPACE_FOR_SCORE: Final = 1100
"""The least height of a row, in twips."""


def is_to_edit(audience: Audience) -> bool:
    """Return whether a document is to edit, and so says whose each part is; the others are to send out."""
    return audience in {"both", "anyone"}


def add_area(
    document: HubDocument, hub: Hub, criterion: Criterion, area: Area, *, audience: Audience, level: int
) -> None:
    """Add an area's questions as the pages' table has them, and the space to write."""
    document.heading(area.title, level)
    if is_to_edit(audience):
        # The summary says whose the area is.
        document.text(area.summary, keep=True)
    _add_questions(document, hub, criterion, area, audience)
    if audience in {"evaluator", "both"}:
        _add_levels(document, hub, use_table(hub, area), with_origin=audience == "both")
    if audience in {"bidder", "both"}:
        _add_answers(document, hub.info, area)
    if audience in {"evaluator", "both"}:
        _add_scores(document, hub.info, area)


def _add_questions(
    document: HubDocument, hub: Hub, criterion: Criterion, area: Area, audience: Audience
) -> None:
    table, absent = matrix_table(hub.info, criterion, area), absent_columns(hub)
    whose = ("Origin",) if is_to_edit(audience) else ()
    every = (*QUESTION_COLUMNS[:-1], *_AIDS[audience], *whose)
    columns = [name for name in every if name not in absent]
    rows = []
    for question, row in zip(area.questions, table.rows, strict=True):
        cells = dict(
            zip(
                QUESTION_COLUMNS,
                (tuple(paragraphs_of(cell, hub.info.address)) for cell in row.cells),
                strict=True,
            )
        )
        if audience in {"evaluator", "both"}:
            cells["Question"] += tuple(_when(hub.info.words, question))
        cells[_BIDDING] = tuple(_aid(hub.info, question.bidder, with_origin=bool(whose)))
        # A buyer sends out the notes for evaluators under its own name, without what is our reading.
        notes = evaluating(hub.info.words, question) if audience == "both" else question.evaluator
        cells[_EVALUATING] = tuple(_aid(hub.info, notes, with_origin=bool(whose)))
        rows.append([cells[name] for name in columns])
    shares, heading = _SHARES_FOR[audience], hub.info.words.heading
    add_table(document, table.caption, [TableColumn(heading(name), shares[name]) for name in columns], rows)


def _when(words: HouseWords, question: Question) -> Iterator[StyledParagraph]:
    """Yield a line on when to ask a question that does not fit every tender."""
    if question.in_tender and question.in_tender.applies_when:
        yield line(f"{words.heading('When to ask it')}: {question.in_tender.applies_when}", "table note")


def _aid(info: HubInfo, aid: Aid | None, *, with_origin: bool) -> Iterator[StyledParagraph]:
    if aid is None:
        return
    yield from texts(aid.points, "table bullet")
    if with_origin:
        yield line(info.origin(aid.origin).label, "table note")


def _add_levels(document: HubDocument, hub: Hub, table: Table | None, *, with_origin: bool) -> None:
    """Add how to use each question and what answers of three levels look like."""
    if not table:
        return
    columns = table.columns if with_origin else table.columns[:-1]
    add_table(
        document,
        table.caption,
        [TableColumn(hub.info.words.heading(name), _SHARES[name]) for name in columns],
        (
            [tuple(paragraphs_of(cell, hub.info.address)) for cell in row.cells[: len(columns)]]
            for row in table.rows
        ),
    )


def _add_answers(document: HubDocument, info: HubInfo, area: Area) -> None:
    add_table(
        document,
        f"{info.words.heading('Your answers')}: {area.title}",
        (TableColumn(info.words.say("paper-answers"), 100),),
        (
            ((*_question(info, question, _to_be_set(info, question)), line("")),)
            for question in area.questions
        ),
        _SPACE_FOR_ANSWER,
    )


def _to_be_set(info: HubInfo, question: Question) -> str:
    """Return what a buyer sets for a question, with the suggested word limit."""
    use = question.in_tender
    share, limit = info.words.say("paper-share"), info.words.say("paper-limit")
    if not use:
        return f" {share} {limit}"
    judged = share if use.kind == "scored" else f"{kind_name(info.words, use.kind)}."
    suggested = info.words.say("paper-limit-suggested", number=f"{use.word_limit:,}")
    return f" {judged} {suggested} {limit}"


def _add_scores(document: HubDocument, info: HubInfo, area: Area) -> None:
    scored = scored_from(info)
    add_table(
        document,
        f"{info.words.heading('Your scores')}: {area.title}",
        (
            TableColumn(info.words.heading("Question"), 30),
            TableColumn(scored, 9),
            TableColumn(info.words.heading("Comments"), 32),
            TableColumn(info.words.heading("Moderated score"), 10),
            TableColumn(info.words.heading("Why the score changed"), 19),
        ),
        ((_question(info, question), (), (), (), ()) for question in area.questions),
        _SPACE_FOR_SCORE,
    )


def _question(info: HubInfo, question: Question, more: str = "") -> tuple[StyledParagraph, ...]:
    """Return three paragraphs: the code and title, the question, and its weighting with ``more`` after it."""
    weighting = f"{info.words.label('Weighting')}: {info.weighting(question.weighting).label}."
    return (
        line(QUESTION.full_title(question), "table strong"),
        line(question.question),
        line(f"{weighting}{more}", "table note"),
    )

"""The tables of the question bank and of law pages: pages and downloads show the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import QUESTION
from guidancehub.views.question_use import levels_of, use_of
from guidancehub.views.table import Cell, Row, Table, TablePoint
from guidancehub.views.tender_hours import words_of

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import SectionTable
    from guidancehub.content.model.gate import Gate
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.matrix import Area, Question
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import SizedSet


_NOTHING: Final = "–"
"""What an empty cell shows, so that a reader of the screen knows that nothing was left out."""


def use_table(hub: Hub, area: Area) -> Table | None:
    """Return how to use an area's questions and what levels of answers look like, or ``None`` for neither."""
    rows = tuple(
        _use_row(hub, question) for question in area.questions if question.in_tender or question.levels
    )
    if not rows:
        return None
    return Table(
        id=f"use-{area.id}",
        caption=f"{area.title}: {hub.info.words.say('use-caption')}",
        columns=(
            "Code",
            "Using it in a tender",
            "A weak answer",
            "A fair answer",
            "A strong answer",
            "Origin",
        ),
        rows=rows,
    )


def _use_row(hub: Hub, question: Question) -> Row:
    say, use, levels = hub.info.words.say, question.in_tender, question.levels
    first, *others = dict.fromkeys(each.origin for each in (use, levels) if each)
    label = hub.info.origin(first).label
    texts = [detail.text for detail in levels_of(hub.info.words, question)] or [""] * 3
    return Row(
        (
            Cell(question.id, url=QUESTION.url(question.id)),
            Cell(
                points=tuple(TablePoint(f"{detail.label}: {detail.text}") for detail in use_of(hub, question))
            ),
            *(Cell(text) for text in texts),
            Cell(
                label,
                origin=first,
                note="".join(say("levels-whose", name=hub.info.origin(each).label) for each in others),
            ),
        )
    )


def set_table(hub: Hub, sized: SizedSet) -> Table:
    """Return the questions of a set, with their weights and word limits."""
    questions = {question.id: question for question in hub.questions}
    counts = {
        "questions-asked": hub.info.words.counted(len(sized.questions)),
        "words": f"{words_of(sized):,}",
    }
    return Table(
        id=f"{sized.size}-questions",
        caption=hub.info.words.say("set-questions", **counts),
        columns=("Code", "Question", "Weight", "Word limit"),
        rows=tuple(
            Row(
                (
                    Cell(each.code, url=QUESTION.url(each.code)),
                    Cell(questions[each.code].question, label=questions[each.code].title, add=each.code),
                    Cell(f"{each.weight} %"),
                    Cell(f"{each.word_limit:,}"),
                )
            )
            for each in sized.questions
        ),
        numeric=frozenset({2, 3}),
    )


def gate_table(words: HouseWords, bank: QuestionBank | None, gate: Gate) -> Table:
    """Return what a gate may ask for at each size of contract."""
    labels = {size.id: size.label for size in bank.sizes} if bank else {}
    return Table(
        id=f"{gate.id}-sizes",
        caption=words.say("gate-sizes", name=gate.id),
        columns=("Size", "What to ask for"),
        rows=tuple(
            Row((Cell(labels.get(level.size, level.size)), Cell(level.text))) for level in gate.by_size
        ),
    )


def section_table(key: str, table: SectionTable) -> Table:
    """Return the table of a section of a chapter; ``key`` is the section's id."""
    return Table(
        id=f"{key}-table",
        caption=table.caption,
        columns=table.columns,
        rows=tuple(
            Row((Cell(row.title), *(Cell(cell or _NOTHING) for cell in row.cells))) for row in table.rows
        ),
    )

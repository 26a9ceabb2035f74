"""The sheet of worked answers: each with its score and the reason for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.excel.column import SheetColumn, as_said, origin_column
from guidancehub.downloads.excel.sheet_names import WORKED_ANSWERS, sheet_names
from guidancehub.views.prose_text import prose_text
from guidancehub.views.question_use import ANSWER_LEVELS, level_name, score_of

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.downloads.excel.workbook_writer import Book


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the list of worked answers."""
    say = hub.info.words.say
    levels = ", ".join(level_name(hub.info.words, each) for each in ANSWER_LEVELS)
    score = say("takes-score-of-scale")
    return as_said(
        hub.info.words,
        SheetColumn("Code", 8, say("column-code")),
        SheetColumn("Question", 34, say("column-answered")),
        SheetColumn("Who answers", 24, say("column-who-answers")),
        SheetColumn("Level", 9, say("column-level"), levels),
        SheetColumn("Answer", 70, say("column-answer")),
        SheetColumn("Score", 8, say("column-score-of-answer"), score),
        SheetColumn("In words", 16, say("column-score-in-words"), score),
        SheetColumn("Why this score", 44, say("column-why-score")),
        SheetColumn("Second reader’s score", 12, say("column-second-score"), say("takes-score-or-empty")),
        origin_column(hub),
    )


def add_worked_answers(book: Book, hub: Hub) -> None:
    """Add the sheet."""
    rows = [
        (question, each, answer)
        for question in hub.questions
        if (each := question.worked_answers)
        for answer in each.answers
    ]
    name = sheet_names(hub.info.words)[WORKED_ANSWERS]
    sheet = book.list_sheet(name, columns(hub), len(rows), WORKED_ANSWERS)
    for row, (question, worked, answer) in enumerate(rows, start=1):
        sheet.text(row, 0, question.id, "strong")
        sheet.text(row, 1, question.question)
        sheet.text(row, 2, worked.organisation)
        sheet.text(row, 3, level_name(hub.info.words, answer.level))
        sheet.text(row, 4, prose_text(answer.text, hub.info.address))
        sheet.number(row, 5, answer.score)
        sheet.text(row, 6, score_of(hub, answer))
        sheet.text(row, 7, answer.reason)
        if answer.second_score is None:
            sheet.blank(row, 8, "number")
        else:
            sheet.number(row, 8, answer.second_score)
        sheet.text(row, 9, hub.info.origin(worked.origin).label)

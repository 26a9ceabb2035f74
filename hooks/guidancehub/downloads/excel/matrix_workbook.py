"""Put the workbook together, sheet by sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.matrix import CRITERION
from guidancehub.downloads.excel import (
    choose_sheet,
    gates_sheet,
    matrix_sheet,
    score_sheet,
    sets_sheet,
    words_sheet,
    worked_answers_sheet,
)
from guidancehub.downloads.excel.read_me_sheet import add_read_me
from guidancehub.downloads.excel.sheet_names import (
    CHOOSE,
    GATES,
    SCORE,
    SETS,
    WORDS,
    WORKED_ANSWERS,
    sheet_names,
)
from guidancehub.downloads.excel.weights import Weights
from guidancehub.downloads.excel.workbook_parts import parts_of_workbook
from guidancehub.downloads.excel.workbook_writer import Book
from guidancehub.downloads.matrix_rows import matrix_rows
from guidancehub.downloads.provenance import provenance
from guidancehub.views.palette import Palette

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.downloads.excel.words_sheet import SheetColumns


def matrix(hub: Hub) -> bytes:
    """Return the workbook of the whole matrix, and of what the hub has of the question bank.

    Where no question says what an answer is like, there is nothing to share out and to score.
    """
    rows = list(matrix_rows(hub))
    say = hub.info.words.say
    imprint = provenance(hub, say("matrix-title"), CRITERION.file.page, parts_of_workbook(hub))
    levels = tuple(each.level for each in hub.info.weightings)
    sheets = _sheets(hub)
    in_words = sheet_names(hub.info.words)[WORDS]
    weights = Weights(levels, in_words, words_sheet.weighting_span(hub.info, sheets))
    book = Book(imprint, Palette(hub.info.colours))
    add_read_me(book, hub, imprint, {*sheets, in_words})
    matrix_sheet.add_matrix(book, hub, rows)
    if hub.has_answer_help:
        choose_sheet.add_choose(book, hub, rows, weights)
        score_sheet.add_score(book, hub, rows)
    if hub.gates:
        gates_sheet.add_gates(book, hub, hub.gates)
    if hub.question_sets and hub.question_bank:
        sets_sheet.add_sets(book, hub, hub.question_bank)
    if any(question.worked_answers for question in hub.questions):
        worked_answers_sheet.add_worked_answers(book, hub)
    words_sheet.add_words(book, hub, sheets)
    return book.packed()


def _sheets(hub: Hub) -> SheetColumns:
    """Return the columns of each sheet with a table but the one that explains them, in order."""
    names = sheet_names(hub.info.words)
    sheets = {matrix_sheet.name(hub.info): matrix_sheet.columns(hub)}
    if hub.has_answer_help:
        sheets |= {names[CHOOSE]: choose_sheet.columns(hub), names[SCORE]: score_sheet.columns(hub)}
    if hub.gates:
        sheets[names[GATES]] = gates_sheet.columns(hub)
    if hub.question_sets and hub.question_bank:
        sheets[names[SETS]] = sets_sheet.columns(hub)
    if any(question.worked_answers for question in hub.questions):
        sheets[names[WORKED_ANSWERS]] = worked_answers_sheet.columns(hub)
    return sheets

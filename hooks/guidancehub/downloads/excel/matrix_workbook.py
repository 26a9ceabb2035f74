"""Put the workbook together, sheet by sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.matrix import CRITERION
from guidancehub.downloads.excel import words_sheet
from guidancehub.downloads.excel.choose_sheet import add_choose
from guidancehub.downloads.excel.matrix_sheet import add_matrix
from guidancehub.downloads.excel.read_me_sheet import add_read_me
from guidancehub.downloads.excel.score_sheet import add_score
from guidancehub.downloads.excel.weights import Weights
from guidancehub.downloads.excel.workbook_writer import Book
from guidancehub.downloads.matrix_rows import matrix_rows
from guidancehub.downloads.provenance import provenance

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


def matrix(hub: Hub) -> bytes:
    """Return the workbook of the whole matrix."""
    rows = list(matrix_rows(hub))
    imprint = provenance(hub, "The question matrix", CRITERION.file.page, (*hub.criteria, *hub.questions))
    levels = tuple(each.level for each in hub.info.weightings)
    weights = Weights(levels, words_sheet.NAME, words_sheet.weighting_span(hub.info))
    book = Book(imprint)
    add_read_me(book, imprint, len(rows))
    add_matrix(book, hub, rows)
    add_choose(book, hub, rows, weights)
    add_score(book, hub, rows)
    words_sheet.add_words(book, hub.info)
    return book.packed()

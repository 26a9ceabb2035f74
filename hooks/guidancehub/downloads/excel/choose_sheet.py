"""The sheet to choose from: tick questions and share out 100 per cent among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.sentences import joined
from guidancehub.downloads.excel.cell_formats import BRAND, SOFT
from guidancehub.downloads.excel.column import SheetColumn, origin_column, weighting_labels
from guidancehub.downloads.excel.row_range import RowRange
from guidancehub.downloads.excel.validation import Validation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.excel.weights import Weights
    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.excel.worksheet import Worksheet
    from guidancehub.downloads.matrix_rows import MatrixRow

NAME: Final = "Choose"
_LEAST: Final = 1
"""Excel takes “40%” for 0.4, so less than 1 is a slip."""
_MOST: Final = 100
_WRONG_SHARE: Final = f"Write a number from {_LEAST} to {_MOST}: 40, not 40%."
_YOU: Final = "You"
_CALCULATED: Final = "Calculated here"

_TOTALS: Final = ("Criterion", "To choose from", "In use", "Percentage", "Words")
_TOTALS_ROW: Final = 4
"""Counted from 0, as all rows here; formulas count from 1."""
NOTHING_CHOSEN: Final = "No question is in use yet. Choose Yes beside each question that suits your service."


def columns(info: HubInfo) -> tuple[SheetColumn, ...]:
    """Return the columns of the list to choose from."""
    labels = ", ".join(weighting_labels(info))
    levels = joined(f"{each.label.lower()} as {each.level}" for each in info.weightings)
    return (
        SheetColumn("Code", 8, "The question’s permanent code."),
        SheetColumn("Criterion", 22, "The key criterion that it belongs to."),
        SheetColumn("Question", 50, "The question as it would stand in a tender."),
        SheetColumn("Weighting in the matrix", 12, "The weighting in the matrix.", labels),
        SheetColumn("Use it?", 9, "Whether the question goes into your tender.", "Yes, No or empty", _YOU),
        SheetColumn(
            "Percentage", 15, "The question’s share of the score.", f"A number from {_LEAST} to {_MOST}", _YOU
        ),
        SheetColumn(
            "Word limit",
            10,
            "The most words that an answer may have. It begins as the question bank suggests.",
            "A whole number from 1 to 10,000",
            _YOU,
        ),
        SheetColumn(
            "Your weighting", 12, "Your own weighting. It begins as the matrix has it.", labels, _YOU
        ),
        SheetColumn(
            "An even start",
            10,
            f"A percentage to begin with. It counts {levels}, which is the hub’s own "
            "arithmetic. All come to 100, so two of one weighting may differ by 0.1.",
            "A number",
            _CALCULATED,
        ),
        SheetColumn("What to mend", 26, "What is still missing from the row.", "Text, or empty", _CALCULATED),
        origin_column(info),
    )


def span_of(hub: Hub) -> RowRange:
    """Return the range of the rows of questions, below the totals of each criterion."""
    return RowRange(_TOTALS_ROW + len(hub.criteria) + 4, len(hub.questions))


def add_choose(book: Book, hub: Hub, rows: Sequence[MatrixRow], weights: Weights) -> None:
    """Add the sheet: the message, the totals by criterion, and the list to choose from."""
    shown = columns(hub.info)
    sheet = book.sheet(NAME, shown)
    span, total = span_of(hub), _TOTALS_ROW + len(hub.criteria) + 2
    sheet.text(0, 0, "Choose your questions", "title")
    _write_message(sheet, total, span)
    sheet.text(
        2, 0, "Fill in the yellow cells. The totals and this sheet’s second row follow as you type.", "hint"
    )
    _write_totals(sheet, hub, span)
    sheet.table("Choose", span.top - 1, shown, span.length)
    for row, matrix_row in enumerate(rows, start=span.top):
        _write_question(sheet, row, weights, matrix_row, span)
    for each in (*_ENTRIES, _weighting_entry(weights)):
        sheet.accept(span, each)
    sheet.mark(span, "E", last=3, mend=9)
    sheet.page.freeze_panes(2, 0)
    book.name("Questions_in_use", f"{NAME}!$E${total}")
    book.name("Percentage_total", f"{NAME}!$F${total}")
    book.name("Totals_by_criterion", f"{NAME}!$C${_TOTALS_ROW + 1}:$G${total}")


def _write_message(sheet: Worksheet, total: int, span: RowRange) -> None:
    """Write a sentence with how far the percentages are from 100, and how many rows are to mend."""
    used, share, words = f"E{total}", f"ROUND(F{total},2)", f"G{total}"
    wrong = f'SUMPRODUCT(--({span.of("J")}<>""))'
    unlimited = f'SUMPRODUCT(--({span.of("E")}="Yes"),1-ISNUMBER({span.of("G")}))'
    formula = (
        f'=IF({used}=0,"{NOTHING_CHOSEN}",'
        f'"Questions in use: "&{used}&". "&IF({unlimited}={used},"No word limits yet.",'
        f'"Words to read: up to "&{words}&IF({unlimited}=0,".",", and "&{unlimited}&" without a limit."))&'
        f'IF({share}=100," The percentages come to 100."&IF({wrong}=0," Ready.",""),'
        f'" The percentages come to "&{share}&" and must come to 100. "&'
        f'IF({share}<100,"Add "&ROUND(100-{share},2)&".","Take away "&ROUND({share}-100,2)&"."))&'
        f'IF({wrong}=0,""," Rows to mend, see “What to mend”: "&{wrong}&"."))'
    )
    sheet.message(1, formula, NOTHING_CHOSEN)


def _write_totals(sheet: Worksheet, hub: Hub, span: RowRange) -> None:
    sheet.head(_TOTALS_ROW, _TOTALS, first=2)
    begin, end = _TOTALS_ROW + 1, _TOTALS_ROW + len(hub.criteria)
    for row, criterion in enumerate(hub.criteria, start=begin):
        here = f"--({span.of('B')}=$C{row + 1})"
        used = f'{here},--({span.of("E")}="Yes")'
        sheet.text(row, 2, criterion.title, "strong")
        count = len(criterion.questions)
        sheet.formula(row, 3, f"=SUMPRODUCT({here})", count)
        sheet.formula(row, 4, f"=SUMPRODUCT({used})", 0)
        for column, letter in ((5, "F"), (6, "G")):
            sheet.formula(row, column, f"=SUMPRODUCT({used},{span.of(letter)})", 0)
    sheet.text(end + 1, 2, "All criteria", "sum")
    for column, letter in enumerate("DEFG", start=3):
        value = span.length if letter == "D" else 0
        sheet.formula(end + 1, column, f"=SUM({letter}{begin + 1}:{letter}{end + 1})", value, "sum")
    bar = {
        "type": "data_bar",
        "bar_solid": True,
        "bar_color": SOFT,
        "bar_border_color": BRAND,
        "min_type": "num",
        "max_type": "num",
        "min_value": 0,
        "max_value": 100,
    }
    sheet.page.conditional_format(begin, 5, end + 1, 5, bar)


def _write_question(
    sheet: Worksheet, row: int, weights: Weights, matrix_row: MatrixRow, span: RowRange
) -> None:
    cells, here = matrix_row.cells, row + 1
    sheet.text(row, 0, cells["Code"].text, "strong")
    sheet.text(row, 1, matrix_row.criterion.title)
    sheet.text(row, 2, cells["Question"].text)
    sheet.text(row, 3, cells["Weighting"].text)
    for column in (4, 5, 6):
        sheet.blank(row, column, "entry")
    if use := matrix_row.question.in_tender:
        sheet.number(row, 6, use.word_limit, "entry")
    sheet.text(row, 7, cells["Weighting"].text, "notes")
    weighted, places = span.of("H"), span.of("A")
    points = f'--({span.of("E")}="Yes"),{weights.level(weighted)}'
    own = weights.level(f"$H{here}")
    # Rounded sums, one taken from the next, come to 100; rounded shares need not. A sum goes down to the row
    # that the formula is in, wherever sorting takes it. The columns stay when someone copies the formula
    # to another.
    whole, sum_here = f"SUMPRODUCT({points})", f"SUMPRODUCT(--(ROW({places})<=ROW($A{here})),{points})"
    start = f"ROUND(ROUND(100*{sum_here}/{whole},1)-ROUND(100*({sum_here}-({own}))/{whole},1),1)"
    sheet.formula(row, 8, f'=IF($E{here}="Yes",IFERROR({start},0),"")', "")
    mend = (
        f'=IF($E{here}="Yes",IF(ISNUMBER($F{here}),'
        f'IF(OR($F{here}<{_LEAST},$F{here}>{_MOST}),"{_WRONG_SHARE}",IF({own}=0,"Choose a weighting.","")),'
        f'"Give it a percentage."),IF(N($F{here})=0,"","Choose Yes, or clear the percentage."))'
    )
    sheet.formula(row, 9, mend, "", "words")
    sheet.text(row, 10, cells["Origin"].text)


_ENTRIES: Final = (
    Validation(
        column=4,
        rule={"validate": "list", "source": ["Yes", "No"]},
        title="Use this question?",
        message="Choose Yes to put it into your tender. Leave it empty if you do not need it.",
        error_title="Yes or No",
        error="Choose Yes or No from the list, or leave the cell empty.",
    ),
    Validation(
        column=5,
        rule={"validate": "decimal", "criteria": "between", "minimum": _LEAST, "maximum": _MOST},
        title="Percentage",
        message="Its share of the score: a number without a sign, such as 12.5. "
        "All questions in use come to 100.",
        error_title=f"A number from {_LEAST} to {_MOST}",
        error=_WRONG_SHARE,
    ),
    Validation(
        column=6,
        rule={"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 10_000},
        title="Word limit",
        message="The most words that an answer may have. It begins as the question bank suggests. Small "
        "organisations write bids in their spare time.",
        error_title="A whole number",
        error="Write a whole number from 1 to 10,000.",
    ),
)
"""What the cells of the buyer's columns take, except their own weighting."""


def _weighting_entry(weights: Weights) -> Validation:
    """Return what the cells of the buyer's own weighting take."""
    return Validation(
        column=7,
        rule={"validate": "list", "source": f"={weights.cells}"},
        title="Your weighting",
        message="It begins as the matrix has it. Choose another where your service needs it.",
        error_title="A weighting from the list",
        error="Choose a weighting from the list.",
    )

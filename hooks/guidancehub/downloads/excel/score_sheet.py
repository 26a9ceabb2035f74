"""The evaluators' sheet: a score for each question in use, weighted, and again after moderation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel import choose_sheet as choose
from guidancehub.downloads.excel.column import SheetColumn, as_said, origin_column
from guidancehub.downloads.excel.formula_text import quoted, sentence
from guidancehub.downloads.excel.row_range import RowRange
from guidancehub.downloads.excel.score_scale import (
    HEADS_ROW,
    on_scale,
    scale_rows,
    scores_in_words,
    weighted_score,
    write_scale,
)
from guidancehub.downloads.excel.sheet_names import CHOOSE, SCORE, sheet_names
from guidancehub.downloads.excel.validation import Validation
from guidancehub.downloads.excel.yes_or_no import YesOrNo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.excel.worksheet import Worksheet
    from guidancehub.downloads.matrix_rows import MatrixRow

_FIELDS: Final = ("Bidder", "Evaluator", "Date")
_FIELDS_ROW: Final = 4
_TOTALS: Final = ("Criterion", "In use", "Percentage", "Scored", "Weighted score")
_MODERATED: Final = ("Moderated", "Moderated weighted score")


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the list of questions to score."""
    info, say = hub.info, hub.info.words.say
    scores, highest = scores_in_words(info), info.scale.highest
    one, panel = say("filled-by-evaluator"), say("filled-by-panel")
    chosen = sheet_names(info.words)[CHOOSE]
    weighted = say("column-weighted", highest=highest)
    moderated = say("column-moderated-weighted", highest=highest)
    empty, calculated = say("takes-number-or-empty"), say("filled-by-formula")
    return as_said(
        info.words,
        SheetColumn("Code", 8, say("column-code")),
        SheetColumn("Criterion", 22, say("column-criterion")),
        SheetColumn("Question", 46, say("column-question")),
        SheetColumn("In use", 9, say("column-in-use", name=chosen), say("takes-yes-or-no"), calculated),
        SheetColumn("Percentage", 12, say("column-chosen-share", name=chosen), empty, calculated),
        SheetColumn("Score", 10, say("column-score"), scores, one),
        SheetColumn("Weighted score", 12, weighted, empty, calculated),
        SheetColumn("Comments", 34, say("column-comments"), source=one),
        SheetColumn("Moderated score", 12, say("column-moderated"), scores, panel),
        SheetColumn("Moderated weighted score", 12, moderated, empty, calculated),
        SheetColumn("Why the score changed", 28, say("column-changed"), source=panel),
        SheetColumn("What to mend", 26, say("column-score-mend"), say("takes-text-or-empty"), calculated),
        origin_column(hub),
    )


def totals_row(info: HubInfo) -> int:
    """Return the row of the totals' heads, below the scale; counted from 0."""
    return HEADS_ROW + len(info.scale.steps) + 2


def span_of(hub: Hub) -> RowRange:
    """Return the range of the rows of questions, below the totals of each criterion."""
    return RowRange(totals_row(hub.info) + len(hub.criteria) + 4, len(hub.questions))


def add_score(book: Book, hub: Hub, rows: Sequence[MatrixRow]) -> None:
    """Add the sheet: who scores whom, the scale, the totals, and the questions."""
    shown, words = columns(hub), hub.info.words
    name = sheet_names(words)[SCORE]
    sheet = book.sheet(name, shown)
    span, chosen = span_of(hub), choose.span_of(hub)
    total = totals_row(hub.info) + len(hub.criteria) + 2
    sheet.text(0, 0, words.say("score-title"), "title")
    _write_message(sheet, total, span, words)
    sheet.text(2, 0, words.say("score-copies"), "hint")
    for row, field in enumerate(_FIELDS, start=_FIELDS_ROW):
        sheet.text(row, 1, words.heading(field), "strong")
        sheet.blank(row, 2, "notes")
    write_scale(sheet, hub.info)
    _write_totals(sheet, hub, span)
    sheet.table(SCORE, span.top - 1, shown, span.length)
    for row, matrix_row in enumerate(rows, start=span.top):
        _write_question(sheet, row, hub.info, matrix_row, chosen)
    sheet.accept(span, _score_entry(hub.info, 5, words.heading("Score")))
    sheet.accept(span, _score_entry(hub.info, 8, words.heading("Moderated score")))
    sheet.mark(span, YesOrNo.of(words).is_yes(f"$D{span.top + 1}"), last=4, mend=11)
    sheet.page.freeze_panes(2, 0)
    book.name("Scale", name, f"$A${HEADS_ROW + 1}:$C${HEADS_ROW + len(hub.info.scale.steps) + 1}")
    book.name("Weighted_total", name, f"$G${total}")
    book.name("Moderated_total", name, f"$J${total}")


def _write_message(sheet: Worksheet, total: int, span: RowRange, words: HouseWords) -> None:
    """Write a sentence with the points scored, the most that they could be, and the rows to mend."""
    chosen, heading = sheet_names(words)[CHOOSE], words.heading
    nothing = words.say("score-nothing", name=chosen)
    uneven = quoted(f" {words.say('score-uneven', name=chosen)}")
    used, wrong = f"D{total}", f'SUMPRODUCT(--({span.of("L")}<>""))'
    see = heading("What to mend")
    mend = "&".join(sentence(words, "choose-rows-to-mend", {"number": wrong}, before=" ", name=see))

    def sum_of(title: str, count: str, scored: str, weighted: str) -> str:
        reached = f"SUMPRODUCT(--ISNUMBER({span.of(scored)}),{span.of('E')})"
        cells = {
            "number": f"{count}{total}",
            "all": used,
            "points": f"ROUND({weighted}{total},2)",
            "most": f"ROUND({reached},2)",
        }
        return "&".join(sentence(words, "score-reached", cells, name=heading(title)))

    formula = (
        f"=IF({used}=0,{quoted(nothing)},"
        f'{sum_of("Scored", "F", "G", "G")}&" "&{sum_of("Moderated", "I", "J", "J")}&'
        f'IF(ROUND(E{total},2)=100,"",{uneven}))&'
        f'IF({wrong}=0,"",{mend})'
    )
    sheet.message(1, formula, nothing)


def _write_totals(sheet: Worksheet, hub: Hub, span: RowRange) -> None:
    top, words = totals_row(hub.info), hub.info.words
    is_used = YesOrNo.of(words).is_yes
    for titles, first in ((_TOTALS, 2), (_MODERATED, 8)):
        sheet.head(top, [words.heading(title) for title in titles], first)
    begin, end = top + 1, top + len(hub.criteria)
    for row, criterion in enumerate(hub.criteria, start=begin):
        here = f"--({span.of('B')}=$C{row + 1})"
        sheet.text(row, 2, criterion.title, "strong")
        sheet.formula(row, 3, f"=SUMPRODUCT({here},--({is_used(span.of('D'))}))", 0)
        for column, letter in ((4, "E"), (6, "G"), (9, "J")):
            sheet.formula(row, column, f"=SUMPRODUCT({here},{span.of(letter)})", 0)
        for column, weighted in ((5, "G"), (8, "J")):
            sheet.formula(row, column, f"=SUMPRODUCT({here},--ISNUMBER({span.of(weighted)}))", 0)
    sheet.text(end + 1, 2, words.label("All criteria"), "sum")
    for column, letter in ((3, "D"), (4, "E"), (5, "F"), (6, "G"), (8, "I"), (9, "J")):
        sheet.formula(end + 1, column, f"=SUM({letter}{begin + 1}:{letter}{end + 1})", 0, "sum")


def _write_question(
    sheet: Worksheet, row: int, info: HubInfo, matrix_row: MatrixRow, chosen: RowRange
) -> None:
    """Write one row; it finds its question by code, so that either sheet can be sorted."""
    here = row + 1
    codes, used, share, mend = (chosen.of(letter, sheet_names(info.words)[CHOOSE]) for letter in "AEFJ")
    at = f"MATCH($A{here},{codes},0)"
    sheet.text(row, 0, matrix_row.cells["Code"].text, "strong")
    sheet.text(row, 1, matrix_row.criterion.title)
    sheet.text(row, 2, matrix_row.cells["Question"].text)
    answers = YesOrNo.of(info.words)
    is_chosen, is_used = answers.is_yes(f"INDEX({used},{at})"), answers.is_yes(f"$D{here}")
    shown = ",".join(map(quoted, answers))
    sheet.formula(row, 3, f"=IF(IFERROR({is_chosen},FALSE),{shown})", answers.no)
    sheet.formula(row, 4, f'=IF({is_used},N(INDEX({share},{at})),"")', "")
    sheet.blank(row, 5, "entry")
    sheet.formula(row, 6, weighted_score(info, here, "F"), "")
    sheet.blank(row, 7, "notes")
    sheet.blank(row, 8, "entry")
    sheet.formula(row, 9, weighted_score(info, here, "I"), "")
    sheet.blank(row, 10, "notes")
    sheet.formula(row, 11, _mend(info, here, f"INDEX({mend},{at})"), "", "words")
    sheet.text(row, 12, matrix_row.cells["Origin"].text)


def _mend(info: HubInfo, here: int, on_choose: str) -> str:
    """Return a formula for what is wrong in a row, which counts from 1.

    ``on_choose`` is a formula for what its question's row on the sheet to choose from says of that.
    """
    scored, moderated = (on_scale(info, here, letter) for letter in "FI")
    wrong = f'OR(AND(F{here}<>"",NOT({scored})),AND(I{here}<>"",NOT({moderated})))'
    say, name = info.words.say, sheet_names(info.words)[CHOOSE]
    mistake = quoted(say("score-mistake", lowest=info.scale.lowest, highest=info.scale.highest))
    see, clear = quoted(say("score-see-row", name=name)), quoted(say("score-clear", name=name))
    return (
        f"=IF({YesOrNo.of(info.words).is_yes(f'$D{here}')},IF({wrong},{mistake},"
        f'IF(IFERROR({on_choose}="",TRUE),"",{see})),'
        f'IF(AND(F{here}="",I{here}=""),"",{clear}))'
    )


def _score_entry(info: HubInfo, column: int, title: str) -> Validation:
    """Return what the cells of a column of scores take."""
    say, scale, scores = info.words.say, info.scale, scores_in_words(info)
    return Validation(
        column=column,
        rule={"validate": "list", "source": f"={scale_rows(info).of('A')}"},
        title=title,
        message=say("score-help", list=scores),
        error_title=say("takes-score", lowest=scale.lowest, highest=scale.highest),
        error=say("score-from-list", list=scores),
    )

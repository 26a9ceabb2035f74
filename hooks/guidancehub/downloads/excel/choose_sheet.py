"""The sheet to choose from: tick questions and share out 100 per cent among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.column import SheetColumn, as_said, origin_column, weighting_labels
from guidancehub.downloads.excel.formula_text import one_of, quoted, sentence
from guidancehub.downloads.excel.row_range import RowRange
from guidancehub.downloads.excel.sheet_names import CHOOSE, sheet_names
from guidancehub.downloads.excel.validation import Validation
from guidancehub.downloads.excel.yes_or_no import YesOrNo
from guidancehub.views.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.downloads.excel.weights import Weights
    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.excel.worksheet import Worksheet
    from guidancehub.downloads.matrix_rows import MatrixRow

_LEAST: Final = 1
"""Excel takes “40%” for 0.4, so less than 1 is a slip."""
_MOST: Final = 100

_TOTALS: Final = ("Criterion", "To choose from", "In use", "Percentage", "Words")
_TOTALS_ROW: Final = 4
"""Counted from 0, as all rows here; formulas count from 1."""


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the list to choose from."""
    info, say = hub.info, hub.info.words.say
    labels = ", ".join(weighting_labels(info))
    levels = info.words.listed(
        f"{each.label.lower()} {say('level-counted', level=each.level)}" for each in info.weightings
    )
    share = say("takes-share", lowest=_LEAST, highest=_MOST)
    you, calculated = say("filled-by-you"), say("filled-by-formula")
    return as_said(
        info.words,
        SheetColumn("Code", 8, say("column-code")),
        SheetColumn("Criterion", 22, say("column-criterion")),
        SheetColumn("Question", 50, say("column-question")),
        SheetColumn("Weighting in the matrix", 12, say("column-weighting-given"), labels),
        SheetColumn("Use it?", 9, say("column-use"), say("takes-yes-or-empty"), you),
        SheetColumn("Percentage", 15, say("column-share"), share, you),
        SheetColumn("Word limit", 10, say("column-words"), say("takes-words"), you),
        SheetColumn("Your weighting", 12, say("column-weighting-own"), labels, you),
        SheetColumn("An even start", 10, say("column-even", list=levels), say("takes-number"), calculated),
        SheetColumn("What to mend", 26, say("column-choose-mend"), say("takes-text-or-empty"), calculated),
        origin_column(hub),
    )


def span_of(hub: Hub) -> RowRange:
    """Return the range of the rows of questions, below the totals of each criterion."""
    return RowRange(_TOTALS_ROW + len(hub.criteria) + 4, len(hub.questions))


def add_choose(book: Book, hub: Hub, rows: Sequence[MatrixRow], weights: Weights) -> None:
    """Add the sheet: the message, the totals by criterion, and the list to choose from."""
    shown, say = columns(hub), hub.info.words.say
    name = sheet_names(hub.info.words)[CHOOSE]
    sheet = book.sheet(name, shown)
    span, total = span_of(hub), _TOTALS_ROW + len(hub.criteria) + 2
    sheet.text(0, 0, say("choose-title"), "title")
    _write_message(sheet, total, span, hub.info.words)
    sheet.text(2, 0, say("choose-fill-in"), "hint")
    _write_totals(sheet, hub, span)
    sheet.table(CHOOSE, span.top - 1, shown, span.length)
    for row, matrix_row in enumerate(rows, start=span.top):
        _write_question(sheet, row, weights, matrix_row, span, words=hub.info.words)
    for each in (*_entries(hub.info.words), _weighting_entry(weights, hub.info.words)):
        sheet.accept(span, each)
    sheet.mark(span, YesOrNo.of(hub.info.words).is_yes(f"$E{span.top + 1}"), last=3, mend=9)
    sheet.page.freeze_panes(2, 0)
    book.name("Questions_in_use", name, f"$E${total}")
    book.name("Percentage_total", name, f"$F${total}")
    book.name("Totals_by_criterion", name, f"$C${_TOTALS_ROW + 1}:$G${total}")


def _write_message(sheet: Worksheet, total: int, span: RowRange, words_of_hub: HouseWords) -> None:
    """Write a sentence with how far the percentages are from 100, and how many rows are to mend."""
    say = words_of_hub.say
    nothing, in_use, no_limits = say("choose-nothing"), say("choose-in-use"), quoted(say("choose-no-limits"))
    used, share, words = f"E{total}", f"ROUND(F{total},2)", f"G{total}"
    wrong = f'SUMPRODUCT(--({span.of("J")}<>""))'
    unlimited = f"SUMPRODUCT(--({YesOrNo.of(words_of_hub).is_yes(span.of('E'))}),1-ISNUMBER({span.of('G')}))"

    def said(key: str, before: str = "", after: str = "", **cells: str) -> tuple[str, ...]:
        return sentence(words_of_hub, key, cells, before, after, most=_MOST)

    limited = one_of(
        f"{unlimited}=0",
        said("choose-to-read", number=words),
        said("choose-to-read-besides", number=words, unlimited=unlimited),
    )
    missing = one_of(
        f"{share}<{_MOST}",
        said("choose-share-add", number=f"ROUND({_MOST}-{share},2)"),
        said("choose-share-take", number=f"ROUND({share}-{_MOST},2)"),
    )
    mend = sentence(
        words_of_hub,
        "choose-rows-to-mend",
        {"number": wrong},
        before=" ",
        name=words_of_hub.heading("What to mend"),
    )
    formula = (
        f"=IF({used}=0,{quoted(nothing)},"
        f'{quoted(in_use)}&": "&{used}&". "&IF({unlimited}={used},{no_limits},{limited})&'
        f"IF({share}={_MOST},{'&'.join(said('choose-share-even', ' '))}"
        f'&IF({wrong}=0,{"&".join(said("choose-ready", " "))},""),'
        f"{'&'.join(said('choose-share-uneven', ' ', ' ', share=share))}&{missing})&"
        f'IF({wrong}=0,"",{"&".join(mend)}))'
    )
    sheet.message(1, formula, nothing)


def _write_totals(sheet: Worksheet, hub: Hub, span: RowRange) -> None:
    words, is_used = hub.info.words, YesOrNo.of(hub.info.words).is_yes
    sheet.head(_TOTALS_ROW, [words.heading(title) for title in _TOTALS], first=2)
    begin, end = _TOTALS_ROW + 1, _TOTALS_ROW + len(hub.criteria)
    for row, criterion in enumerate(hub.criteria, start=begin):
        here = f"--({span.of('B')}=$C{row + 1})"
        used = f"{here},--({is_used(span.of('E'))})"
        sheet.text(row, 2, criterion.title, "strong")
        count = len(criterion.questions)
        sheet.formula(row, 3, f"=SUMPRODUCT({here})", count)
        sheet.formula(row, 4, f"=SUMPRODUCT({used})", 0)
        for column, letter in ((5, "F"), (6, "G")):
            sheet.formula(row, column, f"=SUMPRODUCT({used},{span.of(letter)})", 0)
    sheet.text(end + 1, 2, words.label("All criteria"), "sum")
    for column, letter in enumerate("DEFG", start=3):
        value = span.length if letter == "D" else 0
        sheet.formula(end + 1, column, f"=SUM({letter}{begin + 1}:{letter}{end + 1})", value, "sum")
    palette = Palette(hub.info.colours)
    bar = {
        "type": "data_bar",
        "bar_solid": True,
        "bar_color": palette.light("brand-soft"),
        "bar_border_color": palette.light("brand"),
        "min_type": "num",
        "max_type": "num",
        "min_value": 0,
        "max_value": 100,
    }
    sheet.page.conditional_format(begin, 5, end + 1, 5, bar)


def _write_question(
    sheet: Worksheet, row: int, weights: Weights, matrix_row: MatrixRow, span: RowRange, *, words: HouseWords
) -> None:
    """Write a row of the list."""
    say, choose, wrong = words.say, words.say("choose-weighting"), _wrong_share(words)
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
    is_used = YesOrNo.of(words).is_yes
    points = f"--({is_used(span.of('E'))}),{weights.level(weighted)}"
    own = weights.level(f"$H{here}")
    # Rounded sums, one taken from the next, come to 100; rounded shares need not. A sum goes down to the row
    # that the formula is in, wherever sorting takes it. The columns stay when someone copies the formula
    # to another.
    whole, sum_here = f"SUMPRODUCT({points})", f"SUMPRODUCT(--(ROW({places})<=ROW($A{here})),{points})"
    start = f"ROUND(ROUND(100*{sum_here}/{whole},1)-ROUND(100*({sum_here}-({own}))/{whole},1),1)"
    sheet.formula(row, 8, f'=IF({is_used(f"$E{here}")},IFERROR({start},0),"")', "")
    mend = (
        f"=IF({is_used(f'$E{here}')},IF(ISNUMBER($F{here}),"
        f'IF(OR($F{here}<{_LEAST},$F{here}>{_MOST}),{quoted(wrong)},IF({own}=0,{quoted(choose)},"")),'
        f'{quoted(say("choose-give-share"))}),IF(N($F{here})=0,"",{quoted(say("choose-yes-or-clear"))}))'
    )
    sheet.formula(row, 9, mend, "", "words")
    sheet.text(row, 10, cells["Origin"].text)


def _wrong_share(words: HouseWords) -> str:
    return words.say("choose-wrong-share", lowest=_LEAST, highest=_MOST)


def _entries(words: HouseWords) -> tuple[Validation, ...]:
    """Return what the cells to fill in take, except those of a weighting."""
    return (
        Validation(
            column=4,
            rule={"validate": "list", "source": list(YesOrNo.of(words))},
            title=words.say("choose-use"),
            message=words.say("choose-use-help"),
            error_title=words.say("takes-yes-or-no"),
            error=words.say("choose-yes-or-no"),
        ),
        Validation(
            column=5,
            rule={"validate": "decimal", "criteria": "between", "minimum": _LEAST, "maximum": _MOST},
            title=words.heading("Percentage"),
            message=words.say("choose-share-help"),
            error_title=words.say("takes-share", lowest=_LEAST, highest=_MOST),
            error=_wrong_share(words),
        ),
        Validation(
            column=6,
            rule={"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 10_000},
            title=words.heading("Word limit"),
            message=words.say("choose-words-help"),
            error_title=words.say("takes-whole-number"),
            error=words.say("choose-whole-number"),
        ),
    )


def _weighting_entry(weights: Weights, words: HouseWords) -> Validation:
    """Return what the cells of a weighting of one's own take."""
    return Validation(
        column=7,
        rule={"validate": "list", "source": f"={weights.cells}"},
        title=words.label("Your weighting"),
        message=words.say("choose-weighting-help"),
        error_title=words.say("choose-weighting-listed"),
        error=words.say("choose-weighting-from-list"),
    )

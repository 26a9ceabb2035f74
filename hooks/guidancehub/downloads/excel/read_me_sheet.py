"""The first sheet: what the workbook holds, how to use it, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel import matrix_sheet
from guidancehub.downloads.excel.column import SheetColumn
from guidancehub.downloads.excel.sheet_names import (
    CHOOSE,
    GATES,
    READ_ME,
    SCORE,
    SETS,
    WORDS,
    WORKED_ANSWERS,
    sheet_names,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.provenance import Provenance

_KEYS: Final = (
    "Press Ctrl and G to go to a name, such as Totals_by_criterion. Alt and the down arrow open a list."
)
_COLUMNS: Final = (
    SheetColumn("Label", 20, "What the line is about."),
    SheetColumn("Text", 122, "What it says."),
)


def add_read_me(book: Book, hub: Hub, imprint: Provenance, sheets: Collection[str]) -> None:
    """Add the sheet as lines of a label and a text; ``sheets`` are the names of the others."""
    words = hub.info.words
    sheet = book.sheet(sheet_names(words)[READ_ME], _COLUMNS)
    sheet.text(0, 0, imprint.title, "title")
    sheet.text(1, 0, f"{words.counted(len(hub.questions))}. {imprint.imprint}", "hint")
    sheet.text(3, 0, "The sheets", "heading")
    row = 4
    for name, text in _purposes(hub):
        if name not in sheets:
            continue
        sheet.page.write_url(row, 0, _place_of(name), sheet.looks["link"], name)
        sheet.text(row, 1, text, "text")
        row += 1
    for label, text in _lines(hub, imprint):
        if not text:
            row += 1
        sheet.text(row, 0, label, "label" if text else "heading")
        if text:
            sheet.text(row, 1, text, "text")
        row += 1


def _place_of(name: str) -> str:
    """Return where a link to a sheet leads."""
    return "internal:'{}'!A1".format(name.replace("'", "''"))


def _purposes(hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet that a workbook can have, and what it is for."""
    say, scale, names = hub.info.words.say, hub.info.scale, sheet_names(hub.info.words)
    answers = any(question.good_answer for question in hub.questions)
    yield matrix_sheet.name(hub.info), say("sheet-matrix" if answers else "sheet-matrix-plain")
    yield names[CHOOSE], say("sheet-choose")
    yield names[SCORE], say("sheet-score", lowest=scale.lowest, highest=scale.highest)
    yield names[GATES], say("sheet-gates")
    yield names[SETS], say("sheet-sets")
    yield names[WORKED_ANSWERS], say("sheet-worked-answers")
    yield names[WORDS], say("sheet-words")


def _steps(hub: Hub) -> Iterator[str]:
    """Yield what to do, one after the other."""
    say, names = hub.info.words.say, sheet_names(hub.info.words)
    yield say("step-read", name=matrix_sheet.name(hub.info))
    if hub.has_answer_help:
        yield say("step-choose", name=names[CHOOSE])
        yield say("step-ask-few")
        yield "Give each a percentage. The second row says what is missing until they come to 100."
        yield say("step-score", name=names[SCORE])
        yield say("step-agree")


def _notes(hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield what is good to know of the file."""
    name, heading = matrix_sheet.name(hub.info), hub.info.words.heading
    if hub.has_answer_help:
        yield "Yellow cells", "These are for you to fill in. All else is text or a formula."
    yield (
        "No macros, no links",
        "Nothing in the workbook runs by itself, and nothing is fetched from elsewhere.",
    )
    yield "No locked cells", "Nothing is protected, so that you can adapt it and every tool can read it."
    printed = f"The sheet {name} prints its columns from {heading('Code')} to {heading('Origin')}."
    if hub.has_answer_help:
        yield "On paper", f"{printed} The Word copies print the rest."
        yield "By keyboard", _KEYS
    else:
        yield "On paper", printed


def _lines(hub: Hub, imprint: Provenance) -> Iterator[tuple[str, str]]:
    """Yield labels with their texts; a label without one is a heading."""
    heading = hub.info.words.heading
    yield heading("How to use it"), ""
    steps = tuple(_steps(hub))
    yield from ((f"Step {at}" if len(steps) > 1 else "To read", step) for at, step in enumerate(steps, 1))
    yield "Good to know", ""
    yield from _notes(hub)
    yield heading("Where it comes from"), ""
    yield heading("Release"), imprint.imprint
    for at, source in enumerate(imprint.sources):
        yield "" if at else heading("Sources"), source
    for at, origin in enumerate(imprint.origins):
        yield "" if at else heading("Origins"), origin
    yield heading("Rights"), imprint.rights
    if imprint.notice:
        yield heading("Please note"), imprint.notice

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

_COLUMNS: Final = (
    SheetColumn("Label", 20, ""),
    SheetColumn("Text", 122, ""),
)
"""These have no heads on the sheet, and no line in the data dictionary."""


def add_read_me(book: Book, hub: Hub, imprint: Provenance, sheets: Collection[str]) -> None:
    """Add the sheet as lines of a label and a text; ``sheets`` are the names of the others."""
    words = hub.info.words
    sheet = book.sheet(sheet_names(words)[READ_ME], _COLUMNS)
    sheet.text(0, 0, imprint.title, "title")
    sheet.text(1, 0, f"{words.counted(len(hub.questions))}. {imprint.imprint}", "hint")
    sheet.text(3, 0, words.say("read-me-sheets"), "heading")
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
        yield say("step-share")
        yield say("step-score", name=names[SCORE])
        yield say("step-agree")


def _notes(hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield what is good to know of the file."""
    say, heading = hub.info.words.say, hub.info.words.heading
    if hub.has_answer_help:
        yield say("read-me-yellow"), say("read-me-to-fill-in")
    yield say("read-me-no-macros"), say("read-me-nothing-runs")
    yield say("read-me-no-locks"), say("read-me-not-protected")
    printed = say(
        "read-me-printed", name=matrix_sheet.name(hub.info), first=heading("Code"), last=heading("Origin")
    )
    if hub.has_answer_help:
        yield say("read-me-paper"), f"{printed} {say('read-me-word-copies')}"
        yield say("read-me-keyboard"), say("read-me-keys")
    else:
        yield say("read-me-paper"), printed


def _lines(hub: Hub, imprint: Provenance) -> Iterator[tuple[str, str]]:
    """Yield labels with their texts; a label without one is a heading."""
    say, heading = hub.info.words.say, hub.info.words.heading
    yield heading("How to use it"), ""
    steps = tuple(_steps(hub))
    yield from (
        (say("finder-step", number=at) if len(steps) > 1 else say("read-me-read"), step)
        for at, step in enumerate(steps, 1)
    )
    yield say("read-me-good-to-know"), ""
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

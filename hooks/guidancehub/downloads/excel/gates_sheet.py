"""The sheet of gates: when to ask each, what is in proportion, and what can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.excel.column import SheetColumn, as_said, in_lines, origin_column
from guidancehub.downloads.excel.sheet_names import GATES, sheet_names
from guidancehub.views.bank_tables import gate_table
from guidancehub.views.labels import our_reading

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate, GatesFile
    from guidancehub.downloads.excel.workbook_writer import Book


def columns(hub: Hub) -> tuple[SheetColumn, ...]:
    """Return the columns of the list of gates."""
    say = hub.info.words.say
    return as_said(
        hub.info.words,
        SheetColumn("Code", 8, say("column-gate-code")),
        SheetColumn("Group", 16, say("column-gate-group")),
        SheetColumn("Theme", 16, say("column-gate-theme")),
        SheetColumn("Question", 30, say("column-gate")),
        SheetColumn("Ask it only when", 26, say("column-gate-when")),
        SheetColumn("What is in proportion", 46, say("column-proportion")),
        SheetColumn("Do not ask", 30, say("column-gate-not")),
        SheetColumn("What can show it", 30, say("column-shows-gate")),
        origin_column(hub),
    )


def add_gates(book: Book, hub: Hub, file: GatesFile) -> None:
    """Add the sheet."""
    rows = [(group.title, gate) for group in file.groups for gate in group.gates]
    sheet = book.list_sheet(sheet_names(hub.info.words)[GATES], columns(hub), len(rows), GATES)
    for row, (group, gate) in enumerate(rows, start=1):
        for column, text in enumerate(_texts(hub, group, gate)):
            sheet.text(row, column, text, "strong" if column in {0, 3} else "cell")


def _texts(hub: Hub, group: str, gate: Gate) -> tuple[str, ...]:
    levels = (row.cells for row in gate_table(hub.info.words, hub.question_bank, gate).rows)
    return (
        *(gate.id, group, gate.title, gate.question, gate.ask_only_when),
        in_lines(f"{size.text}:\n    {text.text}" for size, text in levels),
        "\n".join((gate.not_asked, *our_reading(hub.info.words, gate.reading))),
        *(in_lines(gate.evidence), hub.info.origin(gate.origin).label),
    )

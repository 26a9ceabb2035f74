"""The first sheet: what the workbook holds, how to use it, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.excel.column import SheetColumn
from guidancehub.views.labels import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.downloads.excel.workbook_writer import Book
    from guidancehub.downloads.provenance import Provenance

NAME: Final = "Read me"
_SHEETS: Final = (
    ("Matrix", "Every question with its good answer, to read, sort and filter."),
    ("Choose", "For commissioners: choose questions, and share out 100 per cent among them."),
    ("Score", "For evaluators: score one bidder’s answers from 0 to 4, and moderate."),
    ("Gates", "Selection questions and declarations, with what is in proportion."),
    ("Sets", "Sets to start from. Filter them by kind of service and by size."),
    ("Worked answers", "Answers with their scores and the reasons, to train evaluators."),
    ("Words", "What each column means and takes, and what the other words mean."),
)
_STEPS: Final = (
    "Read the sheet Matrix. Filter it by criterion, weighting or origin with the buttons in its first row.",
    "On the sheet Choose, choose Yes beside each question that suits your service.",
    "Ask few questions: each answer costs a small organisation time.",
    "Give each a percentage. The second row says what is missing until they come to 100.",
    "Save a copy for each bidder and evaluator. Each scores alone, on the sheet Score.",
    "Agree on scores together. One more copy for each bidder holds the moderated scores.",
)
_NOTES: Final = (
    ("Yellow cells", "These are for you to fill in. All else is text or a formula."),
    ("No macros, no links", "Nothing in the workbook runs by itself, and nothing is fetched from elsewhere."),
    ("No locked cells", "Nothing is protected, so that you can adapt it and every tool can read it."),
    (
        "On paper",
        "The sheet Matrix prints its columns from Code to Origin. The Word copies print the rest.",
    ),
    (
        "By keyboard",
        "Press Ctrl and G to go to a name, such as Totals_by_criterion. Alt and the down arrow open a list.",
    ),
)
_COLUMNS: Final = (
    SheetColumn("Label", 20, "What the line is about."),
    SheetColumn("Text", 122, "What it says."),
)


def add_read_me(book: Book, imprint: Provenance, number: int, sheets: Collection[str]) -> None:
    """Add the sheet as lines of a label and a text; ``sheets`` are the names of the others."""
    sheet = book.sheet(NAME, _COLUMNS)
    sheet.text(0, 0, imprint.title, "title")
    sheet.text(1, 0, f"{counted(number, 'question')}. {imprint.imprint}", "hint")
    sheet.text(3, 0, "The sheets", "heading")
    row = 4
    for name, text in _SHEETS:
        if name not in sheets:
            continue
        sheet.page.write_url(row, 0, f"internal:'{name}'!A1", sheet.looks["link"], name)
        sheet.text(row, 1, text, "text")
        row += 1
    for label, text in _lines(imprint):
        if not text:
            row += 1
        sheet.text(row, 0, label, "label" if text else "heading")
        if text:
            sheet.text(row, 1, text, "text")
        row += 1


def _lines(imprint: Provenance) -> Iterator[tuple[str, str]]:
    """Yield labels with their texts; a label without one is a heading."""
    yield "How to use it", ""
    yield from ((f"Step {at}", step) for at, step in enumerate(_STEPS, start=1))
    yield "Good to know", ""
    yield from _NOTES
    yield "Where it comes from", ""
    yield "Release", imprint.imprint
    for at, source in enumerate(imprint.sources):
        yield "" if at else "Sources", source
    for at, origin in enumerate(imprint.origins):
        yield "" if at else "Origins", origin
    yield "Rights", imprint.rights
    yield "Please note", imprint.notice

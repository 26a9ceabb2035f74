"""Fills in the workbooks of a pack as people do, by the heads of their columns."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

import openpyxl
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | None
"""What is typed into a cell; None for nothing."""

HEADS: Final = 5
"""The row of the heads of each table."""

AGREED: Final = {
    "Strengths that decided": "It names who does it.",
    "Weaknesses that decided": "It has no dates.",
    "Why not one higher": "There are no dates.",
    "Why not one lower": "It names people.",
    "Who was there, by role": "All evaluators",
}


def fill(sheet: Worksheet, value: Callable[[str, str, str], Value]) -> None:
    """Type into a table what a function gives for a head, a code and a bidder; None leaves a cell."""
    heads = [str(cell.value or "") for cell in sheet[HEADS]]
    bidder = heads.index("Bidder") if "Bidder" in heads else None
    for row in sheet.iter_rows(min_row=HEADS + 1):
        code = row[0].value
        if code:
            who = "" if bidder is None else str(row[bidder].value or "").partition(":")[0]
            for head, cell in zip(heads, row, strict=True):
                typed = value(head, str(code), who)
                if typed is not None:
                    cell.value = typed


def changed(file: bytes, change: Callable[[Workbook], None]) -> bytes:
    """Return a workbook after a change, as openpyxl saves it."""
    book = openpyxl.load_workbook(io.BytesIO(file))
    change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def scored(file: bytes, score: Callable[[str, str], int]) -> bytes:
    """Return an evaluator's workbook, filled in; a score comes from the code and the bidder."""

    def gate(head: str, _code: str, _who: str) -> Value:
        return "met" if head.endswith(": met?") else None

    def point(head: str, _code: str, _who: str) -> Value:
        return "met" if head.endswith(": found") else "page 1" if ": where" in head else None

    def mark(head: str, code: str, who: str) -> Value:
        if head == "Score":
            return score(code, who)
        return f"{code} is clear in {who}, page 2." if head == "Reason, and where" else None

    def panel(head: str, _code: str, _who: str) -> Value:
        return "None." if head.startswith("Conflicts") else None

    def all_of_it(book: Workbook) -> None:
        for name, value in (("Gates", gate), ("Point grid", point), ("Scores", mark), ("Panel", panel)):
            if name in book.sheetnames:
                fill(book[name], value)

    return changed(file, all_of_it)


def agreed(file: bytes, score: Callable[[str, str], int], *, winner: str) -> bytes:
    """Return the moderation workbook after the meeting."""

    def gate(head: str, _code: str, _who: str) -> Value:
        return {"Met?": "met"}.get(head)

    def row(head: str, code: str, who: str) -> Value:
        words: dict[str, Value] = {**AGREED, "Agreed score": score(code, who)}
        quoted = re.match(r"Words of the", head)
        return "“every Tuesday”, page 2" if quoted else words.get(head)

    def price(head: str, _code: str, _who: str) -> Value:
        return 100_000 if head.startswith("Price") else None

    def all_of_it(book: Workbook) -> None:
        for name, value in (("Gates", gate), ("Moderation", row), ("Prices", price)):
            if name in book.sheetnames:
                fill(book[name], value)
        book["Decision"]["B6"] = winner
        book["Decision"]["B8"] = "The chair and two evaluators"
        book["Decision"]["B9"] = "It was clearest on every question."

    return changed(file, all_of_it)


def spaces_in(document: DocxDocument) -> dict[str, BaseOxmlElement]:
    """Return the content controls of a Word document, by their tags."""
    found = document.element.body.iter(qn("w:sdt"))
    return {each.find(qn("w:sdtPr")).find(qn("w:tag")).get(qn("w:val")): each for each in found}

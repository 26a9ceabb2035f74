"""Any text comes through every format of file whole: another program opens the file and finds the text."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
import zipfile
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from guidancehub.downloads.csv.csv_table import CsvTable
from guidancehub.downloads.csv.formula_guard import guarded
from guidancehub.downloads.csv.writer import for_programs, for_spreadsheets
from guidancehub.downloads.excel.column import SheetColumn
from guidancehub.downloads.excel.workbook_writer import Book
from guidancehub.downloads.office_zip import storable
from guidancehub.downloads.pdf.printable_text import JOINT, printable
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.paragraphs import line
from guidancehub.downloads.word.word_table import TableColumn, add_table
from guidancehub.views.palette import TOKENS
from hostile import minimal_hub
from imprints import imprint
from pdf_text import sheets_of
from spreadsheet_text import unguarded
from strange_texts import STRANGE, STRANGE_TEXTS, each_file

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

IMPRINT = imprint()


# --- CSV


def written(text: str) -> str:
    """Return a text as UTF-8 holds it: half of a pair is no character."""
    return text.encode("utf-8", "replace").decode()


@given(st.lists(st.tuples(STRANGE, STRANGE), max_size=4))
def test_t09_any_texts_come_back_from_csv_whole_and_none_is_a_formula(rows: list[tuple[str, str]]) -> None:
    table = CsvTable(("One", "Other"), tuple(rows))
    content = for_spreadsheets(table)
    assert content == b"\xef\xbb\xbf" + for_programs(table)
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert [tuple(map(unguarded, cells)) for cells in read[1:]] == [tuple(map(written, row)) for row in rows]
    assert all(guarded(unguarded(cell)) == cell for cells in read for cell in cells)


# --- Excel


def cells_of(workbook: bytes) -> list[tuple[str, str]]:
    """Return the type and the text of each cell of the first column, by the words of the standard.

    ISO/IEC 29500-1, 22.4.2.4, has each escape read once, from the left; openpyxl reads some of them twice.
    """
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        stored = etree.fromstring(package.read("xl/sharedStrings.xml"))
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    shared = ["".join(map(_unescaped, each.iter("{*}t"))) for each in stored.iter("{*}si")]
    cells = [cell for cell in sheet.iter("{*}c") if cell.get("r").startswith("A")]
    return [(cell.get("t") or "", shared[int(cell.findtext("{*}v"))] if len(cell) else "") for cell in cells]


def _unescaped(part: etree._Element) -> str:
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), part.text or "")


def workbook_of(texts: list[str]) -> bytes:
    book = Book(IMPRINT, TOKENS)
    sheet = book.sheet("Sheet", (SheetColumn("Text", 20, ""),))
    for row, text in enumerate(texts):
        sheet.text(row, 0, text)
    return book.packed()


@each_file
@given(STRANGE_TEXTS)
def test_t27_any_texts_come_back_from_excel_whole_and_none_is_a_formula_or_a_link(texts: list[str]) -> None:
    # Without any text there would be no part for them.
    texts = [*texts, "The end"]
    workbook = workbook_of(texts)
    kept = [storable(text) for text in texts]
    assert cells_of(workbook) == [("s" if text else "", text) for text in kept]
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
        assert package.testzip() is None
    assert b"<f>" not in sheet
    assert b"<hyperlink" not in sheet
    assert workbook_of(texts) == workbook


# --- Word


def document_of(texts: list[str]) -> bytes:
    document = HubDocument(IMPRINT, minimal_hub().info, "Everybody", landscape=False)
    for text in texts:
        document.text(text)
    cells = [[[line(text)], [line(text, href="https://a.example/")]] for text in texts]
    add_table(document, texts[0], (TableColumn("One", 1), TableColumn("Two", 1)), cells, shows_caption=False)
    return document.packed()


def said(paragraph: BaseOxmlElement) -> str:
    """Return the text of a paragraph with those of its links; line breaks and tabs are signs in it."""
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    parts = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:r"), qn("w:tab"))
    return "".join(signs.get(part.tag, part.text or "") if part.tag != qn("w:r") else "" for part in parts)


@each_file
@given(STRANGE_TEXTS)
def test_t27_any_texts_come_back_from_word_whole_and_none_is_a_field(texts: list[str]) -> None:
    content = document_of(texts)
    body = docx.Document(io.BytesIO(content)).element.body
    kept = [storable(text) for text in texts]
    paragraphs = [said(each) for each in body.iter(qn("w:p"))]
    heads = len(kept) + 2
    assert paragraphs[: len(kept)] == kept
    assert paragraphs[heads::2] == kept
    assert paragraphs[heads + 1 :: 2] == kept
    assert body.xpath(".//w:instrText | .//w:drawing | .//w:object") == []
    assert document_of(texts) == content


# --- PDF

RIGHT_TO_LEFT = {"R", "AL", "AN"}
FOOT = re.compile(r"Ahub,release1\.0\.0,22November2026\.https://hub\.example/Page\d+of\d+")


def pdf_of(texts: list[str]) -> bytes:
    between = [f"from {number} here {text} until {number} there" for number, text in enumerate(texts)]
    return typeset(minimal_hub(), "checklist", IMPRINT, "A summary.", system="System", how=between, stages=())


def squeezed(text: str) -> str:
    """Return the signs that are printed, without spaces, and without what only says where a word may break.

    A letter that a face draws in two pieces stands once in the file, but PDFium gives it for each piece.
    """
    signs = "".join(unicodedata.normalize("NFKC", text).replace(JOINT, "").split())
    return "".join(
        next(same) if unicodedata.decomposition(sign) else "".join(same) for sign, same in groupby(signs)
    )


def letters_of(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


@each_file
@given(STRANGE_TEXTS)
def test_any_texts_are_printed_whole_and_in_their_order(texts: list[str]) -> None:
    found = "".join(FOOT.sub("", squeezed(sheet)) for sheet in sheets_of(pdf_of(texts)))
    for number, text in enumerate(texts):
        _, _, rest = found.partition(f"from{number}here")
        read, _, found = rest.partition(f"until{number}there")
        expected = squeezed(printable(text))
        if any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text):
            # It is drawn in another order than it is stored in, with brackets turned round.
            assert not letters_of(expected) - letters_of(read)
        else:
            assert read == expected

"""Tables for Word: a header row on every page, and no row on two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.downloads.word.paragraphs import StyledParagraph, Tick, line
from guidancehub.downloads.word.wordml import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from guidancehub.downloads.word.document import HubDocument
    from guidancehub.downloads.word.wordml import Element
    from guidancehub.views.table import Cell


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column's header, and its share of the sheet's width."""

    title: str
    share: float


def add_table(
    document: HubDocument,
    caption: str,
    columns: Sequence[TableColumn],
    rows: Iterable[Sequence[Sequence[StyledParagraph | Tick]]],
    height: int = 0,
    *,
    shows_caption: bool = True,
) -> None:
    """Add a table; ``height`` is the least height of each row in twips, for space to write.

    The caption names the table for screen readers, whether it is shown or not.
    """
    if shows_caption:
        document.text(caption, "caption")
    whole = sum(column.share for column in columns)
    widths = [int(document.width * column.share / whole) for column in columns]
    head = [[line(column.title, "table heading")] for column in columns]
    document.add(
        w(
            "tbl",
            _properties(document, caption, sum(widths)),
            w("tblGrid", *(w("gridCol", w=width) for width in widths)),
            _row(document, head, widths, w("cantSplit"), w("tblHeader")),
            *(_row(document, row, widths, *_row_look(height)) for row in rows),
        )
    )


def paragraphs_of(cell: Cell, site: str) -> Iterator[StyledParagraph]:
    """Yield the paragraphs of a cell of the pages' tables; ``site`` is the site's address."""
    href = f"{site}{cell.url}" if cell.url else ""
    if cell.label:
        yield line(cell.label, "table strong")
    if cell.text:
        yield line(cell.text, "table strong" if cell.url else "table text", href)
    for point in cell.points:
        yield line(point.text, "table bullet")
        yield from (line(part, "table bullet 2") for part in point.points)
    if cell.note:
        yield line(cell.note, "table note")


def _properties(document: HubDocument, caption: str, width: int) -> Element:
    looks = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    return w(
        "tblPr",
        w("tblStyle", val=document.style("hub table")),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620", **looks),
        # The name by which screen readers announce the table.
        w("tblCaption", val=caption),
    )


def _row_look(height: int) -> tuple[Element, ...]:
    return (w("cantSplit"), w("trHeight", val=height, hRule="atLeast")) if height else (w("cantSplit"),)


def _row(
    document: HubDocument,
    cells: Sequence[Sequence[StyledParagraph | Tick]],
    widths: Sequence[int],
    *looks: Element,
) -> Element:
    shown = []
    for lines, width in zip(cells, widths, strict=True):
        # Word asks for a paragraph in every cell.
        paragraphs = [document.line(each) for each in lines or (line(""),)]
        shown.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *paragraphs))
    return w("tr", w("trPr", *looks), *shown)

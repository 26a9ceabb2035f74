"""The workbook that the browser fills: styles, theme and frame, with one sheet that shows each style.

The styles' names are those of ``CellStyle`` and ``Difference`` in ``docs/assets/js/papers/excel/sheet.mjs``.
"""

from __future__ import annotations

import io
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from guidancehub.downloads.papers.skeleton import NO_PROPERTIES, Skeleton, packed, parts_of
from guidancehub.views.design_tokens import points, space
from guidancehub.views.palette import TOKENS, Palette

if TYPE_CHECKING:
    from collections.abc import Mapping


_FONT: Final = {"font_name": "Arial", "font_color": "ink", "valign": "top"}
_BASE: Final = {**_FONT, "font_size": points(3)}
_WRAPPED: Final = {**_BASE, "text_wrap": True}
_BORDER: Final = {"border": 1, "border_color": "line-strong"}
_CELL: Final = {**_WRAPPED, **_BORDER}
_MIDDLE: Final = {**_BASE, **_BORDER, "align": "center"}
# A cell with this mark stays text even when someone edits it and it begins with an equals sign.
_TEXT: Final = {"quote_prefix": True}
_OPEN: Final = {"bg_color": "gold-wash", "locked": False}
# A warning is of the colour of what is wrong, and less of it. Amber is where to write.
_WRONG: Final = {"bg_color": "clay", "font_color": "brand-ink"}
_WARNED: Final = {"bg_color": "clay-wash", "font_color": "clay"}
_MONEY: Final = {"num_format": '"£"#,##0.00'}
_DATE: Final = {"num_format": "d mmmm yyyy", "align": "left"}

CELLS: Final[Mapping[str, Mapping[str, Any]]] = {
    "text": {**_CELL, **_TEXT},
    "plain": {**_WRAPPED, **_TEXT},
    "head": {**_CELL, **_TEXT, "bold": True, "font_color": "brand-ink", "bg_color": "brand"},
    "label": {**_CELL, **_TEXT, "bold": True},
    "title": {**_FONT, **_TEXT, "font_size": points(7), "bold": True, "font_color": "brand"},
    "heading": {**_FONT, **_TEXT, "font_size": points(5), "bold": True, "font_color": "brand"},
    "note": {**_FONT, **_TEXT, "font_size": points(2), "font_color": "ink-soft", "text_wrap": True},
    "code": {**_BASE, **_BORDER, **_TEXT, "bold": True},
    "quiet": {**_CELL, **_TEXT, "font_color": "ink-soft"},
    "result": {**_CELL, "bg_color": "wash"},
    "good": {**_CELL, "bold": True, "font_color": "brand", "bg_color": "brand-soft"},
    "bad": {**_CELL, "bold": True, **_WRONG},
    "warn": {**_CELL, "bold": True, **_WARNED},
    "number": _MIDDLE,
    "score": {**_MIDDLE, "num_format": "0"},
    "percent": {**_MIDDLE, "num_format": "0.0"},
    "percent4": {**_MIDDLE, "num_format": "0.0000"},
    "money": {**_BASE, **_BORDER, **_MONEY},
    "date": {**_BASE, **_BORDER, **_DATE},
    "input": {**_CELL, **_TEXT, **_OPEN},
    "inputScore": {**_MIDDLE, "num_format": "0", **_OPEN},
    "inputMoney": {**_BASE, **_BORDER, **_MONEY, **_OPEN},
    "inputDate": {**_BASE, **_BORDER, **_DATE, **_OPEN},
}
"""How each sort of cell looks, in XlsxWriter's words. A colour is named as in the design tokens."""
DIFFERENCES: Final[Mapping[str, Mapping[str, Any]]] = {
    "good": {"bg_color": "brand-soft", "font_color": "brand"},
    "bad": {**_WRONG, "bold": True},
    "warn": _WARNED,
    "hide": {"num_format": ";;;"},
}
"""What a condition changes in a cell: ``hide`` shows nothing of it."""
TABS: Final = ("brand", "brand-soft", "gold", "clay", "line-strong")
"""The colours that a sheet's tab can have, by their names among the design tokens."""

_LETTER: Final = 0.6
"""How wide a letter of Arial is on average, in pixels for each point of its size, with a little to spare."""
_BOLD: Final = 0.66
_LINE: Final = 1.275
"""How high a line is, for each point of its size."""
_WINDOW: Final = (1_600, 930)
"""In pixels."""
_SHEET: Final = "xl/worksheets/sheet1.xml"
_FILE_NAMES: Final = ("docProps/app.xml", "docProps/core.xml")
"""What XlsxWriter says of the file, which would name programs and times. The browser writes the second."""


@cache
def excel_skeleton(palette: Palette = TOKENS) -> Skeleton:
    """Return the workbook in a hub's colours, and where each style is in it."""
    parts = parts_of(_workbook(palette))
    sheet = parts[_SHEET].decode()
    found = {name: int(style) for name, style in re.findall(r'<c r="(\w+)" s="(\d+)"', sheet)}
    changes = [int(style) for style in re.findall(r'dxfId="(\d+)"', sheet)]
    for name in ("[Content_Types].xml", "_rels/.rels"):
        parts[name] = _without(parts[name], _FILE_NAMES[0])
    del parts[_FILE_NAMES[0]]
    parts[_FILE_NAMES[1]] = NO_PROPERTIES
    styles = {
        "cells": {
            name: [found[f"A{row}"], found[f"B{row}"], *_letters(look)]
            for row, (name, look) in enumerate(CELLS.items(), 1)
        },
        "differences": dict(zip(DIFFERENCES, changes, strict=True)),
        "tabs": {name: f"FF{palette.light(name)[1:].upper()}" for name in TABS},
        "gap": space(2),
    }
    return Skeleton("excel", "excel.xlsx", packed(parts), styles)


def _workbook(palette: Palette) -> bytes:
    """Return a workbook that uses each style once locked, and once open to typing."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(
        stream,
        # Columns are measured in digits of this font, on every machine alike.
        {"in_memory": True, "default_format_properties": {"font_name": "Arial", "font_size": points(3)}},
    )
    book.set_size(*_WINDOW)
    sheet = book.add_worksheet("Styles")
    for row, (name, named) in enumerate(CELLS.items()):
        look = palette.coloured(named)
        sheet.write_string(row, 0, name, book.add_format(look))
        sheet.write_string(row, 1, name, book.add_format({**look, "locked": False}))
    for row, change in enumerate(DIFFERENCES.values()):
        rule = {"type": "formula", "criteria": "=FALSE", "format": book.add_format(palette.coloured(change))}
        sheet.conditional_format(row, 2, row, 2, rule)
    book.close()
    return stream.getvalue()


def _letters(look: Mapping[str, Any]) -> tuple[float, float, int]:
    """Return the width of a letter in pixels, the height of a line in points, and whether lines wrap."""
    letters = look["font_size"]
    width, height = letters * (_BOLD if look.get("bold") else _LETTER), letters * _LINE
    return round(width, 2), round(height, 2), int(look.get("text_wrap", False))


def _without(part: bytes, name: str) -> bytes:
    """Return a list of parts without the line of the one of this name."""
    end = re.escape(name.encode())
    return re.sub(rb"<(?:Override|Relationship) [^>]*%b\"[^>]*/>" % end, b"", part)

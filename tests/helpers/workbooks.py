"""Workbooks, opened and saved by openpyxl."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path


def opened(content: bytes | Path, *, values: bool = False) -> openpyxl.Workbook:
    """Open a workbook; its data bars are of a newer kind than openpyxl knows, which warns of it."""
    source = io.BytesIO(content) if isinstance(content, bytes) else content
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(source, data_only=values)


def saved(book: openpyxl.Workbook) -> bytes:
    """Save a workbook, which takes all calculated values out of it."""
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()

"""The words of a PDF, sheet by sheet."""

from __future__ import annotations

import unicodedata

import pymupdf


def sheets_of(content: bytes, *, by_place: bool = False) -> list[str]:
    """Give the words of each sheet with single spaces, in the order of the file or from top to bottom."""
    with pymupdf.open(stream=content, filetype="pdf") as document:
        texts = [page.get_text(sort=by_place) for page in document]
    return [" ".join(unicodedata.normalize("NFKC", text).split()) for text in texts]

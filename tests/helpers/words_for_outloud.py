"""Give outloud the words of a sheet by PDFium, in place of PyMuPDF, which is under the AGPL.

outloud takes from PyMuPDF where each word stands that an eye sees, and compares it with what is heard. Run as
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

import pypdfium2

from pdf_text import words_on

if TYPE_CHECKING:
    import os


class Matrix:
    """From PyMuPDF's places to those of the PDF, which these already are."""

    def __invert__(self) -> Matrix:
        return self


@dataclass(frozen=True)
class Rect:
    """A box."""

    x0: float
    y0: float
    x1: float
    y1: float

    def __mul__(self, _: Matrix) -> Rect:
        return self


class Sheet:
    """A page of a document."""

    transformation_matrix = Matrix()

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page

    def get_text(self, kind: str, flags: int) -> list[tuple[float, float, float, float, str, int, int, int]]:
        """Give each word with its box, block, line and number; ``flags`` change nothing here."""
        if kind != "words":
            raise NotImplementedError(kind, flags)
        return [
            (word.left, word.bottom, word.right, word.top, word.text, 0, word.line, number)
            for number, word in enumerate(words_on(self._page))
        ]


class Document:
    """A PDF."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._pdf = pypdfium2.PdfDocument(path)

    def __getitem__(self, at: int) -> Sheet:
        return Sheet(self._pdf[at])

    def close(self) -> None:
        self._pdf.close()


def main() -> None:
    """Run outloud."""
    module = ModuleType("pymupdf")
    flags = ("TEXT_PRESERVE_LIGATURES", "TEXT_PRESERVE_WHITESPACE", "TEXT_MEDIABOX_CLIP")
    vars(module).update({"open": Document, "Rect": Rect, **dict.fromkeys(flags, 0)})
    sys.modules["pymupdf"] = module
    from outloud import cli  # noqa: PLC0415 (it looks for PyMuPDF as it is imported)

    cli.main()


if __name__ == "__main__":
    main()

"""The words of a PDF, sheet by sheet, and where they stand."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from ctypes import byref, c_double
from typing import TYPE_CHECKING, Final, NamedTuple

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""What PDFium gives for a hyphen at the end of a line."""


class Word(NamedTuple):
    """A word and its box, in points from the lower left corner of the sheet."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    """The height of the line that its letters stand on."""
    line: int
    """Counted from 0, in the order of the file."""


def sheets_of(content: bytes, *, by_place: bool = False) -> list[str]:
    """Give the words of each sheet with single spaces, in the order of the file or from top to bottom."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        texts = [
            " ".join(_by_place(list(words_on(page)))) if by_place else page.get_textpage().get_text_range()
            for page in document
        ]
    return [" ".join(unicodedata.normalize("NFKC", text.translate(_HYPHENS)).split()) for text in texts]


def sizes_of(content: bytes) -> set[tuple[int, int]]:
    """Give the width and height of each sheet, in whole points."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def lines_of(content: bytes, *, above: float, below: float) -> list[int]:
    """Count the lines of each sheet that stand between a header and a footer of these heights in points."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        return [
            len(
                {round(word.base) for word in words_on(page) if below < word.base < page.get_height() - above}
            )
            for page in document
        ]


def words_on(page: pypdfium2.PdfPage) -> Iterator[Word]:
    """Yield the words of a sheet in the order of the file."""
    text = page.get_textpage()
    letters: list[tuple[str, int]] = []
    line = 0
    for at in range(text.count_chars()):
        letter = text.get_text_range(at, 1).translate(_HYPHENS)
        if letter.strip():
            letters.append((letter, at))
            continue
        if letters:
            yield _word(text, letters, line)
            letters = []
        line += "\n" in letter
    if letters:
        yield _word(text, letters, line)


def _word(text: pypdfium2.PdfTextPage, letters: list[tuple[str, int]], line: int) -> Word:
    lefts, bottoms, rights, tops = zip(*(text.get_charbox(at) for _, at in letters), strict=True)
    base = c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, letters[0][1], byref(c_double()), byref(base))
    word = "".join(letter for letter, _ in letters)
    return Word(word, min(lefts), min(bottoms), max(rights), max(tops), base.value, line)


def _by_place(words: list[Word]) -> list[str]:
    return [word.text for word in sorted(words, key=lambda each: (-round(each.base), each.left))]

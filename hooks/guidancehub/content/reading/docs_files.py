"""Check the files of docs/ that are no pages: each is of a known kind, and holds what its ending says."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem
from guidancehub.content.reading import pictures
from guidancehub.content.reading.file_text import MAX_BYTES, text_of
from guidancehub.content.reading.regular_files import read_regular
from guidancehub.content.reading.svg import fault_in_svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

DRAWING: Final = ".svg"
SHOWN: Final = (*pictures.ENDINGS, DRAWING)
"""The endings of pictures that a page may show."""

_PAGES: Final = ".md"
# Pages and script are read by those who make something of them, with the same limits.
_READ_ELSEWHERE: Final = (_PAGES, ".mjs")
_STYLES: Final = ".css"
_VENDOR: Final = "docs/assets/vendor/"
_OF_VENDORS: Final = (".mts", ".txt")
"""What a library brings along: its types, and its licence."""


def wrong_docs_files(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file below docs/ of another kind, or whose bytes do not fit its ending."""
    for path in paths:
        ending = PurePosixPath(path).suffix
        if ending in _READ_ELSEWHERE or (path.startswith(_VENDOR) and ending in _OF_VENDORS):
            continue
        if ending in pictures.ENDINGS:
            yield from _in_picture(root, path, ending)
        elif ending in {DRAWING, _STYLES}:
            yield from _in_text(root, path, ending)
        else:
            known = ", ".join(sorted((_PAGES, *SHOWN)))
            message = "found a file of a kind that the site does not publish, expected a page or a picture"
            yield Problem(path, 1, 1, "", "file-kind", message, f"the endings are {known}, in small letters")


def _in_picture(root: Path, path: str, ending: str) -> Iterator[Problem]:
    content = read_regular(root / path, path, pictures.MOST_BYTES + 1)
    if isinstance(content, Problem):
        yield content
    elif fault := pictures.fault_in_picture(content, ending):
        yield Problem(path, 1, 1, "", *fault)


def _in_text(root: Path, path: str, ending: str) -> Iterator[Problem]:
    """Yield the problems of a drawing, or of a style sheet, whose text alone is checked."""
    content = read_regular(root / path, path, MAX_BYTES + 1)
    if isinstance(content, Problem):
        yield content
        return
    if ending == DRAWING and len(content) > pictures.MOST_BYTES:
        message = f"found a drawing of more than {pictures.MOST_BYTES // 1024} KB, expected a smaller one"
        yield Problem(path, 1, 1, "", "picture-too-large", message, "simplify its shapes")
        return
    text = text_of(content, path)
    if isinstance(text, list):
        yield from text
    elif ending == DRAWING and (found := fault_in_svg(text)):
        yield Problem(path, found[0], 1, "", *found[1])

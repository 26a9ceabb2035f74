"""Check the files of docs/ that are no pages: each is of a known kind, and holds what its ending says."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem, did_you_mean
from guidancehub.content.reading import pictures
from guidancehub.content.reading.file_text import MAX_BYTES, text_of
from guidancehub.content.reading.regular_files import read_regular
from guidancehub.content.reading.svg import fault_in_svg, has_size
from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from guidancehub.content.reading.source import Source
    from guidancehub.performance.cache import Cache

DRAWING: Final = ".svg"
SHOWN: Final = (*pictures.ENDINGS, DRAWING)
"""The endings of pictures that a page may show."""

_PAGES: Final = ".md"
# Pages and script are read by those who make something of them, with the same limits.
_READ_ELSEWHERE: Final = (_PAGES, ".mjs")
_STYLES: Final = ".css"
_NAME: Final = re.compile(r"[A-Za-z0-9._/-]+")
"""What an address holds as it stands, and every computer can keep as a name."""
_SIZED: Final = re.compile(r"<svg\b[^>]*\sviewBox=")
_VENDOR: Final = "docs/assets/vendor/"
_OF_VENDORS: Final = (".mts", ".txt")
"""What a library brings along: its types, and its licence."""


def wrong_docs_files(root: Path, paths: Iterable[str], cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Yield a problem for each file below docs/ of another kind, or whose bytes do not fit its ending."""
    for path in paths:
        if not _NAME.fullmatch(path):
            # A name may hold the end of a line, or bytes that are no text at all.
            name = path if path.isprintable() else ascii(path)[1:-1]
            message = f"found the name {name!r}, expected letters without accents, digits and hyphens"
            hint = "rename the file or its folder, because the name is part of an address"
            yield Problem(name, 1, 1, "", "value-form", message, hint)
            continue
        ending = PurePosixPath(path).suffix
        if ending in _READ_ELSEWHERE or (path.startswith(_VENDOR) and ending in _OF_VENDORS):
            continue
        if ending in pictures.ENDINGS:
            yield from _in_file(root, path, pictures.MOST_BYTES, _in_picture, cache)
        elif ending in {DRAWING, _STYLES}:
            yield from _in_file(root, path, MAX_BYTES, _in_text, cache)
        else:
            known = ", ".join(sorted((_PAGES, *SHOWN)))
            message = "found a file of a kind that the site does not publish, expected a page or a picture"
            yield Problem(path, 1, 1, "", "file-kind", message, f"the endings are {known}, in small letters")


def read_mark(root: Path, address: str, source: Source, paths: Collection[str]) -> str | Problem:
    """Return the drawing at an address below docs/, which is that of a hub's mark; ``paths`` are all files.

    What is in it has been checked as that of any drawing.
    """
    path = f"docs{address}"
    if path not in paths:
        drawings = [each.removeprefix("docs") for each in paths if each.endswith(DRAWING)]
        hint = did_you_mean(address, drawings) or f"save the drawing as {path}"
        message = f"found {address!r}, expected the address of a drawing below docs/"
        return source.problem(("mark",), "picture-unknown", message, hint)
    text = (root / path).read_text(encoding="utf-8")
    if not _SIZED.search(text):
        message = "found a drawing without a viewBox, expected one, which says how high and wide it is"
        return Problem(path, 1, 1, "", "mark-size", message, "save it again from a program for drawings")
    if not has_size(text):
        message = "found a drawing whose width, height or viewBox gives no size, expected numbers above 0"
        return Problem(path, 1, 1, "", "mark-size", message, "save it again from a program for drawings")
    return text


def _in_file(
    root: Path, path: str, most: int, problems_in: Callable[[bytes, str], Iterator[Problem]], cache: Cache
) -> list[Problem]:
    content = read_regular(root / path, path, most + 1, cache)
    if isinstance(content, Problem):
        return [content]
    return cache.result(("docs file", path, content), lambda: list(problems_in(content, path)))


def _in_picture(content: bytes, path: str) -> Iterator[Problem]:
    if fault := pictures.fault_in_picture(content, PurePosixPath(path).suffix):
        yield Problem(path, 1, 1, "", *fault)


def _in_text(content: bytes, path: str) -> Iterator[Problem]:
    """Yield the problems of a drawing, or of a style sheet, whose text alone is checked."""
    ending = PurePosixPath(path).suffix
    if ending == DRAWING and len(content) > pictures.MOST_BYTES:
        message = f"found a drawing of more than {pictures.MOST_BYTES // 1024} KB, expected a smaller one"
        yield Problem(path, 1, 1, "", "picture-too-large", message, "simplify its shapes")
        return
    text = text_of(content, path)
    if isinstance(text, list):
        yield from text
    elif ending == DRAWING and (found := fault_in_svg(text)):
        yield Problem(path, found[0], 1, "", *found[1])

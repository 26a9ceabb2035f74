"""Nothing that belongs to one person stands in the words of a drawing in docs/, the hub's mark among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.checks.personal_data import fault_of, listed_in, unlisted_in
from guidancehub.content.problems import Problem
from guidancehub.content.reading.docs_files import DRAWING
from guidancehub.content.reading.file_text import MAX_BYTES, text_of
from guidancehub.content.reading.regular_files import read_regular
from guidancehub.content.reading.svg import words_in_svg
from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.performance.cache import Cache


def personal_data_in_drawings(
    root: Path, paths: Iterable[str], hub: Hub, cache: Cache = NO_CACHE
) -> Iterator[Problem]:
    """Yield a problem for each thing of a person's in a drawing that the hub does not list.

    What is in the drawings has been checked as that of any drawing.
    """
    listed = listed_in(hub)
    for path in (path for path in paths if path.startswith("docs/") and path.endswith(DRAWING)):
        content = read_regular(root / path, path, MAX_BYTES + 1, cache)
        text = [content] if isinstance(content, Problem) else text_of(content, path)
        if isinstance(text, list):
            yield from text
            continue
        for line, words in words_in_svg(text):
            for what, found in unlisted_in(words, listed):
                yield Problem(path, line, 1, "", *fault_of(what, found))

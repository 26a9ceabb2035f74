"""Check pages by hand for what belongs to one person, as in all other content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.checks.personal_data import fault_of, listed_in, unlisted_in
from guidancehub.content.problems import Problem
from guidancehub.web.markdown_pages import position_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.web.markdown_pages import MarkdownPage


def personal_data_on_pages(hub: Hub, written: Iterable[MarkdownPage]) -> Iterator[Problem]:
    """Yield a problem for each thing of a person's on a page that the hub does not list."""
    listed = listed_in(hub)
    for page in written:
        for what, found in unlisted_in(page.text, listed):
            place = position_of(found, page.text) if found in page.text else _line_of(found, page.text)
            yield Problem(page.source, *place, "", *fault_of(what, found))


def _line_of(found: str, text: str) -> tuple[int, int]:
    """Return the place of a line in which other signs stand for what was found; the start where none is."""
    lines = enumerate(text.split("\n"), 1)
    return next(
        ((number, 1) for number, line in lines if any(found == each for _, each in unlisted_in(line, ()))),
        (1, 1),
    )

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
            yield Problem(page.source, *position_of(found, page.text), "", *fault_of(what, found))

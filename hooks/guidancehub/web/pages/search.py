"""The search page: a form, and a place where script puts what the index finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press


def pages(press: Press) -> Iterator[Output]:
    """Make the page."""
    yield press.page(
        "search",
        "search/",
        PageMeta(
            title="Search",
            description="Find questions, case studies, tips, guidance and words.",
            kind="search",
            script="js/search/page.mjs",
        ),
        review=press.review,
    )

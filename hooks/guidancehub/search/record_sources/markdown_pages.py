"""Records of the pages that are written by hand in docs/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.search.record import SearchRecord
from guidancehub.views.html_text import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.search.filters import Facets
    from guidancehub.web.markdown_pages import HandWritten

_TITLE: Final = re.compile(r"<h1.*?</h1>", re.DOTALL)


def records(pages: Iterable[HandWritten], hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    """Give a record for each page."""
    for page in pages:
        lead, mark, rest = _TITLE.sub("", page.html).partition("<h2")
        yield SearchRecord(
            page.url,
            "page",
            page.title,
            hub.info.name,
            page.description,
            (words_of(lead), words_of(f"{mark}{rest}")),
            facets=facets.of("page", page.url),
        )

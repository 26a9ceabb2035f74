"""Check that each page by hand has an address of its own, so that no page takes the place of another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from guidancehub.content.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.output import Output


def taken_addresses(pages: Iterable[Output], written: Iterable[MarkdownPage]) -> Iterator[Problem]:
    """Yield a problem for each page by hand whose address, but for capitals, is that of another page."""
    numbers = Counter(page.uri.lower() for page in pages)
    for page in written:
        if numbers[f"{page.url}index.html".lower()] > 1:
            message = f"found a page at /{page.url}, where another page is, expected an address of its own"
            yield Problem(page.source, 1, 1, "", "id-twice", message, "give the file another name")

"""Warn of texts in pages by hand that a new hub asks its publisher to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.checks.typed_values import TO_SAY, TO_WRITE
from guidancehub.content.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.web.markdown_pages import MarkdownPage


def pages_to_write(written: Iterable[MarkdownPage]) -> Iterator[Problem]:
    """Yield a warning for each paragraph that nobody has written yet."""
    for page in written:
        for number, line in enumerate(page.text.split("\n"), 1):
            if line.startswith(TO_SAY):
                yield Problem(page.source, number, 1, "", *TO_WRITE)

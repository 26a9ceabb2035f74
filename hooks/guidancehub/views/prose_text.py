"""Prose as plain text: a line for each paragraph, “•” or a number before items, addresses after links."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.views.prose_blocks import prose_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.prose import Prose
    from guidancehub.views.prose_blocks import ProseLine, Span

_SPACES: Final = re.compile(r"[ \t\r\n\f]+")


def prose_text(prose: Prose, address: str) -> str:
    """Return prose without its marks; ``address`` goes before links from the site's root."""
    return "\n".join(f"{_mark(line)}{_words(line.spans, address)}" for line in prose_lines(prose.text))


def _mark(line: ProseLine) -> str:
    if not line.level or line.continues:
        return ""
    return "• " if line.number is None else f"{line.number}. "


def _words(spans: Iterable[Span], address: str) -> str:
    """Return the text of spans, each link followed by its address in brackets."""
    written = ""
    for url, linked in groupby(spans, key=lambda span: span.url):
        words = "".join(span.text for span in linked)
        site = address.rstrip("/") if url.startswith("/") else ""
        written += f"{words} ({site}{url})" if url else words
    # A line break in prose is a space, as on the page.
    return _SPACES.sub(" ", written).strip()

"""How long a page, or a part of one, takes to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.output import Output

WORDS_A_MINUTE: Final = 200
"""A careful reader's pace for guidance; said on no page, so that nobody takes it for a promise."""

_TAG: Final = re.compile(r"<[^>]*>")


class ReadingTimes:
    """Minutes for each address, anchors too."""

    def __init__(self, outputs: Iterable[Output]) -> None:
        """Keep the pages to measure."""
        self._pages: Mapping[str, str] = {output.url: output.html for output in outputs if output.page}

    def minutes(self, address: str) -> int | None:
        """Give the minutes that an address takes, or nothing for a page that is not generated.

        The address is relative to the site's root. With an anchor, it takes the part from there to
        the next heading of the second level.
        """
        url, _, anchor = address.partition("#")
        content = self._pages.get(url)
        if content is None:
            return None
        if anchor:
            start = max(content.find(f'id="{anchor}"'), 0)
            end = content.find("<h2", start)
            content = content[start : end if end > 0 else None]
        words = len(_TAG.sub(" ", content).split())
        return max(1, round(words / WORDS_A_MINUTE))

"""A link to a download, and the download's size, which is only known after the page has been rendered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.kind import Key
    from guidancehub.views.formats import Format

# Two characters for private use, which content cannot have, around the URI of a file. The placeholder is
# needed because pages are rendered before or while downloads are made, and the archive is made of them.
_PLACEHOLDER: Final = re.compile("\ue000([^\ue000\ue001]*)\ue001")
PLACEHOLDER_SIGN: Final = "\ue000".encode()
"""With what the bytes of a placeholder begin."""
_LOW_LINE: Final = "\ue002"
"""What a placeholder has for “_”, which would be a sign in Markdown."""
NO_BREAK: Final = "\u00a0"
"""A space at which no line ends."""


@dataclass(frozen=True, slots=True)
class DownloadLink:
    """A link to a download, with what a page shows for it."""

    uri: str
    """Relative to the site's root: ``downloads/question-matrix.csv``."""
    title: str
    """Its content, in a few words: “Question matrix: Value”."""
    purpose: str
    """Its use, in one plain sentence."""
    format: Format
    key: Key
    """The entry that it holds. Without an id: all entries of the kind, or all files of the kind of content
    file, of that name. ``EVERYTHING``: the whole hub."""
    part: str
    """Its heading in the list of all downloads."""
    pages: tuple[str, ...]
    """The URLs of the pages that link to it."""

    @property
    def single(self) -> bool:
        """Whether it holds one entry alone, such as a case study."""
        return bool(self.key[1])

    @property
    def size(self) -> str:
        """Return the placeholder which ``with_sizes`` turns into “, 24 KB”."""
        return f"\ue000{self.uri.replace('_', _LOW_LINE)}\ue001"


def with_sizes(text: str, sizes: Mapping[str, int | None], space: str = NO_BREAK) -> str:
    """Return a page's HTML with “, 24 KB” in place of each placeholder, with a ``space`` before the unit.

    ``sizes`` holds the size of each file in bytes, by its URI. The placeholder of a file whose size is
    ``None`` is deleted. One whose file ``sizes`` does not name is kept, to be replaced later.
    """

    def replaced(placeholder: re.Match[str]) -> str:
        uri = placeholder[1].replace(_LOW_LINE, "_")
        if uri not in sizes:
            return placeholder[0]
        number = sizes[uri]
        return "" if number is None else f", {size(number).replace(NO_BREAK, space)}"

    return _PLACEHOLDER.sub(replaced, text)

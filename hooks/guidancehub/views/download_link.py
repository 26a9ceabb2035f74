"""A link to a file that readers take away, and the file's size, which is known later than the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.views.formats import Format

# Two characters for private use, which no content may hold, around the address of a file. The placeholder is
# needed because pages are rendered while downloads are made, and the archive is made of the finished pages.
_PLACEHOLDER: Final = re.compile("\ue000([^\ue000\ue001]*)\ue001")


@dataclass(frozen=True, slots=True)
class DownloadLink:
    """What a page's link to a file says."""

    uri: str
    """Relative to the site's root: ``downloads/question-matrix.csv``."""
    title: str
    """What is in it: “Question matrix: Value”."""
    purpose: str
    """What it is for, in one plain sentence."""
    format: Format
    part: str
    """The heading that it stands under in the list of all downloads."""
    pages: tuple[str, ...]
    """The addresses of the pages that link it."""
    single: bool = False
    """Whether it holds one entry of very many, such as a case study."""

    @property
    def size(self) -> str:
        """Return the placeholder which ``with_sizes`` turns into “, 24 KB”."""
        return f"\ue000{self.uri}\ue001"


def with_sizes(text: str, sizes: Mapping[str, int | None]) -> str:
    """Return a page with “, 24 KB” for each placeholder, by the sizes of files in bytes.

    Nothing stands for a file whose size is ``None``: it is not made yet. A placeholder for a file that
    ``sizes`` does not name stays, to be replaced later.
    """

    def replaced(placeholder: re.Match[str]) -> str:
        if placeholder[1] not in sizes:
            return placeholder[0]
        number = sizes[placeholder[1]]
        return "" if number is None else f", {size(number)}"

    return _PLACEHOLDER.sub(replaced, text)

"""A file to take away, as a page offers it: before anything is known of how it is made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import size

if TYPE_CHECKING:
    from collections.abc import Mapping

# Signs of nobody's alphabet, around the address of a file.
_MARK: Final = re.compile("\ue000([^\ue000\ue001]*)\ue001")


@dataclass(frozen=True, slots=True)
class Offer:
    """What a link to a download says."""

    uri: str
    """Relative to the site's root: ``downloads/question-matrix.csv``."""
    title: str
    """What is in it: “Question matrix: Value”."""
    purpose: str
    """What it is for, in one plain sentence."""
    format: str
    """What it opens in, in a reader's words: “Excel”."""
    part: str
    """The heading that it stands under in the list of all downloads."""
    pages: tuple[str, ...]
    """The addresses of the pages that link it."""

    @property
    def size(self) -> str:
        """Stand for the file's size until it is known: pages are made while files are."""
        return f"\ue000{self.uri}\ue001"


def with_sizes(text: str, sizes: Mapping[str, int]) -> str:
    """Give a page with each size in words, by the sizes of files in bytes."""
    return _MARK.sub(lambda mark: size(sizes[mark[1]]), text)

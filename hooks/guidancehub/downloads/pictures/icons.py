"""The hub's sign as the icons that browsers, phones and bookmarks show."""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.pdf.typst_compiler import drawn
from guidancehub.views.icons import APPLE, FAVICON, SIZES, icon_uri

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from guidancehub.views.palette import Palette

_IN_ONE_FILE: Final = (16, 32, 48)
"""The sizes in the favicon, for browsers and bookmarks that take no SVG."""
_APPLE_SIDE: Final = 180
_BITS: Final = 32
"""Of each dot: red, green, blue and how opaque it is."""


@cache
def icon_files(sign: str, palette: Palette) -> Mapping[str, bytes]:
    """Return each icon by its URI. ``sign`` is the hub's, as SVG."""
    return {
        FAVICON: _favicon([(side, _icon(sign, side, palette)) for side in _IN_ONE_FILE]),
        APPLE: drawn("icon", palette, side=_APPLE_SIDE, filled=True, sign=sign),
        **{icon_uri(side): _icon(sign, side, palette) for side in SIZES},
    }


def _icon(sign: str, side: int, palette: Palette) -> bytes:
    return drawn("icon", palette, side=side, filled=False, sign=sign)


def _favicon(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """Return one file in the form ICO that holds PNGs: a list of where each begins, then all of them."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    start = len(head) + struct.calcsize("<BBBBHHII") * len(pictures)
    for side, picture in pictures:
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, _BITS, len(picture), start)
        start += len(picture)
    return head + b"".join(picture for _, picture in pictures)

"""Check pictures by their bytes: what they are, how large, and that nothing but the picture is in the file.

Knows PNG, JPEG, WebP and GIF as far as the parts of their files. Opens no picture, and unpacks nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.picture_metadata import without_metadata
from guidancehub.content.reading.picture_size import MOST_IN_ALL, MOST_ON_A_SIDE, size_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.problems import Fault

MOST_BYTES: Final = 500 * 1024
ENDINGS: Final = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP", ".gif": "GIF"}
"""The kind of picture that each ending promises."""

_MORE: Final = "what a camera or a program added to the picture, such as who took it, where and when"
_STRIP: Final = "run “guidancehub strip”, which takes it out of the file and changes nothing that is seen"
_SMALLER: Final = "make it as wide as it is shown, 1,280 pixels at most, and save it again"
_NO_PICTURE_OF_IT: Final = "save it again from a program for pictures, with the right ending"


def fault_in_picture(content: bytes, ending: str) -> Fault | None:
    """Return the fault of a picture's bytes, or ``None`` for one that may be published.

    ``ending`` is that of the file's name, in small letters. ``content`` has at least one byte more than
    ``MOST_BYTES`` where the file is too large.
    """
    expected = ENDINGS[ending]
    if len(content) > MOST_BYTES:
        return (
            "picture-too-large",
            f"found a picture of more than {MOST_BYTES // 1024} KB, expected a smaller one",
            _SMALLER,
        )
    kind = next((kind for kind, is_kind in _KINDS.items() if is_kind(content)), "no picture")
    if kind != expected:
        found = kind if kind in _KINDS else "bytes that are no picture of a known kind"
        return "picture-kind", f"found {found}, expected {expected}, as the ending says", _NO_PICTURE_OF_IT
    try:
        # What stands behind its end is no metadata, and told as damage.
        if not content.startswith(without_metadata(content, kind)):
            return "picture-metadata", f"found {_MORE}, expected the picture alone", _STRIP
        return fault_in_size(*size_of(content, kind))
    except (IndexError, ValueError):
        return (
            "picture-damaged",
            "found a damaged picture, or something behind its end, expected a whole picture and no more",
            _NO_PICTURE_OF_IT,
        )


def fault_in_size(width: float, height: float) -> Fault | None:
    """Return the fault of a size in pixels, or ``None`` where a browser can show it."""
    found = f"found a picture of {width:,.10g} × {height:,.10g} pixels"
    if min(width, height) <= 0:
        return "picture-damaged", f"{found}, expected at least 1 × 1", _NO_PICTURE_OF_IT
    if max(width, height) > MOST_ON_A_SIDE or width * height > MOST_IN_ALL:
        return (
            "picture-too-large",
            f"{found}, expected at most {MOST_ON_A_SIDE:,} on a side and {MOST_IN_ALL:,} in all",
            _SMALLER,
        )
    return None


_KINDS: Final[dict[str, Callable[[bytes], bool]]] = {
    "PNG": lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"),
    "JPEG": lambda content: content.startswith(b"\xff\xd8\xff"),
    "WebP": lambda content: content.startswith(b"RIFF") and content[8:12] == b"WEBP",
    "GIF": lambda content: content.startswith((b"GIF87a", b"GIF89a")),
}

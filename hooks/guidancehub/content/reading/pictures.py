"""Check pictures by their bytes: what they are, how large, and that they do not say where they were taken.

Knows PNG, JPEG, WebP and GIF as far as the parts in which they keep metadata. Opens no picture, and of
packed text unpacks no more than a picture may have, so that no picture can fill the memory.
"""

from __future__ import annotations

import re
import zlib
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.picture_parts import number, parts_of
from guidancehub.content.reading.picture_size import MOST_IN_ALL, MOST_ON_A_SIDE, size_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.problems import Fault

MOST_BYTES: Final = 500 * 1024
ENDINGS: Final = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP", ".gif": "GIF"}
"""The kind of picture that each ending promises."""

_GPS: Final = 0x8825
"""The tag of Exif under which a camera writes where it was (CIPA DC-008, 4.6.3)."""
_WORDS_OF_PLACE: Final = re.compile(
    rb"GPS|photoshop:(?:City|State|Country)|Iptc4xmp(?:Core|Ext):(?:Location|Country)"
)
"""How text in a picture's metadata (XMP) names a place: by its position, or by words."""
_IPTC: Final = b"Photoshop 3.0\0"
_IPTC_PLACE: Final = re.compile(rb"\x1c\x02[\x5a\x5c\x5f\x65]")
"""City, part of it, county and country (IPTC IIM 4.2, 2:90, 2:92, 2:95 and 2:101)."""
_OF_APPLICATIONS: Final = range(0xE0, 0xF0)
"""Marks in a JPEG (ITU-T T.81, table B.1)."""
_OF_WEBP: Final = frozenset({b"EXIF", b"XMP "})
_MOST_TAGS: Final = 1_000
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
        if any(map(_has_place, _metadata(content, kind))):
            return (
                "picture-location",
                "found the place where the picture was taken, expected a picture without it",
                "run “guidancehub strip”, which takes it out of the file, or save a screenshot of it",
            )
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


def _metadata(content: bytes, kind: str) -> Iterator[bytes]:
    """Yield each part with metadata. Raises what ``parts_of`` does where the file is damaged."""
    if kind == "GIF":
        # It has no Exif, and what Adobe's programs add is plain text.
        yield content
    for part in parts_of(content, kind):
        if (kind == "JPEG" and part.name[0] in _OF_APPLICATIONS) or (
            kind == "WebP" and part.name in _OF_WEBP
        ):
            yield part.inside
        # Texts may be packed, and are for programs alone: no picture of the hub needs any.
        elif kind == "PNG" and part.name in {b"eXIf", b"iTXt", b"zTXt", b"tEXt"}:
            yield _unpacked(part.name, part.inside)


def _unpacked(name: bytes, part: bytes) -> bytes:
    """Return the text of a PNG's part, or the Exif that ImageMagick writes there in hexadecimal digits.

    Raises ``ValueError`` where it cannot be unpacked.
    """
    keyword, _, text = part.partition(b"\0")
    try:
        if name == b"zTXt":
            text = zlib.decompressobj().decompress(text[1:], MOST_BYTES)
        elif name == b"iTXt" and text.startswith(b"\1"):
            text = zlib.decompressobj().decompress(text[2:].split(b"\0", 2)[-1], MOST_BYTES)
    except zlib.error:
        raise ValueError(name) from None
    if keyword.startswith(b"Raw profile type "):
        return bytes.fromhex(text.split(b"\n", 3)[-1].decode("ascii"))
    return part + text


def _has_place(part: bytes) -> bool:
    """Return whether metadata names a place: as a tag of Exif, or in the text that programs add."""
    exif = part.removeprefix(b"Exif\0\0")
    if exif.startswith((b"II*\0", b"MM\0*")):
        return _GPS in _tags(exif)
    if part.startswith(_IPTC) and _IPTC_PLACE.search(part):
        return True
    return _WORDS_OF_PLACE.search(part) is not None


def _tags(exif: bytes) -> Iterator[int]:
    """Yield the tags of the first list of Exif, which names the others."""
    order = "little" if exif.startswith(b"II") else "big"
    start = number(exif, 4, 4, order)
    places = range(start + 2, start + 2 + 12 * min(number(exif, start, 2, order), _MOST_TAGS), 12)
    for at in takewhile(lambda at: at + 2 <= len(exif), places):
        yield number(exif, at, 2, order)

"""Check pictures by their bytes: what they are, how large, and that they do not say where they were taken.

Knows PNG, JPEG, WebP and GIF as far as the parts in which they keep metadata. Opens no picture, and of
packed text unpacks no more than a picture may have, so that no picture can fill the memory.
"""

from __future__ import annotations

import re
import zlib
from itertools import takewhile
from typing import TYPE_CHECKING, Final

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
# Marks in a JPEG (ITU-T T.81, table B.1): what each part begins with, the picture, and parts of applications.
_PART: Final = 0xFF
_START_OF_PICTURE: Final = 0xDA
_OF_APPLICATIONS: Final = range(0xE0, 0xF0)
_MOST_TAGS: Final = 1_000
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
            "make it as wide as it is shown, 1,280 pixels at most, and save it again",
        )
    kind = next((kind for kind, is_kind in _KINDS.items() if is_kind(content)), "no picture")
    if kind != expected:
        found = kind if kind in _KINDS else "bytes that are no picture of a known kind"
        return "picture-kind", f"found {found}, expected {expected}, as the ending says", _NO_PICTURE_OF_IT
    try:
        says_place = any(map(_has_place, _METADATA[kind](content)))
    except (IndexError, ValueError):
        return "picture-damaged", "found a damaged picture, expected a whole one", _NO_PICTURE_OF_IT
    if says_place:
        return (
            "picture-location",
            "found the place where the picture was taken, expected a picture without it",
            "run “guidancehub strip”, which takes it out of the file, or save a screenshot of it",
        )
    return None


_KINDS: Final[dict[str, Callable[[bytes], bool]]] = {
    "PNG": lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"),
    "JPEG": lambda content: content.startswith(b"\xff\xd8\xff"),
    "WebP": lambda content: content.startswith(b"RIFF") and content[8:12] == b"WEBP",
    "GIF": lambda content: content.startswith((b"GIF87a", b"GIF89a")),
}


def _in_png(content: bytes) -> Iterator[bytes]:
    """Yield each part with metadata. Raises ``ValueError`` where the file does not end with its last part."""
    at, name = 8, b""
    while name != b"IEND":
        length, name = _number(content, at, 4), content[at + 4 : at + 8]
        if at + 12 + length > len(content):
            raise ValueError(at)
        # Texts may be packed, and are for programs alone: no picture of the hub needs any.
        if name in {b"eXIf", b"iTXt", b"zTXt", b"tEXt"}:
            yield _unpacked(name, content[at + 8 : at + 8 + length])
        at += 12 + length
    if at != len(content):
        raise ValueError(at)


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


def _in_jpeg(content: bytes) -> Iterator[bytes]:
    """Yield each part with metadata, all of which stand before the picture."""
    if not content.rstrip(b"\0").endswith(b"\xff\xd9"):
        raise ValueError(len(content))
    at = 2
    while content[at + 1] != _START_OF_PICTURE:
        if content[at] != _PART:
            raise ValueError(at)
        length = _number(content, at + 2, 2)
        if content[at + 1] in _OF_APPLICATIONS:
            yield content[at + 4 : at + 2 + length]
        at += 2 + length


def _in_webp(content: bytes) -> Iterator[bytes]:
    """Yield each part with metadata. Raises ``ValueError`` where the length does not fit."""
    if int.from_bytes(content[4:8], "little") + 8 != len(content):
        raise ValueError(len(content))
    at = 12
    while at < len(content):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if content[at : at + 4] in {b"EXIF", b"XMP "}:
            yield content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _in_gif(content: bytes) -> Iterator[bytes]:
    """Yield the whole file: GIF has no Exif, and what Adobe's programs add is plain text."""
    if not content.endswith(b";"):
        raise ValueError(len(content))
    yield content


_METADATA: Final[dict[str, Callable[[bytes], Iterator[bytes]]]] = {
    "PNG": _in_png,
    "JPEG": _in_jpeg,
    "WebP": _in_webp,
    "GIF": _in_gif,
}


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
    start = _number(exif, 4, 4, order)
    numbers = range(min(_number(exif, start, 2, order), _MOST_TAGS))
    for at in takewhile(lambda at: at + 2 <= len(exif), (start + 2 + 12 * number for number in numbers)):
        yield _number(exif, at, 2, order)


def _number(content: bytes, at: int, length: int, order: str = "big") -> int:
    """Return the number at a place. Raises ``ValueError`` behind the end."""
    if at + length > len(content):
        raise ValueError(at)
    return int.from_bytes(content[at : at + length], "little" if order == "little" else "big")

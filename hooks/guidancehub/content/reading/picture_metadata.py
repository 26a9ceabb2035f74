"""Take what programs and cameras add out of a picture's file, and leave every dot as it is.

Nothing is unpacked and drawn again: the parts of the file that are no picture are left out. Which way up a
photograph is belongs to the picture, and stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.picture_parts import END_OF_JPEG, END_OF_PNG, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.reading.picture_parts import Part

_OF_PNG: Final = frozenset({b"eXIf", b"iTXt", b"zTXt", b"tEXt"})
_OF_WEBP: Final = frozenset({b"EXIF", b"XMP "})
_EXTENDED: Final = b"VP8X"
_SAYS_METADATA: Final = 0x08 | 0x04
"""The bits of an extended WebP that promise Exif and XMP (RFC 9649, 2.7.1)."""
# Marks in a JPEG (ITU-T T.81, table B.1).
_EXIF_PART: Final = 0xE1
_OF_PROGRAMS: Final = (*range(0xE1, 0xF0), 0xFE)
_COLOURS: Final = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Parts without which colours would look different."""
_ORIENTATION: Final = 0x0112
_NUMBER_OF_TWO_BYTES: Final = 3
_SIDES: Final = range(2, 9)
"""The orientations that a program has to turn or mirror; 1 is as it stands."""


def without_metadata(content: bytes, kind: str) -> bytes:
    """Return a PNG, JPEG or WebP without metadata. Raises ``ValueError`` for others or damaged ones."""
    try:
        return _WITHOUT[kind](content)
    except (KeyError, IndexError, ValueError):
        raise ValueError(kind) from None


def _png(content: bytes) -> bytes:
    kept = (part.whole for part in _parts(content, "PNG", END_OF_PNG) if part.name not in _OF_PNG)
    return b"".join([content[:8], *kept])


def _jpeg(content: bytes) -> bytes:
    kept, turned = [content[:2]], b""
    for part in _parts(content, "JPEG", END_OF_JPEG):
        mark, inside = part.name[0], part.inside
        if mark == _EXIF_PART and inside.startswith(b"Exif\0\0") and not turned:
            turned = _only_orientation(inside.removeprefix(b"Exif\0\0"))
        if mark not in _OF_PROGRAMS or (mark in _COLOURS and inside.startswith(_COLOURS[mark])):
            kept.append(part.whole)
    if turned:
        exif = b"Exif\0\0" + turned
        kept.insert(1, b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif)
    return b"".join(kept)


def _webp(content: bytes) -> bytes:
    kept = [bytearray(part.whole) for part in parts_of(content, "WebP") if part.name not in _OF_WEBP]
    if kept and kept[0].startswith(_EXTENDED):
        kept[0][8] &= ~_SAYS_METADATA & 0xFF
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _parts(content: bytes, kind: str, last: bytes) -> Iterator[Part]:
    """Yield the parts up to the last. Phones put further pictures behind it, which say the place again."""
    for part in parts_of(content, kind):
        yield part
        if part.name == last:
            return


def _only_orientation(exif: bytes) -> bytes:
    """Return an Exif that says which way up the picture is, and nothing else; “” where it stands as it is."""
    order = exif[:2]
    little = order == b"II"

    def number(at: int, length: int) -> int:
        return int.from_bytes(exif[at : at + length], "little" if little else "big")

    start = number(4, 4)
    for at in range(start + 2, start + 2 + 12 * number(start, 2), 12):
        if number(at, 2) == _ORIENTATION and number(at + 2, 2) == _NUMBER_OF_TWO_BYTES:
            if number(at + 8, 2) not in _SIDES:
                return b""
            # Order, mark and place of the list; one entry; no further list.
            head = exif[:4] + (8).to_bytes(4, "little" if little else "big")
            one = (1).to_bytes(2, "little" if little else "big")
            return head + one + exif[at : at + 12] + bytes(4)
    return b""


_WITHOUT: Final[dict[str, Callable[[bytes], bytes]]] = {"PNG": _png, "JPEG": _jpeg, "WebP": _webp}

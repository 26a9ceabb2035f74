"""Take what programs and cameras add out of a picture's file, and leave every dot as it is.

Nothing is unpacked and drawn again: what is no part of the picture by its kind's own rules is left out,
whether it is known or not. Which way up a photograph is belongs to the picture, and stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from guidancehub.content.reading.picture_parts import (
    END_OF_JPEG,
    END_OF_PNG,
    chunks_of_webp,
    head_of_gif,
    number,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.reading.picture_parts import Part

_WHOLE_FILE: Final = 2**31
_COLOURS_OF_PNG: Final = {b"PLTE": 768, b"tRNS": 256, b"bKGD": 6, b"cHRM": 32, b"gAMA": 4, b"sBIT": 4}
_OF_SCREENS: Final = {b"sRGB": 1, b"cICP": 4, b"mDCV": 24, b"cLLI": 8, b"pHYs": 9}
_FRAMES_OF_PNG: Final = {b"acTL": 8, b"fcTL": 26, b"fdAT": _WHOLE_FILE}
_PICTURE_OF_PNG: Final = {b"IHDR": 13, b"IDAT": _WHOLE_FILE, b"iCCP": _WHOLE_FILE, b"IEND": 0}
_OF_PNG: Final = _PICTURE_OF_PNG | _COLOURS_OF_PNG | _OF_SCREENS | _FRAMES_OF_PNG
"""The parts of a picture, its colours and its frames, and how long each is at most (PNG, third edition)."""
_PROMISE_OF_FRAMES: Final = b"acTL"
_FRAME_OF_PNG: Final = b"fcTL"
_EXTENDED: Final = b"VP8X"
_FRAME_OF_WEBP: Final = b"ANMF"
_HEAD_OF_FRAME: Final = 16
_DOTS_OF_WEBP: Final = {b"VP8 ": _WHOLE_FILE, b"VP8L": _WHOLE_FILE, b"ALPH": _WHOLE_FILE}
_AROUND_DOTS: Final = {_EXTENDED: 10, b"ANIM": 6, b"ICCP": _WHOLE_FILE, _FRAME_OF_WEBP: _WHOLE_FILE}
_OF_WEBP: Final = _DOTS_OF_WEBP | _AROUND_DOTS
"""The same of a WebP (RFC 9649, 2.7)."""
_SAYS_METADATA: Final = 0x08 | 0x04
"""The bits of an extended WebP that promise Exif and XMP (RFC 9649, 2.7.1)."""
# Marks in a JPEG (ITU-T T.81, table B.1).
_OF_JPEG: Final = frozenset({*range(0xC0, 0xE0)} - {0xC8})
_JFIF, _EXIF, _COLOURS, _ADOBE = b"\xe0", b"\xe1", b"\xe2", b"\xee"
_NO_THUMBNAIL: Final = b"\0\0"
"""A small picture inside the picture often shows what was cut off from the large one."""
_ORIENTATION: Final = 0x0112
_NUMBER_OF_TWO_BYTES: Final = 3
_EXIF_BEFORE_SIDE: Final = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"
"""A list of one: the orientation, as a number of two bytes, of which this has the first."""
_SIDES: Final = range(2, 9)
"""The orientations that a program has to turn or mirror; 1 is as it stands."""
_OF_GIF: Final = (b"\xf9\x04", b"\xff\x0bNETSCAPE2.0\x03\x01", b"\xff\x0bANIMEXTS1.0\x03\x01")
"""How long a frame is shown and what of it is clear, and how often all frames are."""
_EXTENSION: Final = b"!"
_LONGEST_OF_GIF: Final = 18


def without_metadata(content: bytes, kind: str) -> bytes:
    """Return a picture that holds no more than the picture. Raises ``ValueError`` for a damaged one."""
    try:
        return _WITHOUT[kind](content)
    except (KeyError, IndexError, ValueError):
        raise ValueError(kind) from None


def _png(content: bytes) -> bytes:
    kept = [part for part in _parts(content, "PNG", END_OF_PNG) if _is_known(part, _OF_PNG)]
    frames = sum(part.name == _FRAME_OF_PNG for part in kept)
    # No browser shows a frame that nothing promised.
    promised = [number(part.inside, 0, 4) for part in kept if part.name == _PROMISE_OF_FRAMES]
    if promised != [frames] * min(1, frames):
        raise ValueError(frames)
    return b"".join([content[:8], *(part.whole for part in kept)])


def _is_known(part: Part, known: dict[bytes, int]) -> bool:
    """Return whether a part is one of the picture's. Raises ``ValueError`` for one that is too long."""
    if len(part.inside) > known.get(part.name, _WHOLE_FILE):
        raise ValueError(part.name)
    return part.name in known


def _jpeg(content: bytes) -> bytes:
    kept, turned = [content[:2]], b""
    for part in _parts(content, "JPEG", END_OF_JPEG):
        mark, inside = part.name, part.inside
        if mark == _EXIF and inside.startswith(b"Exif\0\0") and not turned:
            turned = _only_orientation(inside.removeprefix(b"Exif\0\0"))
        elif mark == _JFIF and inside.startswith(b"JFIF\0"):
            kept.append(_segment(mark, inside[:12] + _NO_THUMBNAIL))
        elif mark == _ADOBE and inside.startswith(b"Adobe"):
            kept.append(_segment(mark, inside[:12]))
        elif mark[0] in _OF_JPEG or (mark == _COLOURS and inside.startswith(b"ICC_PROFILE\0")):
            kept.append(part.whole)
    if turned:
        kept.insert(1, _segment(_EXIF, b"Exif\0\0" + turned))
    return b"".join(kept)


def _segment(mark: bytes, inside: bytes) -> bytes:
    return b"\xff" + mark + (len(inside) + 2).to_bytes(2, "big") + inside


def _webp(content: bytes) -> bytes:
    kept = [bytearray(_of_moving(part)) for part in parts_of(content, "WebP") if _is_known(part, _OF_WEBP)]
    if kept and kept[0].startswith(_EXTENDED):
        kept[0][8] &= ~_SAYS_METADATA & 0xFF
    return _chunk(b"RIFF", b"WEBP" + b"".join(kept))


def _of_moving(part: Part) -> bytes:
    """Return a part of a WebP; a frame that moves is a picture with parts of its own."""
    if part.name != _FRAME_OF_WEBP:
        return part.whole
    dots = (each.whole for each in chunks_of_webp(part.inside, _HEAD_OF_FRAME) if each.name in _DOTS_OF_WEBP)
    return _chunk(part.name, part.inside[:_HEAD_OF_FRAME] + b"".join(dots))


def _chunk(name: bytes, inside: bytes) -> bytes:
    return name + len(inside).to_bytes(4, "little") + inside


def _gif(content: bytes) -> bytes:
    kept = (part.whole for part in parts_of(content, "GIF") if _is_shown(part))
    return head_of_gif(content) + b"".join(kept)


def _is_shown(part: Part) -> bool:
    return part.name != _EXTENSION or (
        part.inside.startswith(_OF_GIF) and len(part.inside) <= _LONGEST_OF_GIF
    )


def _parts(content: bytes, kind: str, last: bytes) -> Iterator[Part]:
    """Yield the parts up to the last. Phones put further pictures behind it, which say the place again."""
    for part in parts_of(content, kind):
        yield part
        if part.name == last:
            return


def _only_orientation(exif: bytes) -> bytes:
    """Return an Exif that says which way up the picture is, and nothing else; “” where it stands as it is."""
    order: Literal["little", "big"] = "little" if exif.startswith(b"II") else "big"

    def stated(at: int, length: int) -> int:
        return int.from_bytes(exif[at : at + length], order)

    start = stated(4, 4)
    for at in range(start + 2, start + 2 + 12 * stated(start, 2), 12):
        if stated(at, 2) == _ORIENTATION and stated(at + 2, 2) == _NUMBER_OF_TWO_BYTES:
            side = stated(at + 8, 2)
            return _EXIF_BEFORE_SIDE + bytes([side]) + bytes(6) if side in _SIDES else b""
    return b""


_WITHOUT: Final[dict[str, Callable[[bytes], bytes]]] = {
    "PNG": _png,
    "JPEG": _jpeg,
    "WebP": _webp,
    "GIF": _gif,
}

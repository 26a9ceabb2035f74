"""Read how wide and high a picture is: by its file's first lines, and of each picture inside the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from guidancehub.content.reading.picture_parts import FRAME_OF_GIF, START_OF_SCAN, number, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.reading.picture_parts import Part

MOST_ON_A_SIDE: Final = 6_000
MOST_IN_ALL: Final = 24_000_000
"""As many pixels as a good camera takes. A browser keeps four bytes for each, however small the file is."""

# Frames of a JPEG (ITU-T T.81, table B.1): the other marks among these have tables and no size.
_FRAMES_OF_JPEG: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_HEAD_OF_PNG: Final = 13
_FOURTEEN_BITS: Final = 0x3FFF
_START_OF_VP8: Final = b"\x9d\x01\x2a"
_START_OF_VP8L: Final = b"\x2f"

_Size: TypeAlias = tuple[int, int]


def size_of(content: bytes, kind: str) -> _Size:
    """Return the largest width and height that a picture states, or 0 where one of its pictures has none.

    Raises ``ValueError`` or ``IndexError`` where the file is damaged, states no size or has no picture.
    """
    sizes, has_dots = _SIZES[kind](content)
    if not sizes or not has_dots:
        raise ValueError(kind)
    if any(0 in size for size in sizes):
        return min(sizes, key=min)
    return max(width for width, _ in sizes), max(height for _, height in sizes)


def _of_png(content: bytes) -> tuple[list[_Size], bool]:
    parts = list(parts_of(content, "PNG"))
    head = parts[0]
    if head.name != b"IHDR" or len(head.inside) != _HEAD_OF_PNG:
        raise ValueError(head.name)
    has_dots = any(part.name == b"IDAT" and part.inside for part in parts)
    return [(number(head.inside, 0, 4), number(head.inside, 4, 4))], has_dots


def _of_jpeg(content: bytes) -> tuple[list[_Size], bool]:
    parts = list(parts_of(content, "JPEG"))
    frames = [part.inside for part in parts if part.name[0] in _FRAMES_OF_JPEG]
    sizes = [(number(inside, 3, 2), number(inside, 1, 2)) for inside in frames]
    return sizes, any(part.name == START_OF_SCAN for part in parts)


def _of_webp(content: bytes) -> tuple[list[_Size], bool]:
    parts = list(parts_of(content, "WebP"))
    sizes = [_IN_WEBP[part.name](part) for part in parts if part.name in _IN_WEBP]
    return sizes, any(part.name in {b"VP8 ", b"VP8L", b"ANMF"} for part in parts)


def _of_canvas(part: Part) -> _Size:
    return number(part.inside, 4, 3, "little") + 1, number(part.inside, 7, 3, "little") + 1


def _of_vp8(part: Part) -> _Size:
    if part.inside[3:6] != _START_OF_VP8:
        raise ValueError(part.name)
    width, height = number(part.inside, 6, 2, "little"), number(part.inside, 8, 2, "little")
    return width & _FOURTEEN_BITS, height & _FOURTEEN_BITS


def _of_vp8l(part: Part) -> _Size:
    if part.inside[:1] != _START_OF_VP8L:
        raise ValueError(part.name)
    both = number(part.inside, 1, 4, "little")
    return (both & _FOURTEEN_BITS) + 1, (both >> 14 & _FOURTEEN_BITS) + 1


def _of_moving(part: Part) -> _Size:
    return number(part.inside, 6, 3, "little") + 1, number(part.inside, 9, 3, "little") + 1


def _of_gif(content: bytes) -> tuple[list[_Size], bool]:
    frames = [part.inside for part in parts_of(content, "GIF") if part.name == FRAME_OF_GIF]
    sizes = [(number(each, 4, 2, "little"), number(each, 6, 2, "little")) for each in frames]
    return [(number(content, 6, 2, "little"), number(content, 8, 2, "little")), *sizes], bool(frames)


_IN_WEBP: Final[dict[bytes, Callable[[Part], _Size]]] = {
    b"VP8X": _of_canvas,
    b"VP8 ": _of_vp8,
    b"VP8L": _of_vp8l,
    b"ANMF": _of_moving,
}
_SIZES: Final[dict[str, Callable[[bytes], tuple[list[_Size], bool]]]] = {
    "PNG": _of_png,
    "JPEG": _of_jpeg,
    "WebP": _of_webp,
    "GIF": _of_gif,
}

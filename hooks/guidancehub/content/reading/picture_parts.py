"""Find the parts of a picture's file: each begins where the one before ends, and nothing follows the last.

Knows PNG, JPEG, WebP and GIF. Opens no picture, and unpacks nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Marks in a JPEG (ITU-T T.81, table B.1).
START_OF_SCAN: Final = b"\xda"
END_OF_JPEG: Final = b"\xd9"
_MARK: Final = 0xFF
_WITHOUT_LENGTH: Final = (0x00, 0x01, *range(0xD0, 0xD9))
"""Marks that begin no part: those of a scan's dots, and of a second picture inside this one."""
_END_OF_SCAN: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
END_OF_PNG: Final = b"IEND"
# Signs in a GIF (GIF89a, appendix A).
FRAME_OF_GIF: Final = b","
END_OF_GIF: Final = b";"
_EXTENSION: Final = b"!"
_HAS_COLOURS: Final = 0x80


class Part(NamedTuple):
    """A part of a picture's file."""

    name: bytes
    inside: bytes
    whole: bytes
    """With its name, its length and what checks it; of a JPEG's scan with the dots behind it."""


def parts_of(content: bytes, kind: str) -> Iterator[Part]:
    """Yield each part of a picture behind what says its kind.

    Raises ``ValueError`` or ``IndexError`` where a part is cut off, and ``ValueError`` where anything stands
    behind the last one: all parts have been yielded before that.
    """
    return _PARTS[kind](content)


def chunks_of_webp(content: bytes, at: int) -> Iterator[Part]:
    """Yield the parts from a place on, of a file or a frame. Raises ``ValueError`` where one is cut off."""
    while at < len(content):
        length = number(content, at + 4, 4, "little")
        whole = content[at : at + 8 + length + length % 2]
        at = _behind(content, at + 8 + length) + length % 2
        yield Part(whole[:4], whole[8 : 8 + length], whole)


def head_of_gif(content: bytes) -> bytes:
    """Return what stands before the parts of a GIF: its kind, size and colours."""
    return content[: _behind(content, 13 + _bytes_of_colours(content[10]))]


def number(content: bytes, at: int, length: int, order: str = "big") -> int:
    """Return the number at a place. Raises ``ValueError`` behind the end."""
    if at + length > len(content):
        raise ValueError(at)
    return int.from_bytes(content[at : at + length], "little" if order == "little" else "big")


def _of_png(content: bytes) -> Iterator[Part]:
    at, name = 8, b""
    while name != END_OF_PNG:
        length, name = number(content, at, 4), content[at + 4 : at + 8]
        whole = content[at : at + 12 + length]
        at = _behind(content, at + 12 + length)
        yield Part(name, whole[8:-4], whole)
    _nothing_follows(content[at:])


def _of_jpeg(content: bytes) -> Iterator[Part]:
    at, name = 2, b""
    while name != END_OF_JPEG:
        if content[at] != _MARK:
            raise ValueError(at)
        while content[at + 1] == _MARK:
            at += 1
        name, start = content[at + 1 : at + 2], at
        if name[0] in _WITHOUT_LENGTH:
            raise ValueError(at)
        end = at = _behind(content, at + 2 + (0 if name == END_OF_JPEG else number(content, at + 2, 2)))
        if name == START_OF_SCAN:
            found = _END_OF_SCAN.search(content, end)
            at = found.start() if found else len(content)
        yield Part(name, content[start + 4 : end], content[start:at])
    # Some cameras fill the file up with nothing.
    _nothing_follows(content[at:].rstrip(b"\0"))


def _of_webp(content: bytes) -> Iterator[Part]:
    yield from chunks_of_webp(content, 12)
    if number(content, 4, 4, "little") + 8 != len(content):
        raise ValueError(len(content))


def _of_gif(content: bytes) -> Iterator[Part]:
    at, name = len(head_of_gif(content)), b""
    while name != END_OF_GIF:
        start, name = at, content[at : at + 1]
        if name == FRAME_OF_GIF:
            # Its place and size, its colours, and the least length of a packed number.
            at = _behind_blocks(content, at + 11 + _bytes_of_colours(content[at + 9]))
        elif name == _EXTENSION:
            at = _behind_blocks(content, at + 2)
        elif name == END_OF_GIF:
            at += 1
        else:
            raise ValueError(at)
        yield Part(name, content[start + 1 : at], content[start:at])
    _nothing_follows(content[at:])


def _bytes_of_colours(flags: int) -> int:
    return 3 * 2 ** ((flags & 0x07) + 1) if flags & _HAS_COLOURS else 0


def _behind_blocks(content: bytes, at: int) -> int:
    """Return the place behind blocks that each begin with their length, and end with one of none."""
    while content[at]:
        at += 1 + content[at]
    return at + 1


def _behind(content: bytes, at: int) -> int:
    if at > len(content):
        raise ValueError(at)
    return at


def _nothing_follows(rest: bytes) -> None:
    if rest:
        raise ValueError(rest[:1])


_PARTS: Final[dict[str, Callable[[bytes], Iterator[Part]]]] = {
    "PNG": _of_png,
    "JPEG": _of_jpeg,
    "WebP": _of_webp,
    "GIF": _of_gif,
}

"""Decode a file's bytes, and refuse text that holds something an editor cannot see.

Knows encodings and characters, and nothing of YAML. Refused are encodings other than UTF-8, invisible
characters, those that change the direction of text, and accents typed as a character of their own.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.problems import Fault

MAX_BYTES: Final = 1024 * 1024
"""A criterion is one file. A fifth of 1,000 questions, as long as the real ones, has some 600,000 bytes."""
SPLIT_HINT: Final = "split the file where its kind allows it, or shorten what is in it"

_MOST_SHOWN: Final = 10
_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad"
    r"\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    r"\U000e0000-\U000e007f]"
)
_UNSEEN_IN_QUOTES: Final = re.compile(rf"\r|{_UNSEEN.pattern}")
_LINE_END: Final = re.compile(r"\r\n?")
_SAVE_HINT: Final = "in the editor choose “Save with encoding” and then UTF-8"


def text_of(content: bytes, path: str) -> str | list[Problem]:
    """Return the text of a file in UTF-8, or the problems that prevent reading it."""
    if len(content) > MAX_BYTES:
        message = f"found more than {MAX_BYTES // 1024:,} KB, expected a shorter file"
        return [Problem(path, 1, 1, "", message, SPLIT_HINT)]
    if _is_wide(content):
        message = "found text that is not UTF-8 (it looks like UTF-16 or a binary file), expected UTF-8"
        return [Problem(path, 1, 1, "", message, _SAVE_HINT)]
    try:
        text = _LINE_END.sub("\n", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark that some editors put first.
        before = error.object[: error.start].decode()
        message = f"found a byte that is not UTF-8 (0x{error.object[error.start]:02x}), expected UTF-8"
        return [Problem(path, *_position_of(before, len(before)), "", message, _SAVE_HINT)]
    return list(_faults(text, path)) or text


def fault_in_text(text: str, *, quoted: bool = False) -> Fault | None:
    """Return a message and a hint for the first hidden character of a text, or ``None`` if it has none.

    ``quoted`` also refuses a carriage return, which only an escape in double quotes can write.
    """
    unseen = (_UNSEEN_IN_QUOTES if quoted else _UNSEEN).search(text)
    if unseen:
        return (
            f"found an invisible or control character (U+{ord(unseen[0]):04X}), expected plain text",
            "delete it, and type the words around it again",
        )
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        return (
            "found an accent typed as a separate character, expected one letter (Unicode NFC)",
            "delete the accented letter and type it again",
        )
    return None


def _is_wide(content: bytes) -> bool:
    """Return whether bytes are UTF-16: they begin with its mark, or every second byte is zero."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    pairs = content[:16]
    return len(pairs) >= len("a:".encode("utf-16-le")) and not (
        pairs[::2].strip(b"\0") and pairs[1::2].strip(b"\0")
    )


def _faults(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for each of the first ten lines with a hidden character, and one for all the others."""
    if text.isascii() and not _UNSEEN.search(text):
        return
    found = (
        (number, line, fault)
        for number, line in enumerate(text.split("\n"), start=1)
        if (fault := fault_in_text(line)) is not None
    )
    for number, line, (message, hint) in islice(found, _MOST_SHOWN):
        unseen = _UNSEEN.search(line)
        column = unseen.start() + 1 if unseen else _first_accent(line)
        yield Problem(path, number, column, "", message, hint)
    rest = [number for number, _, _ in found]
    if rest:
        message = f"found the same kind of character in {len(rest)} more lines, expected plain text"
        yield Problem(path, rest[0], 1, "", message)


def _first_accent(line: str) -> int:
    """Return the column, from 1, of the first letter that is not in Unicode's normal form (NFC)."""
    normal = unicodedata.normalize("NFC", line)
    pairs = enumerate(zip(line, normal, strict=False), start=1)
    return next((column for column, (here, there) in pairs if here != there), len(normal))


def _position_of(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1

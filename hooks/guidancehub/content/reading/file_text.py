"""Decode a file's bytes, and refuse text that holds something an editor cannot see.

Knows encodings and characters, and nothing of YAML. Refused are encodings other than UTF-8, characters that
are invisible, look like a space, are not assigned or are for private use, those that change the direction of
text, and accents typed as a character of their own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
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
_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Zl", "Zp"})
"""Of characters that show nothing or differ from font to font: control, format, not assigned (which those are
that never will be), private use, and the ends of lines and paragraphs that only some programs know."""
_BLANKS: Final = frozenset(
    "\u034f\u115f\u1160\u1680\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3000\u3164\uffa0\ufffc"
    "\U00016fe4"
    # Spaces of another width, and choosers of a variant, which show nothing by themselves.
    + "".join(map(chr, (*range(0x2000, 0x200B), 0x202F, 0x205F, *range(0xFE00, 0xFE10), 0x1D159)))
    + "".join(map(chr, range(0xE0100, 0xE01F0)))
)
"""Characters of other categories that look like a space or like nothing: Unicode's default ignorable ones,
its fillers, its place of a picture, and its spaces but for the two that people type."""
_LOST: Final = "\ufffd"
"""What programs put in the place of a letter that they could not read."""
_MOST_MARKS: Final = 4
"""Marks on one letter. A Hebrew letter with points and an accent has four; more cover other lines."""
_LINE_SIGNS: Final = "\t\n\r"
_LINE_END: Final = re.compile(r"\r\n?")
_OTHERS: Final = {
    b"PK\x03\x04": "a file of Word, Excel or a like program, or a zip file",
    b"\xd0\xcf\x11\xe0": "a file of an old Word or Excel",
    b"%PDF-": "a PDF",
    b"{\\rtf": "a file of rich text (RTF)",
}
"""How files of other programs begin, whatever their names end with."""
_SAVE_HINT: Final = "in the editor choose “Save with encoding” and then UTF-8"


def text_of(content: bytes, path: str) -> str | list[Problem]:
    """Return the text of a file in UTF-8, or the problems that prevent reading it."""
    if len(content) > MAX_BYTES:
        message = f"found more than {MAX_BYTES // 1024:,} KB, expected a shorter file"
        return [Problem(path, 1, 1, "", "file-too-large", message, SPLIT_HINT)]
    if program := next((words for sign, words in _OTHERS.items() if content.startswith(sign)), ""):
        message = f"found {program}, expected plain text"
        hint = "open it in its program, and copy the words into a file of plain text"
        return [Problem(path, 1, 1, "", "file-of-a-program", message, hint)]
    if _is_wide(content):
        message = "found text that is not UTF-8 (it looks like UTF-16 or a binary file), expected UTF-8"
        return [Problem(path, 1, 1, "", "text-not-utf-8", message, _SAVE_HINT)]
    try:
        text = _LINE_END.sub("\n", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark that some editors put first.
        before = error.object[: error.start].decode()
        message = f"found a byte that is not UTF-8 (0x{error.object[error.start]:02x}), expected UTF-8"
        return [Problem(path, *_position_of(before, len(before)), "", "text-not-utf-8", message, _SAVE_HINT)]
    return list(_faults(text, path)) or text


def fault_in_text(text: str, *, quoted: bool = False) -> Fault | None:
    """Return the fault of the first hidden character of a text, or ``None`` if it has none.

    ``quoted`` also refuses a carriage return, which only an escape in double quotes can write.
    """
    found = _first_fault(text, quoted=quoted)
    return found and found[1]


def _first_fault(text: str, *, quoted: bool = False) -> tuple[int, Fault] | None:
    """Return the index of the first hidden character, or of what else is wrong, with its fault."""
    at = text.find("\r") if quoted and "\r" in text else _first_unseen(text)
    if at >= 0:
        return at, (
            "character-hidden",
            f"found an invisible or control character ({_named(text[at])}), expected plain text",
            "delete it, and type the words around it again",
        )
    if text.isascii():
        return None
    if (at := text.find(_LOST)) >= 0:
        return at, (
            "text-not-utf-8",
            f"found the sign of a letter that a program lost ({_named(_LOST)}), expected the letter",
            "type it as the text has it that this one was copied from",
        )
    if found := _strange_marks(text):
        what = f"an accent without a letter, or more than {_MOST_MARKS} on one ({_named(found[0][0])})"
        return found.start(), (
            "character-accent",
            f"found {what}, expected letters",
            "delete the accents, and type the word again",
        )
    if not unicodedata.is_normalized("NFC", text):
        return _first_accent(text), (
            "character-accent",
            "found an accent typed as a separate character, expected one letter (Unicode NFC)",
            "delete the accented letter and type it again",
        )
    return None


def _strange_marks(text: str) -> re.Match[str] | None:
    """Return the first marks that stand on no letter, or that are too many for one."""
    marks = {each for each in set(text) if unicodedata.category(each).startswith("M")}
    if not marks:
        return None
    piled = "".join(sorted(each for each in marks if unicodedata.category(each) != "Mc"))
    on_none = f"(?:^|(?<=[\\s\"'\\[{{(]))[{''.join(sorted(marks))}]"
    return re.search(f"{on_none}|[{piled}]{{{_MOST_MARKS + 1},}}" if piled else on_none, text, re.MULTILINE)


@cache
def _is_unseen(character: str) -> bool:
    """Return whether a character shows nothing, or nothing that is the same everywhere."""
    return character not in _LINE_SIGNS and (
        unicodedata.category(character) in _CATEGORIES or character in _BLANKS
    )


def _first_unseen(text: str) -> int:
    """Return the index of the first character that shows nothing, or -1."""
    return min((text.index(each) for each in set(text) if _is_unseen(each)), default=-1)


def _named(character: str) -> str:
    """Return the code point and the name of a character, such as “U+3164 HANGUL FILLER”."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


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
    if fault_in_text(text) is None:
        return
    found = (
        (number, fault)
        for number, line in enumerate(text.split("\n"), start=1)
        if (fault := _first_fault(line)) is not None
    )
    for number, (at, told) in islice(found, _MOST_SHOWN):
        yield Problem(path, number, at + 1, "", *told)
    rest = [number for number, _ in found]
    if rest:
        message = f"found the same kind of character in {len(rest)} more lines, expected plain text"
        yield Problem(path, rest[0], 1, "", "character-hidden", message)


def _first_accent(line: str) -> int:
    """Return the index of the first letter that is not in Unicode's normal form (NFC)."""
    normal = unicodedata.normalize("NFC", line)
    pairs = enumerate(zip(line, normal, strict=False))
    return next((at for at, (here, there) in pairs if here != there), len(normal) - 1)


def _position_of(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1

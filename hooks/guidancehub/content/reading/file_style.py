"""How a content file is laid out: length of lines, spaces at their ends, line ends. It changes no value.

What is warned of here, ``formatted`` mends where it is certain. Linters ask for the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE: Final = 110
"""As in the settings of the linter and of editors."""

_MEND: Final = "“guidancehub fmt” mends it"
_LINE_END: Final = re.compile(r"\r\n?")
_FIRST: Final = re.compile(r"^ *(?:- )*(?:[a-z_]+: )?")


def style_of(content: bytes, path: str) -> Iterator[Problem]:
    """Yield a warning for each fault in the layout of a file in UTF-8."""
    text = content.decode("utf-8", "replace")
    if text.startswith("\ufeff"):
        yield _warning(path, (1, 1), "layout-mark", ("a byte order mark", "none"), _MEND)
    if "\r" in text:
        at = text.count("\n", 0, text.index("\r")) + 1
        fault = ("line ends of Windows", "those of Linux")
        yield _warning(path, (at, 1), "layout-line-end", fault, _MEND)
    lines = _LINE_END.sub("\n", text).split("\n")
    for at, line in enumerate(lines, 1):
        yield from _in_line(path, at, line)
    if lines[-1] != "":
        fault = ("no line end at the end", "one")
        yield _warning(path, (len(lines), 1), "layout-last-line", fault, _MEND)
    elif lines[-2:] == ["", ""]:
        fault = ("empty lines at the end", "none")
        yield _warning(path, (len(lines) - 1, 1), "layout-last-line", fault, _MEND)


def _in_line(path: str, at: int, line: str) -> Iterator[Problem]:
    if line != line.rstrip():
        fault = ("spaces at the end of a line", "none")
        yield _warning(path, (at, len(line.rstrip()) + 1), "layout-spaces", fault, _MEND)
    # A line of one long word, such as an address, cannot be broken.
    if len(line) > LONGEST_LINE and " " in _FIRST.sub("", line.rstrip()):
        fault = (f"a line of {len(line)} letters", f"at most {LONGEST_LINE}")
        hint = f"break it below “>-”; {_MEND} where the text is plain"
        yield _warning(path, (at, LONGEST_LINE + 1), "layout-long", fault, hint)


def _warning(path: str, place: tuple[int, int], code: str, fault: tuple[str, str], hint: str) -> Problem:
    """Return a warning at a line and column, of what was found and what was expected."""
    return Problem(path, *place, "", code, f"found {fault[0]}, expected {fault[1]}", hint)

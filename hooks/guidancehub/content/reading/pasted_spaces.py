"""Find non-breaking spaces where YAML needs plain ones: Word and the web paste them, and they look alike.

Inside a text they are right, as between a number and its unit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.problems import Fault

PASTED: Final = "\u00a0"
PASTED_SPACE: Final[Fault] = (
    "yaml-pasted-space",
    "found a non-breaking space (U+00A0), expected a plain one",
    "type the space again",
)
_FRAME: Final = re.compile(
    rf"[ {PASTED}]*(?:-[ {PASTED}]+)*(?:[A-Za-z_][\w-]*[ {PASTED}]*:[ {PASTED}]+)?(?:[>|][-+]?[ {PASTED}]+$)?"
)
"""The part of a line that says where it belongs: its indentation, hyphens of a list, a key, and “>-”."""


def with_plain_spaces(line: str) -> str:
    """Return a line with plain spaces before its value."""
    frame = _FRAME.match(line)
    end = frame.end() if frame else 0
    return line[:end].replace(PASTED, " ") + line[end:]


def told_by_its_cause(problem: Problem, text: str, read: Callable[[str], object]) -> Problem:
    """Return the problem of a pasted space in or above a line, where it is why the line cannot be read.

    It is if, with plain spaces, the file can be read, or can be read further.
    """
    lines = text.split("\n")
    for at in range(min(problem.line, len(lines)) - 1, -1, -1):
        plain = with_plain_spaces(lines[at])
        if plain != lines[at]:
            told = Problem(problem.path, at + 1, lines[at].index(PASTED) + 1, "", *PASTED_SPACE)
            after = read("\n".join([*lines[:at], plain, *lines[at + 1 :]]))
            is_cause = not isinstance(after, Problem) or _place(after) > _place(problem)
            return told if is_cause else problem
    return problem


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column

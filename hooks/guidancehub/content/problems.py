"""Problems in content: one record for each, and the one exception that carries them all.

A problem is a value. A check that finds one returns it, so that an editor sees
every problem of every file in one run, sorted, and nothing is half built.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Steps: TypeAlias = tuple[str | int, ...]
"""The path to a value in a file: keys of groups, and indexes of lists, from 0."""

Fault: TypeAlias = tuple[str, str, str]
"""The code, the message and the hint of a problem whose place is added later; the hint may be empty."""

_FEW: Final = 12


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault in one content file: where it is, what is wrong, and what to do."""

    path: str
    """The file, relative to the project's root, with "/"."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    field: str
    """The field with list positions from 1, such as ``areas[2].title``; may be empty."""
    code: str
    """What sort of fault it is, such as ``link-unknown-page``; ``problem-codes.yml`` explains each."""
    message: str
    """What was found and what was expected, in the editor's words."""
    hint: str = ""
    """What to do about it, where that is not plain from the message."""

    def __str__(self) -> str:
        """Return ``path:line:column: field: message [code]``, and the hint on a line of its own."""
        field = f"{self.field}: " if self.field else ""
        hint = f"\n    hint: {self.hint}" if self.hint else ""
        path = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in self.path)
        return f"{path}:{self.line}:{self.column}: {field}{self.message} [{self.code}]{hint}"


class ContentError(Exception):
    """The content cannot be built; holds every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep each problem once, sorted by file and line."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return all problems, one below the other, and their number."""
        count = len(self.problems)
        word = "problem" if count == 1 else "problems"
        return "\n".join([*map(str, self.problems), "", f"{count} {word} in the content"])


def field_name(path: Steps) -> str:
    """Return steps as text: ``areas[2].questions[1].title``, with list positions from 1."""
    name = ""
    for step in path:
        if isinstance(step, int):
            name += f"[{step + 1}]"
        else:
            name += f".{step}" if name else step
    return name


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """Return the nearest known name as a hint, or “” when none is near."""
    names = {name.lower(): name for name in known}
    near = get_close_matches(found.lower(), names, n=1, cutoff=0.6)
    return f"did you mean {names[near[0]]!r}?" if near else ""


def one_of(known: Collection[str]) -> str:
    """Return the known names as a hint, or “” when there are none or too many to read."""
    return f"one of: {', '.join(sorted(known))}" if 0 < len(known) <= _FEW else ""

"""Problems in content: one record for each, and the one exception that carries them all.

A problem is a value. A check that finds one returns it, so that an editor sees
every problem of every file in one run, sorted, and nothing is half built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Steps: TypeAlias = tuple[str | int, ...]
"""The path to a value in a file: keys of groups, and indexes of lists, from 0."""

Fault: TypeAlias = tuple[str, str, str]
"""The code, the message and the hint of a problem whose place is added later; the hint may be empty."""

_FEW: Final = 12
_ALIKE: Final = 0.6
"""How much of two names is the same where it is worth a closer look."""
_NEAR: Final = 0.75
"""How much of two words is the same where one may be a slip for the other."""
_SHORT: Final = 3
"""Letters of a word of which one may be wrong, and it is still known."""
_WORD: Final = re.compile(r"[^\W_]+")


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
    alike = get_close_matches(found.lower(), names, n=_FEW, cutoff=_ALIKE)
    near = next((names[each] for each in alike if _is_near(found.lower(), each)), None)
    return "" if near is None else f"did you mean {near!r}?"


def one_of(known: Collection[str]) -> str:
    """Return the known names as a hint, or “” when there are none or too many to read."""
    return f"one of: {', '.join(sorted(set(known)))}" if 0 < len(known) <= _FEW else ""


def _is_near(found: str, name: str) -> bool:
    """Return whether what was found can be a slip for a name: where they differ, they hardly do.

    How addresses or ids begin says nothing of which one was meant, so that each word is compared by itself.
    """
    ours, theirs = _WORD.findall(found), _WORD.findall(name)
    if len(ours) == len(theirs):
        return all(map(_is_slip, ours, theirs))
    first = _shared(ours, theirs)
    last = _shared(ours[first:][::-1], theirs[first:][::-1])
    our_rest, their_rest = (words[first : len(words) - last] for words in (ours, theirs))
    if our_rest and their_rest:
        return _is_slip("".join(our_rest), "".join(their_rest))
    # A word more or less: at the end it is another thing of the same place.
    return last > 0 and SequenceMatcher(None, found, name).ratio() >= _NEAR


def _shared(ours: list[str], theirs: list[str]) -> int:
    """Return how many words two lists begin with alike."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(ours), len(theirs)))


def _is_slip(ours: str, theirs: str) -> bool:
    """Return whether two words differ by a slip: a letter, an ending, or letters that changed places.

    Another number is never a slip: it is another year, or another question.
    """
    if ours.isdigit() or theirs.isdigit():
        return ours.lstrip("0") == theirs.lstrip("0")
    if SequenceMatcher(None, ours, theirs).ratio() >= _NEAR or sorted(ours) == sorted(theirs):
        return True
    others = sum(here != there for here, there in zip(ours, theirs, strict=False))
    return len(ours) == len(theirs) >= _SHORT and others == 1

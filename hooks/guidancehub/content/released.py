"""What earlier releases fixed for ever: the permanent numbers of questions and gates, and their banks.

Links hold numbers in place of codes, because they are short. A number is never changed and never given to
anything else, so that a link of any release opens for ever.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.reading.regular_files import read_regular, regular_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key

NUMBERS_FILE: Final = "released-numbers.txt"
"""The ledger of numbers: a kind, a number and an id a line, and lines are only ever added at the end."""
BANKS_FOLDER: Final = "banks"
"""Where the bank of each release is kept."""
SCALE: Final = "scale"
"""The kind of the lines that number a scale. Its id is its scores, such as ``0,1,2,3,4``."""

_LINE: Final = re.compile(r"(criterion|question|gate|scale) ([1-9][0-9]{0,3}) ([A-Za-z0-9,-]+)")
_MOST_BYTES: Final = 10_000_000
_HINT: Final = "lines are only added, by “make ledger”: take the file from the last release"


@dataclass(frozen=True, slots=True)
class Released:
    """What earlier releases fixed."""

    numbers: tuple[tuple[Key, int], ...] = ()
    """Each number that was given, with the kind and the id that have it, in the order of the ledger."""
    banks: Mapping[str, str] = field(default_factory=dict)
    """The text of each bank that is kept, by its release."""


def bank_uri(release: str) -> str:
    """Return where the bank of a release stands in the site, for ever, relative to its root."""
    return f"api/v1/bank/{release}.json"


def release_number(release: str) -> tuple[int, ...]:
    """Return the numbers of a release, by which releases are sorted."""
    return tuple(int(part) for part in release.split("."))


def read_released(root: Path) -> Released:
    """Read the ledger of numbers and the banks of a project, which may have none.

    Raises ``ContentError`` with every problem.
    """
    problems: list[Problem] = []
    numbers: dict[Key, int] = {}
    if (root / NUMBERS_FILE).exists():
        content = read_regular(root / NUMBERS_FILE, NUMBERS_FILE, _MOST_BYTES)
        if isinstance(content, Problem):
            problems.append(content)
        else:
            for each in _numbers_in(content.decode("utf-8", "replace")):
                if isinstance(each, Problem):
                    problems.append(each)
                else:
                    numbers.update((each,))
    paths, more = regular_files(root, BANKS_FOLDER)
    problems += more
    banks: dict[str, str] = {}
    for path in (path for path in paths if path.endswith(".json")):
        content = read_regular(root / path, path, _MOST_BYTES)
        if isinstance(content, Problem):
            problems.append(content)
        else:
            release = path.removeprefix(f"{BANKS_FOLDER}/").removesuffix(".json")
            banks[release] = content.decode("utf-8", "replace")
    if problems:
        raise ContentError(problems)
    return Released(tuple(numbers.items()), banks)


def _numbers_in(text: str) -> Iterator[tuple[Key, int] | Problem]:
    seen: set[tuple[str, str]] = set()
    for at, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        if not match:
            fault = f"found “{line[:60]}”, expected a kind, a number and an id"
            yield Problem(NUMBERS_FILE, at, 1, "", "ledger-line-form", fault, _HINT)
            continue
        kind, number, key = match.groups()
        if {(kind, number), (kind, key)} & seen:
            fault = f"found {kind} {number} {key}, expected each number and each id once"
            yield Problem(NUMBERS_FILE, at, 1, "", "ledger-twice", fault, _HINT)
        seen |= {(kind, number), (kind, key)}
        yield (kind, key), int(number)


def permanent_numbers(hub: Hub, released: Released) -> dict[Key, int]:
    """Return the number of everything that links name, by kind and id: those of the ledger, then new ones."""
    numbers = dict(released.numbers)
    last: dict[str, int] = {}
    for (kind, _), number in numbers.items():
        last[kind] = max(number, last.get(kind, 0))
    for kind, key in _numbered(hub):
        if (kind, key) not in numbers:
            last[kind] = last.get(kind, 0) + 1
            numbers[kind, key] = last[kind]
    return numbers


def scale_key(hub: Hub) -> Key:
    """Return the kind and the id under which the ledger has the scale of a hub."""
    return SCALE, ",".join(str(step.score) for step in hub.info.scale.steps)


def _numbered(hub: Hub) -> Iterator[Key]:
    yield from ((CRITERION.name, each.id) for each in hub.criteria)
    shown = (each for each in hub.located if each.is_published or each.is_retired)
    yield from (each.key for each in shown if each.kind in {QUESTION, GATE})
    yield scale_key(hub)

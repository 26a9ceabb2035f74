"""The values of one content file, and the line and column of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from guidancehub.content.problems import Problem, field_name
from guidancehub.content.reading.file_text import text_of
from guidancehub.content.reading.yaml_places import Places, places_in

if TYPE_CHECKING:
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.yaml_places import Position

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"


@dataclass(frozen=True)
class Source:
    """One content file: its values, and the position of each."""

    path: str
    """Relative to the project's root, with "/"."""
    value: Value
    content: bytes = field(repr=False, compare=False)
    """The bytes of the file."""
    dropped: dict[Steps, str] = field(default_factory=dict, repr=False, compare=False)
    """What stands behind a value without quotes on its line, from its “#” on, and is no part of it."""

    @cached_property
    def values(self) -> list[tuple[Steps, Value]]:
        """Each value with the steps to it, the outer before the inner. Most checks go through all of them."""
        return values_in(self.value)

    @cached_property
    def groups(self) -> list[tuple[Steps, dict[str, Value]]]:
        """Each group of fields with the steps to it: a fraction of all values, for checks of named fields."""
        return [(steps, value) for steps, value in self.values if isinstance(value, dict)]

    @cached_property
    def ids(self) -> list[tuple[Steps, str]]:
        """Each id as it is written, with the steps to the group that it is the id of."""
        return [(steps, key) for steps, group in self.groups if isinstance(key := group.get("id"), str)]

    @cached_property
    def references(self) -> list[tuple[Steps, dict[str, Value]]]:
        """Each reference as it is written, with the steps to it: any group that has a key “source”."""
        return [each for each in self.groups if "source" in each[1]]

    @cached_property
    def _places(self) -> Places:
        text = text_of(self.content, self.path)
        return places_in(text) if isinstance(text, str) else Places()

    @property
    def positions(self) -> dict[Steps, Position]:
        """The position of each value, and of each key under ``(*steps, "key of", name)``."""
        return self._places.positions

    @property
    def texts(self) -> dict[Steps, str]:
        """Each text over more than one line, as the file has it, from its position on."""
        return self._places.texts

    def problem(self, steps: Steps, code: str, message: str, hint: str = "", words: str = "") -> Problem:
        """Return a problem at a value, or at its nearest parent when it is not there.

        Where the value is a long text, the fault is placed at the words that it is about.
        """
        near = steps
        while near not in self.positions and near:
            near = near[:-1]
        position = self.positions.get(near, (1, 1))
        if words and near in self.texts:
            position = _position_of(words, self.texts[near], position)
        return Problem(self.path, *position, field_name(steps), code, message, hint)

    def key_problem(self, steps: Steps, code: str, message: str, hint: str = "") -> Problem:
        """Return a problem at a key rather than at its value."""
        position = self.positions.get((*steps[:-1], "key of", steps[-1]))
        if position is None:
            return self.problem(steps, code, message, hint)
        return Problem(self.path, *position, field_name(steps), code, message, hint)


def values_in(value: Value) -> list[tuple[Steps, Value]]:
    """Return each value with the steps to it, the outer before the inner."""
    found: list[tuple[Steps, Value]] = []
    _add(found, value, ())
    return found


def _add(found: list[tuple[Steps, Value]], value: Value, steps: Steps) -> None:
    # A list that grows takes a third of the time of generators inside each other.
    found.append((steps, value))
    if isinstance(value, list):
        for at, member in enumerate(value):
            _add(found, member, (*steps, at))
    elif isinstance(value, dict):
        for field_, inner in value.items():
            _add(found, inner, (*steps, field_))


def _position_of(words: str, text: str, start: Position) -> Position:
    """Return the position of words in a text of the file, where a space may be a line break, or ``start``."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    if found is None:
        return start
    line = start[0] + text.count("\n", 0, found.start())
    return line, found.start() - text.rfind("\n", 0, found.start()) if line > start[0] else (
        start[1] + found.start()
    )

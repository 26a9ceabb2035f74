"""Find where each value of a YAML file stands, which only the message of a problem needs.

Nearly every file is without a problem, and to keep the place of each value would take as much memory as the
values. So they are found when a problem asks for them, in a file whose values have been read already.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, cast

import yaml

if TYPE_CHECKING:
    from guidancehub.content.problems import Steps

Position: TypeAlias = tuple[int, int]
"""A line and a column, both from 1."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of one file stand."""

    positions: dict[Steps, Position] = field(default_factory=dict)
    """The position of each value, and of each key under ``(*steps, "key of", name)``."""
    texts: dict[Steps, str] = field(default_factory=dict)
    """Each text over more than one line, as the file has it, from its position on."""


@dataclass(slots=True)
class _Open:
    """A list or group whose end the parser has not reached."""

    steps: Steps
    is_group: bool
    number: int = 0
    """How many values it has so far."""
    key: str | None = None


def position_of(event: yaml.Event) -> Position:
    """Return the line and the column where an event begins, counted from 1."""
    mark = cast("yaml.Mark", event.start_mark)
    return mark.line + 1, mark.column + 1


def places_in(text: str) -> Places:
    """Return the places of the values in a YAML document that can be read without a problem."""
    places = Places()
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
        elif isinstance(event, yaml.ScalarEvent) and stack and stack[-1].is_group and stack[-1].key is None:
            stack[-1].key = event.value
            places.positions[*stack[-1].steps, "key of", event.value] = position_of(event)
        elif isinstance(event, yaml.NodeEvent):
            steps = _begun(stack)
            places.positions[steps] = position_of(event)
            if isinstance(event, yaml.CollectionStartEvent):
                stack.append(_Open(steps, isinstance(event, yaml.MappingStartEvent)))
                continue
            start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
            if start.line < end.line:
                places.texts[steps] = text[start.index : end.index]
    return places


def _begun(stack: list[_Open]) -> Steps:
    """Return the steps to the value that begins, and count it."""
    if not stack:
        return ()
    parent = stack[-1]
    step = parent.number if parent.key is None else parent.key
    parent.number, parent.key = parent.number + 1, None
    return (*parent.steps, step)

"""Read one YAML file into plain values, keeping the position of each.

Knows YAML and nothing of the hub. Values follow YAML 1.2, as editors' tools read it: ``NO``,
``12:30`` and dates stay text. A second document in a file is refused, and so is a key that the group has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import yaml

from guidancehub.content.problems import Problem, field_name
from guidancehub.content.reading.file_text import text_of
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_messages import in_words
from guidancehub.content.reading.yaml_refusals import (
    RefusedError,
    position_of,
    refuse_hidden,
    refuse_long_key,
    refuse_swallowed_lines,
    refuse_unsafe,
)

if TYPE_CHECKING:
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Position, Value

_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}", re.ASCII)
_REMARK: Final = re.compile(r"[ \t]+(#.*)")
_CONSTANTS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def decode(content: bytes, path: str) -> Source | list[Problem]:
    """Return the values of a YAML document with their positions, or the problems that prevent reading it."""
    text = text_of(content, path)
    if isinstance(text, list):
        return text
    reader = _Reader(text)
    try:
        return Source(path, reader.document(), reader.positions, reader.texts, reader.dropped)
    except RefusedError as refused:
        return [Problem(path, *refused.position, field_name(refused.steps), *refused.fault)]
    except yaml.YAMLError as error:
        return [in_words(error, text, path)]


class _Reader:
    """Builds values from the parser's events without recursion: deep nesting cannot overflow the stack."""

    def __init__(self, text: str) -> None:
        self.positions: dict[Steps, Position] = {}
        self.texts: dict[Steps, str] = {}
        self.dropped: dict[Steps, str] = {}
        self._text = text
        self._parser = yaml.CSafeLoader(text)
        self._nodes = 0

    def document(self) -> Value:
        """Return the value of the file's one document."""
        value: Value = None
        documents = 0
        while True:
            event = self._parser.get_event()
            if event is None or isinstance(event, yaml.StreamEndEvent):
                break
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise RefusedError(
                        position_of(event),
                        "yaml-two-documents",
                        "found a second document (“---”), expected one record in a file",
                        "move what is below the line to a file of its own",
                    )
                value = self._root()
        if documents == 0:
            raise RefusedError(
                (1, 1),
                "yaml-empty",
                "found an empty file, expected a record",
                "copy a finished file of its kind, or delete this one",
            )
        return value

    def _root(self) -> Value:
        stack: list[_Open] = []
        while True:
            # Inside a document the parser always has an event, or raises.
            event = cast("yaml.Event", self._parser.get_event())
            self._nodes += 1
            refuse_unsafe(event, self._nodes, len(stack))
            if isinstance(event, yaml.ScalarEvent):
                if stack and stack[-1].waits_for_key:
                    self._key(stack[-1], event)
                    continue
                value = self._scalar(event, self._step(stack, event))
            elif isinstance(event, yaml.CollectionStartEvent):
                steps = self._step(stack, event)
                stack.append(_Open({} if isinstance(event, yaml.MappingStartEvent) else [], steps))
                continue
            else:
                value = stack.pop().value
            if not stack:
                return value
            stack[-1].add(value)

    def _step(self, stack: list[_Open], event: yaml.Event) -> Steps:
        """Return the steps to the value that begins with this event, and keep its position."""
        if stack and stack[-1].waits_for_key:
            raise RefusedError(
                position_of(event),
                "yaml-key-not-a-word",
                "found a list or a group as a key, expected a word",
                "put text that begins with a bracket or a question mark in double quotes",
                stack[-1].steps,
            )
        steps: Steps = (*stack[-1].steps, stack[-1].next_step) if stack else ()
        self.positions[steps] = position_of(event)
        return steps

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        key: str = event.value
        refuse_long_key(event, parent.steps)
        refuse_hidden(event, parent.steps)
        steps = (*parent.steps, key)
        if isinstance(parent.value, dict) and key in parent.value:
            first = self.positions[(*parent.steps, "key of", key)][0]
            raise RefusedError(
                position_of(event),
                "yaml-key-twice",
                f"found the key {key!r} a second time, expected it once (first on line {first})",
                "delete one of the two, or make one list of both",
                steps,
            )
        self.positions[(*parent.steps, "key of", key)] = position_of(event)
        parent.key = key

    def _scalar(self, event: yaml.ScalarEvent, steps: Steps) -> Value:
        """Return one value by the rules of YAML 1.2; a quoted value is text."""
        text: str = event.value
        start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
        if start.line < end.line:
            self.texts[steps] = self._text[start.index : end.index]
        if not event.implicit[0]:
            refuse_hidden(event, steps)
            return text
        if text and (remark := _REMARK.match(self._text, end.index)):
            self.dropped[steps] = remark[1]
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if start.line < end.line:
            refuse_swallowed_lines(self.texts[steps], start.line + 1, steps)
        return text


@dataclass(slots=True)
class _Open:
    """A list or group whose end the parser has not reached."""

    value: dict[str, Value] | list[Value]
    steps: Steps
    key: str | None = None

    @property
    def waits_for_key(self) -> bool:
        """Return whether this is a group whose next key is still to come."""
        return self.key is None and isinstance(self.value, dict)

    @property
    def next_step(self) -> str | int:
        """Return the key or the index of the next value."""
        return len(self.value) if self.key is None else self.key

    def add(self, value: Value) -> None:
        """Add a finished value."""
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[str(self.key)] = value
            self.key = None

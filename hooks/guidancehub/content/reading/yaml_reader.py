"""Read one YAML file into plain values.

Knows YAML and nothing of the hub. Values follow YAML 1.2, as editors' tools read it: ``NO``,
``12:30`` and dates stay text. A second document in a file is refused, and so is a key that the group has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

import yaml

from guidancehub.content.problems import Problem, field_name
from guidancehub.content.reading.file_text import text_of
from guidancehub.content.reading.pasted_spaces import PASTED, told_by_its_cause
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_messages import in_words
from guidancehub.content.reading.yaml_places import position_of
from guidancehub.content.reading.yaml_refusals import (
    RefusedError,
    refuse_hidden,
    refuse_long_key,
    refuse_pasted_space,
    refuse_swallowed_lines,
    refuse_unsafe,
)

if TYPE_CHECKING:
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Value

_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}", re.ASCII)
_REMARK: Final = re.compile(r"[ \t]+(#.*)")
_PASTED_MEMBER: Final = f"-{PASTED}"
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
    value = _value_of(reader, text, path)
    if isinstance(value, Problem):
        if PASTED in text:
            value = told_by_its_cause(value, text, lambda plain: _value_of(_Reader(plain), plain, path))
        return [value]
    return Source(path, value, content, reader.dropped)


def _value_of(reader: _Reader, text: str, path: str) -> Value | Problem:
    try:
        return reader.document()
    except RefusedError as refused:
        return Problem(path, *refused.position, field_name(refused.steps), *refused.fault)
    except yaml.YAMLError as error:
        return in_words(error, text, path)


class _Reader:
    """Builds values from the parser's events without recursion: deep nesting cannot overflow the stack."""

    def __init__(self, text: str) -> None:
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
            try:
                if isinstance(event, yaml.ScalarEvent):
                    if stack and stack[-1].waits_for_key:
                        stack[-1].begin(event)
                        continue
                    value = self._scalar(event, stack)
                elif isinstance(event, yaml.CollectionStartEvent):
                    if stack and stack[-1].waits_for_key:
                        raise _no_key(event)
                    stack.append(_Open({} if isinstance(event, yaml.MappingStartEvent) else []))
                    continue
                else:
                    value = stack.pop().value
            except RefusedError as refused:
                refused.steps = _steps_to_here(stack)
                raise
            if not stack:
                return value
            stack[-1].add(value)

    def _scalar(self, event: yaml.ScalarEvent, stack: list[_Open]) -> Value:
        """Return one value by the rules of YAML 1.2; a quoted value is text."""
        text: str = event.value
        if not event.implicit[0]:
            refuse_hidden(event)
            return text
        start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
        if text and (remark := _REMARK.match(self._text, end.index)):
            self.dropped[_steps_to_here(stack)] = remark[1]
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if text.startswith(_PASTED_MEMBER):
            refuse_pasted_space(event, text[:2])
        if start.line < end.line:
            refuse_swallowed_lines(self._text[start.index : end.index], start.line + 1)
        return text


@dataclass(slots=True)
class _Open:
    """A list or group whose end the parser has not reached."""

    value: dict[str, Value] | list[Value]
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each key so far, from 1."""
    key: str | None = None

    @property
    def waits_for_key(self) -> bool:
        """Return whether this is a group whose next key is still to come."""
        return self.key is None and isinstance(self.value, dict)

    @property
    def next_step(self) -> str | int:
        """Return the key or the index of the next value."""
        return len(self.value) if self.key is None else self.key

    def begin(self, event: yaml.ScalarEvent) -> None:
        """Take the key of the next value."""
        key: str = event.value
        refuse_long_key(event)
        refuse_pasted_space(event, key)
        refuse_hidden(event)
        self.key = key
        line, column = position_of(event)
        first = self.lines.setdefault(key, line)
        if key in cast("dict[str, Value]", self.value):
            raise RefusedError(
                (line, column),
                "yaml-key-twice",
                f"found the key {key!r} a second time, expected it once (first on line {first})",
                "delete one of the two, or make one list of both",
            )

    def add(self, value: Value) -> None:
        """Add a finished value."""
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[str(self.key)] = value
            self.key = None


def _steps_to_here(stack: list[_Open]) -> Steps:
    """Return the steps to the value that the parser is at, or to the group whose key is still to come."""
    return tuple(each.next_step for each in stack if not each.waits_for_key)


def _no_key(event: yaml.Event) -> RefusedError:
    return RefusedError(
        position_of(event),
        "yaml-key-not-a-word",
        "found a list or a group as a key, expected a word",
        "put text that begins with a bracket or a question mark in double quotes",
    )

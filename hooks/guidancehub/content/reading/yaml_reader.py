"""Read one YAML file into plain values, keeping the position of each, and refuse what is unsafe.

Knows YAML and nothing of the hub. Values follow YAML 1.2, as editors' tools read it: ``NO``,
``12:30`` and dates stay text. Anchors, tags, further documents and deep or huge files are
refused while the parser's events stream by, before anything is built from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import yaml

from guidancehub.content.problems import Problem, field_name
from guidancehub.content.reading.file_text import MAX_BYTES, SPLIT_HINT, fault_of, text_of
from guidancehub.content.reading.regular_files import read_regular
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_messages import NO_ALIAS, NO_TAG, in_words

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Position, Value

MAX_DEPTH: Final = 20
MAX_NODES: Final = 50_000
MAX_KEY: Final = 80

_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}", re.ASCII)
_CONSTANTS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class _FaultError(Exception):
    """Ends the reading of one file; turned into a problem by ``read``."""

    def __init__(self, position: Position, message: str, hint: str = "", steps: Steps = ()) -> None:
        super().__init__(message)
        self.position, self.message, self.hint, self.steps = position, message, hint, steps


def read(file: Path, path: str) -> Source | list[Problem]:
    """Return a file's values with their positions, or the problems that prevent reading it."""
    content = read_regular(file, path, MAX_BYTES + 1)
    return [content] if isinstance(content, Problem) else decode(content, path)


def decode(content: bytes, path: str) -> Source | list[Problem]:
    """Return the values of a YAML document with their positions, or the problems that prevent reading it."""
    text = text_of(content, path)
    if isinstance(text, list):
        return text
    reader = _Reader(text)
    try:
        return Source(path, reader.document(), reader.positions, reader.texts)
    except _FaultError as fault:
        return [Problem(path, *fault.position, field_name(fault.steps), fault.message, fault.hint)]
    except yaml.YAMLError as error:
        return [in_words(error, text, path)]


class _Reader:
    """Builds values from the parser's events without recursion: deep nesting cannot overflow the stack."""

    def __init__(self, text: str) -> None:
        self.positions: dict[Steps, Position] = {}
        self.texts: dict[Steps, str] = {}
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
                    raise _FaultError(
                        _at(event),
                        "found a second document (“---”), expected one record in a file",
                        "move what is below the line to a file of its own",
                    )
                value = self._root()
        if documents == 0:
            raise _FaultError(
                (1, 1),
                "found an empty file, expected a record",
                "copy a finished file of its kind, or delete this one",
            )
        return value

    def _root(self) -> Value:
        stack: list[_Open] = []
        while True:
            # Inside a document the parser always has an event, or raises.
            event = cast("yaml.Event", self._parser.get_event())
            self._check(event, len(stack))
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

    def _check(self, event: yaml.Event, depth: int) -> None:
        """Refuse anchors, aliases and tags, and files with too many or too deep values."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _FaultError(
                _at(event),
                f"found more than {MAX_NODES:,} values in one file, expected fewer",
                SPLIT_HINT,
            )
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _FaultError(_at(event), *NO_ALIAS)
        if getattr(event, "tag", None):
            raise _FaultError(_at(event), *NO_TAG)
        if depth > MAX_DEPTH:
            raise _FaultError(
                _at(event),
                f"found lists or groups inside each other, expected at most {MAX_DEPTH} levels",
                "compare the file with a finished one of its kind",
            )

    def _step(self, stack: list[_Open], event: yaml.Event) -> Steps:
        """Return the steps to the value that begins with this event, and keep its position."""
        if stack and stack[-1].waits_for_key:
            raise _FaultError(
                _at(event),
                "found a list or a group as a key, expected a word",
                "put text that begins with a bracket or a question mark in double quotes",
                stack[-1].steps,
            )
        steps: Steps = (*stack[-1].steps, stack[-1].next_step) if stack else ()
        self.positions[steps] = _at(event)
        return steps

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        key: str = event.value
        if len(key) > MAX_KEY or "\n" in key:
            raise _FaultError(
                _at(event),
                f"found a long text before a colon, expected a key of at most {MAX_KEY} letters",
                "put the whole text in double quotes, or below “>-” on lines of its own",
                parent.steps,
            )
        self._refuse_hidden(event, parent.steps)
        steps = (*parent.steps, key)
        if isinstance(parent.value, dict) and key in parent.value:
            first = self.positions[(*parent.steps, "key of", key)][0]
            raise _FaultError(
                _at(event),
                f"found the key {key!r} a second time, expected it once (first on line {first})",
                "delete one of the two, or make one list of both",
                steps,
            )
        self.positions[(*parent.steps, "key of", key)] = _at(event)
        parent.key = key

    def _scalar(self, event: yaml.ScalarEvent, steps: Steps) -> Value:
        """Return one value by the rules of YAML 1.2; a quoted value is text."""
        text: str = event.value
        start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
        if start.line < end.line:
            self.texts[steps] = self._text[start.index : end.index]
        if not event.implicit[0]:
            self._refuse_hidden(event, steps)
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if start.line < end.line:
            self._refuse_swallowed_lines(start.line + 1, steps)
        return text

    def _refuse_hidden(self, event: yaml.ScalarEvent, steps: Steps) -> None:
        """Refuse invisible characters that an escape in double quotes writes, and nobody sees in the file."""
        fault = fault_of(event.value, quoted=True) if event.style == '"' else None
        if fault:
            raise _FaultError(_at(event), *fault, steps)

    def _refuse_swallowed_lines(self, first: int, steps: Steps) -> None:
        """Refuse members of a list that are indented too far: YAML reads them as text of the line above."""
        lines = self.texts[steps].split("\n")
        for number, line in enumerate(lines[1:], start=first + 1):
            if line.lstrip().startswith("- "):
                raise _FaultError(
                    (number, len(line) - len(line.lstrip()) + 1),
                    "found “- ” inside the text that begins above, expected it in the list's column",
                    "compare the spaces at the start of this line and the line above; two spaces a level",
                    steps,
                )


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


def _at(event: yaml.Event) -> Position:
    mark = cast("yaml.Mark", event.start_mark)
    return mark.line + 1, mark.column + 1

"""Read one YAML file into plain values, keeping the place of each, and refuse what is unsafe.

Knows YAML and nothing of the hub. Values follow YAML 1.2, as editors' tools read it: ``NO``,
``12:30`` and dates stay text. Anchors, tags, further documents and deep or huge files are
refused while the parser's events stream by, before anything is built from them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import yaml

from guidancehub.errors import Problem, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Place: TypeAlias = tuple[int, int]
Steps: TypeAlias = tuple[str | int, ...]

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 20
MAX_NODES: Final = 50_000

_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}", re.ASCII)
_CONSTANTS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# Characters that a reader cannot see or that turn the direction of text, and control characters.
_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad"
    r"\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    r"\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Source:
    """One content file: its values, and where each stands."""

    path: str
    """Relative to the project's root, with "/"."""
    value: Value
    places: dict[Steps, Place] = field(repr=False, compare=False)
    """Line and column, from 1, of each value, and of each key under ``(*steps, "key of", name)``."""

    def problem(self, steps: Steps, message: str, hint: str = "") -> Problem:
        """Place a fault at a value, or at its nearest parent when it is not there."""
        near = steps
        while near not in self.places and near:
            near = near[:-1]
        line, column = self.places.get(near, (1, 1))
        return Problem(self.path, line, column, field_name(steps), message, hint)

    def key_problem(self, steps: Steps, message: str, hint: str = "") -> Problem:
        """Place a fault at a key rather than at its value."""
        place = self.places.get((*steps[:-1], "key of", steps[-1]))
        if place is None:
            return self.problem(steps, message, hint)
        return Problem(self.path, *place, field_name(steps), message, hint)


class _FaultError(Exception):
    """Ends the reading of one file; turned into a problem by ``read``."""

    def __init__(self, place: Place, message: str, hint: str = "", steps: Steps = ()) -> None:
        super().__init__(message)
        self.place, self.message, self.hint, self.steps = place, message, hint, steps


def read(file: Path, path: str) -> Source | list[Problem]:
    """Read a file, giving its values or the problems that keep it from being read."""
    with file.open("rb") as stream:
        return decode(stream.read(MAX_BYTES + 1), path)


def decode(content: bytes, path: str) -> Source | list[Problem]:
    """Turn the bytes of one YAML document into values with places, or into problems."""
    try:
        text = _text_of(content)
    except _FaultError as fault:
        return [_problem(path, fault)]
    unseen = list(_unseen_characters(text, path))
    if unseen:
        return unseen
    reader = _Reader(text)
    try:
        return Source(path, reader.document(), reader.places)
    except _FaultError as fault:
        return [_problem(path, fault)]
    except yaml.YAMLError as error:
        return [_yaml_problem(path, error)]


def _problem(path: str, fault: _FaultError) -> Problem:
    return Problem(path, *fault.place, field_name(fault.steps), fault.message, fault.hint)


def _text_of(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise _FaultError(
            (1, 1),
            f"found more than {MAX_BYTES // 1024} KB, expected a shorter file",
            "split the record, or shorten its text",
        )
    wide = len(content) >= len("a:".encode("utf-16-le")) and not (
        content[:16:2].strip(b"\0") and content[1:16:2].strip(b"\0")
    )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or wide:
        raise _FaultError(
            (1, 1),
            "found text that is not UTF-8 (it looks like UTF-16 or a binary file), expected UTF-8",
            "in the editor choose “Save with encoding” and then UTF-8",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        raise _FaultError(
            (line, column),
            f"found a byte that is not UTF-8 (0x{content[error.start]:02x}), expected UTF-8",
            "in the editor choose “Save with encoding” and then UTF-8",
        ) from None


def _unseen_characters(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for each character that hides, or that another one could stand for."""
    for match in _UNSEEN.finditer(text):
        line, column = _place_of(text, match.start())
        yield Problem(
            path,
            line,
            column,
            "",
            f"found an invisible or control character (U+{ord(match[0]):04X}), expected plain text",
            "delete it, and type the words around it again",
        )
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for number, line_text in enumerate(text.splitlines(), start=1):
        if not unicodedata.is_normalized("NFC", line_text):
            yield Problem(
                path,
                number,
                1,
                "",
                "found an accent typed as a separate character, expected one letter (Unicode NFC)",
                "delete the accented letter and type it again",
            )


def _place_of(text: str, offset: int) -> Place:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _yaml_problem(path: str, error: yaml.YAMLError) -> Problem:
    """Put the parser's complaint into an editor's words."""
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    cause = str(getattr(error, "problem", None) or error)
    for sign, message, hint in _YAML_CAUSES:
        if sign in cause:
            return Problem(path, line, column, "", message, hint)
    return Problem(path, line, column, "", f"found YAML that cannot be read ({cause})", _INDENT_HINT)


_INDENT_HINT: Final = "compare the spaces at the start of this line and the line above; two spaces a level"
_YAML_CAUSES: Final = (
    (
        "cannot start any token",
        "found a character that cannot begin a value (a tab, @, ` or %), expected spaces or text",
        "use spaces in place of tabs, and put text that begins with a sign in double quotes",
    ),
    (
        "mapping values are not allowed",
        "found a colon inside plain text, or a wrong indentation, expected one “key: value” a line",
        "put the whole text in double quotes, or put it below “>-” on its own lines",
    ),
    ("did not find expected key", "found a line that does not line up, expected a key", _INDENT_HINT),
    (
        "could not find expected ':'",
        "found text without a colon, expected “key: value”",
        "add the colon and a space after the key, or indent the line below the text it continues",
    ),
    (
        "did not find expected '-' indicator",
        "found a line that does not line up with the list, expected “- ” at the list's indentation",
        _INDENT_HINT,
    ),
    (
        "unexpected end of stream",
        "found the end of the file inside quotes, expected the closing quote",
        "add the missing quote",
    ),
    (
        "undefined alias",
        "found an anchor or alias (& or *), expected plain text",
        "put the text in double quotes, or write the value out again",
    ),
)


class _Reader:
    """Build values from the parser's events without recursion, so that depth cannot hurt."""

    def __init__(self, text: str) -> None:
        self.places: dict[Steps, Place] = {}
        self._parser = yaml.CSafeLoader(text)
        self._nodes = 0

    def document(self) -> Value:
        """Give the one document's value."""
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
            raise _FaultError((1, 1), "found an empty file, expected a record")
        return value

    def _root(self) -> Value:
        stack: list[_Open] = []
        while True:
            # Inside a document the parser always has an event, or raises.
            event = cast("yaml.Event", self._parser.get_event())
            self._check(event, len(stack))
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                value: Value = stack.pop().value
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                steps = self._step(stack, event)
                kind: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
                stack.append(_Open(kind, steps))
                continue
            elif stack and isinstance(stack[-1].value, dict) and stack[-1].key is None:
                self._key(stack[-1], cast("yaml.ScalarEvent", event))
                continue
            else:
                self._step(stack, event)
                value = _scalar(cast("yaml.ScalarEvent", event))
            if not stack:
                return value
            stack[-1].add(value)

    def _check(self, event: yaml.Event, depth: int) -> None:
        """Refuse what a content file never needs, before it can grow."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _FaultError(_at(event), f"found more than {MAX_NODES:,} values in one file")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _FaultError(
                _at(event),
                "found an anchor or alias (& or *), expected plain text",
                "put the text in double quotes, or write the value out again",
            )
        tag = getattr(event, "tag", None)
        if tag:
            raise _FaultError(
                _at(event),
                f"found a YAML tag ({tag}), expected plain text",
                "put text that begins with an exclamation mark in double quotes",
            )
        if depth > MAX_DEPTH:
            raise _FaultError(
                _at(event),
                f"found lists or groups inside each other more than {MAX_DEPTH} deep",
                "compare the file with a finished one of its kind",
            )

    def _step(self, stack: list[_Open], event: yaml.Event) -> Steps:
        """Note where the coming value stands."""
        if not stack:
            steps: Steps = ()
        else:
            parent = stack[-1]
            if isinstance(parent.value, dict) and parent.key is None:
                raise _FaultError(
                    _at(event), "found a list or a group as a key, expected a word", steps=parent.steps
                )
            step = parent.key if isinstance(parent.value, dict) else len(parent.value)
            steps = (*parent.steps, step or 0 if isinstance(parent.value, list) else str(step))
        self.places[steps] = _at(event)
        return steps

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        key = event.value
        steps = (*parent.steps, key)
        if isinstance(parent.value, dict) and key in parent.value:
            first = self.places[(*parent.steps, "key of", key)][0]
            raise _FaultError(
                _at(event),
                f"found the key {key!r} a second time, expected it once (first on line {first})",
                "delete one of the two, or make one list of both",
                steps,
            )
        self.places[(*parent.steps, "key of", key)] = _at(event)
        parent.key = key


@dataclass(slots=True)
class _Open:
    """A list or group whose end has not come yet."""

    value: dict[str, Value] | list[Value]
    steps: Steps
    key: str | None = None

    def add(self, value: Value) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[str(self.key)] = value
            self.key = None


def _at(event: yaml.Event) -> Place:
    mark = cast("yaml.Mark", event.start_mark)
    return mark.line + 1, mark.column + 1


def _scalar(event: yaml.ScalarEvent) -> Value:
    """Read one value by the rules of YAML 1.2; what is quoted is text."""
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text

"""Change single values in the text of a YAML file, so that remarks, order and layout stay as they are.

Values are found by their steps, as in ``Source``. An edit replaces a stretch of the text; edits of one file
are made together, from its end to its start.
"""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

import yaml

from guidancehub.content.reading.file_style import LONGEST_LINE
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.problems import Steps

_INDENT: Final = 2


@dataclass(slots=True)
class YamlText:
    """The text of a file that has passed the checks, and the edits that wait to be made."""

    text: str
    _edits: list[tuple[int, int, str]] = field(default_factory=list)
    _root: yaml.Node | None = None

    @property
    def root(self) -> yaml.Node:
        """The file's outermost group."""
        if self._root is None:
            # It builds nodes alone, and no values. The checks have refused anchors and tags before.
            self._root = yaml.compose(self.text, Loader=yaml.CSafeLoader)
        return cast("yaml.Node", self._root)

    def node(self, steps: Steps) -> yaml.Node:
        """Return the value at some steps. Raises ``KeyError`` where there is none."""
        found = self.root
        for step in steps:
            found = self._pair(found, step)[1] if isinstance(step, str) else found.value[step]
        return found

    def key(self, steps: Steps) -> yaml.Node:
        """Return the key of the value at some steps, which end with its name."""
        return self._pair(self.node(steps[:-1]), str(steps[-1]))[0]

    def _pair(self, group: yaml.Node, name: str) -> tuple[yaml.Node, yaml.Node]:
        for key, value in group.value if isinstance(group, yaml.MappingNode) else ():
            if key.value == name:
                return key, value
        raise KeyError(name)

    def has(self, steps: Steps) -> bool:
        """Return whether the file has a value at some steps."""
        try:
            self.node(steps)
        except (KeyError, IndexError, TypeError):
            return False
        return True

    def is_flow(self, steps: Steps) -> bool:
        """Return whether a list or a group is written in brackets."""
        return bool(getattr(self.node(steps), "flow_style", False))

    def scalars(self) -> Iterator[tuple[Steps, yaml.ScalarNode]]:
        """Yield each single value with the steps to it."""
        waiting: list[tuple[Steps, yaml.Node]] = [((), self.root)]
        while waiting:
            steps, node = waiting.pop()
            if isinstance(node, yaml.ScalarNode):
                yield steps, node
            elif isinstance(node, yaml.SequenceNode):
                waiting += [((*steps, at), inner) for at, inner in enumerate(node.value)]
            else:
                waiting += [((*steps, key.value), inner) for key, inner in node.value]

    def keys(self) -> Iterator[yaml.ScalarNode]:
        """Yield each key of each group."""
        waiting: list[yaml.Node] = [self.root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, yaml.SequenceNode):
                waiting += node.value
            elif isinstance(node, yaml.MappingNode):
                yield from (key for key, _ in node.value)
                waiting += [value for _, value in node.value]

    def set(self, steps: Steps, value: str) -> None:
        """Give the value at some steps another text, in quotes where YAML needs them."""
        self.set_as_is(steps, scalar(value))

    def set_as_is(self, steps: Steps, value: str) -> None:
        """Give the place at some steps another value, such as a number, as YAML writes it."""
        node = self.node(steps)
        self.replace(node.start_mark.index, self.end_of(node), value)

    def set_or_add(self, steps: Steps, value: str) -> None:
        """Give a field a value; a field that is not there comes below the first of its group."""
        if self.has(steps):
            self.set(steps, value)
        else:
            self.add_below_first(steps[:-1], f"{steps[-1]}: {scalar(value)}")

    def add_below_first(self, group: Steps, lines: str) -> None:
        """Add lines to a group, below its first field."""
        first, value = self.node(group).value[0]
        column = first.start_mark.column
        at = self._line_end(self.end_of(value))
        self.replace(at, at, "\n" + textwrap.indent(lines.rstrip("\n"), " " * column))

    def add_member(self, steps: Steps, lines: str) -> None:
        """Add a member at the end of the list at some steps. ``lines`` begin with “- ”."""
        members = self.node(steps).value
        column = members[-1].start_mark.column - _INDENT
        at = self._end_of_remarks(self._line_end(self.end_of(members[-1])), column)
        self.replace(at, at, "\n" + textwrap.indent(lines.rstrip("\n"), " " * column))

    def add_first_member(self, steps: Steps, lines: str) -> None:
        """Add a member at the start of the list at some steps. ``lines`` begin with “- ”.

        In a list in brackets, it is a group of single values.
        """
        if self.is_flow(steps):
            at = self.node(steps).start_mark.index + 1
            self.replace(at, at, f"{_in_braces(lines)}, ")
            return
        first = self.node(steps).value[0]
        column = first.start_mark.column - _INDENT
        at = self._line_start(first.start_mark.index)
        self.replace(at, at, textwrap.indent(lines.rstrip("\n"), " " * column) + "\n")

    def add_after(self, steps: Steps, lines: str) -> None:
        """Add a member behind the member at some steps. ``lines`` begin with “- ”."""
        node = self.node(steps)
        at = self._line_end(self.end_of(node))
        indent = " " * (node.start_mark.column - _INDENT)
        self.replace(at, at, "\n" + textwrap.indent(lines.rstrip("\n"), indent))

    def put(self, steps: Steps, lines: str) -> None:
        """Put other lines in the place of a whole group, which is a member of a list or the file itself."""
        node = self.node(steps)
        start = self._line_start(node.start_mark.index) if steps else node.start_mark.index
        indent = " " * (node.start_mark.column - _INDENT) if steps else ""
        end = self._line_end(self.end_of(node))
        self.replace(start, end, textwrap.indent(lines.rstrip("\n"), indent))

    def delete_field(self, steps: Steps) -> None:
        """Delete a field with its lines, where the group has it and does not begin with it."""
        if self.has(steps):
            start = self._line_start(self.key(steps).start_mark.index)
            end = self._line_end(self.end_of(self.node(steps)))
            self.replace(start, min(end + 1, len(self.text)), "")

    def delete_member(self, steps: Steps) -> None:
        """Delete a member of a list with its lines; the last one takes the list's field with it."""
        if len(self.node(steps[:-1]).value) == 1:
            start = self._line_start(self.key(steps[:-1]).start_mark.index)
        else:
            start = self._line_start(self.node(steps).start_mark.index)
        end = self._line_end(self.end_of(self.node(steps)))
        self.replace(start, min(end + 1, len(self.text)), "")

    def lines_of(self, steps: Steps) -> str:
        """Return the lines of a group as they are, without the indentation of its list and without “- ”."""
        node = self.node(steps)
        start, end = node.start_mark.index, self._line_end(self.end_of(node))
        column = node.start_mark.column
        return textwrap.dedent(" " * column + self.text[start:end]) + "\n"

    def end_of(self, node: yaml.Node) -> int:
        """Return where the last value inside a node ends, without the empty lines below it."""
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        end = int(node.end_mark.index)
        return len(self.text[:end].rstrip()) if node.start_mark.index < end else end

    def _end_of_remarks(self, at: int, column: int) -> int:
        """Return where the lines of remarks end that stand below a member, further right than its hyphen."""
        for line in self.text[at + 1 :].split("\n"):
            remark = line.lstrip(" ")
            if not remark.startswith("#") or len(line) - len(remark) <= column:
                break
            at += len(line) + 1
        return at

    def replace(self, start: int, end: int, words: str) -> None:
        """Keep an edit of a stretch of the text."""
        self._edits.append((start, end, words))

    def made(self) -> str:
        """Return the text with all edits made."""
        text = self.text
        for start, end, words in sorted(self._edits, reverse=True):
            text = text[:start] + words + text[end:]
        return text

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end


def _in_braces(lines: str) -> str:
    """Return a member of a list, which is a group of single values, as it stands in brackets."""
    group = YamlText(lines).root.value[0]
    pairs = (f"{key.value}: {_on_one_line(value, lines)}" for key, value in group.value)
    return f"{{{', '.join(pairs)}}}"


def _on_one_line(value: yaml.ScalarNode, lines: str) -> str:
    """Return a value in quotes where it is a block, or where a sign would end it in brackets."""
    text = lines[value.start_mark.index : value.end_mark.index]
    is_fit = value.style == '"' or not (value.style or set(text) & set(",[]{}"))
    return text if is_fit else json.dumps(value.value, ensure_ascii=False)


def scalar(value: str) -> str:
    """Return a text as YAML reads it as this text, in double quotes only where it must."""
    source = decode(f"a: {value}\n".encode(), "")
    plain = isinstance(source, Source) and source.value == {"a": value} and not source.dropped
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return value if plain else f'"{escaped}"'


def folded(value: str, indent: int, margin: int = 0) -> str:
    """Return a text of one line as a block below “>-”, each line indented and none too long.

    ``margin`` is how far all of it is indented later.
    """
    width = LONGEST_LINE - indent - margin
    lines = textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(" " * indent + line for line in lines)

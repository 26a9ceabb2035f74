"""Mend the layout of a content file where that is certain: what its values say never changes."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.file_style import LONGEST_LINE
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.content.yaml_edit import YamlText, folded

if TYPE_CHECKING:
    import yaml

    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Value

_LINE_END: Final = re.compile(r"\r\n?")
_INDENT: Final = 2
_MEMBER: Final = re.compile(r"(?:[-*]|\d+\.) +")


def formatted(content: bytes, path: str) -> bytes:
    """Return a file with its layout mended; as it was where its values cannot be read or would change."""
    before = decode(content, path)
    if not isinstance(before, Source):
        return content
    text = _tidied(_LINE_END.sub("\n", content.decode("utf-8-sig")))
    text = _tidied(_with_short_values(text))
    after = decode(text.encode(), path)
    same = isinstance(after, Source) and _words(after.value) == _words(before.value)
    return text.encode() if same else content


def _tidied(text: str) -> str:
    """Return a text without spaces at the ends of lines, and with one line end at its own."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n") + "\n"


def _with_short_values(text: str) -> str:
    """Return a text in which values of too long lines are broken."""
    file = YamlText(text)
    lines = text.split("\n")
    for steps, node in file.scalars():
        first, last = node.start_mark.line, text.count("\n", 0, file.end_of(node))
        if all(len(line) <= LONGEST_LINE for line in lines[first : last + 1]):
            continue
        if node.style in {"|", ">"}:
            _break_block(file, node, first + 1, last)
        elif first == last and isinstance(node.value, str) and "\n" not in node.value and " " in node.value:
            _fold(file, steps, node)
    return file.made()


def _fold(file: YamlText, steps: Steps, node: yaml.ScalarNode) -> None:
    """Put a value of one line below “>-”, unless a remark stands behind it."""
    end = file.end_of(node)
    rest = file.text[end:].partition("\n")[0].strip()
    if rest or file.is_flow(steps[:-1]):
        return
    column = (
        file.key(steps).start_mark.column + _INDENT if isinstance(steps[-1], str) else node.start_mark.column
    )
    file.replace(node.start_mark.index, end, folded(node.value, column))


def _break_block(file: YamlText, node: yaml.ScalarNode, first: int, last: int) -> None:
    """Break the long lines of a text below “>-” or “|-”, where a line break is a space to readers."""
    lines = file.text.split("\n")
    start = sum(len(line) + 1 for line in lines[:first])
    for line in lines[first : last + 1]:
        if len(line) > LONGEST_LINE:
            indent = len(line) - len(line.lstrip())
            member = _MEMBER.match(line.lstrip()) if node.style == "|" else None
            # More spaces than the lines around would keep the break in a folded text.
            hanging = indent + (len(member[0]) if member else 0)
            file.replace(start, start + len(line), _wrapped(line, hanging))
        start += len(line) + 1


def _wrapped(line: str, indent: int) -> str:
    """Return a line broken at spaces, each further one with so many spaces at its start."""
    lead = line[: len(line) - len(line.lstrip())]
    lines = textwrap.wrap(
        line.strip(),
        LONGEST_LINE,
        initial_indent=lead,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _words(value: Value) -> object:
    """Return a value in which spaces and line breaks are alike, but for the empty lines of paragraphs."""
    if isinstance(value, dict):
        return {key: _words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_words(inner) for inner in value]
    return (
        [part.split() for part in re.split(r"\n[ \t]*\n", value.strip())] if isinstance(value, str) else value
    )

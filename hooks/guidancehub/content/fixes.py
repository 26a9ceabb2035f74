"""Mend what an editor can only have meant in one way, in files whose values can be read.

These are dates as people write them in Britain, Word's quotation marks around a whole value, bullets that
were pasted into a list or in its place, and the layout. A file that cannot be read for its pasted spaces
gets plain ones. Everything else is for the editor to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.far_dates import DONE, DUE
from guidancehub.content.formatting import formatted
from guidancehub.content.kinds import FILES, file_at
from guidancehub.content.model.uk_dates import in_iso
from guidancehub.content.reading.field_types import is_list, sort_at
from guidancehub.content.reading.file_text import MAX_BYTES, text_of
from guidancehub.content.reading.pasted_spaces import PASTED, PASTED_SPACE, with_plain_spaces
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.content.yaml_edit import YamlText, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import yaml
    from pydantic import BaseModel

    from guidancehub.content.problems import Steps

FOLDER: Final = "content"
_QUOTED: Final = re.compile(r"“([^“”]*)”", re.DOTALL)
_BULLET: Final = re.compile(r"[•·▪◦‣●○\uf0b7]\s+")
_INDENT: Final = 2
_MOST_LINES: Final = 1_000
"""Lines of a file in which pasted spaces are mended; each takes reading the file again."""
_OF_DAYS: Final = frozenset({*DONE, DUE})


def content_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each content file of a project that can be read: its path below the root, and its bytes."""
    paths, _ = regular_files(root, FOLDER)
    for path in paths:
        content = read_regular(root / path, path, MAX_BYTES + 1)
        if file_at(path) is not None and isinstance(content, bytes) and len(content) <= MAX_BYTES:
            yield path, content


def mended(content: bytes, path: str) -> bytes:
    """Return a file with all mended that is certain, its layout included."""
    file = file_at(path) or FILES[0]
    content = _with_plain_spaces(content, path)
    source = decode(content, path)
    if not isinstance(source, Source):
        return content
    text = YamlText(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    for steps, node in text.scalars():
        value = str(node.value)
        if is_list(file.model, steps):
            _mend_list(text, file.model, steps, node)
            continue
        meant = _meant(file.model, steps, value)
        if meant != value and node.start_mark.line == node.end_mark.line:
            text.set(steps, meant)
    return formatted(text.made().encode(), path)


def _mend_list(text: YamlText, model: type[BaseModel], steps: Steps, node: yaml.ScalarNode) -> None:
    """Make members of pasted bullets that stand where a list of words belongs, if each begins a line."""
    start, end = node.start_mark.index, text.end_of(node)
    lines = [line.strip() for line in text.text[start:end].split("\n")]
    is_field = isinstance(steps[-1], str) and not text.is_flow(steps[:-1])
    # In quotes or a block, a bullet begins no line of its own.
    is_plain = not node.style and sort_at(model, steps) == "words"
    if not (is_field and is_plain) or not all(map(_BULLET.match, lines)):
        return
    key = text.key(steps).start_mark
    is_beside = key.line == node.start_mark.line
    indent = "\n" + " " * (key.column + _INDENT if is_beside else node.start_mark.column)
    members = indent.join(f"- {scalar(_BULLET.sub('', line, count=1))}" for line in lines)
    text.replace(start, end, indent + members if is_beside else members)


def _with_plain_spaces(content: bytes, path: str) -> bytes:
    """Return a file with plain spaces wherever a pasted one is why it cannot be read."""
    for _ in range(_MOST_LINES if PASTED.encode() in content else 0):
        found = decode(content, path)
        text = text_of(content, path)
        if isinstance(found, Source) or isinstance(text, list) or found[0].code != PASTED_SPACE[0]:
            break
        lines = text.split("\n")
        lines[found[0].line - 1] = with_plain_spaces(lines[found[0].line - 1])
        content = "\n".join(lines).encode()
    return content


def _meant(model: type[BaseModel], steps: Steps, value: str) -> str:
    """Return what a value can only have meant, or the value."""
    field = next((step for step in reversed(steps) if isinstance(step, str)), "")
    if field in _OF_DAYS:
        return in_iso(value) or value
    if sort_at(model, steps) != "words":
        return value
    quoted = _QUOTED.fullmatch(value) if isinstance(steps[-1], str) else None
    return (
        _BULLET.sub("", quoted[1] if quoted else value, count=1) if _BULLET.match(value) or quoted else value
    )

"""Bring content up to the form that the program reads now, one numbered step after the other.

A function here returns new texts and writes nothing. A step that a release had stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.hub_info import HUB_FILE, SCHEMA, newer_schema
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.reading.file_text import MAX_BYTES
from guidancehub.content.reading.regular_files import read_regular
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.content.renaming import Change
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_FIELD: Final = "schema"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the form of content before it."""

    number: int
    """The schema that content has after it."""
    told: str
    """What it changes, for an editor: a clause without a full stop."""
    change: Callable[[Path, Mapping[str, str]], Mapping[str, str]]
    """Takes a project's folder and what earlier steps changed, by path; returns what it changes, by path.
    The number of the schema is none of its business."""


def _nothing_else(_root: Path, _texts: Mapping[str, str]) -> Mapping[str, str]:
    return {}


MIGRATIONS: Final = (Migration(1, "the content says which schema it has", _nothing_else),)
"""Every step, in order."""


def migrated(root: Path, steps: tuple[Migration, ...] = MIGRATIONS) -> Change:
    """Return the files of a project that change to bring its content up; none where it is in the newest form.

    Raises ``ContentError`` where content/hub.yml cannot be read, or has a schema that is newer.
    """
    path = HUB_FILE.pattern
    found, text = _found(root, path)
    newest = steps[-1].number
    due = [step for step in steps if step.number > found]
    if not due:
        return Change({}, f"the content has schema {newest}, the newest; nothing had to be changed")
    texts: dict[str, str] = {}
    for step in due:
        texts |= step.change(root, texts)
    hub = YamlText(texts.get(path, text))
    if hub.has((_FIELD,)):
        hub.set_as_is((_FIELD,), str(newest))
    else:
        hub.add_below_first((), f"{_FIELD}: {newest}")
    texts[path] = hub.made()
    told = [f"schema {step.number}: {step.told}" for step in due]
    return Change(texts, "\n".join([*told, f"the content has schema {newest} now; it had schema {found}"]))


def _found(root: Path, path: str) -> tuple[int, str]:
    """Return the number of the schema that a project's content has, and the text of its hub file."""
    content = read_regular(root / path, path, MAX_BYTES + 1)
    if isinstance(content, Problem):
        raise ContentError([content])
    source = decode(content, path)
    if not isinstance(source, Source):
        raise ContentError(source)
    number = source.value.get(_FIELD, 0) if isinstance(source.value, dict) else 0
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        found = "nothing" if number is None else f"{number!r}"
        hint = "write the number alone, without quotation marks"
        message = f"found {found}, expected a whole number from 0 on"
        raise ContentError([source.problem((_FIELD,), "value-not-a-number", message, hint)])
    if number > SCHEMA:
        raise ContentError([source.problem((_FIELD,), *newer_schema(number))])
    return number, content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")

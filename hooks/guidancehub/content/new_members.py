"""Begin a file whose members are no entries, such as routes and synonyms, or add a member to it.

None of them can be a draft, so that each is of the form that “check” takes and says what is still to write.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.checks.typed_values import TO_FILL_IN, TO_SAY
from guidancehub.content.editor_schemas import modeline
from guidancehub.content.load import record_of
from guidancehub.content.model.best_answer import BEST_ANSWERS_FILE
from guidancehub.content.model.house_words import defaults
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.content.model.words import WORDS_FILE
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.problems import ContentError, did_you_mean
from guidancehub.content.published import Loaded
from guidancehub.content.start import as_member
from guidancehub.content.templates import Known, template
from guidancehub.content.yaml_edit import YamlText, scalar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic import BaseModel

    from guidancehub.content.model.kind import ContentFile

LISTS: Final[Mapping[str, tuple[ContentFile[Any], str]]] = {
    ROUTES_FILE.name: (ROUTES_FILE, "routes"),
    SYNONYMS_FILE.name: (SYNONYMS_FILE, "synonyms"),
    BEST_ANSWERS_FILE.name: (BEST_ANSWERS_FILE, "answers"),
    WORDS_FILE.name: (WORDS_FILE, "texts"),
}
"""Each kind of file with the field that has its members, by the name of the kind."""
WITH_IDS: Final = frozenset({ROUTES_FILE.name, WORDS_FILE.name})
"""Kinds whose members have ids."""

_VALUES: Final = {"page": "/sources/", "means": "sources"}
"""A page that every hub has, and a word of it."""


def with_new_member(root: Path, kind: str, name: str) -> tuple[str, str]:
    """Return the path of a file and its text with a new member, whose id is ``name`` where it has one.

    Raises ``ContentError`` for a file that cannot be read, and ``NewEntryError`` where nothing can be added.
    """
    file, field = LISTS[kind]
    path = file.pattern
    if not (root / path).exists():
        return path, f"{modeline(file)}\n{_first(file, field, name)}"
    content = (root / path).read_bytes()
    loaded = record_of(content, path, file)
    if not isinstance(loaded, Loaded):
        raise ContentError(loaded)
    members: tuple[Any, ...] = getattr(loaded.record, field)
    if name and any(each.id == name for each in members):
        raise NewEntryError(f"found {name!r} in use in {path}, expected a new id")
    if not name and any(each.words[0].startswith(TO_SAY) for each in members):
        raise NewEntryError(
            f"found a start in {path} that nobody has written, expected none\n"
            f"    hint: write that one, in place of “{TO_SAY.strip()} …”"
        )
    text = YamlText(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    text.add_member((field,), as_member(_member(file, type(members[0]), name)))
    return path, text.made()


def _first(file: ContentFile[Any], field: str, name: str) -> str:
    """Return the lines of a file with one member."""
    if file is WORDS_FILE:
        return f"{field}:\n{textwrap.indent(as_member(_word(name)), '  ')}\n"
    return _to_say(template(file.model, _known(name, field)))


def _member(file: ContentFile[Any], model: type[BaseModel], name: str) -> str:
    return _word(name) if file is WORDS_FILE else _to_say(template(model, _known(name)))


def _known(name: str, *place: str) -> Known:
    return Known(name, {}, _VALUES, always=frozenset({"stops"}), place=place)


def _to_say(lines: str) -> str:
    """Return lines whose words readers see at once, so that they are warned of and not refused."""
    return lines.replace(TO_FILL_IN, f"{TO_SAY}what it is about")


def _word(name: str) -> str:
    """Return a text as the program says it, to be changed. Raises ``NewEntryError`` for an unknown one."""
    every = defaults().every
    if name not in every:
        near = did_you_mean(name, every) or "“guidancehub words” lists all texts with their ids"
        raise NewEntryError(f"found {name!r}, expected the id of a text\n    hint: {near}")
    # Some say nothing until a hub does.
    return f"id: {name}\ntext: {scalar(every[name] or f'{TO_SAY}what your readers are told here')}"

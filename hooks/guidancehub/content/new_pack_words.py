"""Begin the words of the tender pack, or those that are missing, for a hub to write."""

from __future__ import annotations

import textwrap
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

import yaml

from guidancehub.content.checks.typed_values import TO_SAY
from guidancehub.content.editor_schemas import modeline
from guidancehub.content.load import record_of
from guidancehub.content.model.pack_words import PACK_WORDS_FILE, TEXTS
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.problems import ContentError
from guidancehub.content.published import Loaded
from guidancehub.content.yaml_edit import YamlText, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from guidancehub.content.model.pack_words import PackWordsFile

_ABOUT: Final = {
    "route": "What each route is for.",
    "gates": "Which gates the law asks for on each route, and above the two lists of them.",
    "": "Beside fields and steps.",
    "ready": "“Ready?”: what a pack has (holds) or still needs (lacks).",
}
"""What texts are for, by the first word of their ids, in the order of the file."""
_EACH: Final = "pack-words-about.yml"
"""What each text is for, as it goes on after “Say here”."""


def with_all_pack_words(root: Path) -> tuple[str, list[str]]:
    """Return the text of content/pack-words.yml with each text that lacked, and the ids of these.

    Raises ``ContentError`` for a file that cannot be read, and ``NewEntryError`` where it lacks none.
    """
    path = PACK_WORDS_FILE.pattern
    if not (root / path).exists():
        members = textwrap.indent(_members(list(TEXTS)), "  ")
        return f"{modeline(PACK_WORDS_FILE)}\ntexts:\n{members}\n", list(TEXTS)
    content = (root / path).read_bytes()
    loaded = record_of(content, path, PACK_WORDS_FILE)
    if not isinstance(loaded, Loaded):
        raise ContentError(loaded)
    known = {each.id for each in cast("PackWordsFile", loaded.record).texts}
    lacking = [key for key in TEXTS if key not in known]
    if not lacking:
        raise NewEntryError(
            f"found every text in {path}, expected one that lacks\n    hint: change the words of that file"
        )
    file = YamlText(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    file.add_member(("texts",), _members(lacking))
    return file.made(), lacking


def _members(keys: Sequence[str]) -> str:
    """Return the lines of texts to write, with a remark above those of each sort."""
    sorts = {sort: [key for key in keys if _sort(key) == sort] for sort in _ABOUT}
    lines = [
        line
        for sort, members in sorts.items()
        for line in ([f"# {_ABOUT[sort]}", *_lines(members)] if members else [])
    ]
    return "\n".join(lines)


def _sort(key: str) -> str:
    first = key.partition("-")[0]
    return first if first in _ABOUT else ""


def _lines(keys: Sequence[str]) -> Iterator[str]:
    content = files("guidancehub.content").joinpath(_EACH).read_text(encoding="utf-8")
    about = cast("dict[str, str]", yaml.load(content, Loader=yaml.CSafeLoader))
    for key in keys:
        names = ", ".join(f"{{{name}}}" for name in TEXTS[key])
        text = f"{TO_SAY}{about[key]}{', with ' if names else ''}{names}"
        yield f"- id: {key}"
        yield f"  text: {scalar(text)}"

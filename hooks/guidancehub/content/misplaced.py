"""Files that are not where their kind belongs, and where to move them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.kinds import FILES, KINDS, file_at
from guidancehub.content.model.kind import whole
from guidancehub.content.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from guidancehub.content.model.kind import ContentFile

_FOLDER: Final = "content"
_SCHEMA: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?# yaml-language-server: \$schema=(?:\S*/)?([a-z-]+)\.schema\.json"
)


def kind_named(content: bytes) -> ContentFile[Any] | None:
    """Return the kind of file whose schema the first line of a file names, or ``None``."""
    found = _SCHEMA.match(content)
    return next((file for file in FILES if found and file.name == found[1].decode()), None)


def in_another_place(path: str, kind: ContentFile[Any]) -> Problem:
    """Return the problem of a file that stands where files of its kind are not read."""
    called = next((each.one for each in KINDS if each.file is kind and each.walk is whole), kind.title)
    place = kind.pattern.removesuffix("*.yml")
    return Problem(
        path,
        1,
        1,
        "",
        "file-misplaced",
        f"found a file of the kind “{called}”, expected it in {place}",
        f"move it to {place}, unless its first line names the wrong schema",
    )


def unknown_file(path: str, content: bytes) -> Problem:
    """Return the problem of a file that is of no kind that the hub reads where it stands."""
    kind = kind_named(content) if path.endswith(".yml") else None
    if kind:
        return in_another_place(path, kind)
    message = "found a file of no known kind, expected content alone here"
    return Problem(path, 1, 1, "", "file-unknown", message, _where_it_belongs(path))


def _where_it_belongs(path: str) -> str:
    """Return what to do with a file that is no content: rename it, move it, or delete it."""
    place, _, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    if ending.lower() in {"yml", "yaml"} and file_at(f"{place}/{stem}.yml"):
        return "give the file the ending .yml"
    if ending == "txt" and stem.endswith(".yml"):
        return f"give the file the name {stem}; Windows hides the ending .txt unless you ask for it"
    if ending != "yml":
        return "content is in files that end in .yml: move this one out of content/, or delete it"
    above = next((folder for folder in _folders_above(place) if file_at(f"{folder}/{name}")), "")
    if above:
        return f"move it to {above}/"
    beside = [file.pattern for file in FILES if file.pattern.startswith(f"{place}/")]
    near = did_you_mean(path, [file.pattern.replace("*", stem) for file in FILES])
    lives = "content lives in: " + ", ".join(file.pattern for file in FILES)
    return near or (f"here the hub reads {', '.join(beside)}" if beside and place != _FOLDER else lives)


def _folders_above(place: str) -> list[str]:
    """Return the folders that a folder is in, the nearest first."""
    parts = place.split("/")
    return ["/".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]

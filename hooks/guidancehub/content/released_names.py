"""The ledger of names: what a release called its files, which is a part of their addresses.

It has a hub's own words, too, by which packs and their papers are read back, for readers have such files. The
program's own are known for ever.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.house_words import defaults
from guidancehub.content.model.words import WORDS_FILE
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.reading.regular_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.words import WordsFile

NAMES_FILE: Final = "released-names.txt"
"""A release, the id of a word and the word itself a line; lines are only ever added at the end."""

_LINE: Final = re.compile(
    r"([0-9]+\.[0-9]+\.[0-9]+) "
    r"(?:(name-[a-z-]+) ([a-z0-9]+(?:-[a-z0-9]+)*)|(?!name-)([a-z]+(?:-[a-z]+)+) (\S.*))",
    re.ASCII,
)
_MOST_BYTES: Final = 10_000_000
_OF_FILES: Final = (
    "name-released-changed",
    "called its files",
    "links that readers have keep their address for ever",
)
_READ_BACK: Final = (
    "word-released-changed",
    "said in files that are read back",
    "files that readers have can be read back for ever",
)


@dataclass(frozen=True, slots=True)
class ReleasedName:
    """One line of the ledger."""

    release: str
    """The newest release when the name was noted."""
    name: str
    """Of a file, or another word."""
    line: int


def read_names(root: Path) -> dict[str, ReleasedName]:
    """Return what the ledger of a project holds, by the id of the word; a project may have none.

    Raises ``ContentError`` with every line of another form.
    """
    if not (root / NAMES_FILE).exists():
        return {}
    content = read_regular(root / NAMES_FILE, NAMES_FILE, _MOST_BYTES)
    if isinstance(content, Problem):
        raise ContentError([content])
    found: dict[str, ReleasedName] = {}
    problems: list[Problem] = []
    for at, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if match := _LINE.fullmatch(line):
            key, name = match[2] or match[4], match[3] or match[5]
            found.setdefault(key, ReleasedName(match[1], name, at))
        else:
            fault = f"found “{line[:60]}”, expected a release, the id of a name and a name"
            hint = "lines are only added, by “guidancehub ledger”: take the file from the last release"
            problems.append(Problem(NAMES_FILE, at, 1, "", "ledger-line-form", fault, hint))
    if problems:
        raise ContentError(problems)
    return found


def name_lines(hub: Hub, ledger: Mapping[str, ReleasedName], uris: Collection[str]) -> list[str]:
    """Return a line for each name that a file of the hub has and that the ledger does not have yet.

    Where the hub has packs, its own words by which they are read back have one too. ``uris`` are those of all
    files for readers.
    """
    names = {key: hub.info.words.name(name) for key, name in defaults().names.items()}
    parts = {part for uri in uris for part in uri.rpartition(".")[0].split("/")}
    found = {_name_in(part, names.values()) for part in parts}
    kept = {key: name for key, name in names.items() if name in found}
    kept |= hub.info.words.own_read_back if hub.question_bank else {}
    return [f"{hub.info.release} {key} {name}" for key, name in kept.items() if key not in ledger]


def _name_in(part: str, names: Iterable[str]) -> str:
    """Return the name that a part of an address is or ends with: “for-bidders” in “matrix-for-bidders”."""
    ends = (name for name in names if part == name or part.endswith(f"-{name}"))
    # “worked-answers” is no name that ends with “answers”.
    return max(ends, key=len, default="")


def changed_names(hub: Hub, ledger: Mapping[str, ReleasedName]) -> Iterator[Problem]:
    """Yield a problem for each name of a file, or word that is read back, which is not that of a release."""
    known, words = defaults(), hub.info.words
    own = {
        word.id: (loaded.source, at)
        for loaded in hub.files.get(WORDS_FILE.name, ())
        for at, word in enumerate(cast("WordsFile", loaded.record).texts)
    }
    for key, released in ledger.items():
        # A word that the program has no longer is one of files that no hub has.
        is_name = key in known.names
        now = (
            words.name(known.names[key])
            if is_name
            else words.say(key)
            if key in known.every
            else released.name
        )
        if now == released.name:
            continue
        code, called, why = _OF_FILES if is_name else _READ_BACK
        fault = f"found {now!r}, expected {released.name!r}, as release {released.release} {called}"
        if key in own:
            source, at = own[key]
            yield source.problem(("texts", at, "text"), code, fault, f"{why}: write {released.name!r} again")
        else:
            cure = f"{why}: put {key!r} with the text {released.name!r} back into {WORDS_FILE.pattern}"
            yield Problem(NAMES_FILE, released.line, 1, "", code, fault, cure)

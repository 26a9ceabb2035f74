"""Make a release of the content: its number and day in content/hub.yml, and in each entry that is new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.reading.validation import where_stated
from guidancehub.content.released import release_number
from guidancehub.content.released_ids import since_release
from guidancehub.content.yaml_edit import YamlText, folded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key
    from guidancehub.content.released_ids import ReleasedId

_VERSION: Final = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+", re.ASCII)
_INDENT: Final = 4
BEGUN: Final = "The first release."
"""What “init” says of the release that a new hub begins with, which never comes out as it is."""


@dataclass(frozen=True, slots=True)
class NewRelease:
    """A release to be made."""

    version: str
    day: date
    summary: str
    """What readers gain from it."""


class ReleaseError(Exception):
    """No such release can be made; the message says why and what to do."""


def released_texts(
    root: Path, hub: Hub, ledger: Mapping[Key, ReleasedId], release: NewRelease
) -> dict[str, str]:
    """Return the texts of the files that a release changes, by their paths, and write nothing.

    An entry is new where no release before has had it, under this id or an earlier one. In the first release
    of a hub that “init” began, all are new, and it takes the place of the one that the hub began with.
    Raises ``ReleaseError`` for a number or a day that is not after the last one.
    """
    info, version, day = hub.info, release.version, release.day
    is_first = _is_first(hub, ledger)
    is_same = is_first and version == info.release
    if not is_same and (
        not _VERSION.fullmatch(version) or release_number(version) <= release_number(info.release)
    ):
        later = f"one after {info.release}, such as {next_version(info.release)}"
        raise ReleaseError(f"found release {version!r}, expected {later}")
    if day < info.released:
        raise ReleaseError(f"found {day.isoformat()}, expected a day from {info.released.isoformat()} on")
    files: dict[str, YamlText] = {HUB_FILE.pattern: _file(root, HUB_FILE.pattern)}
    _set_release(files[HUB_FILE.pattern], release, is_first=is_first)
    if is_first:
        _date_all(root, hub, files, version)
    for each in since_release(hub, ledger):
        path = each.source.path
        file = files.setdefault(path, _file(root, path))
        own = (*each.steps, "added")
        if where_stated(each.source, own) == own:
            file.set_or_add(own, version)
        else:
            # The file states one release for all, which the others keep.
            file.add_below_first(each.steps, f"added: {version}")
    return {path: file.made() for path, file in files.items()}


def _is_first(hub: Hub, ledger: Mapping[Key, ReleasedId]) -> bool:
    """Return whether a hub has had no release yet, since “init” began it."""
    releases = hub.info.releases
    has_history = any(each.entry.changes for each in hub.located)
    return not ledger and [each.summary for each in releases] == [BEGUN] and not has_history


def _date_all(root: Path, hub: Hub, files: dict[str, YamlText], version: str) -> None:
    """Give a release to all entries, once where a file states it for all of its own."""
    stated = {
        (each.source.path, where_stated(each.source, (*each.steps, "added")))
        for each in hub.located
        if each.entry.added == hub.info.release
    }
    for path, steps in sorted(stated, key=str):
        files.setdefault(path, _file(root, path)).set_or_add(steps, version)


def _set_release(file: YamlText, release: NewRelease, *, is_first: bool) -> None:
    version, day = release.version, release.day
    file.set_as_is(("release",), version)
    file.set_as_is(("released",), day.isoformat())
    said = folded(release.summary, _INDENT)
    lines = f"- release: {version}\n  released: {day.isoformat()}\n  summary: {said}"
    if is_first:
        file.put(("releases", 0), lines)
    else:
        file.add_first_member(("releases",), lines)


def _file(root: Path, path: str) -> YamlText:
    text = (root / path).read_bytes().decode("utf-8-sig")
    return YamlText(text.replace("\r\n", "\n").replace("\r", "\n"))


def next_version(release: str) -> str:
    """Return the number that most likely follows: “0.5.0” after “0.4.2”."""
    major, minor, _ = release_number(release)
    return f"{major}.{minor + 1}.0"

"""Keep finished downloads between two builds of the preview, so that a reload stays quick.

A download is fetched again only while everything that could show in it is the same: the records it
holds in full, what any download may say of the others, and the program. Knows files and nothing of MkDocs.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic_core import to_json

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.downloads.download import Download

_CODE: Final = Path(__file__).parent.parent


# What of an entry another entry's download may say, for links and lists: never what it says at length.
_OF_AN_ENTRY: Final = (
    *("id", "title", "origin", "status", "replaced_by", "number", "order", "weighting"),
    *("principles", "cases", "places", "see"),
)
_OF_THE_HUB: Final = {
    *("name", "system", "system_short", "principles_introduction", "address", "release", "released"),
    *("content_rights", "law_notice"),
}
_OF_A_WORK: Final = {"id", "title", "publisher", "date", "url"}


class Shelf:
    """A folder of finished downloads, as one build uses it."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, which need not be there yet."""
        self._folder = folder
        self._shared = b""
        self._used: set[str] = set()

    def fetched_or_made(self, download: Download, hub: Hub) -> bytes:
        """Give a download from the shelf, or make it and put it there."""
        self._shared = self._shared or _shared(hub)
        name = _key(download, self._shared)
        self._used.add(name)
        file = self._folder / name
        with suppress(FileNotFoundError):
            return file.read_bytes()
        content = download.make()
        self._folder.mkdir(parents=True, exist_ok=True)
        # Another preview may be reading: it sees the whole file or none.
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_bytes(content)
        beside.replace(file)
        return content

    def clear(self) -> None:
        """Take away what this build had no use for."""
        if self._folder.is_dir():
            for file in self._folder.iterdir():
                if file.name not in self._used:
                    file.unlink(missing_ok=True)


def _key(download: Download, shared: bytes) -> str:
    digest = hashlib.sha256(_program())
    for part in (shared, download.uri.encode(), download.title.encode(), to_json(download.records)):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _shared(hub: Hub) -> bytes:
    """Give what any download may say: of the hub itself, its sources and terms, and every entry in short."""
    entries = [
        {name: getattr(each.entry, name) for name in _OF_AN_ENTRY if hasattr(each.entry, name)}
        for each in hub.located
    ]
    return to_json(
        (
            hub.info.model_dump(include=_OF_THE_HUB),
            [(place.id, place.name) for place in hub.info.places],
            [work.model_dump(include=_OF_A_WORK) for work in hub.bibliography.values()],
            [(term.id, term.term, term.short) for term in hub.terms],
            entries,
            [(item.id, item.title, item.see) for _, _, item in hub.items],
            [(area.id, area.title) for each in hub.criteria for area in each.areas],
        )
    )


@cache
def _program() -> bytes:
    """Tell one version of the program from another: its files, its libraries and its language.

    Read once, when the first build begins: a preview runs on with the program that it was started with.
    """
    digest = hashlib.sha256(sys.version.encode())
    for library in sorted(f"{each.name} {each.version}" for each in distributions()):
        digest.update(library.encode())
    for file in sorted(_CODE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(f"{file.relative_to(_CODE).as_posix()}\0".encode() + file.read_bytes())
    return digest.digest()

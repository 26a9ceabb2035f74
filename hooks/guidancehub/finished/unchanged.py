"""Know whether a finished site still is what the project would make, so that nothing is built twice.

A build reads no clock and no network: the same content, program and libraries give the same bytes. So a site
is up to date when all of these are as they were, and each of its files is as the manifest lists it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final

from guidancehub.finished.manifest import MANIFEST, manifest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_FOLDERS: Final = ("banks", "content", "docs", "hooks", "overrides")
_PACKAGE: Final = Path(__file__).parent.parent
_CACHES: Final = "__pycache__"


def digest_of_inputs(root: Path) -> str:
    """Return the SHA-256 of all that a build reads: the project at ``root``, the program and its libraries.

    Raises ``OSError`` where a file cannot be read.
    """
    digest = hashlib.sha256()
    for line in _lines(root):
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def _lines(root: Path) -> Iterator[str]:
    yield sys.version
    # Each library's metadata is read once here: its name and its version would each read them anew.
    libraries = (each.metadata for each in distributions())
    yield from sorted(f"{each['Name']}=={each['Version']}" for each in libraries)
    files = [file for file in root.iterdir() if file.is_file() and not file.name.startswith(".")]
    for folder in {*(root / each for each in _FOLDERS), _PACKAGE}:
        files += _files_below(folder)
    for file in sorted(set(files)):
        yield f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file}"


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield each file below a folder. A link is named too, and a folder that is a link is not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if each != _CACHES]
        yield from (Path(place) / name for name in names if (Path(place) / name).is_file())


class MadeFrom:
    """What the last site was made from, kept in a file beside it."""

    def __init__(self, inputs: str, memory: Path) -> None:
        """Take the digest of what a build would read now; the file ``memory`` need not be there."""
        self._inputs, self._memory = inputs, memory

    def unchanged(self, site: Path, uris: Iterable[str]) -> str | None:
        """Return what was left unchecked in the last site, or ``None`` where a build would make another one.

        ``uris`` are those of all files that the site has now.
        """
        try:
            record = json.loads(self._memory.read_bytes())
            same = record["inputs"] == self._inputs
            left_out = str(record["left out"])
            whole = same and manifest_of(site, uris) == (site / MANIFEST).read_text(encoding="utf-8")
        except (OSError, ValueError, LookupError, TypeError):
            return None
        return left_out if whole else None

    def remember(self, left_out: str, inputs_now: Callable[[], str]) -> None:
        """Keep what the new site was made from. If it cannot be written, the next build makes all again.

        So it does where a file was saved while the site was made: nobody knows which of both the site has.
        """
        with suppress(OSError):
            self._memory.unlink(missing_ok=True)
            if inputs_now() != self._inputs:
                return
            text = json.dumps({"inputs": self._inputs, "left out": left_out})
            self._memory.write_text(text, encoding="utf-8")

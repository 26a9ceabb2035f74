"""List the SHA-256 of every file of a finished site, in the form that ``sha256sum -c`` reads."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MANIFEST: Final = "manifest.sha256"
"""Its URI. It does not list itself."""


def write_manifest(folder: Path, uris: Iterable[str]) -> None:
    """Write the manifest of a site's files into its folder; the same files give the same bytes.

    Raises ``OSError`` where a file cannot be read, or the manifest not written.
    """
    (folder / MANIFEST).write_text(manifest_of(folder, uris), encoding="utf-8", newline="\n")


def manifest_of(folder: Path, uris: Iterable[str]) -> str:
    """Return the text of the manifest for files as they are. Raises ``OSError`` where one cannot be read."""
    lines = (f"{_digest(folder / uri)}  {uri}\n" for uri in sorted(uris) if uri != MANIFEST)
    return "".join(lines)


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

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
    lines = [f"{_digest(folder / uri)}  {uri}\n" for uri in sorted(uris) if uri != MANIFEST]
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8", newline="\n")


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

"""Find LibreOffice for the tests of the Office files, or install it with the system's package manager."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import system_packages

NAMES = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
PACKAGES = {
    # With a typeface as wide as Arial, so that lines break as they do in Word and Excel.
    "apt-get": ("libreoffice-calc-nogui", "libreoffice-writer-nogui", "fonts-liberation"),
    "dnf": ("libreoffice-calc", "libreoffice-writer", "liberation-sans-fonts"),
    "pacman": ("libreoffice-still", "ttf-liberation"),
    "zypper": ("libreoffice-calc", "libreoffice-writer", "liberation-fonts"),
    "apk": ("libreoffice", "font-liberation"),
    "brew": ("libreoffice",),
}


def find() -> str | None:
    """Give the path of LibreOffice, or nothing."""
    given = os.environ.get("SOFFICE")
    if given:
        return given
    named = (shutil.which(name) for name in NAMES)
    placed = (place for place in PLACES if Path(place).is_file())
    return next((path for path in (*named, *placed) if path), None)


def main() -> int:
    """Say which LibreOffice the tests will use, installing one where there is none."""
    if find() is None:
        print("No LibreOffice found; installing it")
        system_packages.install(PACKAGES)
    path = find()
    if path is None:
        print("Found no LibreOffice. Install it, or set SOFFICE to its path.", file=sys.stderr)
        return 1
    print(f"Office tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

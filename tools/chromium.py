"""Find Chromium for the browser tests, or install it with the system's package manager."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import system_packages

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
PACKAGES = dict.fromkeys(("apt-get", "dnf", "pacman", "zypper", "apk", "brew"), ("chromium",))


def find() -> str | None:
    """Give the path of a browser of the Chromium family, or nothing."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given
    named = (shutil.which(name) for name in NAMES)
    placed = (place for place in PLACES if Path(place).is_file())
    return next((path for path in (*named, *placed) if path), None)


def main() -> int:
    """Say which browser the tests will use, installing one where there is none."""
    if find() is None:
        print("No Chromium found; installing it")
        system_packages.install(PACKAGES)
    path = find()
    if path is None:
        print("Found no browser. Install Chromium, or set CHROMIUM to the path of one.", file=sys.stderr)
        return 1
    print(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Find Chromium for the browser tests, or install it with the system's package manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
INSTALLERS = {
    "apt-get": (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", "chromium")),
    "dnf": (("dnf", "install", "-y", "-q", "chromium"),),
    "pacman": (("pacman", "-Sy", "--noconfirm", "chromium"),),
    "zypper": (("zypper", "--non-interactive", "install", "chromium"),),
    "apk": (("apk", "add", "chromium"),),
    "brew": (("brew", "install", "--cask", "chromium"),),
}


def find() -> str | None:
    """Give the path of a browser of the Chromium family, or nothing."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given
    named = (shutil.which(name) for name in NAMES)
    placed = (place for place in PLACES if Path(place).is_file())
    return next((path for path in (*named, *placed) if path), None)


def install() -> None:
    """Install Chromium with the first package manager that this machine has."""
    for manager, commands in INSTALLERS.items():
        if shutil.which(manager) is None:
            continue
        root_needed = manager != "brew" and os.geteuid() != 0
        for command in commands:
            print("+", " ".join(command), flush=True)
            environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(("sudo", *command) if root_needed else command, check=True, env=environment)
        return


def main() -> int:
    """Say which browser the tests will use, installing one where there is none."""
    if find() is None:
        print("No Chromium found; installing it")
        install()
    path = find()
    if path is None:
        print("Found no browser. Install Chromium, or set CHROMIUM to the path of one.", file=sys.stderr)
        return 1
    print(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

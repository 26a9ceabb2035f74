"""Find the programs that the tests drive, or install them with apt, which Debian and Ubuntu have.

Elsewhere it says what to install. Run as a script with their names: ``python tools/programs.py chromium``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_INSTALL: Final = ("apt-get", "install", "-y", "-qq")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that the tests need, and where it may be."""

    name: str
    variable: str
    """The variable of the environment that can give its path."""
    names: tuple[str, ...]
    """The commands it goes by."""
    places: tuple[str, ...]
    """Where it is on systems that put no command of it on the path."""
    packages: tuple[str, ...]
    """The packages of Debian that bring it."""
    better: tuple[str, ...] = ()
    """Packages that bring it in a form that suits tests better, where the system has them."""

    def find(self) -> str | None:
        """Return its path, or nothing."""
        given = os.environ.get(self.variable)
        if given:
            return given
        named = (shutil.which(name) for name in self.names)
        placed = (place for place in self.places if Path(place).is_file())
        return next((path for path in (*named, *placed) if path), None)

    def required(self) -> int:
        """Print which one the tests will use, installing it where there is none; return the exit code."""
        if self.find() is None and shutil.which("apt-get"):
            print(f"No {self.name} found; installing it")
            _run("apt-get", "update", "-qq")
            if not (self.better and _run(*_INSTALL, *self.better)):
                _run(*_INSTALL, *self.packages)
        path = self.find()
        if path is None:
            print(f"Found no {self.name}. Install it, or set {self.variable} to its path.", file=sys.stderr)
            return 1
        print(f"The tests use {path}")
        return 0


def _run(*command: str) -> bool:
    """Run a command of apt as the user who may; return whether it went well."""
    rights = () if os.geteuid() == 0 else ("sudo",)
    print("+", *rights, *command, flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run([*rights, *command], check=False, env=environment).returncode == 0


CHROMIUM: Final = Program(
    name="Chromium",
    variable="CHROMIUM",
    names=(
        # Without windows it needs two thirds of the time.
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "msedge",
    ),
    places=(
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
    packages=("chromium",),
    better=("chromium-headless-shell",),
)
LIBREOFFICE: Final = Program(
    name="LibreOffice",
    variable="SOFFICE",
    names=("soffice", "libreoffice"),
    places=(
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "C:/Program Files/LibreOffice/program/soffice.exe",
    ),
    # With a typeface as wide as Arial, so that lines break as they do in Word and Excel.
    packages=("libreoffice-calc-nogui", "libreoffice-writer-nogui", "fonts-liberation"),
)
CURL: Final = Program(
    name="curl",
    variable="CURL",
    names=("curl",),
    places=(),
    packages=("curl",),
)

if __name__ == "__main__":
    known = {program.name.lower(): program for program in (CHROMIUM, LIBREOFFICE, CURL)}
    sys.exit(max(known[name].required() for name in sys.argv[1:]))

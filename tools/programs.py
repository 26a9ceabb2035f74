"""Find the programs that the tests drive, or install them with the system's package manager.

Run as a script with their names: ``python tools/programs.py chromium``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What comes before the packages' names; a manager whose lists may be old renews them first.
INSTALLERS: Final = {
    "apt-get": (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq")),
    "dnf": (("dnf", "install", "-y", "-q"),),
    "pacman": (("pacman", "-Sy", "--noconfirm"),),
    "zypper": (("zypper", "--non-interactive", "install"),),
    "apk": (("apk", "add"),),
    "brew": (("brew", "install", "--cask"),),
}


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
    packages: Mapping[str, Sequence[str]]
    """The packages that bring it, for each package manager."""
    better: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Packages that bring it in a form that suits tests better, where the system has them."""

    def find(self) -> str | None:
        """Give its path, or nothing."""
        given = os.environ.get(self.variable)
        if given:
            return given
        named = (shutil.which(name) for name in self.names)
        placed = (place for place in self.places if Path(place).is_file())
        return next((path for path in (*named, *placed) if path), None)

    def required(self) -> int:
        """Say which one the tests will use, installing it where there is none; give the exit code."""
        if self.find() is None:
            print(f"No {self.name} found; installing it")
            _install(self.packages, self.better)
        path = self.find()
        if path is None:
            print(f"Found no {self.name}. Install it, or set {self.variable} to its path.", file=sys.stderr)
            return 1
        print(f"The tests use {path}")
        return 0


def _install(packages: Mapping[str, Sequence[str]], better: Mapping[str, Sequence[str]]) -> None:
    """Install packages with the first package manager that is here."""
    for manager, commands in INSTALLERS.items():
        if shutil.which(manager) is None:
            continue
        *before, install = commands
        for command in before:
            _run(manager, command)
        if manager in better and _run(manager, (*install, *better[manager]), check=False):
            return
        _run(manager, (*install, *packages[manager]))
        return


def _run(manager: str, command: Sequence[str], *, check: bool = True) -> bool:
    """Run a command of a package manager, and say whether it went well."""
    root_needed = manager != "brew" and hasattr(os, "geteuid") and os.geteuid() != 0
    print("+", " ".join(command), flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(("sudo", *command) if root_needed else command, check=check, env=environment)
    return done.returncode == 0


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
    packages=dict.fromkeys(INSTALLERS, ("chromium",)),
    better={"apt-get": ("chromium-headless-shell",)},
)
LIBREOFFICE: Final = Program(
    name="LibreOffice",
    variable="SOFFICE",
    names=("soffice", "libreoffice"),
    places=(
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "C:/Program Files/LibreOffice/program/soffice.exe",
    ),
    packages={
        # With a typeface as wide as Arial, so that lines break as they do in Word and Excel.
        "apt-get": ("libreoffice-calc-nogui", "libreoffice-writer-nogui", "fonts-liberation"),
        "dnf": ("libreoffice-calc", "libreoffice-writer", "liberation-sans-fonts"),
        "pacman": ("libreoffice-still", "ttf-liberation"),
        "zypper": ("libreoffice-calc", "libreoffice-writer", "liberation-fonts"),
        "apk": ("libreoffice", "font-liberation"),
        "brew": ("libreoffice",),
    },
)
CURL: Final = Program(
    name="curl",
    variable="CURL",
    names=("curl",),
    places=(),
    packages=dict.fromkeys(INSTALLERS, ("curl",)),
)

if __name__ == "__main__":
    known = {program.name.lower(): program for program in (CHROMIUM, LIBREOFFICE, CURL)}
    sys.exit(max(known[name].required() for name in sys.argv[1:]))

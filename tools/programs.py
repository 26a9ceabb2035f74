"""Find the programs that the tests run, or install them with apt, which Debian and Ubuntu have.

On other systems it prints what to install. Run as a script with their names, such as
``python tools/programs.py chromium``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_INSTALL: Final = ("apt-get", "install", "-y", "-qq")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that the tests need, and where it may be."""

    name: str
    variable: str
    """The environment variable with its path, if it is set."""
    names: tuple[str, ...]
    """Its possible commands, the preferred one first."""
    places: tuple[str, ...]
    """Its possible paths on systems that do not put its command on the ``PATH``."""
    packages: tuple[str, ...]
    """The packages of Debian that contain it."""
    better: tuple[str, ...] = ()
    """Packages with a variant that is better for tests, if the system has them."""

    def find(self) -> str | None:
        """Return its path, or ``None`` if it is not installed."""
        given = os.environ.get(self.variable)
        if given:
            return given
        named = (shutil.which(name) for name in self.names)
        placed = (place for place in self.places if Path(place).is_file())
        return next((path for path in (*named, *placed) if path), None)


def require(programs: Sequence[Program]) -> int:
    """Install in one go what is missing of some programs, print their paths, and return the exit code."""
    missing = [each for each in programs if each.find() is None]
    if missing and shutil.which("apt-get"):
        print(f"Not found, and so installed: {', '.join(each.name for each in missing)}")
        _run("apt-get", "update", "-qq")
        if not _run(*_INSTALL, *(name for each in missing for name in each.better or each.packages)):
            _run(*_INSTALL, *(name for each in missing for name in each.packages))
    paths = {each: each.find() for each in programs}
    for each, path in paths.items():
        if path is None:
            print(f"Found no {each.name}. Install it, or set {each.variable} to its path.", file=sys.stderr)
        else:
            print(f"The tests use {path}")
    return 1 if None in paths.values() else 0


def _run(*command: str) -> bool:
    """Run a command as root, with sudo if needed; return whether it succeeded."""
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
FIREFOX: Final = Program(
    name="Firefox",
    variable="FIREFOX",
    names=("firefox-esr", "firefox"),
    places=(
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox.exe",
    ),
    packages=("firefox-esr",),
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
JAVA: Final = Program(
    # Runs the checker of HTML, which is among the packages of package.json.
    name="Java",
    variable="JAVA",
    names=("java",),
    places=(),
    packages=("default-jre-headless",),
)
CURL: Final = Program(
    name="curl",
    variable="CURL",
    names=("curl",),
    places=(),
    packages=("curl",),
)
CADDY: Final = Program(
    name="Caddy",
    variable="CADDY",
    names=("caddy",),
    places=(),
    packages=("caddy",),
)
NGINX: Final = Program(
    name="nginx",
    variable="NGINX",
    names=("nginx",),
    places=("/usr/sbin/nginx",),
    packages=("nginx-light",),
)
_ALL: Final = (CHROMIUM, FIREFOX, LIBREOFFICE, JAVA, CURL, CADDY, NGINX)

if __name__ == "__main__":
    known = {program.name.lower(): program for program in _ALL}
    sys.exit(require([known[name] for name in sys.argv[1:]]))

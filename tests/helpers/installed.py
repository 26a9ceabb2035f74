"""The program as others have it: a wheel, installed in an environment that sees this one's libraries."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from typing import TYPE_CHECKING

from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# What a build of the wheel reads.
NEEDED = (
    *("pyproject.toml", "setup.py", "MANIFEST.in", "requirements/run.in", "LICENSE"),
    *("hooks", "overrides", "docs/assets"),
)
# Without a network and an index: what is not there cannot be fetched.
OFFLINE = ("--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check", "--quiet")


ALONE = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
"""The environment without the path by which the Makefile finds the package in the project."""


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command on the installed program."""
    return subprocess.run(command, cwd=cwd, env=ALONE, capture_output=True, text=True, check=False)


def told_by(*command: str | Path, cwd: Path) -> str:
    """Run a command that ends well, and give what it says."""
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def install(folder: Path) -> None:
    """Build the wheel of a copy of the project, and install it into an environment below a folder."""
    for path in NEEDED:
        target = folder / "project" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, target, ignore=shutil.ignore_patterns("__pycache__", "*.png"))
        else:
            shutil.copy(ROOT / path, target)
    pip = (sys.executable, "-m", "pip")
    told_by(*pip, "wheel", *OFFLINE, "--wheel-dir", folder / "wheels", folder / "project", cwd=folder)
    # The wheel alone is what others have.
    shutil.rmtree(folder / "project")
    venv.create(folder / "environment")
    (library,) = (folder / "environment").glob("lib/python*/site-packages")
    (library / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (wheel,) = (folder / "wheels").glob("guidancehub-*.whl")
    told_by(*pip, "--python", python_of(folder), "install", *OFFLINE, wheel, cwd=folder)


def python_of(folder: Path) -> Path:
    """Give the Python of the environment below a folder."""
    return folder / "environment" / "bin" / "python"

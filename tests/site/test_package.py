"""“pip install .” gives the command, with all that the program reads beside its code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from typing import TYPE_CHECKING

import pytest

from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# What a build of the package reads.
NEEDED = ("pyproject.toml", "requirements/run.in", "hooks/guidancehub")


def run(*command: str | Path, cwd: Path) -> str:
    # Without the path by which the Makefile finds the package in the project.
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=alone, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install a copy of the project into an environment of its own, which sees this one's libraries."""
    folder = tmp_path_factory.mktemp("package")
    for path in NEEDED:
        target = folder / "project" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / path, target)
    environment = folder / "environment"
    venv.create(environment)
    (library,) = environment.glob("lib/python*/site-packages")
    (library / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", environment / "bin" / "python", "install", "--quiet")
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check")
    run(*pip, *offline, folder / "project", cwd=folder)
    assert (library / "guidancehub" / "__main__.py").exists()
    return environment / "bin" / "guidancehub"


def test_the_installed_command_says_what_it_can_do(command: Path, tmp_path: Path) -> None:
    assert "check all content" in run(command, "--help", cwd=tmp_path)


def test_the_installed_command_checks_and_writes_the_smallest_hub(command: Path, tmp_path: Path) -> None:
    hub = shutil.copytree(FIXTURE, tmp_path / "hub")
    assert run(command, "check", cwd=hub).startswith("no problems in ")
    run(command, "write", tmp_path / "out", cwd=hub)
    assert (tmp_path / "out" / "downloads" / "question-matrix.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out" / "downloads" / "question-matrix-for-bidders.docx").exists()


def test_the_program_has_a_version_and_the_content_one_of_its_own() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == "guidancehub"
    versions = [
        path
        for path in (ROOT / "hooks" / "guidancehub").rglob("*.py")
        if "__version__" in path.read_text(encoding="utf-8")
    ]
    assert versions == []

"""The preview stays as small after a day of edits as it is after three."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from minimal_hub import FIXTURE
from samples import long
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BUILDS = 30
MOST_GROWTH = 1.3


@long
def test_thirty_edits_take_little_more_memory_than_three(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(FIXTURE, project)
    for part in ("docs", "hooks", "overrides"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / part, project / part, ignore=ignored, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", project)

    rebuilt = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "helpers" / "rebuild.py"), str(project), str(BUILDS)],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert rebuilt.returncode == 0, rebuilt.stderr
    peaks = [int(line) for line in rebuilt.stdout.split()]
    assert len(peaks) == BUILDS
    assert "Turn 29." in (project / "site" / "tips" / "index.html").read_text(encoding="utf-8")
    assert peaks[-1] <= MOST_GROWTH * peaks[2], [peak * 100 // peaks[2] for peak in peaks]

"""Run script in Node, which is among the packages of requirements/dev.txt."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path


def run_node(*arguments: str | Path) -> str:
    """Return what a run of Node prints, or fail with what it complains of."""
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or "node"
    ended = subprocess.run([node, *arguments], capture_output=True, text=True, check=False, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
    return ended.stdout

"""The hub on which the tools of readers are walked through: the smallest one, with more of each kind."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from guidancehub.content.load import load
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

MORE: Final = ROOT / "tests" / "fixtures" / "larger"
"""Files that the smallest hub has not, or has shorter."""


def write_larger_hub(folder: Path) -> None:
    """Write the smallest hub with more questions, and with all that a walk through a tool needs."""
    for files in (FIXTURE, MORE):
        # The program brings its own script, and the smallest hub has a file in its place.
        shutil.copytree(files, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("assets"))
    (folder / "mkdocs.yml").write_text("site_name: Riverside hub\nplugins:\n  - guidancehub\n", "utf-8")


@cache
def larger_hub() -> Hub:
    """Load its content, once for all tests; it is frozen."""
    with tempfile.TemporaryDirectory() as folder:
        write_larger_hub(Path(folder))
        return load(Path(folder))

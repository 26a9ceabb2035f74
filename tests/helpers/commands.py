"""Runs a command on a hub of the tests, as an editor does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.__main__ import main
from guidancehub.content.kinds import KINDS
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub

ONE_FILE = {kind.name for kind in KINDS if kind.walk.__name__ == "whole" and "*" not in kind.file.pattern}
"""Kinds of which a hub has one entry, whose id is the name of its file."""
NAMES = {"question": "quality-and-innovation", "gate": "GT-09"}
"""What “new” is given for kinds whose ids are no words."""


def run(hub: MinimalHub, *arguments: str) -> int:
    """Run a command, which may change any file, and return the code with which it ends."""
    hub.changed.update(ORIGINAL)
    return main(["--root", str(hub.root), *arguments])


def small_hub(folder: Path) -> str:
    """Write the smallest hub with which one can begin below a folder; return its root."""
    root = str(folder / "small")
    options = ("--name", "Small hub", "--system", "Small", "--places", "", "--kinds", "")
    assert main(["init", root, *options]) == 0
    return root

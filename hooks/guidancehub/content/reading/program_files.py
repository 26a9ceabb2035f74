"""Where the program's own script, styles and templates of MkDocs are: in the project, or in the package."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parents[2]
_INSIDE: Final = _PACKAGE / "project"
"""In an installed package; setup.py puts them there."""
SCRIPT_FOLDER: Final = "docs/assets/js"


def program_root() -> Path:
    """Return the folder that has the program's `docs/assets` and `overrides`."""
    return _INSIDE if _INSIDE.is_dir() else _PACKAGE.parents[1]


def assets_root(root: Path) -> Path:
    """Return the folder whose `docs/assets` a hub's pages load: its own, if it has script, or the program's.

    A hub that has script of its own has styles too, as the project of the program itself.
    """
    return root if (root / SCRIPT_FOLDER).is_dir() else program_root()

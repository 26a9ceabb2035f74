"""What a build keeps for the next one: the joined script, and templates as Python's own code.

To make them takes as long as the rest of a build of a small hub. Each is kept by a digest of all that it is
made of, so that a folder may be given those of another build, and what is stale is made anew.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT: Final = ".site-script.json"
_TEMPLATES: Final = ".site-templates"


def give_kept(of: Path, to: Path) -> None:
    """Give a project's folder what a build in another one has kept, where there was one."""
    if (of / _SCRIPT).exists():
        shutil.copy(of / _SCRIPT, to)
    if (of / _TEMPLATES).exists():
        shutil.copytree(of / _TEMPLATES, to / _TEMPLATES, dirs_exist_ok=True)

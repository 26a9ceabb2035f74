"""What the texts of this project name is there: files of the program, and of this hub's content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from named_paths import missing_paths
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = [
    *(ROOT / name for name in ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "RELEASING.md")),
    *sorted((ROOT / "decisions").glob("*.md")),
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_each_path_that_is_named_exists(text: Path) -> None:
    assert missing_paths(text.read_text(encoding="utf-8"), text) == []


def test_t20_owners_are_roles_of_things_that_exist() -> None:
    text = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line]
    for path, *owners in (line.split() for line in lines if not line.startswith("#")):
        assert list(ROOT.glob(path.strip("/"))), path
        assert owners
        assert all(re.fullmatch(r"@your-organisation/[a-z-]+", owner) for owner in owners)

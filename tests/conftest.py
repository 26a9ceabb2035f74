"""One strict build of the real site, for every test that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import run_mkdocs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real site once, strictly."""
    folder = tmp_path_factory.mktemp("built") / "site"
    result = run_mkdocs("build", "--strict", "--site-dir", str(folder))
    assert result.returncode == 0, result.stderr
    return folder

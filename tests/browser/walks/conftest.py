"""What walks through the tools of readers share: they are on the fixture's hub, whatever ours says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def site(larger: Path) -> Path:
    """Stand for the real site: what opens pages opens those of the fixture."""
    return larger

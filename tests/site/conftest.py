"""What tests of the built site share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from built import read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from built import BuiltPage


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    return read_pages(site)

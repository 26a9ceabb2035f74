"""Every kind of PDF, looked at by a checker of PDF/UA that others wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fuller_hub import fuller_hub
from pdf_checker import KINDS, found

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", KINDS)
def test_the_checker_finds_no_fault(kind: str, tmp_path: Path) -> None:
    assert found(fuller_hub(), kind, tmp_path) == {}

"""Every PDF of this hub, looked at by a checker of PDF/UA that others wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pdf_checker import KINDS, found
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", KINDS)
def test_the_checker_finds_no_fault(kind: str, tmp_path: Path) -> None:
    assert found(real_hub(), kind, tmp_path) == {}

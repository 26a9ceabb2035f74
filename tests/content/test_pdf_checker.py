"""Every PDF of this hub, looked at by a checker of PDF/UA that others wrote.

`make test` looks at some kinds of them, and at every kind of the fixture's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pdf_checker import KINDS, found
from samples import a_few
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path


@a_few(4)
@pytest.mark.parametrize("kind", KINDS)
def test_the_checker_finds_no_fault(kind: str, tmp_path: Path) -> None:
    assert found(real_hub(), kind, tmp_path) == {}

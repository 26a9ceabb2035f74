"""What an editor is told where finished pages alone show it: that nothing is wrong, or a link to nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goldens import GOLDENS, Golden, assert_told

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


@pytest.mark.parametrize(
    "golden", [each for each in GOLDENS if each.needs_pages], ids=lambda golden: golden.file.stem
)
def test_what_pages_show_is_told_as_its_golden_file_says(golden: Golden, hub: MinimalHub) -> None:
    assert_told(golden, hub)

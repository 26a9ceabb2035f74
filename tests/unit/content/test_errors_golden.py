"""Every mistake that an editor can make, and every word that the editor is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goldens import GOLDENS, Golden, assert_told

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


@pytest.mark.parametrize(
    "golden", [each for each in GOLDENS if not each.needs_pages], ids=lambda golden: golden.file.stem
)
def test_a_mistake_is_told_as_its_golden_file_says(golden: Golden, hub: MinimalHub) -> None:
    assert_told(golden, hub)


def test_there_is_a_golden_file_for_every_kind_of_mistake() -> None:
    assert len(GOLDENS) > 150

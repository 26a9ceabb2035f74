"""What the quick tests share: a copy of the smallest hub, and the same random examples on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from minimal_hub import MinimalHub

if TYPE_CHECKING:
    from pathlib import Path

# A slow machine is no failure, and the same examples every time make a failure one that others see too.
settings.register_profile(
    "quick", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")


@pytest.fixture
def hub(tmp_path: Path) -> MinimalHub:
    return MinimalHub.copy_to(tmp_path / "hub")

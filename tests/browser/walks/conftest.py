"""What walks through the tools of readers share: they are on the fixture's hub, whatever ours says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kinds import kinds_of
from serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# What is made of the site stands here too: for a whole run pytest keeps one value of each fixture, and that
# of the real site may come first.
@pytest.fixture(scope="session")
def site(larger: Path) -> Path:
    """Stand for the real site: what opens pages opens those of the fixture."""
    return larger


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the fixture's site; give the address of its home page."""
    with served(site) as home:
        yield home


@pytest.fixture(scope="session")
def kinds(site: Path) -> tuple[str, ...]:
    """Give the address of one page of every kind of the fixture's site."""
    return kinds_of(site)

"""What walks through the tools of readers share: they are on the fixture's hub, whatever ours says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kinds import kinds_of
from pack_files import Json, issue_pack, pack_file, released_bank
from serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from pack_files import IssuedPack


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


@pytest.fixture(scope="session")
def bank(site: Path) -> Json:
    """Give the bank of questions of the fixture's release; nothing changes it."""
    return released_bank(site)


@pytest.fixture(scope="session")
def issued(browser: Browser, address: str, bank: Json) -> IssuedPack:
    """Give a pack of that bank as it goes out."""
    page = browser.new_page()
    pack = issue_pack(page, address, pack_file(bank))
    page.close()
    return pack

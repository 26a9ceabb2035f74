"""What standards for the web ask of every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from nu_checker import messages_on

if TYPE_CHECKING:
    from pathlib import Path

DATA_UNDER_A_POLICY: Final = (
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive"
    " (missing “‘unsafe-inline’” or nonce/hash)."
)
"""The checker takes a block of data for a script. No browser runs it, and Chromium finds no fault with it:
tests/browser/test_reading.py holds that."""


def test_the_nu_checker_finds_no_error_and_no_warning_on_any_page(site: Path) -> None:
    found = messages_on(site)
    assert len(found) > 200
    # The page for what is not found says nothing of itself.
    data = {page: [] if page == "404.html" else [DATA_UNDER_A_POLICY] for page in found}
    assert found == data

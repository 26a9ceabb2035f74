"""Hubs of others have no fault that axe can find, at both widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from axe_rules import rules_at, violations
from built import read_pages
from samples import a_few, sample
from serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

WIDTHS = (1440, 375)
PAGES = 6
"""Of each hub at each width: a sample, for all of them hold to the templates that the real hub has."""


@a_few(2)
@pytest.mark.parametrize("hub", ["northshire", "foreign_matrix"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_of_another_hub_has_a_fault(
    hub: str, width: int, request: pytest.FixtureRequest, reused_page: Page
) -> None:
    assert faults_of(hub, width, request, reused_page) == {}


def test_a_hubs_own_colours_can_be_read_on_a_dark_screen(request: pytest.FixtureRequest, page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    assert faults_of("northshire", WIDTHS[0], request, page) == {}


def faults_of(hub: str, width: int, request: pytest.FixtureRequest, page: Page) -> dict[str, list[str]]:
    """Return the rules of axe that a sample of a hub's pages breaks, by the pages' URLs."""
    site: Path = request.getfixturevalue(hub)
    urls = ["", "matrix/", *sample(sorted(set(read_pages(site)) - {"", "matrix/"}), PAGES, hub)]
    page.set_viewport_size({"width": width, "height": 900})
    with served(site) as home:
        faults: dict[str, list[str]] = {}
        for url in urls:
            page.goto(f"{home}{url}")
            found = violations(page, rules_at(width))
            faults |= {url: [each["id"] for each in found]} if found else {}
    return faults

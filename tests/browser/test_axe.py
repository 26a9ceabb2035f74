"""No kind of page has a fault that axe can find, in any state that a reader can reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from support import AXE_RULES, KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@dataclass(frozen=True)
class State:
    """A way in which a reader may see a page."""

    width: int = 1440
    dark: bool = False
    paper: bool = False
    forced_colours: bool = False
    script: bool = True
    menu: bool = False


STATES = {
    "desktop": State(),
    "desktop, dark": State(dark=True),
    "phone": State(width=375),
    "phone, menu open": State(width=375, menu=True),
    "phone, dark, menu open": State(width=375, dark=True, menu=True),
    "320 pixels": State(width=320),
    "print": State(width=800, paper=True),
    "forced colours": State(forced_colours=True),
    "phone, no script": State(width=375, script=False),
}


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing_on_any_kind_of_page(browser: Browser, address: str, name: str) -> None:
    state = STATES[name]
    # The policy would keep axe itself out; it has a test of its own.
    context = browser.new_context(
        bypass_csp=True,
        viewport={"width": state.width, "height": 800},
        color_scheme="dark" if state.dark else "light",
        forced_colors="active" if state.forced_colours else "none",
    )
    page = context.new_page()
    if not state.script:
        # Without any script axe could not run either: only the site's own is held back.
        page.route("**/*.mjs", lambda route: route.abort())
    if state.paper:
        page.emulate_media(media="print")
    found = []
    for url in KINDS:
        page.goto(address + url)
        if state.menu:
            page.get_by_role("button", name="Menu").click()
        results = Axe().run(page, options=AXE_RULES)
        found += [
            f"{url or 'home'}: {violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in results.response["violations"]
            for node in violation["nodes"]
        ]
    context.close()
    assert found == []

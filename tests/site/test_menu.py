"""The menu and the foot of each page name pages as the pages name themselves."""

from __future__ import annotations

import re
from typing import Final

from guidancehub.build import build_site
from support import ROOT

SHORTER: Final = {
    "start/": "Start here for other systems",
    "investment/": "Investment",
    "accessibility/": "Accessibility",
    "psr/": "Find the PSR process",
}
"""Names of pages whose titles are too long for a menu, or are questions."""


def named() -> dict[str, str]:
    """Give the title of each link that mkdocs.yml adds to menu and foot, by its address."""
    setup = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return {url: title for title, url in re.findall(r"^    - \[(.+), (\S+)\]$", setup, re.MULTILINE)}


def test_each_title_in_menu_and_foot_is_the_title_of_its_page() -> None:
    pages = {each.url: each.page for each in build_site(ROOT, "skip").outputs if each.page}
    titles = {url: pages[url].label or pages[url].title for url in named()}
    assert len(titles) >= 15
    differ = {url: title for url, title in named().items() if title != titles[url]}
    assert differ == SHORTER

"""The menu and the foot of each page name pages as the pages name themselves, and all of them are there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import yaml

from guidancehub.performance.cache import BuildCache
from guidancehub.project import project_of, read_content
from guidancehub.web.navigation import Navigation
from support import ROOT

if TYPE_CHECKING:
    from built import BuiltPage
    from guidancehub.web.output import Output

SHORTER: Final = {
    "start/": "Start here for other systems",
    "investment/": "Investment",
    "accessibility/": "Accessibility",
    "psr/": "Find the PSR process",
    "contracts-and-grants/what-was-agreed/": "What was agreed",
}
"""Names of pages whose titles are too long for a menu, or are questions."""
ALONE: Final = {"", "paths/buy-or-fund/", "paths/bid-or-run/", "paths/new-to-this/"}
"""Pages that belong to no group: home, and the paths to which it leads."""


@cache
def made() -> tuple[Output, ...]:
    """Return the pages of the real site as they are before anything is put around them."""
    cache = BuildCache(ROOT)
    return project_of(read_content(ROOT, cache), "skip", cache).pages


@cache
def navigation() -> Navigation:
    """Give the menu of the real site, with the page of downloads in it."""
    setup = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return Navigation(setup["nav"], setup["extra"]["only_in_foot"], made())


def test_every_page_of_the_menu_is_there() -> None:
    assert navigation().left_out == ()


def test_each_title_in_menu_and_foot_is_the_title_of_its_page() -> None:
    pages = {each.url: each.page for each in made() if each.page}
    groups = (*navigation().menu, *navigation().only_in_foot)
    named = {each.url: each.title for group in groups for each in group.pages}
    assert len(named) >= 30
    titles = {url: pages[url].label or pages[url].title for url in named}
    assert {url: title for url, title in named.items() if title != titles[url]} == SHORTER


def test_the_menu_has_at_most_six_items_and_each_page_one_place() -> None:
    assert 4 <= len(navigation().menu) <= 6
    urls = [each.url for group in (*navigation().menu, *navigation().only_in_foot) for each in group.pages]
    assert sorted(urls) == sorted(set(urls))


def test_every_page_belongs_to_a_group(pages: dict[str, BuiltPage]) -> None:
    assert {url for url in pages if navigation().group_of(url) is None} == ALONE


def test_the_menu_marks_the_group_of_each_page_and_the_list_beside_it_the_page(
    pages: dict[str, BuiltPage],
) -> None:
    for url, page in pages.items():
        group, beside = navigation().group_of(url), navigation().beside(url)
        marked = page.texts("//nav[@aria-label='Main']/ul/li/a[@aria-current]")
        assert marked == [each.title for each in navigation().menu if each == group], url
        listed = page.tree.xpath("//nav[contains(@class, 'hub-beside')]")
        assert len(listed) == (1 if beside else 0), url
        current = page.tree.xpath("//nav[contains(@class, 'hub-beside')]//a[@aria-current='page']/@href")
        assert len(current) <= 1, url
        if beside and not beside.is_row:
            assert len(page.tree.xpath("//nav[contains(@class, 'hub-beside')]//a[@aria-current]")) >= 1, url


def test_downloads_and_the_pack_are_in_the_header_of_every_page(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        header = page.tree.xpath("//header[contains(@class, 'hub-bar') or contains(@class, 'hub-header')]")[0]
        words = [" ".join(link.text_content().split()) for link in header.xpath("div//a")]
        assert "Downloads" in words, page.url
        assert any(word.startswith("Pack") for word in words), page.url

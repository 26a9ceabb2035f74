"""The list of sources, where it takes several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from guidancehub.build import build_site
from hostile import minimal_hub

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


def many_sources(hub: MinimalHub, number: int) -> dict[str, str]:
    """Return the pages of a hub with many more sources, by their addresses."""
    works = "".join(
        f"  - id: work-{at}\n    title: Work {at} {'on soup ' * 15}\n    publisher: The Soup Press\n"
        f"    date: May 2025\n"
        for at in range(number)
    )
    hub.write("content/sources.yml", hub.read("content/sources.yml") + works)
    return {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}


def test_the_place_of_each_source_is_on_the_first_page_and_leads_to_the_source(hub: MinimalHub) -> None:
    pages = many_sources(hub, 900)

    first = html.fromstring(pages["sources/"])
    keys = {*minimal_hub().bibliography, *(f"work-{at}" for at in range(900))}
    assert keys - set(first.xpath("//@id")) == set()
    links = first.xpath("//section[.//h2/@id='elsewhere']//a/@href")
    assert links
    for link in links:
        page, _, place = link.removeprefix("../").partition("#")
        assert html.fromstring(pages[page]).xpath("count(//li[@id=$place]/h3)", place=place) == 1


def test_a_later_page_lists_no_other(hub: MinimalHub) -> None:
    pages = many_sources(hub, 1300)
    for url in ("sources/page/2/", "sources/page/3/"):
        assert 'id="elsewhere"' not in pages[url]
        assert 'id="work-0"' not in pages[url]


def test_a_list_of_one_page_has_no_others(hub: MinimalHub) -> None:
    assert 'id="elsewhere"' not in many_sources(hub, 3)["sources/"]

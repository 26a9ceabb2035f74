"""Every page of the real site, read as a crawler reads it."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree, html

from built import BuiltPage
from guidancehub.finished.checks import faults_in, uris_in
from guidancehub.finished.made import Made
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement


def test_the_finished_site_has_no_fault_so_that_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    uris = uris_in(site)
    made = Made(real_hub().info.address, dict.fromkeys(uris, ""))
    assert faults_in(site, uris, made) == ()


def test_no_id_stands_twice_on_a_page(pages: dict[str, BuiltPage]) -> None:
    repeated = {
        url: found
        for url, page in pages.items()
        if (found := [key for key, number in Counter(page.ids()).items() if number > 1])
    }
    assert repeated == {}


def test_every_page_is_within_three_clicks_of_home(pages: dict[str, BuiltPage]) -> None:
    reached = {""}
    for _ in range(3):
        reached |= {target for url in reached for target, _ in pages[url].inner_links() if target in pages}
    assert set(pages) - reached == set()


def test_every_link_inside_the_site_is_relative_so_that_it_works_under_a_sub_path(
    pages: dict[str, BuiltPage],
) -> None:
    absolute = {url: link for url, page in pages.items() for link in page.links() if link.startswith("/")}
    assert absolute == {}


def test_the_error_page_links_from_the_root_since_it_is_shown_at_any_depth(site: Path) -> None:
    page = BuiltPage("", html.document_fromstring((site / "404.html").read_bytes()))
    inner = [link for link in page.links() if not link.startswith(("https:", "#"))]
    assert inner
    assert [link for link in inner if not link.startswith("/")] == []
    assert page.texts("//h1") == ["Page not found"]
    assert "404" not in page.texts("//main")[0]


def test_titles_are_unique_and_begin_with_the_heading_of_the_page(pages: dict[str, BuiltPage]) -> None:
    titles = {url: page.texts("//title")[0] for url, page in pages.items()}
    assert len(set(titles.values())) == len(titles)
    for url, page in pages.items():
        (heading,) = page.texts("//h1")
        assert titles[url].startswith(heading), url


def test_headings_never_skip_a_level(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        found = page.tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")
        levels = [int(heading.tag[1]) for heading in found]
        assert levels[0] == 1, url
        assert all(after - before <= 1 for before, after in pairwise(levels)), url


def test_nothing_runs_or_styles_from_inside_a_page(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        # A block of data is no script: no browser runs it.
        data = "@type='application/ld+json'"
        assert page.tree.xpath(f"//script[not(@src) and not({data})] | //style | //*[@style]") == [], url
        assert page.tree.xpath("//@*[starts-with(name(), 'on')]") == [], url


def test_t03_every_page_states_the_policy_and_the_language(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        (policy,) = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'; script-src 'self'" in policy, url
        assert "unsafe-inline" not in policy, url
        assert page.tree.get("lang") == "en-GB", url


def test_nothing_is_loaded_from_another_host(pages: dict[str, BuiltPage]) -> None:
    loads = "//script/@src | //img/@src | //link[@rel!='canonical']/@href"
    for url, page in pages.items():
        assert [link for link in page.tree.xpath(loads) if "//" in link] == [], url


def test_every_table_has_a_caption_scoped_headers_and_no_empty_cell(pages: dict[str, BuiltPage]) -> None:
    tables = [table for page in pages.values() for table in page.tree.xpath("//table")]
    assert tables
    for table in tables:
        assert table.xpath("normalize-space(caption)")
        assert table.xpath(".//th[not(@scope)]") == []
        assert [cell for cell in table.xpath(".//td") if not cell.text_content().strip()] == []


# What pages have at their end: files, citation, words and sources.
ENDINGS = (
    "contents-title",
    "take-title",
    "cite-title",
    "gone-title",
    "words-title",
    "sources-title",
    "data-title",
    "related",
    "siblings-title",
)
# Lists, whose headings are their entries, and the letters of the glossary.
UNLISTED = {
    *("cases/", "principles/", "places/", "sources/", "journey/", "law/", "drafts/", "glossary/"),
    "a-to-z/",
}


def test_a_page_with_three_or_more_headings_lists_them(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        headings = [each for each in page.tree.xpath("//main//h2[@id]") if each.get("id") not in ENDINGS]
        listed = page.tree.xpath("//nav[@class='hub-contents']")
        if len(headings) >= 3 and url and re.sub(r"page/\d+/$", "", url) not in UNLISTED:
            assert listed, url


def test_dates_are_written_out_and_never_in_figures(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        text = page.texts("//body")[0]
        assert not re.search(r"\b\d{4}-\d\d-\d\d\b|\b\d\d/\d\d/\d{4}\b", text), url


def written(page: BuiltPage) -> HtmlElement:
    """Give a page's content without what the build chose, which is seen from one side only."""
    main = deepcopy(page.tree.xpath("//main")[0])
    for part in main.xpath(".//section[@class='hub-next']"):
        part.drop_tree()
    return main


def test_a_link_between_two_entries_shows_on_both_pages(pages: dict[str, BuiltPage]) -> None:
    kinds = re.compile(r"(cases|principles|matrix/questions|places)/[^/]+/")
    main_links = {
        url: {target for target, _ in BuiltPage(url, written(page)).inner_links() if kinds.fullmatch(target)}
        for url, page in pages.items()
        if kinds.fullmatch(url)
    }
    # A question names its neighbours, and a Place names the cases about every Place.
    one_sided = [
        f"{url} -> {target}"
        for url, targets in main_links.items()
        for target in targets
        if url.split("/")[0] != target.split("/")[0]
        and not url.startswith("places/")
        and url not in main_links[target]
    ]
    assert one_sided == []


def test_t23_the_site_holds_no_source_map_no_theme_script_and_no_path_of_a_machine(site: Path) -> None:
    files = [file for file in site.rglob("*") if file.is_file()]
    found = {file.name for file in files if file.suffix in {".map", ".js", ".ttf", ".woff2"}}
    assert found == {"pagefind.js", "pagefind-worker.js"}, "the search brings the only ones"
    for file in files:
        content = file.read_bytes()
        assert str(site).encode() not in content
        assert b"sourceMappingURL" not in content or file.parent.name == "stylesheets"
        small = content.lower()
        assert b"frutiger" not in small
        assert b"nhs-logo" not in small


def test_the_feed_is_atom_and_leads_to_every_release(site: Path, pages: dict[str, BuiltPage]) -> None:
    feed = etree.fromstring((site / "feed.xml").read_bytes())
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{atom}feed"
    entries = feed.findall(f"{atom}entry")
    assert [entry.findtext(f"{atom}title") for entry in entries] == [
        f"Release {each.release}" for each in real_hub().info.releases
    ]
    for part in ("id", "updated", "title"):
        assert feed.findtext(f"{atom}{part}")
        assert all(entry.findtext(f"{atom}{part}") for entry in entries)
    for entry in entries:
        address = entry.find(f"{atom}link").get("href")
        assert entry.findtext(f"{atom}id") == address
        page, _, place = address.removeprefix(real_hub().info.address).partition("#")
        heading = pages[page].tree.get_element_by_id(place)
        assert heading.text_content() == entry.findtext(f"{atom}title")

"""What standards for the web ask of every page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit
from urllib.robotparser import RobotFileParser

from jinja2 import Environment, FileSystemLoader
from lxml import html
from markdown_it import MarkdownIt

from guidancehub.views.icons import APPLE, FAVICON
from guidancehub.views.sharing_pictures import picture_of
from guidancehub.web.hub_frame import HubFrame
from guidancehub.web.markdown_twins import TWIN
from guidancehub.web.navigation import Navigation
from guidancehub.web.output import PageMeta
from guidancehub.web.shared_blocks import SharedBlocks
from guidancehub.web.token_styles import SIGN
from minimal_hub import minimal_site
from nu_checker import messages_on
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from built import BuiltPage

DATA_UNDER_A_POLICY: Final = (
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive"
    " (missing “‘unsafe-inline’” or nonce/hash)."
)
"""The checker takes a block of data for a script. No browser runs it, and Chromium finds no fault with it:
tests/browser/test_reading.py holds that."""


def test_the_nu_checker_finds_no_error_and_no_warning_on_any_page(site: Path) -> None:
    found = messages_on(site)
    assert len(found) == len(list(site.rglob("*.html")))
    # The page for what is not found says nothing of itself.
    data = {page: [] if page == "404.html" else [DATA_UNDER_A_POLICY] for page in found}
    assert found == data


def linked_data(page: BuiltPage) -> dict[str, Any]:
    (text,) = page.tree.xpath("//script[@type='application/ld+json']/text()")
    return dict(json.loads(text))


def test_every_page_is_described_in_at_most_160_characters(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        (shown,) = page.tree.xpath("//meta[@name='description']/@content")
        assert 20 <= len(shown) <= 160, url
        assert linked_data(page)["description"] == shown, url


def test_every_page_but_home_has_its_way_as_data_as_its_breadcrumb_shows_it(
    pages: dict[str, BuiltPage],
) -> None:
    for url, page in pages.items():
        data = linked_data(page)
        trail = data.get("mainEntityOfPage", data).get("breadcrumb", {"itemListElement": []})
        names = [each["name"] for each in trail["itemListElement"]]
        shown = page.texts("//nav[@aria-label='Breadcrumb']//a")
        assert names[1:-1] == shown[1:], url
        assert names[-1:] == page.texts("//h1")[: bool(url)], url


def test_a_report_names_page_section_and_release_and_says_when_nobody_gets_it(
    pages: dict[str, BuiltPage],
) -> None:
    info = real_hub().info
    for url in ("sources/", "matrix/"):
        (report,) = pages[url].tree.find_class("hub-report")
        said = " ".join(report.text_content().split())
        assert ("No address for reports has been set in this copy of the hub." in said) == (
            not info.contact_email
        )
        (heading,) = pages[url].texts("//h1")
        line = f"Page: {heading}, {info.address}{url}. Section: {heading}. Release: {info.release}."
        assert info.contact_email or report.xpath(".//q")[0].text_content() == line
    assert all(page.tree.find_class("hub-report") for page in pages.values())


def test_a_report_by_mail_begins_with_page_section_and_release() -> None:
    site = minimal_site()
    footer = Environment(
        loader=FileSystemLoader(ROOT / "overrides"), autoescape=True, extensions=[SharedBlocks]
    )
    shown = footer.get_template("parts/footer.html").render(
        hub=site.info,
        page={"canonical_url": "https://riverside-hub.example/tips/"},
        meta=PageMeta("Tips & more", "D", section="Top tips"),
        title="Tips & more",
        navigation=Navigation([], [], ()),
        config={"extra": {"shared": {}, "site": HubFrame(site.hub, site.outputs)}},
    )
    (link,) = html.fragment_fromstring(shown).xpath("//a[starts-with(@href, 'mailto:')]")
    assert link.text == "Report a problem"
    assert urlsplit(link.get("href")).path == "hub@riverside.example"
    assert parse_qs(urlsplit(link.get("href")).query) == {
        "subject": ["Problem on Tips & more"],
        "body": [
            "Page: Tips & more, https://riverside-hub.example/tips/. Section: Top tips. Release: 0.2.0."
        ],
    }


def test_every_page_says_what_a_shared_link_to_it_shows(site: Path, pages: dict[str, BuiltPage]) -> None:
    hub = real_hub()
    address = hub.info.address
    for url, page in pages.items():
        shown = dict(
            zip(
                map(str, page.tree.xpath("//meta[starts-with(@property, 'og:')]/@property")),
                map(str, page.tree.xpath("//meta[starts-with(@property, 'og:')]/@content")),
                strict=True,
            )
        )
        assert [shown["og:title"]] == page.texts("//h1"), url
        assert shown["og:url"] == f"{address}{url}" == page.tree.xpath("//link[@rel='canonical']/@href")[0]
        assert shown["og:description"] == page.tree.xpath("//meta[@name='description']/@content")[0], url
        picture = picture_of(url).said(hub.info.words)
        assert shown["og:image"] == f"{address}{picture.uri}", url
        assert (site / picture.uri).is_file()
        assert shown["og:image:alt"] == picture.described(hub.info.name, hub.mark), url


def test_crawlers_may_read_everything_and_learn_where_the_sitemap_is(site: Path) -> None:
    rules = RobotFileParser()
    rules.parse((site / "robots.txt").read_text(encoding="utf-8").splitlines())
    address = real_hub().info.address
    assert rules.can_fetch("any", f"{address}matrix/")
    assert rules.site_maps() == [f"{address}sitemap.xml"]
    assert (site / "sitemap.xml").is_file()


def test_icons_and_manifest_are_where_every_page_and_each_other_say(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    for url, page in pages.items():
        named = {
            (link.get("rel"), link.get("href").removeprefix("../" * url.count("/")).removeprefix("./"))
            for link in page.tree.xpath("//link[@rel='icon' or @rel='apple-touch-icon' or @rel='manifest']")
        }
        assert named == {
            ("icon", FAVICON),
            ("icon", SIGN),
            ("apple-touch-icon", APPLE),
            ("manifest", "site.webmanifest"),
        }, url
    manifest = json.loads((site / "site.webmanifest").read_bytes())
    assert {each["sizes"] for each in manifest["icons"]} == {"192x192", "512x512"}
    for uri in (FAVICON, SIGN, APPLE, *(each["src"] for each in manifest["icons"])):
        assert (site / uri).is_file(), uri


def test_every_page_has_a_twin_in_markdown_that_its_head_names_and_the_list_links(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    address = real_hub().info.address
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    for url, page in pages.items():
        (link,) = page.tree.xpath("//link[@type='text/markdown']")
        assert (link.get("rel"), link.get("href")) == ("alternate", TWIN), url
        twin = (site / url / TWIN).read_text(encoding="utf-8")
        assert f"<{address}{url}>" in twin, url
        (heading,) = page.texts("//h1")
        title = next(line for line in twin.splitlines() if line.startswith("# "))
        assert re.sub(r"\\(.)", r"\1", title) == f"# {heading}", url
        assert f"({address}{url}{TWIN})" in listed or "has moved" in heading, url


def test_no_twin_holds_more_than_its_page_and_the_foot_of_every_page(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    added = {"picture", "page", "this", "on", "the", "web"}
    for url, page in pages.items():
        text = (
            MarkdownIt("commonmark").enable("table").render((site / url / TWIN).read_text(encoding="utf-8"))
        )
        read = html.fragment_fromstring(text, create_parent="main")
        said = set(re.findall(r"\w+", " ".join(read.itertext()).lower()))
        shown = set(re.findall(r"\w+", " ".join(page.tree.itertext()).lower()))
        assert said - shown - added == set(), url

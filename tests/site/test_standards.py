"""What standards for the web ask of every page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from jinja2 import Environment, FileSystemLoader
from lxml import html

from guidancehub.web.output import PageMeta
from minimal_hub import minimal_site
from nu_checker import messages_on
from support import ROOT

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
    assert len(found) > 200
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
    (report,) = pages["tips/"].tree.find_class("hub-report")
    said = " ".join(report.text_content().split())
    assert "No address for reports has been set in this copy of the hub." in said
    line = "Page: Top tips, https://keep-it-local-hub.example/tips/. Section: Top tips. Release: 0.4.0."
    assert report.xpath(".//q")[0].text_content() == line
    assert all(page.tree.find_class("hub-report") for page in pages.values())


def test_a_report_by_mail_begins_with_page_section_and_release() -> None:
    footer = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    shown = footer.get_template("parts/footer.html").render(
        hub=minimal_site().info,
        page={"canonical_url": "https://riverside-hub.example/tips/"},
        meta=PageMeta("Tips & more", "D", section="Top tips"),
        title="Tips & more",
        config={"extra": {"footer": []}},
    )
    (link,) = html.fragment_fromstring(shown).xpath("//a[starts-with(@href, 'mailto:')]")
    assert link.text == "Is there anything wrong with this page?"
    assert urlsplit(link.get("href")).path == "hub@riverside.example"
    assert parse_qs(urlsplit(link.get("href")).query) == {
        "subject": ["Problem on Tips & more"],
        "body": [
            "Page: Tips & more, https://riverside-hub.example/tips/. Section: Top tips. Release: 0.2.0."
        ],
    }

"""Threat 4: links lead to https addresses whose host a reader can see and judge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from guidancehub.content.load import load
from guidancehub.content.model.fields import Address
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.web_address import fault_in_address, host_of
from guidancehub.web.checks.links import broken_links
from guidancehub.web.checks.new_hosts import is_listed, new_hosts
from guidancehub.web.markdown_pages import markdown_pages
from hostile import minimal_hub
from strange_texts import ADDRESS

if TYPE_CHECKING:
    from guidancehub.content.problems import Problem
    from minimal_hub import MinimalHub

TAKE = TypeAdapter(Address)
CASE = "content/cases/garden-lunches.yml"
SOURCES = "content/sources.yml"

GOOD = (
    "https://example.org",
    "https://example.org/",
    "https://www.example.co.uk/a/b.pdf#page=2",
    "https://example.org?x=1&y=%C3%A9",
    "https://example.org#part",
    "https://a-b.example.museum/",
    "https://127.example.org/",
    "https://keep.example/",
    "https://gov.uk/guidance",
    "https://nhs.uk/",
    "https://co.example.org.uk/",
)
BAD = {
    "http://example.org/": "address-form",
    "//example.org/": "address-form",
    "ftp://example.org/": "address-form",
    "javascript:act()": "address-form",
    "data:text/html,x": "address-form",
    "https://user@example.org/": "address-form",
    "https://example.org:8080/": "address-form",
    "https://localhost/": "address-form",
    "https://127.0.0.1/": "address-form",
    "https://[::1]/": "address-form",
    "https://example.org/a b": "address-form",
    "https://example.org\\@evil.example/": "address-form",
    "https://exämple.org/": "address-form",
    "https://a..b.org/": "link-host-form",
    "https://-a.org/": "link-host-form",
    "https://a-.org/": "link-host-form",
    "https://.org/": "address-form",
    f"https://{'a' * 64}.org/": "link-host-form",
    "https://co.uk/": "link-host-form",
    "https://org.uk": "link-host-form",
    "https://WWW.AC.UK/a": "link-host-form",
    "https://xn--e1awd7f.com/": "link-punycode",
    "https://a.xn--p1ai/": "link-punycode",
    "https://bit.ly/abc": "link-short",
    "https://www.tinyurl.com/abc": "link-short",
    "HTTPS://BIT.LY/abc": "link-short",
    "https://www.example.ogr/": "link-unknown-ending",
    "https://example.localhost/": "link-unknown-ending",
    "https://example.internal/": "link-unknown-ending",
}


@pytest.mark.parametrize("address", GOOD)
def test_t04_a_good_address_is_taken_in_fields_and_texts(address: str) -> None:
    assert TAKE.validate_python(address) == address
    assert Prose.of(f"[x]({address})").links == (address,)


def test_t04_capitals_mean_nothing_in_scheme_and_host() -> None:
    assert TAKE.validate_python("HTTPS://WWW.Example.ORG/A?B#C") == "https://www.example.org/A?B#C"
    assert Prose.of("[x](HTTPS://Example.ORG/A)").links == ("HTTPS://Example.ORG/A",)


@pytest.mark.parametrize(("address", "code"), BAD.items())
def test_t04_a_bad_address_is_refused_in_a_field(address: str, code: str) -> None:
    with pytest.raises(ValidationError) as error:
        TAKE.validate_python(address)
    assert [each["type"] for each in error.value.errors()] == [code]


@pytest.mark.parametrize(
    ("address", "code"), [(each, code) for each, code in BAD.items() if code != "address-form"]
)
def test_t04_a_bad_host_is_refused_in_a_text_and_on_a_page(address: str, code: str, hub: MinimalHub) -> None:
    hub.change(CASE, "  Many people ate alone.", f"  [One]({address}) ate alone.")
    hub.write("docs/us.md", f"---\ntitle: Us\n---\n\n# Us\n\n[One]({address})\n")
    (line,) = hub.lines_told()
    assert line.startswith(f"{CASE}:")
    pages, _ = markdown_pages(hub.root / "docs")
    (problem,) = (each for each in broken_links(minimal_hub(), pages, (), ()) if each.path == "docs/us.md")
    assert str(problem).startswith(f"docs/us.md:7:7: found {(fault_in_address(address) or ['', ''])[1]}")
    assert problem.code == code


@pytest.mark.parametrize(
    "words", ["https://www.gov.uk/help", "gov.uk", "*www.gov.uk*", "GOV.UK/", "the page http://gov.uk"]
)
def test_t04_words_that_name_another_site_than_the_link_are_refused(words: str, hub: MinimalHub) -> None:
    link = f"[{words}](https://gov.uk.example.org/)"
    hub.write("docs/us.md", f"# Us\n\n{link}\n")
    pages, _ = markdown_pages(hub.root / "docs")
    (problem,) = (each for each in broken_links(minimal_hub(), pages, (), ()) if each.path == "docs/us.md")
    assert problem.code == "link-other-words"
    hub.change(CASE, "  Many people ate alone.", f"  {link} ate alone.")
    (line,) = hub.lines_told()
    assert line.startswith(f"{CASE}:")
    assert line.endswith("expected words that say where it leads")


@pytest.mark.parametrize(
    "words", ["gov.uk", "www.gov.uk", "https://help.gov.uk/x", "Help on gov.uk", "a.csv"]
)
def test_t04_words_that_name_the_site_of_the_link_or_none_are_taken(words: str) -> None:
    assert Prose.of(f"[{words}](https://www.help.gov.uk/a)").links == ("https://www.help.gov.uk/a",)


@pytest.mark.parametrize("sign", ["&#9;", "&#10;", "&#13;", "\n", "&#1;", "&#32;"])
def test_t04_a_browser_drops_no_sign_of_a_link_so_that_it_leads_elsewhere(sign: str, hub: MinimalHub) -> None:
    for link in (f"/{sign}/evil.example/", f"/{sign}/[", f"{sign}//evil.example/", f"#{sign}x"):
        hub.write("docs/us.md", f"---\ntitle: Us\n---\n\n# Us\n\n[One](<{link}>)\n")
        pages, problems = markdown_pages(hub.root / "docs")
        assert problems == []
        found = list(broken_links(minimal_hub(), pages, (), ["", "us/"]))
        assert [each.code for each in found if each.path == "docs/us.md"] == ["link-form"], link


def warnings(hub: MinimalHub) -> list[Problem]:
    pages, _ = markdown_pages(hub.root / "docs")
    return new_hosts(load(hub.root), pages)


def test_t04_a_host_that_is_not_listed_is_a_warning_in_sources_texts_and_pages(hub: MinimalHub) -> None:
    hub.change(SOURCES, "sources:\n", "hosts:\n  - known.example\nsources:\n")
    known = {(each.path, each.message) for each in warnings(hub)}
    hub.change(
        CASE, "  Many people ate alone.", "  [One](https://new.example/a) [two](https://a.known.example/b)"
    )
    hub.write("docs/us.md", "---\ntitle: Us\n---\n\n# Us\n\n[One](https://other.example/)\n")
    found = [each for each in warnings(hub) if (each.path, each.message) not in known]
    assert [(each.path, each.code) for each in found] == [
        (CASE, "link-new-host"),
        ("docs/us.md", "link-new-host"),
    ]
    assert "'new.example'" in found[0].message
    assert (found[1].line, found[1].column) == (7, 7)


def test_t04_a_hub_that_lists_no_hosts_is_not_warned(hub: MinimalHub) -> None:
    hub.change(CASE, "  Many people ate alone.", "  [One](https://new.example/a)")
    assert warnings(hub) == []


@pytest.mark.parametrize(
    ("host", "listed"),
    [("gov.uk", True), ("www.gov.uk", True), ("a.b.gov.uk", True), ("notgov.uk", False), ("uk", False)],
)
def test_a_host_stands_for_those_below_it_alone(host: str, *, listed: bool) -> None:
    assert is_listed(host, {"gov.uk"}) is listed


@pytest.mark.parametrize("address", ["mailto:a@b.example", "/about/", "#x", "http://a.example/"])
def test_what_is_no_https_address_has_no_host(address: str) -> None:
    assert host_of(address) == ""


LABEL = st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?", fullmatch=True)
SOUND = st.builds(
    "https://{}.{}{}".format,
    st.lists(LABEL.filter(lambda label: not label.lower().startswith("xn--")), min_size=1, max_size=3).map(
        ".".join
    ),
    st.sampled_from(("org", "co.uk", "museum", "example", "COM")),
    st.text("/?#&=%+a9-_~:@!$()*,;.é", max_size=20).map(lambda rest: f"/{rest}" if rest else ""),
)


@given(SOUND)
def test_t04_any_sound_address_is_taken_as_it_is_but_for_capitals_in_its_host(address: str) -> None:
    taken = TAKE.validate_python(address)
    scheme, _, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    assert taken == f"{scheme}://{host.lower()}{slash}{path}"
    assert host_of(address) == host.lower()
    assert TAKE.validate_python(taken) == taken


def taken_of(address: str) -> str:
    """Return an address as a field takes it, or “” where it is refused by one of the codes of addresses."""
    try:
        return TAKE.validate_python(address)
    except ValidationError as error:
        if {each["type"] for each in error.errors()} <= {*BAD.values(), "string_too_long"}:
            return ""
        raise


@given(ADDRESS)
def test_t04_any_address_is_refused_or_leads_where_it_seems_to(address: str) -> None:
    taken = taken_of(address)
    if not taken:
        return
    assert re.fullmatch(r"[^\s<>\"'\\]+", taken)
    # As another program takes it apart.
    parts = urlsplit(taken)
    assert (parts.scheme, parts.username, parts.port) == ("https", None, None)
    assert parts.netloc == parts.hostname == host_of(taken)
    assert parts.netloc.isascii()
    assert not re.fullmatch(r"[0-9.]+", parts.netloc)
    assert TAKE.validate_python(taken) == taken


HUB_ADDRESS = "address: https://riverside-hub.example/"


@pytest.mark.parametrize("address", ["https://hub.example.org", "https://hub.example.org/a-b/v1.2"])
def test_the_hubs_address_has_a_slash_at_its_end_whether_or_not_it_was_written(
    hub: MinimalHub, address: str
) -> None:
    for written in (address, f"{address}/"):
        hub.restore()
        hub.change("content/hub.yml", HUB_ADDRESS, f"address: {written}")
        assert load(hub.root).info.address == f"{address}/"


@pytest.mark.parametrize("end", ["a/../", "%2e%2e/", "?a=b", "#top", "/a/", "index.html"])
def test_t10_the_hubs_address_is_that_of_its_home_page_alone(hub: MinimalHub, end: str) -> None:
    hub.change("content/hub.yml", HUB_ADDRESS, f"address: https://hub.example.org/{end}")
    assert "expected where the hub's home page is, and no more [address-form]" in hub.report_without_pages()

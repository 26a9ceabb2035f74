"""A finished site is looked at before readers get it: its files, links, policy and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from guidancehub.finished.checks import MOST_BYTES_OF_PAGE, as_told, faults_in, uris_in
from guidancehub.finished.made import Made, tell, told
from guidancehub.finished.page import read_page

if TYPE_CHECKING:
    from pathlib import Path

POLICY: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; base-uri 'none'"
)
HEAD: Final = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
ADDRESS: Final = "https://riverside-hub.example/hub/"


def page(body: str = "", head: str = HEAD) -> str:
    return f"<!doctype html><html lang=en-GB><head>{head}<title>A</title></head><body>{body}</body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "index.html", page('<h1 id="here">A</h1>'))
    write(tmp_path, "cases/index.html", page('<a href="x/">X</a><p id="list"></p>'))
    write(tmp_path, "cases/x/index.html", page('<a href="../../">Home</a>'))
    write(tmp_path, "pack/index.html", page())
    write(tmp_path, "assets/a.css", "a { background: url('a.png') }")
    write(tmp_path, "assets/a.png", "a picture")
    return tmp_path


def write(folder: Path, uri: str, text: str) -> None:
    (folder / uri).parent.mkdir(parents=True, exist_ok=True)
    (folder / uri).write_text(text, encoding="utf-8")


def faults(site: Path, *, made: tuple[str, ...] | None = None) -> list[str]:
    uris = uris_in(site)
    sources = {uri: "content/cases/x.yml" if "x" in uri.split("/") else "" for uri in made or uris}
    return [str(each) for each in faults_in(site, uris, Made(ADDRESS, sources))]


def test_a_whole_site_has_no_fault(site: Path) -> None:
    assert faults(site) == []


@pytest.mark.parametrize(
    "link",
    [
        *(
            "",
            "#list",
            "#top",
            "x/",
            "./x/",
            "../cases/x/index.html",
            "..",
            "../",
            "../#here",
            "/hub/",
            "/hub/cases/x/",
        ),
        *("x/?q=a#", "../assets/a.png", "../pack/#add=AI-01", f"{ADDRESS}cases/x/", f"{ADDRESS}#here"),
        *(
            "https://other.example/none/",
            "mailto:a@b.example",
            "tel:1",
            "//other.example/none",
            "../%61ssets/a.png",
        ),
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(link: str, site: Path) -> None:
    write(site, "cases/index.html", page(f'<a href="{link}">A</a><p id="list"></p>'))
    assert faults(site) == []


@pytest.mark.parametrize(
    "link",
    [
        *(
            "y/",
            "x",
            "#none",
            "../#none",
            "../../",
            "../../hub/",
            "/cases/",
            "/",
            "x/#add=AI-01",
            "../assets/b.png",
        ),
        *(f"{ADDRESS}none/", f"{ADDRESS}#none", "../assets/a.png#none", "X/"),
    ],
)
def test_t18_a_link_that_leads_nowhere_is_told_with_its_page(link: str, site: Path) -> None:
    write(
        site,
        "cases/x/index.html",
        page(f'<a href="../{link}">A</a>' if link[0] not in "/h" else f'<a href="{link}">'),
    )
    (fault,) = faults(site)
    assert fault.startswith("cases/x/index.html (made of content/cases/x.yml): found a link to '")
    assert "expected a page, a file or a place of the site\n    hint: mend the link" in fault


@pytest.mark.parametrize(
    "tag", ['<img src="none.png" alt>', '<img srcset="none.png 2x" alt>', '<form action="none/">']
)
def test_what_a_page_loads_or_sends_to_is_followed_too(tag: str, site: Path) -> None:
    write(site, "index.html", page(f'{tag}<h1 id="here">'))
    (fault,) = faults(site)
    assert "found a link to 'none" in fault


def test_a_picture_that_styles_name_and_that_is_not_there_is_told(site: Path) -> None:
    write(site, "assets/a.css", 'a { background: url(b.png) } b { background: url("data:image/png,") }')
    (fault,) = faults(site)
    assert fault.startswith("assets/a.css: found 'b.png' in the styles, expected a file of the site")


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("", "found 0 policies in the page"),
        (HEAD + HEAD, "found 2 policies in the page"),
        (HEAD.replace("default-src 'none'", "default-src 'self'"), "expected default-src 'none'"),
        (HEAD.replace("'wasm-unsafe-eval'", "'unsafe-inline'"), "found 'unsafe-inline' in script-src"),
        (HEAD.replace("data:", "https:"), "found https: in img-src"),
        (HEAD.replace("'self' 'wasm", "data: 'wasm"), "found data: in script-src"),
        (HEAD + '<base href="/hub/">', "found a “base” element"),
        (HEAD + "<style>a{}</style>", "found styles inside the page"),
        (HEAD + '<link rel="stylesheet" href="https://other.example/a.css">', "loaded from elsewhere"),
    ],
)
def test_t03_a_page_whose_policy_is_not_whole_or_not_kept_is_refused(head: str, found: str) -> None:
    (fault,) = read_page(page(head=head).encode()).faults
    assert found in fault


def test_an_id_that_two_parts_of_a_page_have_is_refused() -> None:
    (fault,) = read_page(page('<p id="a"></p><p id="b"></p><p id="a"></p>').encode()).faults
    assert fault == "found the id 'a' more than once, expected another one for each part"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<script>act()</script>", "found script inside the page"),
        ('<script type="module">act()</script>', "found script inside the page"),
        ('<p style="color: red">', "found styles inside the page"),
        ("<img src=x onerror=act()>", "found script in an attribute (onerror)"),
        ("<a href=' JavaScript:act()'>", "found script in a link"),
        ('<script src="//other.example/a.mjs"></script>', "loaded from elsewhere"),
        ('<iframe src="https://other.example/"></iframe>', "loaded from elsewhere"),
        ('<iframe src="data:text/html,a"></iframe>', "loaded from elsewhere"),
        ('<img srcset="a.png, https://other.example/a.png 2x" alt>', "'https://other.example/a.png' loaded"),
        ('<form action="https://other.example/">', "loaded from elsewhere"),
    ],
)
def test_t01_what_the_policy_forbids_in_a_page_is_refused(body: str, found: str) -> None:
    assert any(found in each for each in read_page(page(body).encode()).faults)


@pytest.mark.parametrize(
    "body",
    [
        '<script type="application/ld+json">{}</script>',
        '<script src="a.mjs"></script>',
        '<img src="data:image/png;base64," alt>',
        "<p>once = one, onerror = act()</p>",
        '<link rel="canonical" href="https://riverside-hub.example/hub/">',
    ],
)
def test_what_the_policy_allows_is_no_fault(body: str) -> None:
    assert read_page(page(body).encode()).faults == ()


def test_t17_a_file_that_was_lost_or_came_from_elsewhere_is_told(site: Path) -> None:
    made = (*(uri for uri in uris_in(site) if uri != "assets/a.png"), "feed.xml")
    lost, more = faults(site, made=made)
    assert lost.startswith("feed.xml: found no such file in the site, expected what the program made")
    assert more.startswith("assets/a.png: found a file that the program did not make, expected none")


@pytest.mark.parametrize(
    ("uri", "size", "found"),
    [
        (
            "pack/index.html",
            MOST_BYTES_OF_PAGE + 1,
            "found a page of 300,001 bytes",
        ),
        ("assets/a.png", 512_001, "found a picture of 512,001 bytes"),
        ("assets/a.png", 0, "found an empty file"),
    ],
)
def test_a_file_that_is_too_large_or_empty_is_told(uri: str, size: int, found: str, site: Path) -> None:
    text = page() if uri.endswith(".html") else ""
    write(site, uri, text + " " * (size - len(text)))
    (fault,) = faults(site)
    assert fault.startswith(f"{uri}: {found}")


def test_many_faults_of_one_sort_are_counted_after_the_first_few(site: Path) -> None:
    write(site, "index.html", page("".join(f'<a href="none-{at}/">' for at in range(9)) + '<h1 id="here">'))
    uris = uris_in(site)
    lines = as_told(faults_in(site, uris, Made(ADDRESS, dict.fromkeys(uris, "")))).splitlines()
    assert sum("found a link to" in line for line in lines) == 5
    assert lines[-1] == "and 4 more of these"


def test_what_was_made_is_told_from_process_to_process(tmp_path: Path) -> None:
    made = Made(ADDRESS, {"index.html": "", "cases/é/index.html": "content/cases/é.yml"})
    tell(tmp_path / "made.json", made)
    assert told(tmp_path / "made.json") == made

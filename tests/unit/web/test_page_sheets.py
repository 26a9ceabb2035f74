"""Which sheets a page loads, and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.web.output import Output, PageMeta
from guidancehub.web.page_sheets import Frame, frame_signs, with_page_sheets
from guidancehub.web.style_rules import EVERYWHERE, NARROW, SELDOM, WIDE

if TYPE_CHECKING:
    from pathlib import Path

TABLES = Output("assets/css/parts/tables.css", ".hub-table td {}\n.hub-table .hub-mark {}\n")
CODE = Output("assets/css/parts/code.css", "@layer base {\npre {}\n}\n")
CARDS = Output("assets/css/parts/cards.css", ".hub-card {}\n")
PAGE = Output("assets/css/page.css", ".hub-crumbs {}\n.hub-contents {}\n.hub-path {}\n")


def loaded(
    html: str, *others: Output, frame: tuple[str, ...] = (), meta: PageMeta | None = None
) -> dict[str, str]:
    """Return the styles that a page loads, by the media for which they count."""
    page = Output("index.html", html, meta or PageMeta("A", "A page."))
    outputs = with_page_sheets([page, TABLES, CODE, CARDS, *others], Frame(frozenset(frame)))
    (made,) = (each.page for each in outputs if each.page)
    texts = {each.uri: each.html for each in outputs if not each.page}
    return {sheet.media: " ".join(texts[sheet.uri].split()) for sheet in made.sheets}


def test_a_page_loads_the_rules_for_what_is_on_it_in_order_of_the_files() -> None:
    html = '<table class="x hub-table"><td>A</td></table><li class="hub-card">'
    assert loaded(html) == {EVERYWHERE: ".hub-card { } .hub-table td { }"}
    assert loaded("<pre>A</pre>") == {EVERYWHERE: "@layer base { pre { } }"}
    assert loaded('<p class="hub-mark">A</p>') == {}


def test_what_a_page_says_loads_nothing() -> None:
    assert loaded("<p>A hub-table, and class=&quot;hub-card&quot;</p>") == {}


def test_pages_with_the_same_rules_share_a_sheet() -> None:
    pages = [Output(f"{name}/index.html", "<pre>A</pre>", PageMeta("A", "A page.")) for name in "ab"]
    outputs = with_page_sheets([*pages, CODE, CARDS], Frame())
    assert len({each.page.sheets for each in outputs if each.page}) == 1
    assert len([each for each in outputs if not each.page]) == 1


def test_what_counts_only_for_some_readers_is_in_sheets_of_its_own() -> None:
    own = Output(
        "assets/css/list.css",
        ".hub-a {}\n@media (width < 52rem) {\n.hub-a {}\n.hub-b {}\n}\n"
        "@media screen and (width >= 60rem) {\n.hub-a {}\n}\n"
        "@media (forced-colors: active) {\n.hub-a {}\n}\n",
    )
    apart = Output("assets/css/site-apart.css", "@media (width < 80rem) {\n.hub-head {}\n}\n")
    paper = Output("assets/css/print.css", "@page {}\n@page wide {}\n.hub-a {}\n.hub-b {}\n")
    meta = PageMeta("A", "A page.", styles="list.css")
    assert loaded('<p class="hub-a">', own, apart, paper, frame=(".hub-head",), meta=meta) == {
        EVERYWHERE: ".hub-a { }",
        NARROW: "@media (width < 80rem) { .hub-head { } } @media (width < 52rem) { .hub-a { } }",
        WIDE: "@media screen and (width >= 60rem) { .hub-a { } }",
        SELDOM: "@media print { .hub-a { } } @page { } @media (forced-colors: active) { .hub-a { } }",
    }


def test_a_kind_of_paper_that_one_folder_names_for_another_is_kept() -> None:
    own = Output("assets/css/one.css", "@media print {\n.hub-a {\npage: wide;\n}\n}\n")
    paper = Output("assets/css/print.css", "@page wide {}\n@page close {}\n")
    meta = PageMeta("A", "A page.", styles="one.css")
    assert loaded('<p class="hub-a">', own, paper, meta=meta) == {
        SELDOM: "@media print { .hub-a { page: wide; } } @page wide { }"
    }


def test_what_script_shows_later_is_in_a_sheet_that_it_turns_on() -> None:
    own = [Output(f"assets/css/{name}.css", f".hub-{name} {{}}\n") for name in ("pack", "pack-later")]
    meta = PageMeta("A", "A page.", styles="pack.css")
    page = Output("index.html", '<p class="hub-pack">', meta)
    outputs = with_page_sheets([page, *own], Frame())
    (made,) = (each.page for each in outputs if each.page)
    assert [(each.media, each.is_later) for each in made.sheets] == [("", False), ("not all", True)]
    assert {each.uri: each.html for each in outputs}[made.sheets[1].uri] == ".hub-pack-later {}\n"


def test_a_page_loads_the_rules_for_what_its_own_script_makes_also_later() -> None:
    script = Output("assets/js/clock.mjs", 'make("hub-card")')
    later = Output("assets/js/clock-plan.mjs", 'make("td", "hub-table")')
    other = Output("assets/js/notices.mjs", 'make("td", "hub-table")')
    meta = PageMeta("A", "A page.", script="clock.mjs")
    assert loaded("<p>A</p>", script, other, meta=meta) == {EVERYWHERE: ".hub-card { }"}
    both = ".hub-card { } .hub-table td { }"
    assert loaded("<p>A</p>", script, later, meta=meta) == {EVERYWHERE: both}
    assert loaded("<p>A</p>", script, later) == {}


def test_a_script_may_name_the_beginning_of_a_class_and_a_property_of_an_element() -> None:
    part = Output("assets/css/parts/x.css", ".hub-a--1 {}\n.hub-a--2 {}\n.hub-b {}\n[data-is-wide] {}\n")
    script = Output("assets/js/list.mjs", "make(`hub-a--${level}`); element.dataset.isWide = 1;")
    meta = PageMeta("A", "A page.", script="list.mjs")
    assert loaded("<p>A</p>", part, script, meta=meta) == {
        EVERYWHERE: ".hub-a--1 { } .hub-a--2 { } [data-is-wide] { }"
    }


def test_the_document_around_pages_counts_as_far_as_a_page_has_it(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "main.html").write_text(
        '<body class="hub-body hub-body--{{ meta.layout }}"><nav class="hub-crumbs" data-print="skip">',
        encoding="utf-8",
    )
    frame = frame_signs(tmp_path, tmp_path / "nowhere")
    assert frame == {"body", "nav", ".hub-body", "data-print", "skip"}
    pages = [Output(uri, "<pre>A</pre>", PageMeta("A", "A page.")) for uri in ("index.html", "a/index.html")]
    outputs = with_page_sheets([*pages, CODE, PAGE], Frame(frame, frozenset({"a/"})))
    texts = {each.uri: " ".join(each.html.split()) for each in outputs}
    home, other = (texts[each.page.sheets[0].uri] for each in outputs if each.page)
    assert home == "@layer base { pre { } }"
    assert other == ".hub-crumbs { } .hub-path { } @layer base { pre { } }"


def test_a_file_that_is_no_page_stays_as_it_is() -> None:
    file = Output("assets/x.svg", '<svg class="hub-table"/>')
    assert with_page_sheets([file, TABLES], Frame()) == [file]

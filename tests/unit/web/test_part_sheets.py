"""Which sheets of parts a page loads."""

from __future__ import annotations

import pytest

from guidancehub.web.output import Output, PageMeta
from guidancehub.web.part_sheets import PARTS_BELOW, beginnings, with_part_sheets

TABLES = Output("assets/css/parts/tables.css", ".hub-table td {}\n.hub-table .hub-mark {}\n")
CODE = Output("assets/css/parts/code.css", "@layer base {\npre {}\n}\n")
CARDS = Output("assets/css/parts/cards.css", ".hub-card {}\n")


def loaded(html: str, *others: Output, script: str = "") -> str:
    """Return the styles that a page loads."""
    page = Output("a/index.html", html, PageMeta("A", "A page.", script=script))
    outputs = with_part_sheets([page, TABLES, CODE, CARDS, *others])
    (made,) = (each.page for each in outputs if each.page)
    sheets = {each.uri: each.html for each in outputs if each.uri.startswith(PARTS_BELOW)}
    assert list(sheets) == [made.part_sheet] * bool(made.part_sheet)
    return sheets.get(made.part_sheet, "")


@pytest.mark.parametrize(
    ("sheet", "begun"),
    [
        (".hub-table td {}", {".hub-table"}),
        (".hub-a,\n.hub-b > li {}", {".hub-a", ".hub-b"}),
        (":is(.hub-a, .hub-b) .hub-c {}", {".hub-a", ".hub-b"}),
        (":is(ol, ul).hub-a > li {}", {".hub-a"}),
        ("[data-add]:not(.hub-button) {}", {"data-add"}),
        (':is(th:nth-child(3):not(.hub-a), td) b {}\n[data-hide~="x"] td {}', {"data-hide"}),
        ("@media print {\npre > code {}\n}", {"pre"}),
        ("@layer base {\ncode {}\n}\n@media (width < 9rem) {\n.hub-a {}\n}", {"code", ".hub-a"}),
    ],
)
def test_a_rule_begins_with_the_classes_of_its_first_element(sheet: str, begun: set[str]) -> None:
    assert beginnings(sheet) == begun


def test_a_page_loads_the_styles_of_what_is_on_it_in_order_of_their_names() -> None:
    assert loaded('<p class="x hub-table">A</p><li class="hub-card">') == CARDS.html + TABLES.html
    assert loaded("<pre>A</pre>") == CODE.html
    assert loaded('<p class="hub-mark">A</p>') == ""


def test_pages_with_the_same_parts_share_a_sheet() -> None:
    pages = [Output(f"{name}/index.html", "<pre>A</pre>", PageMeta("A", "A page.")) for name in "ab"]
    outputs = with_part_sheets([*pages, CODE, CARDS])
    assert [each.page.part_sheet for each in outputs if each.page] == [CODE.uri] * 2
    assert [each for each in outputs if not each.page] == [CODE]


def test_what_all_pages_but_the_home_page_have_is_joined_with_their_parts() -> None:
    page = Output("assets/css/page.css", ".hub-contents {}\n")
    texts = [Output(uri, "<pre>A</pre>", PageMeta("A", "A page.")) for uri in ("index.html", "a/index.html")]
    outputs = with_part_sheets([*texts, CODE, page])
    home, other = (each.page.part_sheet for each in outputs if each.page)
    by_uri = {each.uri: each.html for each in outputs}
    assert by_uri[home] == CODE.html
    assert by_uri[other] == page.html + CODE.html
    assert by_uri[page.uri] == page.html


def test_what_a_page_says_loads_no_sheet() -> None:
    assert loaded("<p>A hub-table, and class=&quot;hub-card&quot;</p>") == ""


def test_a_page_loads_the_sheets_of_what_its_own_script_makes_also_later() -> None:
    script = Output("assets/js/clock.mjs", 'make("hub-card")')
    later = Output("assets/js/clock-plan.mjs", 'make("hub-table")')
    other = Output("assets/js/notices.mjs", 'make("hub-table")')
    assert loaded("<p>A</p>", script, other, script="clock.mjs") == CARDS.html
    assert loaded("<p>A</p>", script, later, script="clock.mjs") == CARDS.html + TABLES.html
    assert loaded("<p>A</p>", script, later) == ""


def test_a_file_that_is_no_page_stays_as_it_is() -> None:
    file = Output("assets/x.svg", '<svg class="hub-table"/>')
    assert with_part_sheets([file, TABLES]) == [file]

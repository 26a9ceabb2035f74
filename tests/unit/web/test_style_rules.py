"""Rules of style sheets: which a page can need, and for what they count."""

from __future__ import annotations

import pytest

from guidancehub.web.style_rules import (
    EVERYWHERE,
    NARROW,
    SELDOM,
    WIDE,
    by_media,
    needed,
    rules_of,
    selector_of,
    written,
)


@pytest.mark.parametrize(
    ("selector", "has", "can"),
    [
        (".hub-table td", ".hub-table td", True),
        (".hub-table td", ".hub-table", False),
        (":is(.hub-a, .hub-b) .hub-c", ".hub-b .hub-c", True),
        (":is(.hub-a, .hub-b) .hub-c", ".hub-c", False),
        (":is(ol, ul).hub-a > li::marker", ".hub-a ul li", True),
        ("[data-add]:not(.hub-button)", "data-add", True),
        (":is(th:nth-child(3):not(.hub-a), td) b:hover", "td b", True),
        ('[data-hide~="x, y"] td', "td", False),
        ("html:not(.hub-js) main:has(.hub-a) p#content", "html main p", True),
        (":root", "", True),
        ("*", "", True),
    ],
)
def test_a_selector_needs_the_classes_data_attributes_and_tags_that_it_names(
    selector: str, has: str, *, can: bool
) -> None:
    assert selector_of(selector).can_match(frozenset(has.split())) is can


SHEET = """\
.hub-a,
.hub-b {
content: "} /* { */";
}
@media print {
.hub-c {
page: wide;
}
@page close {
margin: 0;
}
}
@page wide {
size: A4 landscape;
}
"""


def test_a_sheet_is_written_as_it_was_read() -> None:
    assert written(rules_of(SHEET)) == SHEET


def test_of_a_rule_the_selectors_stay_that_can_match_and_of_named_rules_those_that_are_named() -> None:
    rules = rules_of(SHEET)
    assert needed(rules, frozenset({".hub-b"})) == '.hub-b {\ncontent: "} /* { */";\n}\n'
    assert needed(rules, frozenset({".hub-c"})) == (
        "@media print {\n.hub-c {\npage: wide;\n}\n}\n@page wide {\nsize: A4 landscape;\n}\n"
    )
    assert needed(rules, frozenset()) == ""


@pytest.mark.parametrize(
    ("prelude", "media"),
    [
        ("@media (width < 80rem)", NARROW),
        ("@media screen and (width <= 52rem)", NARROW),
        ("@media (width <= 80rem)", EVERYWHERE),
        ("@media (width < 90rem)", EVERYWHERE),
        ("@media screen and (scripting: enabled) and (width >= 40em)", WIDE),
        ("@media (width >= 30rem)", EVERYWHERE),
        ("@media (width > 52rem), print", EVERYWHERE),
        ("@media not (width < 52rem)", EVERYWHERE),
        ("@media screen", EVERYWHERE),
        ("@media (height < 24rem)", EVERYWHERE),
        ("@media print", SELDOM),
        ("@media screen and (prefers-color-scheme: dark)", SELDOM),
        ("@media (forced-colors: active)", SELDOM),
        ("@page", SELDOM),
        ("@page wide", SELDOM),
        ("@supports (width: 1px)", EVERYWHERE),
        (".hub-a", EVERYWHERE),
    ],
)
def test_a_rule_counts_for_the_readers_whom_its_media_name(prelude: str, media: str) -> None:
    rules = rules_of(f"{prelude} {{\n.hub-a {{\ntop: 0;\n}}\n}}\n")
    assert [name for name, found in by_media(rules).items() if found] == [media]

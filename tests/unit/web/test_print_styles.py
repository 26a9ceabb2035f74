"""The words on every printed sheet."""

from __future__ import annotations

import tinycss2

from guidancehub.web.print_styles import paper_styles
from hostile import minimal_hub


def test_a_name_cannot_break_out_of_the_style_sheet() -> None:
    info = minimal_hub().info.model_copy(update={"name": 'A "hub"; } body { display: none } \\'})
    styles = paper_styles(info)
    rules = tinycss2.parse_stylesheet(styles, skip_whitespace=True, skip_comments=True)
    assert [rule.type for rule in rules] == ["at-rule"] * 3
    assert "body {" not in styles


def test_the_sheet_has_release_date_and_address() -> None:
    info = minimal_hub().info
    styles = paper_styles(info)
    assert f"release {info.release}, 22 November 2026. {info.address}" in styles
    assert "A4 landscape" in styles

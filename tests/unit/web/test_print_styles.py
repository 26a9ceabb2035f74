"""The words on every printed sheet."""

from __future__ import annotations

import tinycss2

from guidancehub.web.print_styles import paper_styles
from hostile import minimal_hub


def test_a_name_cannot_break_out_of_the_style_sheet() -> None:
    info = minimal_hub().info.model_copy(update={"name": 'A "hub"; } body { display: none } \\'})
    output = paper_styles(info)
    rules = tinycss2.parse_stylesheet(output.content, skip_whitespace=True, skip_comments=True)
    assert [rule.type for rule in rules] == ["at-rule"] * 3
    assert "body {" not in output.content


def test_the_sheet_has_release_date_and_address() -> None:
    info = minimal_hub().info
    content = paper_styles(info).content
    assert f"release {info.release}, 22 November 2026. {info.address}" in content
    assert "A4 landscape" in content

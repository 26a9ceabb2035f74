"""Pages that are written by hand are read as they will be linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.web.markdown_pages import hand_written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("sources.md", "../sources/"),
        ("sources.md#rights", "../sources/#rights"),
        ("about/coverage.md", "../about/coverage/"),
        ("index.md", "../"),
        ("https://example.org/read.md", "https://example.org/read.md"),
        ("assets/mark.svg", "assets/mark.svg"),
    ],
)
def test_a_link_to_another_page_names_its_address(tmp_path: Path, link: str, expected: str) -> None:
    (tmp_path / "about.md").write_text(f"[x]({link})\n", encoding="utf-8")
    (page,) = hand_written(tmp_path)
    assert page.html == f'<p><a href="{expected}">x</a></p>\n'

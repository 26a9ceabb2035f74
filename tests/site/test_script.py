"""A page loads one file of script that all pages have, and perhaps one of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_loads_the_script_of_all_pages_and_perhaps_one_file_of_its_own(site: Path) -> None:
    loaded = set()
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        first, *own = re.findall(
            r'<script type="module" src="[^"]*?assets/js/([^"]+)" blocking="render">', text
        )
        assert first == "site.mjs", file
        assert len(own) <= 1, file
        assert "modulepreload" not in text, file
        loaded.update(own)
    assert loaded >= {"list.mjs", "search.mjs"}
    assert all((site / "assets" / "js" / name).is_file() for name in loaded)


def test_modules_are_not_served_as_they_are_written(site: Path) -> None:
    assert [file.name for file in (site / "assets" / "js").iterdir() if file.is_dir()] == []
    assert sorted(file.name for file in (site / "assets" / "vendor").iterdir()) == [
        "pagefind.LICENSE.txt",
        "preact.LICENSE.txt",
        "scowl.LICENSE.txt",
    ]

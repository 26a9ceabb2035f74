"""The site that is built of this hub's content has each kind of page, file, picture and script."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from guidancehub.downloads import site_zip
from guidancehub.views.sharing_pictures import PICTURES, picture_of

if TYPE_CHECKING:
    from pathlib import Path

    from built import BuiltPage


def test_the_site_is_as_large_as_the_tests_of_every_page_expect(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    assert len(pages) > 200
    assert sum(len(page.tree.xpath("//table")) for page in pages.values()) > 15
    with zipfile.ZipFile(site / site_zip.URI) as opened:
        assert len(opened.namelist()) > 400
    assert len({link for link in pages["downloads/"].links() if re.search(r"\.\w+$", link)}) > 300


def test_each_picture_of_a_shared_link_is_that_of_a_page(pages: dict[str, BuiltPage]) -> None:
    assert {picture_of(url) for url in pages} == set(PICTURES)


def test_each_tool_has_a_page_that_starts_its_script(pages: dict[str, BuiltPage]) -> None:
    started = {
        link.rpartition("/")[2] for page in pages.values() for link in page.links() if link.endswith(".mjs")
    }
    assert started == {
        "clock.mjs",
        "finder.mjs",
        "list.mjs",
        "notice-check.mjs",
        "notices.mjs",
        "pack.mjs",
        "search.mjs",
        "self-assessment.mjs",
        "site.mjs",
    }


def test_each_style_sheet_is_of_a_page(site: Path, pages: dict[str, BuiltPage]) -> None:
    loaded = {link.partition("assets/css/")[2] for page in pages.values() for link in page.links()}
    # Of the page for what is not found, with paper's; and script's own.
    made = {file.relative_to(site / "assets/css").as_posix() for file in (site / "assets/css").rglob("*.css")}
    assert made - loaded - {"not-found.css", "print.css", "suggestions.css"} == set()

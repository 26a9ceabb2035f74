"""The list of all downloads, with a hub's own words as its headings."""

from __future__ import annotations

from guidancehub.web.pages.downloads import anchors_of


def test_headings_that_a_hub_says_alike_have_ids_of_their_own() -> None:
    titles = ("Open data", "Files", "Files", "Menu", "Safe", "Our\tfiles", "Files", "Files 2")
    assert anchors_of(titles) == [
        *("open-data", "files", "files-2", "menu-2", "safe-2", "our-files", "files-3", "files-2-2")
    ]

"""Every code and every entry can be cited, and a citation leads to a line that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.kinds import NAMED
from guidancehub.content.released_ids import IDS_FILE
from support import ROOT, real_hub

if TYPE_CHECKING:
    from built import BuiltPage


def test_every_code_that_was_ever_released_resolves_with_each_of_its_releases(
    pages: dict[str, BuiltPage],
) -> None:
    releases = [note.release for note in reversed(real_hub().info.releases)]
    gone = []
    for line in (ROOT / IDS_FILE).read_text(encoding="utf-8").splitlines():
        release, kind, key = line.split(" ")
        url, sign, anchor = NAMED[kind].url(key).partition("#")
        # A term, a source or a Place is cited by its address alone.
        since = releases[releases.index(release) :] if NAMED[kind].has_history else []
        in_list = [anchor, *(f"{anchor}-release-{each}" for each in since)]
        wanted = in_list if sign else [f"release-{each}" for each in since]
        ids = set(pages[url].ids()) if url in pages else set()
        gone += [f"{url}#{each}" for each in wanted if each not in ids]
        gone += [] if url in pages else [url]
    assert gone == []


def test_every_entry_says_how_to_cite_it(pages: dict[str, BuiltPage]) -> None:
    hub = real_hub()
    cited = {text for page in pages.values() for text in page.texts("//*[@data-cite]")}
    for each in hub.located:
        if each.is_published:
            url = each.url
            address = f"{hub.info.address}{url}{'-' if '#' in url else '#'}release-{hub.info.release}"
            assert any(text.endswith(f" {address}") for text in cited), address


def test_every_citation_leads_to_a_line_that_is_there(pages: dict[str, BuiltPage]) -> None:
    address = real_hub().info.address
    cited = [text for page in pages.values() for text in page.texts("//*[@data-cite]")]
    assert len(cited) > 190
    for text in cited:
        url, sign, anchor = text.rpartition(" ")[2].removeprefix(address).partition("#")
        assert sign, text
        assert anchor in set(pages[url].ids()), text

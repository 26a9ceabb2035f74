"""HTML is read as a browser reads it, by attributes that say what words are for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from guidancehub.content.load import load
from guidancehub.views.html_text import ids_of, parse
from guidancehub.views.links import Links
from guidancehub.web.checks.links import broken_links
from guidancehub.web.glossary_markup import GlossaryMarker, MarkerWords
from guidancehub.web.pages import pages_of
from guidancehub.web.reading_time import ReadingTimes
from samples import sample

if TYPE_CHECKING:
    from guidancehub.web.output import Output
    from minimal_hub import MinimalHub


def renamed(page: Output) -> Output:
    """Give a page whose classes are all others."""
    html = re.sub(r'class="([^"]*)"', lambda found: f'class="{found[1].replace("hub-", "zzz-")}"', page.html)
    return replace(page, content=html)


def marked_words(html: str) -> list[tuple[str, str]]:
    return [(link.id or "", link.text()) for link in parse(html).css('a[id^="use-"]')]


PARTS = 4
"""Of each page whose reading time is asked for."""


def test_no_class_decides_what_is_counted_explained_or_linked(hub: MinimalHub) -> None:
    loaded = load(hub.root)
    before = [page for page in pages_of(loaded, Links(loaded)) if page.page]
    after = [renamed(page) for page in before]
    assert not any(
        "hub-" in classes for page in after for classes in re.findall(r'class="([^"]*)"', page.html)
    )
    times, times_renamed = ReadingTimes(before), ReadingTimes(after)
    marker = GlossaryMarker(loaded.terms, MarkerWords.of(loaded.info.words))
    for page, other in zip(before, after, strict=True):
        parts = sample(ids_of(page.html), PARTS, page.url)
        for address in (page.url, *(f"{page.url}#{part}" for part in parts)):
            assert times_renamed.minutes(address) == times.minutes(address), address
        # Pages that are marked already are marked again where the reader is let.
        again, again_renamed = (marked_words(marker.mark(html, "")) for html in (page.html, other.html))
        assert again_renamed == again
    addresses = [page.url for page in before]
    assert list(broken_links(loaded, (), after, addresses)) == list(
        broken_links(loaded, (), before, addresses)
    )
    assert all(ids_of(other.html) == ids_of(page.html) for page, other in zip(before, after, strict=True))

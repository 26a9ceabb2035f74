"""The whole program: content in, pages and files out, and what a search of them finds.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte. Downloads and pages are made side by side, for typesetting takes long.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from guidancehub.downloads.registry import downloads_of
from guidancehub.downloads.run import fresh, made_beside
from guidancehub.search.filters import empty_parts, facets_of
from guidancehub.search.records import records_of
from guidancehub.search.vocabulary import search_words, words_used, wrong_synonyms
from guidancehub.views.download_link import with_sizes
from guidancehub.web.checks.prose_links import broken_prose_links
from guidancehub.web.checks.route_stops import missing_stops
from guidancehub.web.json_ld import described
from guidancehub.web.markdown_pages import hand_written
from guidancehub.web.output import Output, PageMeta
from guidancehub.web.pages import pages_of
from guidancehub.web.print_styles import paper_styles
from guidancehub.web.reading_time import ReadingTimes
from guidancehub.web.token_styles import token_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from concurrent.futures import Future
    from pathlib import Path

    from guidancehub.downloads.run import Maker
    from guidancehub.search.filters import Facet
    from guidancehub.search.record import SearchRecord


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build makes. Its downloads may still be in the making."""

    records: tuple[SearchRecord, ...]
    """Everything that a search finds."""
    facets: tuple[Facet, ...]
    """What the results can be filtered by."""
    linked_data: Mapping[str, str]
    """What each page that is written by hand is, as JSON-LD, by its address. Other pages hold theirs."""
    _pages: tuple[Output, ...]
    """Every page and file but the downloads, whose sizes the pages do not know yet."""
    _making: Mapping[str, Future[bytes]]
    """What each download will hold, by its address."""

    def outputs(self) -> list[Output]:
        """Wait for the downloads, and give every page and file in the order of their addresses."""
        files = {uri: making.result() for uri, making in self._making.items()}
        sizes = {uri: len(content) for uri, content in files.items()}
        return sorted(
            (
                *(replace(page, content=with_sizes(page.html, sizes)) for page in self._pages),
                *(Output(uri, content) for uri, content in files.items()),
            ),
            key=lambda output: output.uri,
        )


def build(root: Path, maker: Maker = fresh) -> list[Output]:
    """Make every page and file of the hub whose project is at ``root``.

    Raises ``ContentError`` with every problem when the content cannot be built.
    """
    return build_site(root, maker).outputs()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector off what is made here.

    Nearly all of it lasts until the site is written, and the collector would look at all of it again
    and again. The next build in the same process, in the preview, hands it back.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@_uncollected()
def build_site(root: Path, maker: Maker | None = fresh, *, forked: bool = False) -> Site:
    """Make every page and file, and what a search finds in them.

    Without a maker there is nothing to take away. A maker that keeps no notes of its own may be ``forked``:
    it then works in processes of its own, where the system has them.
    """
    hub = load(root)
    by_hand = tuple(hand_written(root / "docs"))
    downloads = tuple(downloads_of(hub)) if maker else ()
    with made_beside(downloads, hub, maker or fresh, forked=forked) as making:
        pages = [
            *pages_of(hub, tuple(each.offer() for each in downloads), by_hand),
            paper_styles(hub.info),
            *token_files(),
        ]
        records = records_of(hub, pages, by_hand)
        used = words_used(records)
        addresses = [*(page.url for page in pages), *(page.url for page in by_hand), *making]
        problems = [
            *broken_prose_links(hub, pages, addresses),
            *missing_stops(hub, ReadingTimes(pages, by_hand)),
            *wrong_synonyms(hub, used),
            *empty_parts(hub, records),
        ]
        if problems:
            raise ContentError(problems)
    return Site(
        records,
        facets_of(hub),
        {
            page.url: described(hub, page.url, PageMeta(title=page.title, description=page.description))
            for page in by_hand
        },
        (*pages, search_words(hub, records, used)),
        making,
    )

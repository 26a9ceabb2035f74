"""Turns the hub into pages: one module for each part of the site, one template for each kind of page."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.performance.cache import NO_CACHE
from guidancehub.web.pages import (
    a_to_z,
    cases,
    chapters,
    clock,
    contracts_and_grants,
    coverage_and_news,
    criteria,
    downloads,
    finder,
    gaps,
    gates,
    home,
    matrix,
    matrix_table,
    notice_check,
    notices,
    pack,
    path_pages,
    places,
    principles,
    problems,
    question_bank,
    question_sets,
    redirects,
    reference,
    search,
    self_assessment,
    sources,
    tips,
    written_by_hand,
)
from guidancehub.web.renderer import Renderer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.performance.cache import Cache
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.links import Links
    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.output import Output

PARTS: Final = (
    principles,
    problems,
    matrix,
    matrix_table,
    criteria,
    question_bank,
    gates,
    question_sets,
    pack,
    contracts_and_grants,
    finder,
    cases,
    places,
    tips,
    chapters,
    clock,
    notices,
    notice_check,
    reference,
    gaps,
    sources,
    a_to_z,
    self_assessment,
    coverage_and_news,
    redirects,
    search,
    downloads,
)
"""The modules that make pages from the content alone."""


def pages_of(
    hub: Hub,
    links: Links,
    downloads: tuple[DownloadLink, ...] = (),
    written: Sequence[MarkdownPage] = (),
    cache: Cache = NO_CACHE,
) -> list[Output]:
    """Return every page of the hub. Paths and home come last: they need the others' reading times."""
    renderer = Renderer(hub, links, downloads, written, cache)
    outputs = [
        *chain.from_iterable(part.pages(renderer) for part in PARTS),
        *written_by_hand.pages(renderer, written),
    ]
    outputs += path_pages.pages(renderer, outputs)
    return [*outputs, *home.pages(renderer, outputs)]

"""The list of all downloads, and the page that documents the data for developers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import ORIGIN_COLUMNS
from guidancehub.web.output import Crumb, Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.views.download_link import Offer
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press

DOWNLOADS: Final = Crumb("Downloads", "downloads/")
DEVELOPERS: Final = Crumb("For developers", "developers/")

_MANY: Final = 30
"""A list with more members than this is folded, but for the files that hold the whole of something."""


def pages(press: Press) -> Iterator[Output]:
    """Make both pages, where there is anything to take away."""
    if not press.offers:
        return
    parts = [(part, list(offers)) for part, offers in groupby(press.offers, lambda offer: offer.part)]
    yield press.page(
        "downloads",
        DOWNLOADS.url,
        PageMeta(
            title=DOWNLOADS.title,
            description="Every file that you can take away, with its type and size.",
            headings=tuple(Heading(part, _anchor(part)) for part, _ in parts),
            kind="downloads",
        ),
        parts=[(part, _anchor(part), *_folded(offers)) for part, offers in parts],
        total=len(press.offers),
        review=press.review,
    )
    yield press.page(
        "developers",
        DEVELOPERS.url,
        PageMeta(
            title=DEVELOPERS.title,
            description="The whole content as data, with a description of each field and examples.",
            crumbs=(DOWNLOADS,),
            headings=(
                Heading("What there is", "what"),
                Heading("How a file is made up", "form"),
                Heading("Examples", "examples"),
                Heading("What stays the same", "stable"),
                Heading("Rules of the spreadsheet files", "spreadsheets"),
            ),
            kind="developers",
        ),
        data=[
            offer for offer in press.offers if DEVELOPERS.url in offer.pages and offer.uri.startswith("api/")
        ],
        ending=ORIGIN_COLUMNS,
        schemas={offer.title: offer for offer in press.offers if offer.uri.startswith("schema/")},
        review=press.review,
    )


def _folded(offers: list[Offer]) -> tuple[list[Offer], list[Offer]]:
    """Give what stands open, and what a reader unfolds."""
    if len(offers) <= _MANY:
        return offers, []
    whole = [offer for offer in offers if offer.uri.count("/") == 1]
    return whole, [offer for offer in offers if offer not in whole]


def _anchor(part: str) -> str:
    return part.lower().replace(" ", "-")

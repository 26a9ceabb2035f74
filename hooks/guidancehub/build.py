"""The whole program: content in, pages and files out, and what a search of them finds.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.by_hand import hand_written
from guidancehub.errors import ContentError
from guidancehub.load import load
from guidancehub.pages import pages_of
from guidancehub.paper import paper_styles
from guidancehub.prose_links import broken_prose_links
from guidancehub.reading import ReadingTimes
from guidancehub.route_stops import missing_stops
from guidancehub.search.facets import empty_parts, facets_of
from guidancehub.search.records import records_of
from guidancehub.search.words import search_words, wrong_synonyms

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.output import Output
    from guidancehub.search.facets import Facet
    from guidancehub.search.record import SearchRecord


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build makes."""

    outputs: list[Output]
    """Every page and file, in the order of their addresses."""
    records: tuple[SearchRecord, ...]
    """Everything that a search finds."""
    facets: tuple[Facet, ...]
    """What the results can be filtered by."""


def build(root: Path) -> list[Output]:
    """Make every page and file of the hub whose project is at ``root``.

    Raises ``ContentError`` with every problem when the content cannot be built.
    """
    return build_site(root).outputs


def build_site(root: Path) -> Site:
    """Make every page and file, and what a search finds in them."""
    hub = load(root)
    by_hand = tuple(hand_written(root / "docs"))
    outputs = [*pages_of(hub, by_hand), paper_styles(hub.info)]
    records = records_of(hub, outputs, by_hand)
    problems = [
        *broken_prose_links(hub, outputs, [page.url for page in by_hand]),
        *missing_stops(hub, ReadingTimes(outputs, by_hand)),
        *wrong_synonyms(hub, records),
        *empty_parts(hub, records),
    ]
    if problems:
        raise ContentError(problems)
    outputs.append(search_words(hub, records))
    return Site(sorted(outputs, key=lambda output: output.uri), records, facets_of(hub))

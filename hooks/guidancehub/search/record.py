"""One thing that a search can find, and the types of thing there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class ResultType:
    """A type of result, as readers see it, and how much its words count."""

    label: str
    weight: float = 1.0
    """Guidance and questions count in full, lists of other pages much less."""


PAGE: Final = "page"
"""The type of what is no entry: lists, tables, ways in, and pages that are written by hand."""

TYPES: Final[Mapping[str, ResultType]] = {
    **{kind.name: ResultType(kind.one, kind.weight) for kind in KINDS},
    PAGE: ResultType("Page", 0.5),
}
"""In the order in which readers see them; the names stand in addresses."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What one result says, and what finds it."""

    url: str
    """Relative to the site's root, with an anchor for a part of a page."""
    type: str
    """One of ``TYPES``."""
    title: str
    section: str
    """The part of the hub that it stands in."""
    summary: str = ""
    texts: tuple[str, ...] = ()
    """Everything else that it says, as plain text."""
    also: tuple[str, ...] = ()
    """Every name that it goes by, its own included, for what readers look up by name."""
    facets: tuple[tuple[str, str], ...] = ()
    """What it can be filtered by: a facet's name and an option's value."""

    @property
    def part(self) -> tuple[str, str]:
        """Where it belongs, as a result says it: its type, and its section."""
        return TYPES[self.type].label, self.section


def parts_of(records: Iterable[SearchRecord]) -> tuple[tuple[str, str], ...]:
    """Return everything that records are part of, each once; an index names them by number."""
    return tuple(sorted({record.part for record in records}))

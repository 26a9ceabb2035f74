"""One thing that a search can find, and the kinds of thing there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing, as readers see it, and how much its words count."""

    label: str
    weight: float = 1.0
    """Guidance and questions count in full, lists of other pages much less."""


KINDS: Final[Mapping[str, Kind]] = {
    "question": Kind("Question"),
    "case": Kind("Case study"),
    "tip": Kind("Top tip"),
    "guidance": Kind("Guidance"),
    "principle": Kind("Principle"),
    "criterion": Kind("Key criterion"),
    "law": Kind("Law and policy"),
    "journey": Kind("The journey"),
    "investment": Kind("Investment in the sector"),
    "draft": Kind("Hub draft"),
    "assessment": Kind("Self-assessment"),
    "place": Kind("Place"),
    "term": Kind("Glossary term"),
    "fact": Kind("Figure"),
    "gap": Kind("What is missing"),
    "page": Kind("Page", 0.5),
    "source": Kind("Source", 0.3),
}
"""In the order in which readers see them; the names stand in addresses."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What one result says, and what finds it."""

    url: str
    """Relative to the site's root, with an anchor for a part of a page."""
    kind: str
    """One of ``KINDS``."""
    title: str
    section: str
    """The part of the hub that it stands in."""
    summary: str = ""
    texts: tuple[str, ...] = ()
    """Everything else that it says, as plain text."""
    also: tuple[str, ...] = ()
    """Every name that it goes by, its own included, for what readers look up by name."""
    facets: tuple[tuple[str, str], ...] = ()
    """What it can be filtered by: a facet's id and a value's id."""

    @property
    def part(self) -> tuple[str, str]:
        """Where it belongs, as a result says it: its kind, and its section."""
        return KINDS[self.kind].label, self.section


def parts_of(records: Iterable[SearchRecord]) -> tuple[tuple[str, str], ...]:
    """Give everything that records are part of, each once; an index names them by number."""
    return tuple(sorted({record.part for record in records}))

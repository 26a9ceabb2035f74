"""One result that a search can find, and the types of result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


TOOLS_GROUP: Final = "Tools, pages and files"
QUESTIONS_GROUP: Final = "Questions and gates"
GUIDANCE_GROUP: Final = "Guidance and law"
WORDS_GROUP: Final = "Words, figures and sources"
CASES_GROUP: Final = "Case studies"
GROUPS: Final = (TOOLS_GROUP, QUESTIONS_GROUP, CASES_GROUP, GUIDANCE_GROUP, WORDS_GROUP)
"""The groups in which results are shown, in their order."""
PARTS_OF_GROUPS: Final[Mapping[str, Mapping[str, frozenset[str]]]] = {
    QUESTIONS_GROUP: {
        "Questions": frozenset({"question", "criterion", "method"}),
        "Gates": frozenset({"gate"}),
    },
    WORDS_GROUP: {
        "Words": frozenset({"term"}),
        "Figures": frozenset({"fact"}),
        "Sources": frozenset({"source"}),
    },
}
"""What the names of some groups consist of, each with the types of its results."""
LONG_TEXTS: Final = frozenset({CASES_GROUP, GUIDANCE_GROUP})
"""Groups whose results show the sentence with the words. The others begin with what they are."""


@dataclass(frozen=True, slots=True)
class ResultType:
    """A type of result: its name on pages, and the weight of its words."""

    label: str
    weight: float = 1.0
    """1 for guidance and questions, much less for lists of other pages."""
    group: str = GUIDANCE_GROUP
    """One of ``GROUPS``."""


PAGE: Final = "page"
"""The type of pages that are not entries: lists, tables, routes, and pages written by hand."""
FILE: Final = "file"
"""The type of files to take away."""

_GROUPS_OF_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("criterion", "question", "gate", "set", "method"), QUESTIONS_GROUP),
    **dict.fromkeys(("finder", "clocks", "assessment"), TOOLS_GROUP),
    "case": CASES_GROUP,
    **dict.fromkeys(("term", "place", "fact", "gap", "source"), WORDS_GROUP),
}

TYPES: Final[Mapping[str, ResultType]] = {
    **{
        kind.name: ResultType(kind.one, kind.weight, _GROUPS_OF_KINDS.get(kind.name, GUIDANCE_GROUP))
        for kind in KINDS
    },
    PAGE: ResultType("Page", 1.0, TOOLS_GROUP),
    FILE: ResultType("File", 0.5, TOOLS_GROUP),
}
"""In the order in which readers see them. The search's addresses have the names in them."""


class ResultPart(NamedTuple):
    """What the results' second line says: the label of a type, and a section of the hub."""

    label: str
    section: str


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """The words of one result, and the words and filters that find it."""

    url: str
    """Relative to the site's root, with an anchor for a part of a page."""
    type: str
    """One of ``TYPES``."""
    title: str
    section: str
    """The part of the hub that it belongs to."""
    summary: str = ""
    texts: tuple[str, ...] = ()
    """All its other texts, as plain text."""
    also: tuple[str, ...] = ()
    """All its names, its title included, if readers look it up by name."""
    facets: tuple[tuple[str, str], ...] = ()
    """Its filters' values: each a facet's name and an option's value."""
    label: str = ""
    """What the hub calls its type; empty where that is what the program calls it."""

    @property
    def part(self) -> ResultPart:
        """The part of the hub that it belongs to, with the label of its type."""
        return ResultPart(self.label or TYPES[self.type].label, self.section)


def parts_of(records: Iterable[SearchRecord]) -> tuple[ResultPart, ...]:
    """Return the ``part`` of all records, each once as it comes; the index names them by position, from 0."""
    return tuple(dict.fromkeys(record.part for record in records))

"""A list that readers can filter: its entries, what each is in, and the choices that follow from that.

Knows nothing of questions or cases. A page shows every entry; the script reads the same tokens.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.views.facets import Facet, Option
    from guidancehub.views.links import Link


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of a list."""

    link: Link
    values: Mapping[str, tuple[str, ...]]
    """What it is in, by the name of the facet."""
    cells: tuple[str, ...]
    """What the list shows of it, in the order of the list's columns."""

    @property
    def tokens(self) -> str:
        """Write what it is in for the script: “weighting:high principle:local-spend”."""
        return " ".join(f"{name}:{value}" for name, values in self.values.items() for value in values)


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list."""

    id: str
    one: str
    """What one entry is called: “question”."""
    many: str
    columns: tuple[str, ...]
    entries: tuple[Listed, ...]
    facets: tuple[Facet, ...]
    """Only those that tell entries apart."""
    sheet: str
    """The address of the file that holds every entry in full, from which a reader downloads some."""
    orders: tuple[Option, ...] = field(default=())
    """Other orders than the list's own: a column's or a facet's name."""

    @property
    def index_uri(self) -> str:
        """Name the file through which filters reach beyond one page of the list."""
        return f"assets/lists/{self.id}.json"

    def index(self) -> str:
        """Write every entry for the script. Tokens are numbered, for most entries share them."""
        numbers: dict[str, int] = {}
        rows = [
            [
                entry.link.url,
                entry.cells,
                [numbers.setdefault(token, len(numbers)) for token in entry.tokens.split()],
            ]
            for entry in self.entries
        ]
        whole = {"columns": self.columns, "tokens": list(numbers), "rows": rows}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def facets_that_differ(entries: Iterable[Listed], facets: Iterable[Facet]) -> tuple[Facet, ...]:
    """Return the facets in which entries differ, with the options that some entry has, counted."""
    numbers = Counter(token for entry in entries for token in entry.tokens.split())
    counted = (
        replace(
            facet,
            options=tuple(
                replace(option, number=number)
                for option in facet.options
                if (number := numbers[f"{facet.name}:{option.value}"])
            ),
        )
        for facet in facets
    )
    return tuple(facet for facet in counted if len(facet.options) > 1)

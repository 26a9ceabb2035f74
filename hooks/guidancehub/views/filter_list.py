"""A list that readers can filter: its entries, the facets of each, and the options to choose from.

Knows nothing of questions or cases. A page shows every entry; the script reads the same tokens.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.model.kind import Key
    from guidancehub.views.facets import Facet, Option
    from guidancehub.views.links import Link


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of a list."""

    link: Link
    values: Mapping[str, tuple[str, ...]]
    """Its values of each facet, by the name of the facet."""
    cells: tuple[str, ...]
    """The text in each of the list's columns, in their order."""

    @property
    def tokens(self) -> str:
        """Return its tokens for the script: “weighting:high principle:local-spend”."""
        return " ".join(f"{name}:{value}" for name, values in self.values.items() for value in values)


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list."""

    id: str
    key: Key
    """The key of the files that hold all of its entries."""
    one: str
    """The noun for one entry: “question”."""
    many: str
    columns: tuple[str, ...]
    entries: tuple[Listed, ...]
    facets: tuple[Facet, ...]
    """Only those in which entries differ."""
    orders: tuple[Option, ...] = field(default=())
    """Orders to choose, apart from the list's own: each is the name of a column or a facet."""

    @property
    def index_uri(self) -> str:
        """Return the URI of the JSON file with which the script filters a list of several pages."""
        return f"assets/lists/{self.id}.json"

    def index(self) -> str:
        """Return that file's text. Entries name tokens by number, because most entries share them."""
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
    """Return the facets in which entries differ, each with its options in use and their number of entries."""
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

"""What the pictures of the matrix and of case studies count, each count with the filter that finds it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.views.facets import Facet, Option
    from guidancehub.views.filter_list import Listing


class AreaCount(NamedTuple):
    """An area of a key criterion, and how many questions it has."""

    title: str
    url: str
    """The address of the list of them, relative to the site's root."""
    weightings: Mapping[str, int]
    """How many of them have each weighting, by its id; 0 where none has."""

    @property
    def number(self) -> int:
        """How many questions it has."""
        return sum(self.weightings.values())


class CriterionCount(NamedTuple):
    """A key criterion and its areas."""

    title: str
    areas: tuple[AreaCount, ...]


def matrix_counts(hub: Hub, url: str) -> tuple[CriterionCount, ...]:
    """Count the questions of each area; ``url`` is that of the list of questions.

    Without script the link to an area leads to the questions of its criterion.
    """
    weightings = [each.id for each in hub.info.weightings]
    return tuple(
        CriterionCount(
            criterion.title,
            tuple(
                AreaCount(
                    area.title,
                    f"{url}?{urlencode({'area': f'{criterion.id}.{area.id}'})}#questions-{criterion.id}",
                    dict.fromkeys(weightings, 0) | Counter(each.weighting for each in area.questions),
                )
                for area in criterion.areas
            ),
        )
        for criterion in hub.criteria
    )


class GridCell(NamedTuple):
    """How many entries have a value of each of two facets."""

    number: int
    url: str
    """The address of the list of them, relative to the site's root; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The entries of a list counted by two facets. An entry with several values counts in each."""

    rows: Facet
    columns: Facet
    cells: tuple[tuple[GridCell, ...], ...]
    """A row for each option of ``rows``, with a cell for each option of ``columns``."""
    what: tuple[str, str]
    """What is counted, one of it and several."""


def grid_of(listing: Listing, url: str, rows: str, columns: str) -> Grid | None:
    """Count a list's entries by two of its facets, or return nothing where it does not offer both."""
    offered = {facet.name: facet for facet in listing.facets}
    if not {rows, columns} <= offered.keys():
        return None
    down, across = offered[rows], offered[columns]
    found = Counter(
        (row, column)
        for entry in listing.entries
        for row in entry.values[rows]
        for column in entry.values[columns]
    )

    def cell(row: Option, column: Option) -> GridCell:
        number = found[row.value, column.value]
        query = urlencode({rows: row.value, columns: column.value})
        return GridCell(number, f"{url}?{query}#list-results" if number else "")

    cells = tuple(tuple(cell(row, column) for column in across.options) for row in down.options)
    return Grid(down, across, cells, (listing.one, listing.many))

"""A table as a record: its columns, and rows of cells with what each shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TablePoint:
    """One point of a list in a cell, with its own points."""

    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """A word for something, and what it is: “Word limit” and “300 words, a suggestion”."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of one cell: words, and perhaps a link, a mark or a list of points."""

    text: str = ""
    url: str = ""
    points: tuple[TablePoint, ...] = ()
    weighting: str = ""
    """A weighting, such as ``high``, to show with its mark; its words are in ``text``."""
    origin: str = ""
    """An origin, to show with its mark; its words are in ``text``."""
    to_fill: str = ""
    """What to fill in on paper: ``tick`` for a box to tick, ``space`` for room to write, or empty."""
    label: str = ""
    """Words in bold above the text."""
    note: str = ""
    """Words in small print below the text."""
    anchor: str = ""
    """An id for links to the cell."""
    add: str = ""
    """The code of a question that readers can add to a tender pack; empty for none. Files leave it out."""
    details: tuple[Detail, ...] = ()
    """What is said below all else, each with a word for it."""
    details_origin: str = ""
    """The origin of ``details``, to show with its mark; empty if it is the row's."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; its first cell is its header."""

    cells: tuple[Cell, ...]
    tokens: str = ""
    """Its facets' tokens, separated by spaces; empty if the table cannot be filtered."""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of a table that belong together, below a heading of their own."""

    name: str
    """What the group belongs to; links to it lead to the first group of this name."""
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption. Every row has a cell for every column."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    numeric: frozenset[int] = frozenset()
    """The indexes of columns that hold numbers, from 0."""
    orders: Mapping[int, str] = field(default_factory=dict)
    """The name of each order that readers can choose, by the index of its column, from 0."""
    groups: tuple[RowGroup, ...] = ()
    """All rows in groups, where they have some."""

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for a table without rows, or for a row with too few or too many cells."""
        if not self.rows or any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError(self.id)

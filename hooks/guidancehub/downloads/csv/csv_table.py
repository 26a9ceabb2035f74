"""A table for CSV: rows of plain text under one header, each row with where it comes from.

Every row says it in full, so that a row which is copied elsewhere still says whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.labels import ORIGIN_COLUMNS, day
from guidancehub.views.prose_text import prose_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.source_ref import SourceRef


@dataclass(frozen=True, slots=True)
class CsvTable:
    """Columns with their names, and rows of as many texts."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row, and where it comes from."""

    cells: tuple[str, ...]
    origin: str
    sources: tuple[SourceRef, ...]
    url: str
    """Relative to the site's root."""
    id: str
    """Of the entry or the part that the row is about."""
    sources_in_words: str = ""
    """In place of ``sources``, for a row that rests on no part of a work."""


def csv_table(hub: Hub, columns: tuple[str, ...], rows: Iterable[CsvRow]) -> CsvTable:
    """Return a table whose last columns, ``ORIGIN_COLUMNS``, say where each row comes from."""
    info = hub.info
    # The same in every row, and rendered once.
    rights = prose_text(info.content_rights, info.address)
    ending = (info.name, info.release, info.released.isoformat(), rights, info.law_notice)
    return CsvTable(
        tuple(map(info.words.heading, (*columns, *ORIGIN_COLUMNS))),
        tuple(
            (
                *row.cells,
                info.origin(row.origin).label,
                info.origin(row.origin).sentence,
                row.sources_in_words or references_in_full(hub, row.sources),
                row.id,
                f"{info.address}{row.url}",
                *ending,
            )
            for row in rows
        ),
    )


def references_in_full(hub: Hub, references: Iterable[SourceRef]) -> str:
    """Return each reference once, joined by semicolons: its work, the part that was used, and the address."""
    return "; ".join(dict.fromkeys(_in_words(hub, reference) for reference in references))


def _in_words(hub: Hub, reference: SourceRef) -> str:
    work = hub.bibliography[reference.source]
    address = f". {work.url}" if work.url else ""
    if not reference.checked_on:
        return f"{work.in_words} {reference.where}{address}"
    checked = hub.info.words.say("reference-checked", day=day(reference.checked_on))
    return f"{work.in_words} {reference.where}{address} {checked}"

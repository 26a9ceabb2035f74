"""The tables of bank holidays: one for each year, the same on pages and in files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.model.holidays import Holiday, HolidayCalendars, HolidayYear

NATIONS: Final = {
    "england": "England",
    "wales": "Wales",
    "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}
"""The names of nations."""

_COLUMNS: Final = ("Day", "Holiday", "Where", "Announced by")


def holiday_tables(
    calendars: HolidayCalendars, bibliography: Mapping[str, BibliographyEntry]
) -> tuple[Table, ...]:
    """Return the table of each year, the earliest first."""
    return tuple(_table(year, bibliography) for year in calendars.years)


def places_of(holiday: Holiday) -> str:
    """Return where a holiday is kept: “England and Wales”, or “everywhere in the United Kingdom”."""
    names = [NATIONS[nation] for nation in NATIONS if nation in holiday.nations]
    if len(names) == len(NATIONS):
        return "everywhere in the United Kingdom"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _table(year: HolidayYear, bibliography: Mapping[str, BibliographyEntry]) -> Table:
    return Table(
        id=f"holidays-{year.year}",
        caption=f"Bank holidays in {year.year}",
        columns=_COLUMNS,
        rows=tuple(_row(holiday, bibliography) for holiday in year.holidays),
    )


def _row(holiday: Holiday, bibliography: Mapping[str, BibliographyEntry]) -> Row:
    where = places_of(holiday)
    return Row(
        (
            Cell(f"{holiday.date:%A} {holiday.date.day} {holiday.date:%B %Y}"),
            Cell(holiday.name, note="Substitute day" if holiday.substitute else ""),
            Cell(where[0].upper() + where[1:]),
            Cell(bibliography[holiday.source].publisher),
        )
    )

"""The tables of bank holidays: one for each year, the same on pages and in files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.holidays import Holiday, HolidayCalendars, HolidayYear
    from guidancehub.content.model.house_words import HouseWords

NATIONS: Final = {
    "england": "England",
    "wales": "Wales",
    "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}
"""The names of nations."""

_COLUMNS: Final = ("Day", "Holiday", "Where", "Announced by")


def holiday_tables(hub: Hub, calendars: HolidayCalendars) -> tuple[Table, ...]:
    """Return the table of each year, the earliest first."""
    return tuple(_table(hub, year) for year in calendars.years)


def places_of(holiday: Holiday, words: HouseWords) -> str:
    """Return where a holiday is kept: “England and Wales”, or “everywhere in the United Kingdom”."""
    names = [NATIONS[nation] for nation in NATIONS if nation in holiday.nations]
    if len(names) == len(NATIONS):
        return words.say("holidays-everywhere")
    return words.listed(names)


def _table(hub: Hub, year: HolidayYear) -> Table:
    return Table(
        id=f"holidays-{year.year}",
        caption=hub.info.words.say("holidays-of-year", year=year.year),
        columns=_COLUMNS,
        rows=tuple(_row(hub, holiday) for holiday in year.holidays),
    )


def _row(hub: Hub, holiday: Holiday) -> Row:
    words = hub.info.words
    where = places_of(holiday, words)
    return Row(
        (
            Cell(f"{holiday.date:%A} {holiday.date.day} {holiday.date:%B %Y}"),
            Cell(holiday.name, note=words.say("holidays-substitute") if holiday.substitute else ""),
            Cell(where[0].upper() + where[1:]),
            Cell(hub.bibliography[holiday.source].publisher),
        )
    )

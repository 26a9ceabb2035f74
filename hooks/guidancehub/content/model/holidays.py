"""Bank holidays, nation by nation, in the years that have been announced."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Date, Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, whole
from guidancehub.content.model.prose import Prose

Nation: TypeAlias = Literal["england", "wales", "scotland", "northern-ireland"]
"""A nation of the United Kingdom, each with bank holidays of its own."""


class Holiday(Record):
    """One bank holiday."""

    date: Date
    """The day on which it is kept: the substitute day, where it falls on a weekend."""
    name: Line
    """As the announcement has it: Early May bank holiday."""
    nations: Many[Nation]
    """Where it is one."""
    substitute: bool = False
    """Whether the day stands in place of one at a weekend."""
    source: Slug
    """The id of the work in content/sources.yml that announces it."""


class HolidayYear(Record):
    """Every bank holiday of one year."""

    year: int = Field(ge=2000, le=2100)
    """The year, in four digits."""
    holidays: Many[Holiday]
    """Its holidays, the earliest first."""


class HolidayCalendars(Entry):
    """content/rules/calendars.yml: the days that do not count as working days."""

    introduction: Prose
    """Why they are a list and no formula."""
    unknown: Text
    """What is said of years that are not in the list."""
    years: Many[HolidayYear]
    """Each year that has been announced for every nation, without a gap."""


def _says(calendars: HolidayCalendars) -> Says:
    names = (holiday.name for year in calendars.years for holiday in year.holidays)
    return (calendars.introduction, calendars.unknown, *dict.fromkeys(names))


CALENDARS_FILE: Final = ContentFile(
    "calendars",
    "content/rules/calendars.yml",
    HolidayCalendars,
    data="calendars",
    title="Bank holidays",
    page="clock/",
    required=False,
)

CALENDARS: Final = Kind(
    name="calendars",
    one="Bank holidays",
    many="Bank holidays",
    file=CALENDARS_FILE,
    model=HolidayCalendars,
    walk=whole,
    url_pattern="clock/#holidays",
    says=_says,
)

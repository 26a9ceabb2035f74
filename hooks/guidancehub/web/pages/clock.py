"""The clock: when periods of the law begin and end, and which days count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.holidays import CALENDARS
from guidancehub.views.holiday_tables import holiday_tables
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.holidays import HolidayCalendars
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class ClockPage:
    """Which days count."""

    template: ClassVar[str] = "clock"

    calendars: HolidayCalendars
    holidays: tuple[Table, ...]
    """A table for each year."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has bank holidays."""
    for calendars in renderer.hub.shown(CALENDARS):
        yield renderer.render(
            CALENDARS.file.page,
            PageMeta(title=calendars.title, description=calendars.summary, layout="reference"),
            ClockPage(calendars, holiday_tables(calendars, renderer.hub.bibliography)),
            FootSubject.one(calendars),
            CALENDARS.file.pattern,
        )

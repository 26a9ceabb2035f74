"""The clock: when periods of the law begin and end, and which days count. Script counts from any day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.views.clock_tables import example_table, moment_table, timetable_table
from guidancehub.views.holiday_tables import holiday_tables
from guidancehub.views.links import link_to
from guidancehub.views.rule_files import rule_uri
from guidancehub.web.foot import Due, FootSubject
from guidancehub.web.output import Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.model.clock import Clocks, Regime, RegimeStatement
    from guidancehub.content.model.holidays import HolidayCalendars
    from guidancehub.views.links import Link
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class ShownRegime:
    """One body of rules, with what it counts and its worked examples."""

    regime: Regime
    statements: tuple[RegimeStatement, ...]
    law: BibliographyEntry
    page: Link | None
    """The law page that explains it."""
    moments: Table
    examples: tuple[Table, ...]
    timetables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class ShownClock:
    """What script adds to, and what stands there without it."""

    clocks: Clocks
    rules: str
    """The URI of what script reads, relative to the site's root."""
    due: Due
    """When its rules are due for review."""
    regimes: tuple[ShownRegime, ...]


@dataclass(frozen=True, slots=True)
class ShownYear:
    """The bank holidays of one year."""

    year: int
    table: Table


@dataclass(frozen=True, slots=True)
class ClockPage:
    """Where days are counted."""

    template: ClassVar[str] = "clock"

    clock: ShownClock | None
    """The clock, where the hub has one besides its bank holidays."""
    calendars: HolidayCalendars
    holidays: tuple[ShownYear, ...]


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has bank holidays."""
    hub = renderer.hub
    clocks = next(iter(hub.shown(CLOCKS)), None)
    for calendars in hub.shown(CALENDARS):
        entry = clocks or calendars
        shown = (clocks, calendars) if clocks else (calendars,)
        yield renderer.render(
            CLOCKS.file.page,
            PageMeta(
                title=entry.title,
                description=entry.summary,
                headings=tuple(_headings(clocks, calendars)),
                layout="clock",
                script="clock.mjs" if clocks else "",
                styles="clock.css",
            ),
            ClockPage(
                _clock(hub, clocks, calendars) if clocks else None,
                calendars,
                tuple(
                    ShownYear(each.year, table)
                    for each, table in zip(calendars.years, holiday_tables(hub, calendars), strict=True)
                ),
            ),
            FootSubject(shown, entry, stated=shown),
            renderer.file_of(CLOCKS, clocks) if clocks else CALENDARS.file.pattern,
        )


def _headings(clocks: Clocks | None, calendars: HolidayCalendars) -> Iterator[Heading]:
    """Yield the headings of what stands there without script."""
    if clocks:
        yield from (Heading(regime.label, regime.id) for regime in clocks.regimes)
        yield Heading("Worked timetables", "timetables")
    yield Heading(calendars.title, "holidays")


def _clock(hub: Hub, clocks: Clocks, calendars: HolidayCalendars) -> ShownClock:
    return ShownClock(
        clocks,
        rule_uri("clock"),
        Due.of((clocks, calendars), hub.info.released),
        tuple(_shown(hub, each, clocks, calendars) for each in clocks.regimes),
    )


def _shown(hub: Hub, regime: Regime, clocks: Clocks, calendars: HolidayCalendars) -> ShownRegime:
    page = next((each for each in hub.shown(LAW) if each.id == regime.law_page), None)
    return ShownRegime(
        regime,
        regime.statements or (),
        hub.bibliography[regime.source],
        link_to(LAW, page) if page else None,
        moment_table(regime, hub.info.words),
        tuple(
            example_table(each.id, clocks, calendars, hub.info.words)
            for each in clocks.examples
            if each.regime == regime.id
        ),
        tuple(
            timetable_table(regime, each, clocks, calendars, hub.info.words)
            for each in regime.timetables or ()
        ),
    )

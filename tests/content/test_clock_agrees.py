"""Three ways of counting agree on every day: the build's, the script's, and a package's holidays."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

import holidays
import pytest

from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.downloads.rules.clock_file import URI, clock_files
from guidancehub.views.clock import Unknown, WorkingDays, moments_of
from guidancehub.views.clock_timetable import plan_of
from node import run_node
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.model.clock import Clocks, Count, Regime
    from guidancehub.content.model.holidays import HolidayCalendars, Nation
    from guidancehub.views.clock import Day

PARTS: Final[dict[Nation, str]] = {
    "england": "ENG",
    "wales": "WLS",
    "scotland": "SCT",
    "northern-ireland": "NIR",
}
"""What the package calls the nations."""
SINCE_THE_PACKAGE: Final[dict[Nation, set[date]]] = {"scotland": {date(2026, 6, 15)}}
"""Holidays that were proclaimed after the package's release; the next ones that can be had here know them."""
AROUND: Final = timedelta(days=70)
"""How far before and after the announced years the counts are held against each other too."""
GOLDENS: Final = {
    "2026-04-17": "2026-04-29",
    "2026-01-20": "2026-02-02",
    "2026-03-20": "2026-04-01",
    "2026-06-01": "2026-06-12",
    "2025-12-16": "2025-12-31",
    "2026-12-17": "2027-01-04",
}
"""The last day for representations, by the day on which the notice of intention was published."""


@cache
def rules() -> tuple[Clocks, HolidayCalendars]:
    hub = real_hub()
    (clocks,), (calendars,) = hub.shown(CLOCKS), hub.shown(CALENDARS)
    return clocks, calendars


def regime(key: str) -> Regime:
    return next(each for each in rules()[0].regimes if each.id == key)


def every_day(around: timedelta = timedelta(0)) -> Iterator[date]:
    """Yield each day of the years that were announced, and some around them."""
    years = rules()[1].years
    day = date(years[0].year, 1, 1) - around
    while day <= date(years[-1].year, 12, 31) + around:
        yield day
        day += timedelta(days=1)


def shown(day: Day) -> str:
    return f"unknown {day.year}" if isinstance(day, Unknown) else day.isoformat()


@dataclass(frozen=True)
class EachOnce(WorkingDays):
    """Working days of which each count is made once, for timetables ask for the same ones again and again."""

    known: dict[tuple[date, str, str, int], tuple[date, ...]] = field(default_factory=dict)

    def counted(self, start: date, count: Count) -> tuple[date, ...]:
        key = start, count.how, count.unit, count.days
        if key not in self.known:
            self.known[key] = super().counted(start, count)
        return self.known[key]


def counted() -> dict[str, dict[str, str]]:
    """Return what the build's clock says of each day."""
    clocks, calendars = rules()
    told = {}
    for each in clocks.regimes:
        days = EachOnce.of(calendars, each.nations)
        for day in every_day(AROUND):
            for given in each.givens:
                moments = moments_of(each, {given.name: day}, days)
                told[f"{each.id} {given.name} {day}"] = {key: shown(found) for key, found in moments.items()}
            for timetable in each.timetables or ():
                plan = plan_of(each, timetable, day, days)
                told[f"{timetable.id} start {day}"] = {
                    **{step.step.id: shown(step.day) for step in plan.steps},
                    **{due.follow_up.id: shown(due.day) for due in plan.due},
                }
    return told


@pytest.fixture(scope="module")
def told_by_script(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Return what the script's clock says of each day, from the file that its page reads."""
    file: Path = tmp_path_factory.mktemp("rules") / "clock.json"
    file.write_text(clock_files(real_hub())[URI], encoding="utf-8")
    *_, last = every_day(AROUND)
    first = next(every_day(AROUND))
    printed = run_node(ROOT / "tests/clock/print-clock.mjs", file, first.isoformat(), last.isoformat())
    found: dict[str, dict[str, str]] = json.loads(printed)
    return found


def test_the_years_since_the_regulations_began_are_announced() -> None:
    years = [each.year for each in rules()[1].years]
    assert years == [2024, 2025, 2026, 2027, 2028]


@pytest.mark.parametrize("nation", PARTS)
def test_the_package_calls_the_same_weekdays_holidays_on_every_day(nation: Nation) -> None:
    calendars = rules()[1]
    years = [each.year for each in calendars.years]
    theirs = holidays.country_holidays("GB", subdiv=PARTS[nation], years=years)
    ours = WorkingDays.of(calendars, [nation])
    differ = {
        day for day in every_day() if bool(ours.reason_against(day)) != (day.weekday() > 4 or day in theirs)
    }
    assert differ == SINCE_THE_PACKAGE.get(nation, set())


def test_script_and_build_say_the_same_of_every_day(told_by_script: dict[str, dict[str, str]]) -> None:
    told = counted()
    assert len(told) > 20_000
    assert {key: (told[key], told_by_script[key]) for key in told if told[key] != told_by_script[key]} == {}
    assert set(told) == set(told_by_script)


@pytest.mark.parametrize(("published", "last"), GOLDENS.items())
def test_the_last_moment_is_the_eighth_working_day_after_the_day_after_publication(
    published: str, last: str, told_by_script: dict[str, dict[str, str]]
) -> None:
    days = WorkingDays.of(rules()[1], regime("psr").nations)
    moments = moments_of(regime("psr"), {"published": date.fromisoformat(published)}, days)
    assert shown(moments["psr-last-moment"]) == last
    assert told_by_script[f"psr published {published}"]["psr-last-moment"] == last


@pytest.mark.parametrize(
    ("key", "moment", "expected"),
    [
        ("psr decided 2026-05-01", "psr-fifth-day", "2026-05-11"),
        ("psr decided 2026-05-01", "psr-review-sign", "2026-05-12"),
        ("psr submitted 2026-06-01", "psr-identify", "2026-06-15"),
        ("psr published 2025-12-16", "psr-sign", "2026-01-01"),
        ("psr published 2025-12-16", "psr-sign-working", "2026-01-02"),
        ("psr published 2026-06-01", "psr-sign", "2026-06-13"),
        ("psr published 2026-06-01", "psr-sign-working", "2026-06-15"),
        ("psr awarded 2026-01-31", "psr-award-notice", "2026-03-02"),
        ("psr-direct awarded 2026-01-31", "direct-award-notice", "2026-03-02"),
        # The day of publication is the first, and a holiday in Scotland alone does not count.
        ("procurement-act published 2026-01-20", "act-last-day", "2026-01-29"),
        ("procurement-act published 2026-06-10", "act-last-day", "2026-06-22"),
        ("procurement-act published 2026-01-24", "act-last-day", "2026-02-04"),
        ("procurement-act awarded 2026-01-01", "act-details", "2026-01-30"),
        ("procurement-act awarded 2026-01-01", "act-details-light", "2026-04-30"),
    ],
)
def test_each_rule_counts_as_the_law_does(
    key: str, moment: str, expected: str, told_by_script: dict[str, dict[str, str]]
) -> None:
    rules_of, given, day = key.split()
    days = WorkingDays.of(rules()[1], regime(rules_of).nations)
    moments = moments_of(regime(rules_of), {given: date.fromisoformat(day)}, days)
    assert shown(moments[moment]) == expected
    assert told_by_script[key][moment] == expected


def test_after_a_further_decision_others_may_still_write_until_the_first_period_has_run_out() -> None:
    days = WorkingDays.of(rules()[1], regime("psr").nations)
    given: dict[str, date] = {"published": date(2026, 1, 20), "decided": date(2026, 1, 22)}
    moments = moments_of(regime("psr"), given, days)
    assert shown(moments["psr-fifth-day"]) == "2026-01-29"
    assert shown(moments["psr-review-sign"]) == "2026-02-03"


def test_a_count_that_touches_a_year_without_holidays_has_no_answer() -> None:
    days = WorkingDays.of(rules()[1], regime("psr").nations)
    moments = moments_of(regime("psr"), {"published": date(2028, 12, 18)}, days)
    assert shown(moments["psr-last-moment"]) == "unknown 2029"
    assert shown(moments["psr-sign"]) == "unknown 2029"
    assert shown(moments["psr-begins"]) == "2028-12-19"


def test_the_mistake_that_the_law_page_names_is_made_on_as_many_days_as_it_says() -> None:
    days = WorkingDays.of(rules()[1], regime("psr").nations)
    working = [day for day in every_day() if day.year == 2026 and not days.reason_against(day)]
    short = [day for day in working if not days.reason_against(day + timedelta(days=1))]
    text = (ROOT / "content/law/standstill-period.yml").read_text(encoding="utf-8")
    assert f"on {len(short)} of the year's {len(working)}" in " ".join(text.split())

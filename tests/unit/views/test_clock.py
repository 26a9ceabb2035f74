"""Days are counted as a clock declares it, and tables say what was counted."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidancehub.content.model.clock import CLOCKS, Count
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.house_words import HouseWords
from guidancehub.views.clock import Unknown, UnknownYearError, WorkingDays, moments_of
from guidancehub.views.clock_tables import example_table, moment_table, timetable_table
from guidancehub.views.clock_timetable import plan_of
from guidancehub.views.clock_words import count_words, days_in_words
from hostile import minimal_hub

if TYPE_CHECKING:
    from guidancehub.content.model.clock import Clocks
    from guidancehub.content.model.holidays import HolidayCalendars

WORDS = HouseWords("Riverside")
DAYS = st.dates(date(2026, 1, 1), date(2027, 11, 1))


@cache
def rules() -> tuple[Clocks, HolidayCalendars]:
    hub = minimal_hub()
    (clocks,), (calendars,) = hub.shown(CLOCKS), hub.shown(CALENDARS)
    return clocks, calendars


@cache
def working_days() -> WorkingDays:
    return WorkingDays.of(rules()[1], ["england"])


def count(days: int, unit: str = "working", how: str = "after") -> Count:
    return Count.model_validate({"days": days, "unit": unit, "how": how})


@given(start=DAYS, days=st.integers(1, 20))
def test_a_count_has_as_many_days_as_it_says_and_none_that_does_not_count(start: date, days: int) -> None:
    found = working_days().counted(start, count(days))
    assert len(found) == days
    assert not any(working_days().reason_against(day) for day in found)
    assert found[0] > start


@given(start=DAYS, days=st.integers(1, 60))
def test_of_all_days_each_counts(start: date, days: int) -> None:
    assert working_days().counted(start, count(days, "calendar"))[-1] == start + timedelta(days=days)
    beginning = count(days, "calendar", "beginning-with")
    assert working_days().counted(start, beginning)[-1] == start + timedelta(days=days - 1)


@given(start=DAYS)
def test_the_day_with_which_a_count_begins_is_its_first_where_it_counts(start: date) -> None:
    first = working_days().counted(start, count(3, how="beginning-with"))[0]
    assert (first == start) == (not working_days().reason_against(start))


def test_a_holiday_in_one_of_several_nations_is_no_working_day() -> None:
    day = date(2026, 3, 17)
    assert working_days().reason_against(day) == ""
    assert (
        WorkingDays.of(rules()[1], ["england", "northern-ireland"]).reason_against(day) == "St Patrick’s Day"
    )


def test_a_weekday_of_a_year_that_is_not_listed_is_not_guessed_and_a_weekend_is_known() -> None:
    assert working_days().reason_against(date(2028, 1, 1)) == "Saturday"
    with pytest.raises(UnknownYearError):
        working_days().reason_against(date(2028, 1, 3))


def test_a_moment_is_counted_from_the_latest_of_its_days_and_needs_the_first() -> None:
    (gate, *_), days = rules()[0].regimes, working_days()
    both = moments_of(gate, {"published": date(2026, 1, 20), "decided": date(2026, 1, 22)}, days)
    alone = moments_of(gate, {"decided": date(2026, 1, 22)}, days)
    assert both["gate-answer"] == date(2026, 2, 9)
    assert alone == {"gate-answer": date(2026, 1, 29)}
    assert "gate-answer" not in moments_of(gate, {"published": date(2026, 1, 20)}, days)


def test_what_follows_from_a_day_that_is_not_known_is_not_known_either() -> None:
    (gate, *_) = rules()[0].regimes
    found = moments_of(gate, {"published": date(2027, 12, 20)}, working_days())
    assert found["gate-begins"] == date(2027, 12, 21)
    assert found["gate-last"] == found["gate-dig"] == found["gate-dig-working"] == Unknown(2028)


@given(start=st.dates(date(2026, 6, 1), date(2027, 12, 31)))
def test_each_step_of_a_timetable_reaches_the_next_and_a_day_later_does_not(start: date) -> None:
    (gate, *_), days = rules()[0].regimes, working_days()
    assert gate.timetables
    plan, hang, shake, sow = (step.day for step in plan_of(gate, gate.timetables[0], start, days).steps)
    assert isinstance(plan, date)
    assert isinstance(hang, date)
    assert isinstance(shake, date)
    assert sow == start
    assert days.counted(plan, count(20))[-1] == hang
    (later, *_) = days.counted(hang, count(1))
    dig = [moments_of(gate, {"published": day}, days)["gate-dig"] for day in (hang, later)]
    assert isinstance(dig[0], date)
    assert isinstance(dig[1], date)
    assert dig[0] <= shake < dig[1]


def test_worked_examples_say_what_was_counted() -> None:
    table = example_table("gate-examples", *rules(), WORDS)
    assert [cell.text for cell in table.rows[0].cells] == [
        "Tuesday 20 January 2026",
        "22, 23, 26, 27, 28, 29, 30 January, 2 February",
        "Midnight at the end of Monday 2 February 2026",
        "Tuesday 3 February 2026",
    ]


def test_an_example_beyond_the_list_says_that_it_is_not_known() -> None:
    clocks, calendars = rules()
    (examples,) = clocks.examples
    late = clocks.model_copy(
        update={"examples": (examples.model_copy(update={"dates": (date(2027, 12, 20),)}),)}
    )
    cells = example_table("gate-examples", late, calendars, WORDS).rows[0].cells
    assert {cell.text for cell in cells[1:]} == {"Not known: the list has no holidays for 2028"}


def test_another_day_in_practice_stands_beside_the_first() -> None:
    clocks, calendars = rules()
    (examples,) = clocks.examples
    monday = clocks.model_copy(
        update={"examples": (examples.model_copy(update={"dates": (date(2026, 6, 1),)}),)}
    )
    cells = example_table("gate-examples", monday, calendars, WORDS).rows[0].cells
    assert cells[-1].text == "Saturday 13 June 2026; in practice Monday 15 June 2026"


def test_rules_and_timetables_are_told_in_words() -> None:
    clocks, calendars = rules()
    gate = clocks.regimes[0]
    counted = {row.cells[0].text: row.cells[1].text for row in moment_table(gate, WORDS).rows}
    assert counted["Last moment to object"] == "8 working days after: the wait begins"
    assert counted["Last day to note it in the book"] == "30 days, beginning with: bed given away"
    assert counted["The fifth working day after the answer"].endswith(
        "the later of “objectors told” and “last moment to object”"
    )
    assert gate.timetables
    table = timetable_table(gate, gate.timetables[0], clocks, calendars, WORDS)
    until = [row.cells[2].text for row in table.rows]
    assert until[0] == "Our suggestion: 20 working days; the law allows 5 or more (Page 45). To draw the bed."
    assert until[1] == "By law: the wait (page 42(3))."


def test_days_are_named_month_by_month_and_counts_in_words() -> None:
    assert (
        days_in_words([date(2026, 12, 31), date(2027, 1, 4), date(2027, 1, 5)]) == "31 December, 4, 5 January"
    )
    assert count_words(count(1), WORDS) == "1 working day after"
    assert count_words(count(1, "calendar", "beginning-with"), WORDS) == "1 day, beginning with"

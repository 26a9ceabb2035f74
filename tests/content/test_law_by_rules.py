"""What law pages say of notices and days, against the rules that the tools apply."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.notice import NOTICE
from guidancehub.search.plain_text import plain_text
from guidancehub.views.clock import WorkingDays, moments_of
from support import real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.chapter import Chapter

NOTICES_PAGE = "transparency-notices"
TICK = "Yes"

PARTS = {
    "Statement of the process": {"statement", "statement-of-award", "statement-of-competition"},
    "Statement of the process (in 13, of urgency)": {
        "statement",
        "statement-of-award",
        "statement-of-competition",
        "urgency",
    },
    "Statement of urgency": {"urgency"},
    "Title and reference": {"title-and-reference"},
    "Provider's name and address": {"provider"},
    "The services, with the most relevant code (CPV)": {"services"},
    "Approximate lifetime value": {"value-approximate"},
    "Lifetime value or, if not known, amounts payable": {"value-payable"},
    "Dates of the service": {"service-dates"},
    "Dates of the service, intended or estimated, with extensions": {"service-dates-estimated"},
    "Award criteria": {"award-criteria"},
    "How to make an offer, electronically; how offers are assessed, and whether in stages": {
        "how-to-offer",
        "how-assessed",
    },
    "Who decides": {"deciders"},
    "Who decides or decided": {"deciders"},
    "Reasons for the choice, with reference to the key criteria": {"reasons"},
    "Why the winner won, and why this provider did not": {"winner-reasons", "loser-reasons"},
    "First and last day for representations": {"representation-dates"},
    "Conflicts of interest, declared or potential, and how they were managed": {
        "conflicts",
        "conflicts-managed",
    },
    "For a framework agreement: who can use it": {"framework-users"},
    "For a framework agreement: who can use it, and how long it lasts": {
        "framework-term-and-users",
        "framework-whole",
    },
    "For a framework agreement: its lifetime value": {"framework-whole"},
    "Whether a framework agreement was used": {"framework-used"},
    "The change: its effective date, nature, value and length": {
        "effective-date",
        "change",
        "change-value",
        "change-term",
        "nature-of-change",
    },
    "Why regulation 14 applied": {"urgency-reasons"},
    "Why regulation 14 applied and, if it runs over 12 months, why": {"urgency-reasons", "long-reasons"},
}
"""What the rows of the law page's tables stand for, as parts of the desk."""

WORKED = {
    "most-suitable-provider-process": [("submitted", "2026-06-01", "psr-identify")],
    NOTICES_PAGE: [("submitted", "2026-06-01", "psr-identify")],
    "standstill-period": [("published", "2026-04-17", "psr-last-moment")],
}
"""The days that law pages work out in their prose: what is given, and the moment that follows."""

LONG_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+")


def law_page(name: str) -> Chapter:
    return next(each for each in real_hub().shown(LAW) if each.id == name)


def prose_of(page: Chapter) -> str:
    def parts() -> Iterator[str]:
        for section in page.sections:
            if section.introduction:
                yield plain_text(section.introduction)
            for item in section.items:
                yield plain_text(item.text)
                yield from (plain_text(point.text) for point in item.points or ())

    return " ".join(parts())


def moment(given: str, day: date, name: str) -> date:
    regime = next(each for each in real_hub().shown(CLOCKS)[0].regimes if each.id == "psr")
    days = WorkingDays.of(real_hub().shown(CALENDARS)[0], regime.nations)
    found = moments_of(regime, {given: day}, days)[name]
    assert isinstance(found, date)
    return found


def long_day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def test_the_law_page_ticks_for_each_schedule_what_its_notice_asks_for() -> None:
    asked = {each.schedule: {part.part for part in each.paragraphs} for each in real_hub().shown(NOTICE)}
    ticked: dict[int, set[str]] = {}
    for section in law_page(NOTICES_PAGE).sections:
        table = section.table
        if table is None or not re.match(r"\d+:", table.columns[1]):
            continue
        for at, column in enumerate(table.columns[1:]):
            schedule = int(column.partition(":")[0])
            for row in table.rows:
                mark = at < len(row.cells) and row.cells[at] == TICK
                assert mark == bool(PARTS[row.title] & asked[schedule]), (schedule, row.title)
                ticked.setdefault(schedule, set()).update(PARTS[row.title] if mark else ())
    assert ticked.keys() == asked.keys()
    assert [schedule for schedule, parts in asked.items() if parts - ticked[schedule]] == []


def test_each_notice_is_linked_from_the_law_of_notices_and_from_the_page_of_its_process() -> None:
    for notice in real_hub().shown(NOTICE):
        link = f"/notices/{notice.id}/"
        linked = {
            page.id
            for page in real_hub().shown(LAW)
            for section in page.sections
            for item in section.items
            if link in item.text.links
        }
        assert NOTICES_PAGE in linked, notice.id
        assert len(linked) > 1, notice.id


@pytest.mark.parametrize("name", WORKED)
def test_the_days_in_the_prose_of_a_law_page_are_those_of_the_clock(name: str) -> None:
    days = {
        long_day(day)
        for given, start, end in WORKED[name]
        for day in (date.fromisoformat(start), moment(given, date.fromisoformat(start), end))
    }
    assert set(LONG_DAY.findall(prose_of(law_page(name)))) == days


def test_no_other_law_page_works_out_days_in_its_prose() -> None:
    assert {page.id for page in real_hub().shown(LAW) if LONG_DAY.search(prose_of(page))} == WORKED.keys()

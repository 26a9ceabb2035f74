"""What happened in the journey stands in the order of time, and each thing leads to where it is told."""

from __future__ import annotations

import pytest

from fuller_hub import fuller_hub
from guidancehub.content.model.chapter_kinds import JOURNEY
from guidancehub.content.model.house_words import HouseWords
from guidancehub.views.timeline import end_of, events_of, moment_of, timeline_table
from support import with_records

HUB = fuller_hub()


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("March 2024", (2024, 3)),
        ("Autumn 2024 to the 2025/26 financial year", (2024, 10)),
        ("New structure from 1 April 2024", (2024, 4)),
        ("Winter 2024/25", (2024, 12)),
        ("2024/25 to the end of March 2026", (2024, 4)),
        ("2025/26", (2025, 4)),
        ("2025", (2025, 0)),
        ("not given", None),
    ],
)
def test_a_date_in_words_has_its_place_in_time(when: str, moment: tuple[int, int] | None) -> None:
    assert moment_of(when) == moment


@pytest.mark.parametrize(
    ("when", "end"),
    [
        ("2024/25 to the end of March 2026", (2026, 3)),
        ("Autumn 2024 to the 2025/26 financial year", (2026, 3)),
        ("May 2023 to autumn 2024", (2024, 12)),
        ("2019 until winter 2024/25", (2025, 2)),
        ("2019 to 2021", (2021, 12)),
        ("March to May 2024", None),
        ("New structure from 1 April 2024", None),
        ("2025/26", None),
        ("2024 to today", None),
    ],
)
def test_a_date_in_words_names_its_end_or_none(when: str, end: tuple[int, int] | None) -> None:
    assert end_of(when) == end


def test_events_are_in_the_order_of_time_and_each_is_there_once() -> None:
    (first, *others) = HUB.shown(JOURNEY)
    (section,) = first.sections
    dig, cook = section.items
    items = (
        cook,
        cook.model_copy(update={"id": "step-rest", "title": "Rest", "when": "Winter 2024/25"}),
        cook.model_copy(update={"id": "step-again"}),
        cook.model_copy(update={"id": "step-wait", "title": "Wait", "when": "one day"}),
        cook.model_copy(update={"id": "step-plan", "title": "Plan", "when": "2024"}),
        dig,
    )
    changed = first.model_copy(update={"sections": (section.model_copy(update={"items": items}),)})
    events = events_of(with_records(HUB, {"journey": [changed, *others]}))
    assert [(each.when, each.title, each.url.partition("#")[2]) for each in events] == [
        ("2024", "Plan", "step-plan"),
        ("March 2024", "The first bed is dug", dig.id),
        ("August 2024", "Cook together", cook.id),
        ("Winter 2024/25", "Rest", "step-rest"),
    ]
    assert {each.url.partition("#")[0] for each in events} == {JOURNEY.url(first.id)}
    rows = [tuple(cell.text for cell in row.cells) for row in timeline_table(HouseWords(""), events).rows]
    assert rows[0] == ("Plan", "2024", first.title)


def test_a_journey_without_dates_has_no_events() -> None:
    assert events_of(with_records(HUB, {"journey": HUB.shown(JOURNEY)[1:]})) == ()

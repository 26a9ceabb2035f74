"""On the timeline distance is time, and no label covers another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from guidancehub.content.model.house_words import HouseWords
from guidancehub.views.timeline import Event
from guidancehub.web.pictures.spread import Label, spread
from guidancehub.web.pictures.timeline import timeline_picture
from picture_room import drawings_in

WORDS = HouseWords("Eastvale")


def event(year: int, month: int) -> Event:
    return Event(
        (year, month), f"{month}/{year}", f"Month {month} of {year}", "A chapter", f"a/#{year}-{month}"
    )


def test_dots_are_as_far_apart_as_the_months_between_them() -> None:
    events = [event(*moment) for moment in ((2024, 3), (2024, 4), (2024, 9), (2025, 4), (2025, 4))]
    for drawing in drawings_in(str(timeline_picture(WORDS, events, "../"))):
        dots = [float(dot.get("cy")) for dot in drawing.iter("circle")]
        month = dots[1] - dots[0]
        assert month > 0
        # The tenths of a unit in which places are written.
        assert [round((dot - dots[0]) / month, 1) for dot in dots] == pytest.approx(
            [0, 1, 6, 13, 13], abs=0.1
        )
        assert [link.get("href") for link in drawing.iter("a")] == [f"../{each.url}" for each in events]


def test_a_bar_is_as_long_as_what_it_stands_for_and_covers_no_other() -> None:
    events = [
        event(2024, 3)._replace(until=(2024, 8)),
        event(2024, 6)._replace(until=(2025, 5)),
        event(2024, 10)._replace(until=(2024, 12)),
        event(2025, 1),
    ]
    for drawing in drawings_in(str(timeline_picture(WORDS, events, ""))):
        dots = [float(dot.get("cy")) for dot in drawing.iter("circle")]
        month = (dots[1] - dots[0]) / 3
        bars = drawing.xpath("./rect[contains(@class, '__dot')]")
        assert [round(float(bar.get("height")) / month) for bar in bars] == [6, 12, 3]
        assert [float(bar.get("y")) for bar in bars] == dots[:3]
        assert len({bar.get("x") for bar in bars[:2]}) == 2
        assert bars[0].get("x") == bars[2].get("x")


def test_bars_are_explained_where_there_is_one() -> None:
    assert "how long it lasted" in str(
        timeline_picture(WORDS, [event(2024, 1)._replace(until=(2024, 9))], "")
    )
    assert "how long it lasted" not in str(timeline_picture(WORDS, [event(2024, 1)], ""))


def test_a_line_of_time_has_its_quarters_and_of_many_years_the_years_alone() -> None:
    def marks(*moments: tuple[int, int]) -> list[str]:
        events = [event(*moment) for moment in moments]
        drawing = drawings_in(str(timeline_picture(WORDS, events, "")))[0]
        return [text.text or "" for text in drawing.xpath("./text")]

    assert marks((2024, 3), (2025, 2)) == ["2024", "Apr", "Jul", "Oct", "2025", "Apr"]
    assert marks((2014, 11), (2019, 2)) == ["2015", "2016", "2017", "2018", "2019"]


def test_a_date_without_a_month_is_explained_where_there_is_one() -> None:
    assert "without a month" in str(timeline_picture(WORDS, [event(2024, 0)], ""))
    assert "without a month" not in str(timeline_picture(WORDS, [event(2024, 1)], ""))


@pytest.mark.parametrize(
    ("points", "tops"),
    [
        ([10, 100], [0, 90]),
        ([50, 50], [30, 50]),
        ([50, 52, 54], [22, 42, 62]),
        ([1, 2, 90], [0, 20, 80]),
        # What was pushed down by the first two touches the third, and all make room.
        ([30, 30, 45], [5, 25, 45]),
    ],
)
def test_labels_stand_as_near_to_their_points_as_they_fit(points: list[float], tops: list[float]) -> None:
    found = spread([Label(point, 20) for point in points])
    assert found == tops
    assert all(after - before >= 20 for before, after in pairwise(found))

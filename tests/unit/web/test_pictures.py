"""Pictures hold what the content holds, in their drawing and in their description."""

from __future__ import annotations

import pytest
from lxml import etree, html

from fuller_hub import fuller_hub
from guidancehub.content.model.chapter_kinds import JOURNEY
from guidancehub.web.pictures.charts import coverage_picture, places_picture, principles_picture
from guidancehub.web.pictures.svg import WIDTH, Drawing
from guidancehub.web.pictures.timeline import moment_of, timeline_picture
from hostile import changed_hub, minimal_hub
from picture_room import cards_of, drawings_of, outside_the_boxes, outside_the_drawing
from support import with_records

HUB = fuller_hub()
LONG = changed_hub(HUB, lambda text: f"{text} and more words, so that it does not fit in one line")
CARDS = cards_of(HUB) | {f"long {name}": drawn for name, drawn in cards_of(LONG).items()}
PICTURES = CARDS | drawings_of(HUB) | {f"long {name}": drawn for name, drawn in drawings_of(LONG).items()}


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


def test_the_timeline_is_in_the_order_of_time() -> None:
    (first, *others) = HUB.shown(JOURNEY)
    (section,) = first.sections
    dig, cook = section.items
    items = (
        cook,
        cook.model_copy(update={"id": "step-rest", "title": "Rest", "when": "Winter 2024/25"}),
        cook.model_copy(update={"id": "step-wait", "title": "Wait", "when": "one day"}),
        cook.model_copy(update={"id": "step-plan", "title": "Plan", "when": "2024"}),
        dig,
    )
    changed = first.model_copy(update={"sections": (section.model_copy(update={"items": items}),)})
    picture = timeline_picture(with_records(HUB, {"journey": [changed, *others]}))
    assert html.fromstring(str(picture)).xpath("string(.//*[local-name()='desc'])").split("; ") == [
        "2024: Plan",
        "March 2024: The first bed is dug",
        "August 2024: Cook together",
        "Winter 2024/25: Rest",
    ]


def test_a_journey_without_dates_has_no_timeline() -> None:
    assert timeline_picture(with_records(HUB, {"journey": HUB.shown(JOURNEY)[1:]})) is None


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_no_text_of_a_picture_leaves_the_drawing(picture: str) -> None:
    assert outside_the_drawing(picture) == []


@pytest.mark.parametrize("picture", CARDS.values(), ids=CARDS)
def test_no_text_of_a_card_leaves_its_box(picture: str) -> None:
    assert outside_the_boxes(picture) == []


@pytest.mark.parametrize("name", ["coverage", "long coverage"])
def test_no_number_of_the_coverage_leaves_its_box(name: str) -> None:
    assert outside_the_boxes(PICTURES[name], numbers_alone=True) == []


def test_the_coverage_names_each_criterion_in_full() -> None:
    described = html.fromstring(PICTURES["coverage"]).xpath("string(.//*[local-name()='desc'])")
    assert described == (
        "Share the work: Quality and innovation 1; Value 0; Case studies 3. "
        "Start small: Quality and innovation 1; Value 1; Case studies 1"
    )


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_names_and_describes_itself_and_has_a_caption(picture: str) -> None:
    figure = html.fromstring(picture)
    (svg,) = figure.xpath(".//*[local-name()='svg']")
    # What is in an image is not read, so a picture with links is a group.
    assert svg.get("role") == ("group" if svg.xpath(".//*[local-name()='a']") else "img")
    for link in svg.xpath(".//*[local-name()='a']"):
        assert link.get("aria-label") == " ".join(link.itertext())
    title, description = svg.get("aria-labelledby").split()
    assert figure.xpath(f".//*[@id='{title}']")[0].text
    assert len(figure.xpath(f".//*[@id='{description}']")[0].text) > 20
    assert figure.xpath("normalize-space(.//figcaption)")
    assert "style=" not in picture


def test_every_principle_and_every_place_is_drawn_and_described() -> None:
    principles, places = str(principles_picture(HUB)), str(places_picture(HUB))
    drawn = [text.text for text in html.fromstring(principles).xpath(".//*[local-name()='text']")]
    assert drawn == ["1", "Share the work", "2", "Start small"]
    described = html.fromstring(principles).xpath("string(.//*[local-name()='desc'])")
    assert described == "1. Share the work; 2. Start small"
    assert html.fromstring(places).xpath("string(.//*[local-name()='desc'])") == (
        "North Bank: 1 from the report, none from other sources; "
        "South Bank: none from the report, 1 from other sources"
    )


def test_a_gap_in_the_coverage_is_drawn_as_one() -> None:
    drawn = html.fromstring(str(coverage_picture(HUB)))
    empty = drawn.xpath(".//*[contains(@class, 'box--empty')]")
    numbers = [text.text for text in drawn.xpath(".//*[local-name()='text']") if (text.text or "").isdigit()]
    assert len(numbers) == len(HUB.principles) * (len(HUB.criteria) + 1)
    assert len(empty) == numbers.count("0")


def test_text_in_a_picture_is_text_whatever_it_holds() -> None:
    drawing = Drawing("x", "<script>", '"&')
    drawing.text(0, 10, "<b>& a very long line that has to be broken somewhere</b>", 100)
    svg = etree.fromstring(str(drawing.finish("<i>")))
    assert svg.xpath("count(.//*[local-name()='b' or local-name()='script' or local-name()='i'])") == 0
    for text in svg.xpath(".//*[local-name()='text']"):
        assert len(text.text) * 6 < WIDTH


@pytest.mark.parametrize(
    ("cases", "squares", "caption"), [(48, 48, "each"), (49, 25, "up to 2"), (97, 33, "up to 3")]
)
def test_so_many_cases_that_nobody_would_count_them_share_squares(
    cases: int, squares: int, caption: str
) -> None:
    (case,) = minimal_hub().cases
    many = [case.model_copy(update={"id": f"case-{at}"}) for at in range(cases)]
    picture = html.fromstring(str(places_picture(with_records(minimal_hub(), {"case": many}))))
    assert len(picture.xpath(".//*[contains(@class, 'box--full')]")) == squares
    assert f"One square for {caption}" in picture.xpath("string(.//figcaption)")
    # The Place without a case has a square too, which is empty.
    assert len(picture.xpath(".//*[contains(@class, 'box--empty')]")) == 1
    assert outside_the_drawing(str(places_picture(with_records(minimal_hub(), {"case": many})))) == []

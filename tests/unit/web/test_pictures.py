"""Pictures hold what the content holds, in their drawing and in their description."""

from __future__ import annotations

import pytest
from lxml import etree, html

from fuller_hub import fuller_hub
from guidancehub.web.pictures.charts import coverage_picture, places_picture
from guidancehub.web.pictures.svg import WIDTH, Drawing
from hostile import changed_hub, minimal_hub
from picture_room import cards_of, drawings_in, drawings_of, outside_the_boxes, outside_the_drawing
from support import with_records

HUB = fuller_hub()
LONG = changed_hub(HUB, lambda text: f"{text} and more words, so that it does not fit in one line")
CARDS = cards_of(HUB) | {f"long {name}": drawn for name, drawn in cards_of(LONG).items()}
PICTURES = CARDS | drawings_of(HUB) | {f"long {name}": drawn for name, drawn in drawings_of(LONG).items()}


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
    assert drawings_in(PICTURES["coverage"])[0].get("aria-label") == (
        "Which principles the questions and cases serve. "
        "Share the work: Quality and innovation 1; Value 0; Case studies 3. "
        "Start small: Quality and innovation 1; Value 1; Case studies 1"
    )


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_read_once_and_has_a_caption(picture: str) -> None:
    """One with links is a group, for what is in an image is not read; one beside a table is passed over."""
    for svg in drawings_in(picture):
        links = svg.xpath(".//*[local-name()='a']")
        if svg.get("aria-hidden"):
            assert links == []
            assert svg.get("role") is svg.get("aria-label") is None
        else:
            assert svg.get("role") == ("group" if links else "img")
            assert len(svg.get("aria-label")) > 10
        for link in links:
            # Who speaks to a computer says what is seen.
            assert " ".join(link.xpath(".//text/text()")) in link.get("aria-label")
    assert html.fromstring(picture).xpath("normalize-space(.//figcaption)")
    assert "style=" not in picture


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_letters_have_twelve_pixels_and_links_twenty_four_in_the_288_of_a_small_phone(picture: str) -> None:
    narrow = drawings_in(picture)[0]
    share = 288 / float(narrow.get("viewbox").split()[2])
    assert min(float(text.get("font-size")) for text in narrow.iter("text")) * share >= 12
    for rect in narrow.xpath(".//a/rect[1]"):
        assert min(float(rect.get("width")), float(rect.get("height"))) * share >= 24


def test_every_place_is_drawn_and_described() -> None:
    assert drawings_in(str(places_picture(HUB)))[0].get("aria-label") == (
        "Case studies from each Place. North Bank: 1 of Riverside’s own, none from other sources; "
        "South Bank: none of Riverside’s own, 1 from other sources"
    )


def test_a_gap_in_the_coverage_is_drawn_as_one() -> None:
    drawn = html.fromstring(str(coverage_picture(HUB)))
    empty = drawn.xpath(".//*[contains(@class, 'box--empty')]")
    numbers = [text.text for text in drawn.xpath(".//*[local-name()='text']") if (text.text or "").isdigit()]
    assert len(numbers) == len(HUB.principles) * (len(HUB.criteria) + 1)
    assert len(empty) == numbers.count("0")


def test_text_in_a_picture_is_text_whatever_it_holds() -> None:
    drawing = Drawing("<script>", described='"&')
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
    assert len(picture.xpath(".//*[contains(@class, 'box--heat')]")) == squares
    assert f"One square for {caption}" in picture.xpath("string(.//figcaption)")
    # The Place without a case has a square too, which is empty.
    assert len(picture.xpath(".//*[contains(@class, 'box--empty')]")) == 1
    assert outside_the_drawing(str(places_picture(with_records(minimal_hub(), {"case": many})))) == []

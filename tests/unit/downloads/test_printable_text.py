"""What the PDFs are given: words that can be printed, prose in parts, and whole addresses."""

from __future__ import annotations

import pytest

from guidancehub.content.model.prose import Prose
from guidancehub.downloads.pdf.printable_text import JOINT, printable
from guidancehub.downloads.pdf.template_data import LinkBase, to_template_data
from guidancehub.views.prose_blocks import List, Paragraph, Span, prose_blocks
from guidancehub.views.table import Cell

HERE = LinkBase("https://hub.example/", "https://hub.example/tips/")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("TemplateData words, £5 and “quotes”.", "TemplateData words, £5 and “quotes”."),
        ("Зоя, Ελένη, דנה, ليلى → ☐", "Зоя, Ελένη, דנה, ليلى → ☐"),
        ("پاکستان، مرحبًا", "پاکستان، مرحبًا"),
        ("good 😀", "good [grinning face]"),
        ("nothing\x00here", "nothing[u+0000]here"),
        ("turned\u202eround", "turned[right-to-left override]round"),
        ("one\r\ntwo\tthree", "one two three"),
        ("a" * 30, JOINT.join(("a" * 8, "a" * 8, "a" * 8, "a" * 6))),
        ("Antidisestablishment", "Antidisestablishment"),
        ("https://hub.example/matrix/questions/QI-01/", "https://hub.example/matrix/questions/QI-01/"),
    ],
)
def test_letters_that_no_face_has_are_named_and_long_words_may_break(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_prose_is_parted_with_its_looks_and_a_link_over_two_lines_stays_one() -> None:
    prose = Prose.of("Read [the\nguide](/matrix/), *now*.\n\n3. one\n4. two\n   - deep")

    assert prose_blocks(prose.text) == (
        Paragraph(
            (
                Span("Read "),
                Span("the guide", url="/matrix/"),
                Span(", "),
                Span("now", emphasis=True),
                Span("."),
            )
        ),
        List(
            (
                (Paragraph((Span("one"),)),),
                (Paragraph((Span("two"),)), List(((Paragraph((Span("deep"),)),),), None)),
            ),
            3,
        ),
    )


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/matrix/", "https://hub.example/matrix/"),
        ("matrix/questions/QI-01/", "https://hub.example/matrix/questions/QI-01/"),
        ("#top", "https://hub.example/tips/#top"),
        ("https://a.example/é?b=c%20d", "https://a.example/%C3%A9?b=c%20d"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("", ""),
    ],
)
def test_links_on_paper_are_whole_addresses(url: str, whole: str) -> None:
    cell = to_template_data(Cell("words", url=url), HERE)

    assert isinstance(cell, dict)
    assert cell["url"] == whole


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        to_template_data({"a"}, HERE)

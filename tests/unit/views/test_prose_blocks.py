"""The one way from prose to anything that is not a web page."""

from __future__ import annotations

from guidancehub.content.model.prose import Prose
from guidancehub.views.prose_blocks import ProseLine, Span, prose_lines
from guidancehub.views.prose_text import prose_text

TEXT = "One *two*\nthree\n\n- [four](https://a.example)\n\n  five\n  1. six\n\n7. **eight**\n8. [n*in*e](/b/)"


def test_prose_becomes_paragraphs_points_and_spans() -> None:
    assert list(prose_lines(TEXT)) == [
        ProseLine((Span("One "), Span("two", emphasis=True), Span(" three"))),
        ProseLine((Span("four", url="https://a.example"),), level=1),
        ProseLine((Span("five"),), level=1, continues=True),
        ProseLine((Span("six"),), level=2, number=1, list=1),
        ProseLine((Span("eight", strong=True),), level=1, number=7, list=2),
        ProseLine(
            (Span("n", url="/b/"), Span("in", emphasis=True, url="/b/"), Span("e", url="/b/")),
            level=1,
            number=8,
            list=2,
        ),
    ]


def test_plain_text_keeps_points_numbers_and_addresses() -> None:
    assert prose_text(Prose.of(TEXT), "https://hub.example/") == (
        "One two three\n• four (https://a.example)\nfive\n1. six\n7. eight\n8. nine (https://hub.example/b/)"
    )

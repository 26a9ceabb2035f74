"""What a page takes to read, and what a path of pages shows of it."""

from __future__ import annotations

import pytest

from guidancehub.web.output import Output, PageMeta
from guidancehub.web.reading_time import WORDS_A_MINUTE, ReadingTimes

MINUTE = "word " * WORDS_A_MINUTE
STEP = '<li data-finder id="{id}" tabindex="-1">{text} {links}</li>'


def times(content: str) -> ReadingTimes:
    return ReadingTimes([Output("page/index.html", content, PageMeta(title="Page", description=""))])


@pytest.mark.parametrize(
    ("content", "minutes"),
    [
        ("<p>Two words.</p>", 1),
        (f"<p>{MINUTE * 3}</p>", 3),
        (f'<p>{MINUTE}</p><section data-reading="skip"><ul><li>{MINUTE * 9}</li></ul></section>', 1),
        (f"<nav>{MINUTE * 9}</nav><p>{MINUTE * 2}</p>", 2),
        (f'<p>{MINUTE * 2}</p><p class="hub-seen">{MINUTE * 3}</p>', 5),
        (f"<p>{MINUTE}</p><svg><text>{MINUTE * 9}</text></svg>", 1),
        (f'<p>{MINUTE} <a class="hub-word" href="#word-x">{MINUTE}</a></p>', 2),
    ],
    ids=[
        *("never less than a minute", "words", "not what a template leaves out", "no navigation"),
        *("whatever its class is", "no drawing", "a marked word is read"),
    ],
)
def test_counted_is_what_a_reader_reads(content: str, minutes: int) -> None:
    assert times(content).minutes("page/") == minutes


def test_of_a_finder_the_longest_way_through_is_counted_and_not_every_branch() -> None:
    content = "".join(
        [
            f"<p>{MINUTE}</p><ol>",
            STEP.format(id="first", text=MINUTE, links='<a href="#short">No</a><a href="#long">Yes</a>'),
            STEP.format(id="long", text=MINUTE * 3, links='<a href="#end">On</a>'),
            STEP.format(id="short", text=MINUTE, links='<a href="#end">On</a>'),
            f'</ol><div data-finder id="end">{MINUTE * 2} <a href="#steps">Start again</a></div>',
            f'<div data-finder id="other">{MINUTE * 2}</div>',
            f'<section data-reading="skip">{MINUTE * 9}</section>',
        ]
    )
    assert times(content).minutes("page/") == 1 + 1 + 3 + 2


def test_a_part_reaches_to_the_next_heading_of_the_second_level() -> None:
    page = times(f'<h2 id="a">A</h2><p>{MINUTE * 2}</p><h2 id="b">B</h2><p>{MINUTE * 4}</p>')
    assert (page.minutes("page/#a"), page.minutes("page/#b"), page.minutes("page/")) == (2, 4, 6)


@pytest.mark.parametrize("address", ["pages/", "page/#c", "page"])
def test_what_is_not_there_has_no_time(address: str) -> None:
    assert times('<h2 id="a">A</h2>').minutes(address) is None

"""What a page takes to read, and what a path of pages shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.web.output import Output, PageMeta
from guidancehub.web.reading_time import WORDS_A_MINUTE, ReadingTimes

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

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


def test_a_page_written_by_hand_is_timed_with_the_parts_that_it_names(hub: MinimalHub) -> None:
    text = f"---\ntitle: Us\n---\n\n# Us\n\n{MINUTE * 2}\n\n## Rights of *us* {{#rights}}\n\n{MINUTE * 3}\n"
    hub.write("docs/us.md", text)
    written = ReadingTimes(build_site(hub.root, "none").outputs)
    assert written.minutes("us/") == 5
    assert written.minutes("us/#rights") == 3


ROUTES = """\
start_title: Start
start_introduction: Where to start.
start:
  - id: begin
    title: Begin
    summary: Begin here.
    stops: &none
      - page: /about/
        title: Read who we are
        why: It helps.
      - page: /tips/#first-steps
        title: Read the tips
        why: They help.
      - page: /cases/
        title: Find a case
        why: It helps.
        use: look-up
routes:
  - id: buy
    who: I buy services
    summary: For buyers.
    stops:
      - page: /start/
        title: Start
        why: It helps.
"""


def with_routes(hub: MinimalHub, old: str = "", new: str = "") -> MinimalHub:
    group = hub.read("content/tips.yml").partition("- id: ")[2].partition("\n")[0].strip()
    text = ROUTES.replace("stops: &none", "stops:").replace("first-steps", group)
    hub.write("content/routes.yml", text.replace(old, new) if old else text)
    return hub


def test_each_stop_shows_its_time_and_each_path_the_sum_of_them(hub: MinimalHub) -> None:
    hub.write("docs/about.md", f"# About\n\n{MINUTE * 7}\n")
    outputs = build_site(with_routes(hub).root, "skip").outputs
    pages = {output.url: output.html for output in outputs if output.page}
    assert '<span class="hub-small" data-reading="skip">7 minutes</span>' in pages["start/"]
    assert '<span class="hub-small" data-reading="skip">1 minute</span>' in pages["start/"]
    assert '<span class="hub-small" data-reading="skip">look up when needed</span>' in pages["start/"]
    assert "3 steps, 8 minutes to read" in pages["start/"]
    assert "<strong>8 minutes to read in all.</strong>" in pages["start/"]
    # The page that times the others is timed itself.
    assert "1 step, 1 minute to read" in pages[""]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("/about/", "/abuot/", "start[1].stops[1].page: found '/abuot/', expected the address of a page"),
        ("/start/", "/start/#end", "routes[1].stops[1].page: found '/start/#end', expected the address"),
    ],
)
def test_a_stop_that_leads_nowhere_is_a_problem(hub: MinimalHub, old: str, new: str, found: str) -> None:
    assert found in with_routes(hub, old, new).report()

"""What a page takes to read, and what a path of pages shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.web.reading_time import WORDS_A_MINUTE, ReadingTimes

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MINUTE = "word " * WORDS_A_MINUTE


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

"""Paths of readers: the address of each step, its place on the path, and the path of the start page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.load import load
from guidancehub.web.paths import PlaceOnPath, places_on_paths, start_path

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

STOPS = re.compile(r"    stops:\n.*?(?=    parts:)", re.DOTALL)


PART = "{title: A, says: B., page: /tips/}"


def place(found: PlaceOnPath) -> tuple[str, int, str]:
    return found.path.url, found.step.number, found.following.url if found.following else ""


def test_each_page_has_its_places_and_what_comes_next(hub: MinimalHub) -> None:
    places = {
        url: [place(each) for each in found] for url, found in places_on_paths(load(hub.root).routes).items()
    }
    assert places == {
        "principles/": [
            ("paths/grow/", 1, "journey/from-idea-to-garden/?path=grow&step=2#first-steps"),
        ],
        "journey/from-idea-to-garden/": [("paths/grow/", 2, "glossary/?path=grow&step=3")],
        "glossary/": [("paths/grow/", 3, "")],
        "tips/": [("start/", 1, "")],
    }


def test_a_hub_without_routes_has_no_places() -> None:
    assert places_on_paths(None) == {}


def test_the_path_of_the_start_page_has_a_name_of_its_own_or_that_of_its_readers(hub: MinimalHub) -> None:
    routes = load(hub.root).routes
    assert routes
    assert (start_path(routes).id, start_path(routes).title) == ("start", "Start a garden of your own")
    hub.write("content/routes.yml", STOPS.sub("", hub.read("content/routes.yml")))
    routes = load(hub.root).routes
    assert routes
    assert (start_path(routes).id, start_path(routes).title) == ("grow", "I want to grow vegetables")
    assert [each.url for each in start_path(routes).steps] == ["tips/?path=grow&step=1#first-days"]
    outputs = {each.url: each for each in build_site(hub.root, "skip").outputs}
    assert "paths/grow/" not in outputs
    assert '<a href="start/">Step by step' in outputs[""].html


def test_a_tick_is_kept_by_path_and_page_and_not_by_number(hub: MinimalHub) -> None:
    routes = load(hub.root).routes
    assert start_path(routes).steps[0].key == "start /tips/#first-days" if routes else False


@pytest.mark.parametrize(
    ("added", "problem"),
    [
        ("worries: [{words: no time, page: /glosary/}]", "worries[1].page: found '/glosary/'"),
        (
            f"cycle: [{PART}, {PART}, {PART.replace('tips', 'tip')}]",
            "cycle[3].page: found '/tip/'",
        ),
        (f"cycle: [{PART}]", "cycle: found"),
    ],
)
def test_an_example_or_a_part_of_the_cycle_that_leads_nowhere_is_a_problem(
    hub: MinimalHub, added: str, problem: str
) -> None:
    hub.write("content/routes.yml", f"{added}\n{hub.read('content/routes.yml')}")
    assert problem in hub.report()


def test_an_action_leads_to_a_page_and_is_what_the_button_says(hub: MinimalHub) -> None:
    text = hub.read("content/routes.yml")
    action = "    action: {title: Dig, page: /tips/}\n    stops:"
    hub.write("content/routes.yml", text.replace("    stops:", action, 1))
    home = next(each for each in build_site(hub.root, "skip").outputs if each.uri == "index.html")
    assert '<a class="hub-button" href="tips/">Dig</a>' in home.html
    hub.write("content/routes.yml", text.replace("    stops:", action.replace("/tips/", "/tipps/"), 1))
    assert "routes[1].action.page: found '/tipps/'" in hub.report()


def test_the_home_page_shows_the_cycle_and_the_examples_that_the_hub_names(hub: MinimalHub) -> None:
    added = """worries:
  - words: no time & no money
  - {words: which bed?, page: /tips/}
cycle:
  - {title: Sow, says: Put seeds in., page: /tips/}
  - {title: Water, says: Every day., page: /glossary/#shared-garden}
  - {title: Eat, says: Together., page: /cases/}
"""
    hub.write("content/routes.yml", added + hub.read("content/routes.yml"))
    home = next(each for each in build_site(hub.root, "skip").outputs if each.uri == "index.html").html
    assert '<a href="search/?q=no+time+%26+no+money">no time &amp; no money</a>' in home
    assert '<a href="tips/">which bed?</a>' in home
    assert re.findall(r'<a class="hub-picture__link" href="([^"]+)" aria-label="([^"]+)"', home) == [
        ("tips/", "1 Sow: Put seeds in."),
        ("glossary/#shared-garden", "2 Water: Every day."),
        ("cases/", "3 Eat: Together."),
    ]

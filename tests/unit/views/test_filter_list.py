"""A list says what each entry is in, and offers only choices that tell entries apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from guidancehub.views.case_places import ELSEWHERE, WHOLE_SYSTEM
from guidancehub.views.facets import Facet, Option
from guidancehub.views.filter_list import Listed, facets_that_differ
from guidancehub.views.links import Link
from guidancehub.web.filter_lists import cases_of, questions_of, tips_of
from hostile import minimal_hub
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


def hub_with_cases() -> Hub:
    """Return the smallest hub with a case study about all of it, and two that happened elsewhere."""
    hub = minimal_hub()
    (case,) = hub.cases
    changes = (
        {"id": "all", "places": None},
        {"id": "away", "places": None, "area": "Hilltown", "origin": "public", "period": "In May."},
        {"id": "both", "area": "Hilltown", "origin": "public", "principles": ("start-small",)},
    )
    return with_records(hub, {"case": [case, *(case.model_copy(update=each) for each in changes)]})


HUB = hub_with_cases()


def test_options_without_an_entry_and_facets_with_one_option_are_not_offered() -> None:
    entries = [Listed(Link("", ""), {"size": (size,), "place": ("here",)}, ()) for size in "aab"]
    size = Facet("size", "Size", (Option("a", "A"), Option("b", "B"), Option("c", "C")))
    place = Facet("place", "Place", (Option("here", "Here"), Option("there", "There")))
    (kept,) = facets_that_differ(entries, (size, place))
    assert [(option.value, option.number) for option in kept.options] == [("a", 2), ("b", 1)]


def test_each_list_offers_what_its_entries_differ_in() -> None:
    listings = (questions_of(HUB), cases_of(HUB), tips_of(HUB))
    names = {listing.id: [facet.name for facet in listing.facets] for listing in listings}
    assert names == {
        "questions": ["weighting", "principle", "origin"],
        "cases": ["place", "origin", "principle"],
        "tips": ["principle"],
    }


def test_every_choice_says_how_many_entries_have_it() -> None:
    for listing in (questions_of(HUB), cases_of(HUB), tips_of(HUB)):
        offered = {
            f"{facet.name}:{option.value}": option.number
            for facet in listing.facets
            for option in facet.options
        }
        tokens = [token for entry in listing.entries for token in entry.tokens.split()]
        assert {token: tokens.count(token) for token in offered} == offered
        assert all(len(entry.cells) == len(listing.columns) for entry in listing.entries)


def test_only_a_case_of_the_report_without_a_place_is_of_the_whole_system() -> None:
    places = {entry.link.url: entry.values["place"] for entry in cases_of(HUB).entries}
    assert [url for url, values in places.items() if WHOLE_SYSTEM in values] == ["cases/all/"]


def test_a_case_from_outside_the_system_is_elsewhere_and_says_where() -> None:
    entries = {entry.link.url: entry for entry in cases_of(HUB).entries}
    assert entries["cases/away/"].values["place"] == (ELSEWHERE,)
    assert entries["cases/away/"].cells[2] == "Hilltown. In May."
    assert entries["cases/both/"].values["place"] == ("north-bank", ELSEWHERE)


def test_the_index_holds_every_entry_with_its_tokens() -> None:
    listing = questions_of(HUB)
    index = json.loads(listing.index())
    for (url, cells, tokens), entry in zip(index["rows"], listing.entries, strict=True):
        assert (url, tuple(cells)) == (entry.link.url, entry.cells)
        assert " ".join(index["tokens"][at] for at in tokens) == entry.tokens

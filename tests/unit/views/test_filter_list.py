"""A list says what each entry is in, and offers only choices that tell entries apart."""

from __future__ import annotations

import json
from dataclasses import replace

from fuller_hub import fuller_hub
from guidancehub.views.case_places import ELSEWHERE, WHOLE_SYSTEM
from guidancehub.views.facets import Facet, Option
from guidancehub.views.filter_list import Listed, facets_that_differ
from guidancehub.views.links import Link
from guidancehub.web.filter_lists import cases_of, questions_of, tips_of

HUB = fuller_hub()


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
        "questions": [
            "criterion",
            "weighting",
            "service",
            "judged",
            "record",
            "principle",
            "origin",
            "area",
        ],
        "cases": ["place", "origin", "principle"],
        # All tips of this hub are of one stage.
        "tips": ["principle"],
    }


def test_every_token_of_a_facet_can_be_chosen_and_counts_are_true() -> None:
    for listing in (questions_of(HUB), cases_of(HUB), tips_of(HUB)):
        offered = {
            f"{facet.name}:{option.value}": option.number
            for facet in listing.facets
            for option in facet.options
        }
        facets = {facet.name for facet in listing.facets}
        tokens = [
            token
            for entry in listing.entries
            for token in entry.tokens.split()
            if token.partition(":")[0] in facets
        ]
        assert {token: tokens.count(token) for token in tokens} == offered
        assert all(len(entry.cells) == len(listing.columns) for entry in listing.entries)


def test_a_case_is_of_its_places_and_of_elsewhere_or_else_of_the_whole_system() -> None:
    places = {entry.link.url: entry.values["place"] for entry in cases_of(HUB).entries}
    assert places == {
        "cases/garden-lunches/": ("north-bank",),
        "cases/by-the-sea/": (ELSEWHERE,),
        "cases/two-towns/": ("south-bank", ELSEWHERE),
        "cases/all-of-us/": (WHOLE_SYSTEM,),
    }


def test_a_case_says_where_and_when_with_one_full_stop_after_each() -> None:
    assert [entry.cells[-1] for entry in cases_of(HUB).entries] == [
        "North Bank. May to July 2025.",
        "Seatown. 2024.",
        "South Bank, Hilltown. May to July 2025.",
        "All of Riverside. May to July 2025.",
    ]


def test_areas_of_the_same_name_in_two_criteria_are_two_choices() -> None:
    (area,) = (facet for facet in questions_of(HUB).facets if facet.name == "area")
    assert [(option.value, option.number) for option in area.options] == [
        ("quality-and-innovation.good-care", 2),
        ("value.good-care", 1),
    ]


def test_the_index_holds_every_entry_with_its_tokens() -> None:
    listing = questions_of(HUB)
    index = json.loads(listing.index())
    assert index["columns"] == list(listing.columns)
    for (url, cells, tokens), entry in zip(index["rows"], listing.entries, strict=True):
        assert (url, tuple(cells)) == (entry.link.url, entry.cells)
        assert " ".join(index["tokens"][at] for at in tokens) == entry.tokens


def test_the_index_of_a_list_has_an_address_of_its_own() -> None:
    assert [each.index_uri for each in (questions_of(HUB), cases_of(HUB))] == [
        "assets/lists/questions.json",
        "assets/lists/cases.json",
    ]


def test_the_index_is_short_and_readable_in_any_language() -> None:
    listing = replace(questions_of(HUB), columns=("Größe", "B"))
    assert listing.index().startswith('{"columns":["Größe","B"],"tokens":')
    assert listing.index().endswith("}\n")
